import { align } from "./align";
import type { LookupEntry } from "./entry";
import type { Query } from "./query";
import type { Hit } from "./rank";
import type { Row } from "./row";
import { pairWords } from "./score-english";
import { runThrough } from "./score-pinyin";
import { zhSubstitute } from "./score-zh";
import { nearly } from "./weights";
import { joinSpans, type Span } from "./spans";

/** What matched, as spans of the texts that a result shows. */
export interface Marks {
  zh: Span[];
  pinyin: Span[];
  /** Spans of `english`. */
  en: Span[];
  /** The English to show: the rendering that matched, else the preferred one. */
  english: string;
  /** Spans of the explanation. */
  gloss: Span[];
  /** What matched is a rendering that the entry says to avoid: shown as such, beside the preferred one. */
  avoid?: { en: string; marks: Span[] };
  /** The alias or member that matched, where it was not the headword. */
  form?: { zh: string; pinyin: string; isMember: boolean; en?: string; zhMarks: Span[]; pinyinMarks: Span[]; enMarks: Span[] };
}

/** The characters of a row's Chinese that the query's characters stand for. */
export function zhSpans(query: Query, row: Row): Span[] {
  const typed = query.chars.join("");
  const form = row.chars.join("");
  const span = (from: number, to: number): Span => [row.at[from] ?? 0, to === row.chars.length ? trimEnd(row) : (row.at[to] ?? 0)];
  const at = form.indexOf(typed);
  if (at >= 0 && typed.length === query.chars.length) return [span(at, at + query.chars.length)];
  if (typed.includes(form)) return [span(0, row.chars.length)];
  if (query.chars.length > 40) return [];
  const substitute = zhSubstitute(query, row);
  const { places } = align(query.chars.length, row.chars.length, substitute);
  return joinSpans(places.flatMap((place, i) => (place >= 0 && substitute(i, place) < nearly.other ? [span(place, place + 1)] : [])));
}

/** The end of the last character that counts: a closing quotation mark is not marked. */
const trimEnd = (row: Row): number => {
  const last = row.at[row.chars.length - 1] ?? 0;
  return last + ((row.zh.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
};

const letter = /[a-z0-9]/;
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The letters of a row's pinyin that the query's letters stand for; whole syllables or initials. */
export function pinyinSpans(query: Query, row: Row): Span[] {
  const starts: number[] = [];
  let offset = 0;
  for (const character of row.pinyin) {
    if (letter.test(plain(character))) starts.push(offset);
    offset += character.length;
  }
  const end = (index: number): number => (starts[index] ?? offset) + 1;
  const run = runThrough(query.letters, row.sounds);
  if (!run) {
    const { places } = align(query.letters.length, row.letters.length, (i, j) => (query.letters[i] === row.letters[j] ? 0 : 1));
    const hit = places.filter((place) => place >= 0);
    return hit.length > 0 ? [[starts[Math.min(...hit)] ?? 0, end(Math.max(...hit))]] : [];
  }
  const spans: Span[] = [];
  let at = 0;
  let left = query.letters;
  row.sounds.forEach((sound, k) => {
    if (k >= run.start && k < run.end && sound) {
      const isWhole = left.startsWith(sound) && run.short === 0;
      const size = isWhole ? sound.length : run.short === 0 ? Math.min(left.length, sound.length) : 1;
      spans.push([starts[at] ?? 0, end(at + size - 1)]);
      left = left.slice(size);
    }
    at += sound.length;
  });
  return joinSpans(spans);
}

function englishSpans(query: Query, { row, phrase }: Hit): Span[] {
  const text = row.phrases[phrase ?? -1];
  if (!text) return [];
  if (query.words.length === 0 || query.words.length > 40) return [];
  return joinSpans(
    pairWords(query, text).flatMap(({ place }) => {
      const word = text.words[place];
      return word ? [[word.start, word.end] as const] : [];
    }),
  );
}

/** What to mark in a result, and which English and which form to show with it. */
export function markHit(query: Query, hit: Hit, entry: LookupEntry): Marks {
  const { row, by, phrase } = hit;
  const isPinyin = by === "pinyin" || by === "initials";
  const zhMarks = isPinyin || by === "english" ? [] : zhSpans(query, row);
  const pinyinMarks = isPinyin && query.letters ? pinyinSpans(query, row) : [];
  const enMarks = by === "english" ? englishSpans(query, hit) : [];
  const [preferred = ""] = entry.en;
  const none: Marks = { zh: [], pinyin: [], en: [], english: preferred, gloss: [] };
  if (row.kind > 0) {
    const en = row.phrases[0]?.text;
    return { ...none, form: { zh: row.zh, pinyin: row.pinyin, isMember: row.kind === 2, ...(en ? { en } : {}), zhMarks, pinyinMarks, enMarks } };
  }
  const own = { ...none, zh: zhMarks, pinyin: pinyinMarks };
  // A headword's phrases are its renderings, then the explanation (lookup.ts, rowsOf).
  if (by !== "english" || phrase === undefined) return own;
  const en = entry.en[phrase];
  if (en === undefined) return { ...own, gloss: enMarks };
  if (phrase >= entry.en.length - (entry.avoid ?? 0)) return { ...own, avoid: { en, marks: enMarks } };
  return { ...own, english: en, en: enMarks };
}
