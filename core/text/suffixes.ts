/** What makes a word of a word of two characters: 历史|观 is 历史观, though the dictionary lacks it. */
const suffixes = new Set([..."观性化型者率力度制员家界业法学论权费税式感证厂部店队站"].map((character) => character.charCodeAt(0)));

/** Those of them that are never a word by themselves. */
const bound = new Set([..."观性型"].map((character) => character.charCodeAt(0)));

/** Whether a UTF-16 unit is such a suffix. */
export const isSuffix = (unit: number): boolean => suffixes.has(unit);

/** Whether a UTF-16 unit is such a suffix, and never a word by itself: it belongs to the word before it whatever that is. */
export const isBoundSuffix = (unit: number): boolean => bound.has(unit);
