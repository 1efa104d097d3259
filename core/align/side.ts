/** One text as the aligner sees it: a line is the numbers of its tokens, in a vocabulary of this side. */
export interface Side {
  lines: Int32Array[];
  /** Each line's length in the characters that carry its text (hanzi, letters), for comparison of lengths. */
  lengths: number[];
  /** Each line's paragraph, counted from 0, where the text has paragraphs. */
  paragraphs?: readonly number[] | undefined;
  /** How frequent each token is in the whole text, smoothed. */
  shares: Float64Array;
  /** Of each token, how likely it is to have come from the other text where the two are a pair: near 1 for figures, lower for words. */
  trust: Float64Array;
}

/** What a token of one side may be on the other: its number → how likely. Rows add up to at most 1. */
export type Table = ReadonlyMap<number, Row>;
export interface Row {
  to: Int32Array;
  p: Float64Array;
}

/** Gives words numbers. */
export interface Vocabulary {
  numberOf(word: string, trust?: number): number;
  find(word: string): number | undefined;
  words: string[];
  trust: number[];
}

/** How likely a word of a translation is to have come from a word of its original that we can name. */
export const wordTrust = 0.6;
/** The same for what hardly ever changes in translation: figures, foreign words, names. */
export const signTrust = 0.85;

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const trusts: number[] = [];
  return {
    words,
    trust: trusts,
    find: (word) => numbers.get(word),
    numberOf(word, trust = wordTrust) {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, words.length);
      words.push(word);
      trusts.push(trust);
      return words.length - 1;
    },
  };
}

/** Weight, in tokens, of the assumption that every word is as rare as one in so many: what a short text says of its words' frequencies is little. */
const assumed = { tokens: 2000, share: 1 / 5000 };

/** A text's lines of tokens as a side. */
export function makeSide(lines: Int32Array[], lengths: number[], { words, trust }: Vocabulary): Side {
  const counts = new Float64Array(words.length);
  let all = 0;
  for (const line of lines)
    for (const token of line) {
      counts[token] = (counts[token] ?? 0) + 1;
      all++;
    }
  const shares = counts.map((count) => (count + assumed.tokens * assumed.share) / (all + assumed.tokens));
  return { lines, lengths, shares, trust: Float64Array.from(trust) };
}

/** Some lines of a side, as a side; words are as frequent as in the whole. */
export const pickLines = (side: Side, lines: readonly number[]): Side => ({
  ...side,
  lines: lines.map((line) => side.lines[line] ?? new Int32Array()),
  lengths: lines.map((line) => side.lengths[line] ?? 0),
  paragraphs: side.paragraphs && lines.map((line) => side.paragraphs?.[line] ?? 0),
});

/** The table read from the other side: how likely each of our tokens is, where one of theirs stands; every pair as likely as it was, rows made to add up to 1. */
export function transpose(table: Table): Table {
  const columns = new Map<number, { to: number[]; p: number[] }>();
  for (const [from, { to, p }] of table)
    to.forEach((token, i) => {
      let column = columns.get(token);
      if (!column) {
        column = { to: [], p: [] };
        columns.set(token, column);
      }
      column.to.push(from);
      column.p.push(p[i] ?? 0);
    });
  return new Map([...columns].map(([token, { to, p }]) => [token, toRow(to, p)]));
}

/** A row with its weights made to add up to 1. */
export function toRow(to: readonly number[], weights: readonly number[]): Row {
  const sum = weights.reduce((a, b) => a + b, 0);
  return { to: Int32Array.from(to), p: Float64Array.from(weights, (weight) => (sum > 0 ? weight / sum : 0)) };
}
