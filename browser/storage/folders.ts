/** The names of folders as `meta` keeps them; whatever is not one is left out. */
export const readFolders = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.filter((name): name is string => typeof name === "string" && name !== ""))] : [];
