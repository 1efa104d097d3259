import { type KeyTable, lookUp, mix, toKey } from "./hash";

/** The longest dictionary word that is looked at, in characters. */
export const longestWord = 8;

/** Who knows a word: CC-CEDICT, the larger word list, both. */
export const sources = { dictionary: 0, list: 1, both: 2 } as const;
const sourceCount = 3;
/** Words of two, of three, and of more characters. */
const lengthClasses = 3;
const readingBits = 3;

/** The key of a word seen from its character at `offset`. */
export function wordKey(characters: readonly number[], offset: number): number {
  return toKey(mix(characters.reduce(mix, 0x2545f491), offset));
}

/** A character's reading in a word (by its place in the character's list, 0 to 7) and who knows the word, as one small integer. */
export const toVote = (reading: number, source: number): number => (source << readingBits) | reading;

/**
 * The reading (its place in the character's list) that the dictionary gives the character at `at` in the very word [start, end) that the text was cut into, where it
 * knows that word and has one reading of it; else undefined. The context has no say in such a word.
 */
export function decidedBy(codes: readonly number[], start: number, end: number, at: number, lexicon: KeyTable): number | undefined {
  const vote = lookUp(lexicon, wordKey(codes.slice(start, end), at - start));
  return vote !== undefined && vote >> readingBits !== sources.list ? vote & 7 : undefined;
}

/** How a dictionary word lies to the words that the text was cut into. */
const fits = { unknown: 0, token: 1, tokens: 2, inside: 3 } as const;
type Fit = (typeof fits)[keyof typeof fits];
const fitCount = 4;

const perFit = sourceCount * lengthClasses * 2 + 2 * sourceCount + lengthClasses;
/** Kinds of evidence that words give for a reading; the model has one weight each, the same for all characters. */
export const voteKinds = perFit * fitCount;

/** The kinds that say: the dictionary has the very word that the text was cut into. */
export const tokenKinds: readonly number[] = [sources.dictionary, sources.both].flatMap((source) =>
  Array.from({ length: lengthClasses * 2 }, (_, i) => fits.token * perFit + source * lengthClasses * 2 + i),
);

interface Found {
  start: number;
  length: number;
  reading: number;
  source: number;
  fit: Fit;
}

/** `null`: it cuts through the text's words, so it is not there (明了 in 证明|了). */
function fitOf(start: number, end: number, wordOf: ArrayLike<number> | undefined): Fit | null {
  if (wordOf === undefined) return fits.unknown;
  const first = wordOf[start];
  const last = wordOf[end - 1];
  const opens = start === 0 || wordOf[start - 1] !== first;
  const closes = end === wordOf.length || wordOf[end] !== last;
  if (opens && closes) return first === last ? fits.token : fits.tokens;
  return first === last ? fits.inside : null;
}

function wordsOver(codes: ArrayLike<number>, at: number, lexicon: KeyTable, wordOf: ArrayLike<number> | undefined): Found[] {
  const found: Found[] = [];
  for (let start = Math.max(0, at - longestWord + 1); start <= at; start++) {
    let hash = 0x2545f491;
    for (let length = 1; length <= longestWord && start + length <= codes.length; length++) {
      hash = mix(hash, codes[start + length - 1] ?? 0);
      if (length < 2 || start + length <= at) continue;
      const vote = lookUp(lexicon, toKey(mix(hash, at - start)));
      const fit = vote === undefined ? null : fitOf(start, start + length, wordOf);
      // A word that the cutter knows and took apart is not there: 上将 in 会上|将讨论.
      const isRefused = fit === fits.tokens && vote !== undefined && vote >> readingBits !== sources.list && length === 2;
      if (vote !== undefined && fit !== null && !isRefused) found.push({ start, length, reading: vote & 7, source: vote >> readingBits, fit });
    }
  }
  return found;
}

const within = (inner: Found, outer: Found) =>
  outer.length > inner.length && outer.start <= inner.start && outer.start + outer.length >= inner.start + inner.length;

/**
 * The evidence that the dictionary's words over the character at `at` give: pairs of a reading (its place in the character's list) and a
 * kind of evidence. Words inside longer ones count for less than words that stand free; free words may agree or not. `wordOf`, where it is known, numbers
 * the word of the text that each character belongs to.
 */
export function votesOf(codes: ArrayLike<number>, at: number, lexicon: KeyTable, wordOf?: ArrayLike<number>): { reading: number; kind: number }[] {
  const all = wordsOver(codes, at, lexicon, wordOf);
  // 结果 says nothing inside 开花结果, where it is read otherwise.
  const words = all.filter((word) => !all.some((other) => within(word, other) && other.reading !== word.reading));
  const free = words.filter((word) => !words.some((other) => within(word, other)));
  const agreed = free.every(({ reading }) => reading === free[0]?.reading);
  const votes: { reading: number; kind: number }[] = [];
  for (const word of words) {
    const lengthClass = Math.min(word.length, lengthClasses + 1) - 2;
    const isFree = free.includes(word);
    const vote = (kind: number) => votes.push({ reading: word.reading, kind: word.fit * perFit + kind });
    vote((word.source * lengthClasses + lengthClass) * 2 + (isFree ? 1 : 0));
    if (!isFree) continue;
    const afterLengths = sourceCount * lengthClasses * 2;
    vote(afterLengths + word.source + (agreed ? 0 : sourceCount));
    if (words.length === 1) vote(afterLengths + 2 * sourceCount + lengthClass);
  }
  return votes;
}
