import { alignText } from "./align";
import { feature, type Postings, PostingsBuilder } from "./postings";
import { wordsLike } from "./english";
import { likeness as weights } from "./weights";

/** Word of a collection → how near it is to a typed word: 1 the same. */
export type Near = ReadonlyMap<string, number>;

/** True where one word stands for another as a longer one begins with it, and no nearer. */
export const isBeginning = (typed: string, word: string, likeness: number): boolean =>
  typed !== word && likeness <= weights.prefix && word.startsWith(typed);

/** The words of a collection and which of them a typed word may stand for. */
export class Vocabulary {
  readonly #stems = new Map<string, string>();
  /** Made from the words in alphabetical order when it is first asked, so that it does not matter in which they came. */
  #index: { words: string[]; byStem: Map<string, string[]>; postings: Postings } | undefined;
  readonly #known = new Map<string, Near>();

  add(word: string, stem: string): void {
    if (this.#stems.has(word)) return;
    this.#stems.set(word, stem);
    this.#index = undefined;
  }

  /** All words, in alphabetical order. */
  words(): readonly string[] {
    return this.#made().words;
  }

  /** Words that the typed word may stand for: itself, inflected, said otherwise, cut short, misspelt. */
  near(word: string, stem: string): Near {
    const known = this.#known.get(word);
    if (known) return known;
    const near = this.#find(word, stem);
    if (this.#known.size > 2000) this.#known.clear();
    this.#known.set(word, near);
    return near;
  }

  #find(word: string, stem: string): Near {
    const near = new Map<string, number>();
    const put = (other: string, value: number): void => void (value > (near.get(other) ?? 0) && near.set(other, value));
    put(word, 1);
    const { words, byStem, postings } = this.#made();
    let isKnown = this.#stems.has(word);
    for (const other of byStem.get(stem) ?? []) {
      const likeness = other === word ? 1 : inflected(word, other);
      if (likeness > 0) isKnown = true;
      put(other, likeness);
    }
    for (const like of wordsLike(stem)) for (const other of byStem.get(like) ?? []) put(other, weights.synonym);
    if (/\d|\+/.test(word)) return near;
    const scale = isKnown ? weights.whenKnown : 1;
    for (const row of postings.pick(
      spell(word).map((part) => [postings.of(part), 1] as const),
      60,
    )) {
      const other = words[row];
      if (!other || other === word) continue;
      if (related(word, other)) put(other, weights.related);
      else if (word.length >= 2 && other.startsWith(word))
        put(other, scale * weights.prefix * (weights.prefixBase + ((1 - weights.prefixBase) * word.length) / other.length));
      else put(other, scale * misspelt(word, other));
    }
    return near;
  }

  #made() {
    if (this.#index) return this.#index;
    const words = [...this.#stems.keys()].sort();
    const byStem = new Map<string, string[]>();
    const builder = new PostingsBuilder();
    for (const word of words) {
      const stem = this.#stems.get(word) ?? word;
      const same = byStem.get(stem);
      if (same) same.push(word);
      else byStem.set(stem, [word]);
      builder.add(spell(word), word.length);
    }
    this.#index = { words, byStem, postings: builder.finish() };
    return this.#index;
  }
}

/** A word by its beginning and its letters in threes and twos. */
function spell(word: string): number[] {
  const edged = `^${word}$`;
  const parts: number[] = [];
  for (let i = 0; i + 2 <= edged.length; i++) {
    parts.push(feature(2, edged.slice(i, i + 2)));
    if (i + 3 <= edged.length) parts.push(feature(3, edged.slice(i, i + 3)));
  }
  return parts;
}

/** How near two words of one stem are: plural and singular, other inflections; 0 where only a mute e sets them apart (plum, plume). */
function inflected(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long === `${short}e`) return 0;
  if (long === `${short}s` || long === `${short}es` || long === `${short.slice(0, -1)}ies`) return weights.plural;
  return weights.inflection;
}

const endings =
  /^(?:s|es|d|ed|ing|er|ers|or|al|ally|ly|ion|ions|ation|ations|ment|ments|ance|ence|ity|y|ies|ive|ized?|izing|ization|ist|ists|ness)?$/;

/** True for words of one family: govern, governance. */
function related(a: string, b: string): boolean {
  if (a === `${b}e` || b === `${a}e`) return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const isEnding = (word: string, cut: number) => endings.test(word.slice(cut).replace(/^e$/, ""));
  return [shared, shared - 1].some((cut) => cut >= 4 && isEnding(a, cut) && isEnding(b, cut));
}

/** 1 the same to 0 another word: one difference from four letters, two from eight, three from eleven; the first letter is rarely wrong. */
export function misspelt(typed: string, word: string): number {
  const longer = Math.max(typed.length, word.length);
  const most = longer < 4 ? 0 : longer < 8 ? 1 : longer < 11 ? 2 : 3;
  if (most === 0 || Math.abs(typed.length - word.length) > most) return 0;
  const { cost, start, end } = alignText(typed, word, most);
  const total = cost + start + (word.length - end);
  if (total > most) return 0;
  return 1 - total / longer - (typed[0] === word[0] ? 0 : weights.otherFirst);
}
