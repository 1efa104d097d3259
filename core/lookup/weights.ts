/**
 * Every weight by which looking up ranks, in one place; docs/lookup-ranking.md says how they work together, tests/bench/lookup/ranking.ts what they are worth.
 * Scores go from 0 (nothing alike) to 1 (what was typed is the form). Costs are taken from a score, unless another unit is named.
 */

/** Where a score becomes an answer, and which answers chance hits must not stand beside. */
export const answers = {
  /** From here on a result is an answer; below it is at best the nearest there is. */
  fits: 0.5,
  /** Hits that changed letters or half the characters are dropped below `distant` where one that did not has at least `literal`. */
  distant: 0.68,
  literal: 0.74,
  /** Below this more than one character in three is another. */
  halfWrong: 0.6,
};

/** Where nothing fits: what a row is worth that shares something and that shares all, the least that is shown, and how near an English word has to be. */
export const nearest = { some: 0.35, all: answers.fits, least: 0.3, sameWord: 0.9 };

/** What a member of a numbered slogan is worth of the same score of a term: named whole (from `isWhole` on), or in part. */
export const member = { whole: 0.85, part: 0.75, isWhole: 0.97 };

/** What an entry's English is worth: every rendering is above the explanation. */
export const english = {
  rendering: 1,
  later: 0.995,
  avoid: 0.85,
  member: 0.98,
  gloss: 0.72,
  /** What is worth more is English for a form and no explanation of it; what is worth as much is searched for inside longer texts. */
  isRendering: 0.8,
  isLooked: 0.99,
  /** Senses of a dictionary word after its first. */
  laterSense: 0.97,
  /** An acronym in capitals, in small letters, and one that is a word by itself. */
  acronym: { capitals: 0.97, small: 0.87, word: 0.7 },
};

/**
 * English against a phrase: recall ** power × (base + precision × the phrase's share + order). With a rare word, and half of what was typed (`leastRecall`),
 * at least `rare` + `rarePrecision` × the share; a rare word counts where it is `surely` that word.
 */
export const words = { power: 1.5, base: 0.62, precision: 0.28, inOrder: 0.06, leastRecall: 0.42, rare: 0.5, rarePrecision: 0.1, surely: 0.97 };

/** How much a little word (of, the) tells: in the sum of a phrase, and in choosing candidates. Others tell log(1 + rows / rows with it). */
export const littleWord = { telling: 0.15, candidate: 0.1 };

/** How near words are that are not the same. Where the typed word is known, beginnings and slips are meant less (`whenKnown`). */
export const likeness = {
  plural: 0.985,
  inflection: 0.92,
  related: 0.85,
  synonym: 0.85,
  prefix: 0.8,
  /** Of a beginning: the part that does not depend on how much of the word it is. */
  prefixBase: 0.85,
  whenKnown: 0.6,
  /** What it costs that the first letter is another. */
  otherFirst: 0.08,
};

/** Hanzi in a form: at its beginning or inside, and what the share of the form adds. */
export const within = { start: 0.84, startShare: 0.12, inside: 0.74, insideShare: 0.16 };

/** Hanzi that are nearly a form. Wrong characters cost in characters: one that sounds the same, nearly the same, or not at all alike. */
export const nearly = {
  homophone: 0.35,
  alike: 0.55,
  other: 0.9,
  /** Likeness × (base + share). */
  base: 0.7,
  share: 0.22,
  least: 0.5,
  /** All characters, in another order; some, in any order. */
  shuffled: 0.8,
  some: 0.52,
  someShare: 0.24,
  /** A score above which a shorter reading is not looked for. */
  enough: 0.6,
  /** In a form typed shortened: passing over a character of it costs so many characters; below `leastShortened` it is another form. */
  passing: 0.12,
  leastShortened: 0.7,
  shortened: 0.52,
  shortenedShare: 0.24,
};

/** A form said short (abridged.ts): from four units on, and of three that begin as it does; heard and not seen it is worth less. */
export const abridged = { base: 0.76, share: 0.1, three: 0.66, threeShare: 0.15, heard: 0.95 };

/** Whole syllables of pinyin: a run through all of a row; what a last one costs that is unfinished, at the beginning and inside. */
export const syllables = { whole: 0.99, cutAtStart: 0.02, cutInside: 0.1 };

/** Initials: all of a row's, its first ones, ones inside; of two and of more. Mixed with whole syllables: all, first, inside. */
export const initials = {
  /** What reading a syllable by its initial, or an unfinished last one, costs when the cheapest way through a row is chosen. */
  price: { short: 1, cut: 0.5 },
  whole: 0.93,
  wholeOfTwo: 0.86,
  start: 0.7,
  startShare: 0.18,
  startOfTwo: 0.55,
  startOfTwoShare: 0.1,
  inside: 0.52,
  insideShare: 0.2,
  insideOfTwo: 0.3,
  mixed: { whole: 0.88, start: 0.68, startShare: 0.18, inside: 0.5, insideShare: 0.15 },
};

/** What pinyin costs that is otherwise than typed. */
export const pinyin = {
  /** Each tone or ü, and all together at most. */
  tone: 0.05,
  mostTones: 0.2,
  /** A space or apostrophe where the row has no border of syllables; the same where every syllable was typed with its tone, so that there is no doubt. */
  break: 0.06,
  tonedBreak: 0.4,
  /** A + that only what was typed has. */
  plus: 0.03,
  /** A + that only the row has: people leave it out, but what is written without it goes before. */
  noPlus: 0.015,
};

/**
 * Misspelt pinyin. One letter in so many may be wrong: in what is no pinyin as it stands, and in what is, since a slip seldom leaves pinyin. All sounds that
 * ears confuse cost `confusion` letters together.
 */
export const misspelt = { lettersASlipBroken: 6, lettersASlipWhole: 12, confusion: 0.5, start: 0.72, inside: 0.62, share: 0.16 };

/** Comparing letter by letter: a swap of neighbours, and a unit of the form outside the query, which only chooses the shortest of equal spans; in differences. */
export const edits = { swap: 0.5, outside: 0.001 };

/** Terms inside a longer text: `fits` + `part` × their share of it; below so many characters a part is not more of the whole. */
export const contained = { part: 0.36, shortest: 4 };

/** Two scripts in one query: an answer to every stretch, and to some of them. */
export const mixed = { all: 0.98, some: 0.85 };

/** How often a term is in the articles: `each` × log2(1 + count), up to `most`; never enough to go before one that fits exactly. */
export const frequency = { each: 0.003, most: 63 };

/** Dictionary words: what the rarest costs beside the commonest, and a reading that only some people use. */
export const dictionary = { rarest: 0.08, otherReading: 0.03 };

/**
 * Fuse.js: how much of a score that is not exact it decides; what it is worth alone; words run together, by
 * their share of the phrase, where no other hit is better than `enough`.
 */
export const fuse = { share: 0.06, alone: 0.62, least: 0.3, together: 0.62, togetherShare: 0.24, enough: 0.8 };

/**
 * What candidates are chosen by (features.ts), how much a row is held back for each unit of its length, and how much of what a query's letters or words
 * can gain a row has to have: with less it is chance.
 */
export const candidates = { whole: 20, character: 1, pair: 2, soundPair: 0.7, spokenPair: 2, letters: 1, hold: 0.04, least: 0.2 };
