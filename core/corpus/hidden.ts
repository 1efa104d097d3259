import type { KwicLine } from "./answers";

/** Lines that a reader does not want in a view: their names stand in its address, so that it shows the same again, and hands over the same. */

/** So many can be hidden in one view: an address has an end. */
export const mostHidden = 200;

/** A line by seven letters at most, the same everywhere (FNV-1a, 32 bits): a name among the lines of one view, not a secret. */
export function lineName({ path, position }: Pick<KwicLine, "path" | "position">): string {
  let sum = 0x811c9dc5;
  for (const character of `${path}:${position}`) {
    sum ^= character.codePointAt(0) ?? 0;
    sum = Math.imul(sum, 0x01000193) >>> 0;
  }
  return sum.toString(36);
}

export const hiddenIn = (hide: string): string[] => hide.split(".").filter((name) => /^[0-9a-z]{1,7}$/.test(name));

/** What is hidden, and this line too. */
export const hideLine = (hide: string, line: Pick<KwicLine, "path" | "position">): string =>
  [...new Set([...hiddenIn(hide), lineName(line)])].slice(0, mostHidden).join(".");

export function withoutHidden<Line extends Pick<KwicLine, "path" | "position">>(lines: readonly Line[], hide: string): Line[] {
  const names = new Set(hiddenIn(hide));
  return names.size === 0 ? [...lines] : lines.filter((line) => !names.has(lineName(line)));
}
