/** Something that is made from a project's folder, made once for each in a process. */
export function forFolder<T>(make: (root: string) => T): (root?: string) => T {
  const made = new Map<string, { value: T }>();
  return (root = process.cwd()) => {
    const known = made.get(root) ?? { value: make(root) };
    made.set(root, known);
    return known.value;
  };
}
