import { foldOfPairs } from "@/core/text/fold";
import { type EnglishWord, englishWords, saysLittle } from "./english";
import { zhKey } from "./key";
import { narrow } from "./query";
import { joinSpans, type Span } from "./spans";

/** The sentences of shipped articles, as one file: of so many as `inBlocks` puts together. */
export interface PassageData {
  articles: { slug: string; zh: string; en: string }[];
  /** Index of the article, id of the segment, Chinese, English. */
  segments: [article: number, segment: string, zh: string, en: string][];
  /** Traditional and simplified characters in pairs. */
  variants: string;
}

/** A sentence in which the words stand. */
export interface Passage {
  slug: string;
  title: { zh: string; en: string };
  segment: string;
  zh: string;
  en: string;
  zhMarks: Span[];
  enMarks: Span[];
}

export interface PassageAnswer {
  passages: Passage[];
  /** In how many sentences they stand. */
  count: number;
  /** How many articles were not looked through, where there are any. */
  unread?: number;
}

/** Characters of both languages that a block holds, unless one article has more: a first look-up fetches one block, however large the library is. */
const mostInBlock = 400_000;

/** Articles in blocks, in their order. */
export function inBlocks<T>(articles: readonly T[], lengthOf: (article: T) => number): T[][] {
  const blocks: T[][] = [];
  let filled = mostInBlock;
  for (const article of articles) {
    const length = lengthOf(article);
    if (filled + length > mostInBlock) {
      blocks.push([]);
      filled = 0;
    }
    filled += length;
    blocks.at(-1)?.push(article);
  }
  return blocks;
}

/** The answers of two blocks as one. */
export const joinAnswers = (one: PassageAnswer, other: PassageAnswer, limit: number): PassageAnswer => ({
  passages: [...one.passages, ...other.passages].slice(0, limit),
  count: one.count + other.count,
});

/**
 * Finds words in the articles: hanzi as they stand (spaces and quotation marks apart), English word for word in any inflection. `forms` are the Chinese
 * forms of what the query was found to mean: they are looked for where the query itself stands nowhere (pinyin, slips).
 */
export type PassageSearch = (typed: string, forms: readonly string[], limit?: number) => PassageAnswer;

const hanzi = /\p{Script=Han}/u;
const longestQuery = 60;

interface Sentence {
  chars: string;
  at: number[];
  words: EnglishWord[];
}

/** Every place of a Chinese form, or none. */
function findZh({ chars, at }: Sentence, form: string): Span[] {
  const spans: Span[] = [];
  for (let i = form ? chars.indexOf(form) : -1; i >= 0; i = chars.indexOf(form, i + form.length)) {
    const last = i + form.length - 1;
    spans.push([at[i] ?? 0, (at[last] ?? 0) + 1]);
  }
  return spans;
}

/** Every place where the words of a phrase follow each other. */
function findEnglish({ words }: Sentence, phrase: readonly EnglishWord[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + phrase.length <= words.length; i++)
    if (phrase.every(({ stem }, k) => words[i + k]?.stem === stem)) spans.push([words[i]?.start ?? 0, words[i + phrase.length - 1]?.end ?? 0]);
  return spans;
}

/** Makes the search. Reading some thousand sentences takes a few milliseconds. */
export function createPassageSearch({ articles, segments, variants }: PassageData): PassageSearch {
  const fold = foldOfPairs(variants);
  const sentences = segments.map(([, , zh, en]): Sentence => {
    const { chars, at } = zhKey(zh, fold);
    // Astral characters would shift the offsets: a mark of one unit stands for them.
    return { chars: chars.map((character) => (character.length === 1 ? character : "\u{fffd}")).join(""), at, words: englishWords(en) };
  });
  const collect = (find: (sentence: Sentence) => { zh: Span[]; en: Span[] }, limit: number): PassageAnswer => {
    const passages: Passage[] = [];
    let count = 0;
    sentences.forEach((sentence, i) => {
      const { zh, en } = find(sentence);
      if (zh.length === 0 && en.length === 0) return;
      count++;
      const [article = 0, segment = "", zhText = "", enText = ""] = segments[i] ?? [];
      const { slug = "", ...title } = articles[article] ?? {};
      if (passages.length < limit)
        passages.push({ slug, title: { zh: "", en: "", ...title }, segment, zh: zhText, en: enText, zhMarks: zh, enMarks: en });
    });
    return { passages, count };
  };
  return (asked, forms, limit = 5) => {
    const typed = narrow(asked);
    if (typed.length > longestQuery) return { passages: [], count: 0 };
    const keyed = (form: string) => zhKey(form, fold).chars.join("");
    const own = hanzi.test(typed) || /\d/.test(typed) ? keyed(typed) : "";
    const phrase = hanzi.test(typed) ? [] : englishWords(typed);
    const english = phrase.some(({ stem }) => !saysLittle(stem)) ? phrase : [];
    const literal = collect(
      (sentence) => ({
        zh: own.length > 1 || hanzi.test(typed) ? findZh(sentence, own) : [],
        en: english.length > 0 ? findEnglish(sentence, english) : [],
      }),
      limit,
    );
    if (literal.count > 0 || forms.length === 0) return literal;
    const keys = forms.map(keyed);
    return collect((sentence) => ({ zh: joinSpans(keys.flatMap((key) => findZh(sentence, key))), en: [] }), limit);
  };
}
