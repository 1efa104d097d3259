/** A part that one of two entries has, or both, under its heading. */
export interface Row<T> {
  title: string;
  a?: T;
  b?: T;
}

/**
 * Lays the parts of two entries beside each other by their headings: in the first one's order, and what only the second has after what stands before it
 * there. A heading stands once in an entry.
 */
export function alignParts<T>(a: readonly (readonly [string, T])[], b: readonly (readonly [string, T])[]): Row<T>[] {
  const rows: Row<T>[] = a.map(([title, part]) => ({ title, a: part }));
  let at = 0;
  for (const [title, part] of b) {
    const known = rows.findIndex((row) => row.title === title);
    if (known < 0) rows.splice(at++, 0, { title, b: part });
    else {
      rows[known] = { ...rows[known], title, b: part };
      at = known + 1;
    }
  }
  return rows;
}
