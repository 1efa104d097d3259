import type { Kin } from "./kin";
import type { Phrases } from "./phrases";
import type { Sign } from "./spans";

/** What a phrase is ranked by: names with values of about 0 to 1. */
export type Features = Map<string, number>;

/** How likely words are by themselves: what a phrase is measured against. */
export interface Frequencies {
  /**
   * Of a phrase, by the counts of words in the reports and the news: the nats that its words cost one by one, what they cost less for standing together, how
   * many they are, and whether it is a word of the dictionary.
   */
  cost(text: string): { nats: number; bond: number; words: number; isWord: boolean };
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
    features.set("kin-first", Math.min(1.5, Math.log2(1 + kin.first(text)) / 4));
    features.set("kin-last", Math.min(1.5, Math.log2(1 + kin.last(text)) / 4));
  }
  const measured = frequencies?.cost(text);
  if (!measured) return features;
  const { nats, bond, words, isWord } = measured;
  features.set(isWord ? `word-${Math.min(4, size)}` : `words-${Math.min(4, words)}`, 1);
  features.set("rare", clamp((nats / size - 4) / 2));
  features.set("bond", clamp(bond / 4));
  if (count > 1) features.set(isWord ? "burst-word" : "burst", clamp((Math.log(count / Math.max(1000, length)) + nats) / 10));
  // What a sign is worth depends on what the phrase is made of: a word that comes again says little, a row of words much.
  const made = isWord ? `w${Math.min(4, size)}` : `p${Math.min(4, words)}`;
  const has = (mark: string, ...wanted: Sign[]): string => (wanted.some((sign) => signs.has(sign)) ? mark : "");
  const quoted = has("q", "quoted", "quoted-row");
  features.set(`made-${made}${quoted}${common > 0 ? "o" : ""}${count > 1 ? "a" : ""}`, 1);
  features.set(`size-${made}-${Math.min(8, size)}`, 1);
  if (!quoted)
    features.set(
      `edges-${made}-${has("E", "opens-clause")}${has("o", "opens")}${has("v", "after-verb", "after-launch")}-${has("E", "closes-clause")}${has("c", "closes")}-${has("f", "verb-first")}`,
      1,
    );
  return features;
}
