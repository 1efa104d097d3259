/** Items by key, keys in order of first appearance (Map.groupBy, which Node 20 lacks). */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** How often each value stands in a list, the most frequent first; of those that stand as often, the first. */
export function countEach<T>(values: Iterable<T>): [T, number][] {
  const groups = groupBy(values, (value) => value);
  return [...groups].map(([value, all]): [T, number] => [value, all.length]).sort(([, a], [, b]) => b - a);
}
