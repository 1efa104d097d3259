/**
 * Kinds of UTF-16 code units, in named ranges. Surrogates count by their pair: the astral blocks that matter here are hanzi.
 */

export const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
export const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Half-open ranges of hanzi in the basic plane: radicals, 々〆〇, numerals, extension A, the unified block, compatibility forms. */
const hanziRanges: readonly (readonly [number, number])[] = [
  [0x2e80, 0x2fd6],
  [0x3005, 0x3008],
  [0x3021, 0x302a],
  [0x3400, 0x4dc0],
  [0x4e00, 0xa000],
  [0xf900, 0xfb00],
];

/** True for a hanzi of the basic plane; false for halves of a surrogate pair. */
export const isHanzi = (unit: number): boolean => (unit >= 0x4e00 && unit < 0xa000) || hanziRanges.some(([from, to]) => unit >= from && unit < to);

export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
/** ASCII letter. Full-width letters are folded before they are asked about. */
export const isAsciiLetter = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

/** White space, as `\s` has it, and the two separators that it leaves out. */
export const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0x3000 ||
  unit === 0xa0 ||
  unit === 0x85 ||
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f;

/** Characters without width that files carry along: joiners, marks of direction, byte order marks, soft hyphens, variation selectors. */
export const isInvisible = (unit: number): boolean =>
  unit === 0xad ||
  unit === 0x180e ||
  unit === 0xfeff ||
  (unit >= 0x200b && unit <= 0x200f) ||
  (unit >= 0x202a && unit <= 0x202e) ||
  (unit >= 0x2060 && unit <= 0x206f) ||
  (unit >= 0xfe00 && unit <= 0xfe0f);

/**
 * How many units of the text at `at` are one character without width: 0 for none, 2 for the variation selectors and tags beyond the basic plane (all of
 * U+E0000 to U+E03FF that is assigned), which choose a glyph (党 and U+E0101) and never a word.
 */
export function invisibleAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 0xdb40) return isLowSurrogate(text.charCodeAt(at + 1)) ? 2 : 0;
  return isInvisible(unit) ? 1 : 0;
}

export const isLineEnd = (unit: number): boolean => unit === 0x0a || unit === 0x0d;
