import type { Kin } from "./kin";
import type { Phrases } from "./phrases";
import type { Sign } from "./spans";

/** What a phrase is ranked by: names with values of about 0 to 1. */
export type Features = Map<string, number>;

/** A word of a phrase, with what it costs by itself, in nats. */
export interface Word {
  text: string;
  nats: number;
}

/** How likely words are by themselves: what a phrase is measured against. */
export interface Frequencies {
  /**
   * Of a phrase, by the counts of words in the reports and the news: the nats that its words cost one by one, what they cost less for standing together, its words, and whether it
   * is a word of the dictionary.
   */
  cost(text: string): { nats: number; bond: number; words: readonly Word[]; isWord: boolean };
}

/** What is known of a phrase in a text. */
export interface Seen {
  count: number;
  signs: ReadonlySet<Sign>;
  known: number;
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
}

/** What a phrase is measured against; each may be lacking. */
export interface Measures {
  frequencies?: Frequencies | undefined;
  kin?: Kin | undefined;
  phrases?: Phrases | undefined;
}

const clamp = (value: number): number => Math.max(-2, Math.min(2, value));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** How far the glossary speaks with these words: how many terms have each inside, and how many more than so common a word would be in by chance. */
function wordsInGlossary(words: readonly Word[], { inside, first, last }: Kin): [name: string, value: number][] {
  const counts = words.map(({ text }) => Math.log2(1 + inside(text)) / 6);
  const likings = words.map(({ text, nats }) => (Math.log(1 + inside(text)) + nats - 9) / 4);
  return [
    ["word-kin", mean(counts)],
    ["word-kin-least", Math.min(...counts)],
    ["word-kin-most", Math.max(...counts)],
    ["word-liking", clamp(mean(likings))],
    ["word-liking-least", clamp(Math.min(...likings))],
    ["word-opens", Math.log2(1 + first(words[0]?.text ?? "")) / 5],
    ["word-closes", Math.log2(1 + last(words.at(-1)?.text ?? "")) / 5],
  ];
}

/** Features of a phrase that stands `count` times in a text of `length` characters. */
export function featuresOf(
  text: string,
  { count, signs, known, before, after }: Seen,
  length: number,
  { frequencies, kin, phrases }: Measures,
): Features {
  const features: Features = new Map([...signs].map((sign) => [sign, 1]));
  const size = [...text].length;
  features.set(`size-${size <= 6 ? size : size <= 9 ? "7" : "10"}`, 1);
  features.set("known", known / size);
  if (count > 1) {
    features.set("again", clamp(Math.log2(count) / 2));
    // A piece of a longer phrase has the same neighbor every time.
    features.set("loose", (Math.min(before.size, after.size) - 1) / Math.max(1, Math.min(count, 8) - 1));
  }
  const common = phrases?.common(text) ?? 0;
  if (common > 0) {
    features.set("official", 1);
    features.set("official-common", common);
  }
  if (kin) {
    features.set("inside", Math.min(1.5, Math.log2(1 + kin.inside(text)) / 3));
    features.set("kin-first", Math.min(1.5, Math.log2(1 + kin.first(text.slice(0, 2))) / 4));
    features.set("kin-last", Math.min(1.5, Math.log2(1 + kin.last(text.slice(-2))) / 4));
  }
  const measured = frequencies?.cost(text);
  if (!measured) return features;
  const { nats, bond, words, isWord } = measured;
  features.set(isWord ? `word-${Math.min(4, size)}` : `words-${Math.min(4, words.length)}`, 1);
  features.set("rare", clamp((nats / size - 4) / 2));
  features.set("bond", clamp(bond / 4));
  if (count > 1) features.set(isWord ? "burst-word" : "burst", clamp((Math.log(count / Math.max(1000, length)) + nats) / 10));
  if (words.length > 1 && words.length < 5) features.set(`of-${words.map((word) => Math.min(4, [...word.text].length)).join("-")}`, 1);
  if (kin) {
    for (const [name, value] of wordsInGlossary(words, kin)) features.set(name, value);
    features.set("liking", clamp((Math.log(1 + kin.inside(text)) + nats - 12) / 6));
  }
  return features;
}
