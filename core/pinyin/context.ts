import { mix } from "./hash";

/**
 * What surrounds a character, as hashes that weights hang on. Neighbours one by one and in twos and threes, and the characters of the
 * clause to the left and to the right: 为 is wèi where 服务 or 而 follows, wéi where 以 stands before.
 */

/** Classes that stand for characters whose identity says nothing about a reading. The edge of the text is a stop. */
const kinds = { stop: 2, digit: 3, letter: 4, other: 5 };

/** The hash of a word that is one stop. */
const stopHash = mix(0, kinds.stop);

const stop = /[，。！？；：,.;:!?…\n]/;
const digit = /\p{Nd}/u;
const letter = /\p{L}/u;
const hanzi = /\p{Script=Han}/u;
/** Left out: a word in quotation marks reads as it does without. */
const quote = /["'“”‘’「」『』《》〈〉]/;

/** Particles by what they stand between: 深刻|地|领悟, 干|得|好. */
const betweenWords = new Set([..."地得"].map((character) => character.codePointAt(0)));

/** Characters that open or close a frame (以…为, 把…作为, 为…而): they say as much from afar as from near. */
const frames = new Set([..."以把将被对从由使让视称比同与和向给在为是有而不"].map((character) => character.codePointAt(0)));

/** How far the clause is looked at to either side, in characters. */
const clauseReach = 14;
/** The same in words. */
const clauseWords = 9;

/** A text as the features see it: quotation marks gone, other characters than hanzi as their kind. */
export interface Surroundings {
  symbols: Int32Array;
  /** For each character of the text its place in `symbols`; −1 for what is left out. */
  places: Int32Array;
  /** The words of the text, as places [from, to) with a hash of their symbols, and for each place its word; none where the text is not cut. */
  words: { from: number; to: number; hash: number }[];
  wordAt: Int32Array;
}

function symbolOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  if (hanzi.test(character)) return character.codePointAt(0) ?? 0;
  if (stop.test(character)) return kinds.stop;
  if (digit.test(character)) return kinds.digit;
  return letter.test(character) ? kinds.letter : kinds.other;
}

/**
 * Prepares a text, given as its code points, for `contextOf`. `wordOf`, where the text is cut into words, numbers the word of each character.
 */
export function surround(characters: readonly string[], wordOf?: ArrayLike<number>): Surroundings {
  const symbols: number[] = [];
  const words: Surroundings["words"] = [];
  const wordAt: number[] = [];
  let open: number | undefined;
  const places = characters.map((character, i) => {
    const code = character.charCodeAt(0);
    // Almost all are common hanzi: the pattern is for the rest.
    if ((code < 0x4e00 || code > 0x9fff) && quote.test(character)) return -1;
    const place = symbols.push(symbolOf(character)) - 1;
    if (wordOf === undefined) return place;
    if (open === undefined || wordOf[i] !== open) words.push({ from: place, to: place, hash: 0 });
    open = wordOf[i];
    const word = words[words.length - 1];
    if (word !== undefined) {
      word.to = place + 1;
      word.hash = mix(word.hash, symbols[place] ?? 0);
    }
    wordAt.push(words.length - 1);
    return place;
  });
  return { symbols: Int32Array.from(symbols), places: Int32Array.from(places), words, wordAt: Int32Array.from(wordAt) };
}

/** Templates, by number; a change of meaning needs a new model file. */
const template = {
  bias: 0,
  left: 1,
  right: 2,
  left2: 3,
  right2: 4,
  leftTwo: 5,
  rightTwo: 6,
  around: 7,
  leftThree: 8,
  rightThree: 9,
  clauseLeft: 10,
  clauseRight: 11,
  around3: 12,
  around4: 13,
  shape: 14,
  word: 15,
  wordLeft: 16,
  wordRight: 17,
  wordsAround: 18,
  wordLengths: 19,
  clauseWordLeft: 20,
  clauseWordRight: 21,
};

const generalTemplates: ReadonlySet<number> = new Set([template.bias, template.shape, template.wordLengths]);

const lengthOf = (word: Surroundings["words"][number] | undefined) => (word === undefined ? 0 : word.to - word.from);

/** A context's hash. */
export interface Context {
  hash: number;
  /** Only a character or word somewhere in the clause, which says less than a neighbour. */
  far: boolean;
  /** Of the sentence's build and not of its words: frames, the lengths of words. */
  general: boolean;
}

/**
 * The hashes of what surrounds the character at place `at` of `symbols`: the first is the character's own (its bias), the others depend
 * on it, so that weights are the character's.
 */
export function contextOf({ symbols, words, wordAt }: Surroundings, at: number): Context[] {
  const own = symbols[at] ?? 0;
  const symbol = (distance: number) => symbols[at + distance] ?? kinds.stop;
  const seed = mix(0x51ed270b, own);
  const context = (hash: number, kind: number): Context => ({ hash, far: false, general: generalTemplates.has(kind) });
  const near = (kind: number, value: number) => context(mix(mix(seed, kind), value), kind);
  const near2 = (kind: number, one: number, two: number) => context(mix(mix(mix(seed, kind), one), two), kind);
  const near3 = (kind: number, one: number, two: number, three: number) => context(mix(mix(mix(mix(seed, kind), one), two), three), kind);
  const [a3, a2, a1, b1, b2, b3] = [symbol(-3), symbol(-2), symbol(-1), symbol(1), symbol(2), symbol(3)];
  const found = [
    context(mix(seed, template.bias), template.bias),
    near(template.left, a1),
    near(template.right, b1),
    near(template.left2, a2),
    near(template.right2, b2),
    near2(template.leftTwo, a2, a1),
    near2(template.rightTwo, b1, b2),
    near2(template.around, a1, b1),
    near3(template.leftThree, a3, a2, a1),
    near3(template.rightThree, b1, b2, b3),
    near3(template.around3, a2, a1, b1),
    near3(template.around4, a1, b1, b2),
  ];
  const word = words[wordAt[at] ?? -1];
  if (word !== undefined) {
    const hashAt = (distance: number) => words[(wordAt[at] ?? 0) + distance]?.hash ?? stopHash;
    found.push(near2(template.shape, Math.min(word.to - word.from, 4), Math.min(at - word.from, 3)));
    if (word.to - word.from === 1)
      found.push(near(template.wordLeft, hashAt(-1)), near(template.wordRight, hashAt(1)), near2(template.wordsAround, hashAt(-1), hashAt(1)));
    else found.push(near2(template.word, word.hash, at - word.from));
    const lengthAt = (distance: number) => Math.min(lengthOf(words[(wordAt[at] ?? 0) + distance]), 4);
    if (word.to - word.from === 1 && betweenWords.has(own)) found.push(near2(template.wordLengths, lengthAt(-1), lengthAt(1)));
  }
  for (const [kind, step] of [
    [template.clauseLeft, -1],
    [template.clauseRight, 1],
  ] as const) {
    const seen = new Set<number>();
    for (let distance = 1; distance <= clauseReach; distance++) {
      const value = symbol(step * distance);
      if (value === kinds.stop) break;
      if (value > kinds.other && !seen.has(value)) {
        seen.add(value);
        const isFrame = frames.has(value);
        found.push({ hash: mix(mix(seed, kind), value), far: !isFrame, general: isFrame });
      }
    }
  }
  for (const [kind, step] of [
    [template.clauseWordLeft, -1],
    [template.clauseWordRight, 1],
  ] as const) {
    for (let distance = 1; distance <= clauseWords; distance++) {
      const other = words[(wordAt[at] ?? 0) + step * distance];
      if (other === undefined || symbols[other.from] === kinds.stop) break;
      if (lengthOf(other) > 1 && (symbols[other.from] ?? 0) > kinds.other)
        found.push({ hash: mix(mix(seed, kind), other.hash), far: true, general: false });
    }
  }
  return found;
}

/** The hash that one reading of the character (by its place in the character's list) has under a context hash. */
export const forReading = ({ hash }: Context, reading: number): number => mix(hash, 0x1000 + reading);
