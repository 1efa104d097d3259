/** The size of a file in words: kilobytes below a million bytes. */
export function spellSize(bytes: number, locale: string): string {
  const [value, unit]: [number, string] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
