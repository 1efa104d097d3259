import type { Dictionary } from "@/core/dictionary/open";
import type { Entry } from "@/core/dictionary/entry";
import { createCollection } from "./collection";
import { englishWords } from "./english";
import { zhRowFeatures } from "./features";
import { keyOfFolded } from "./key";
import { pinyinSpans, zhSpans } from "./marks";
import { PostingsBuilder } from "./postings";
import { type Query, readQuery } from "./query";
import { chooseFitting, type Hit, type MatchedBy } from "./rank";
import type { Phrase, Row } from "./row";
import { blurSound, blurSyllable, countUnheard, createEar, type Heard, pinyinKey } from "./sounds";
import { Vocabulary } from "./vocabulary";
import { plainSense, type WordIndex } from "./word-index";
import { joinSpans, type Span } from "./spans";
import { dictionary as weights, english, pinyin } from "./weights";

/** A dictionary word as an answer: one reading of a headword. */
export interface WordResult {
  zh: string;
  hant: string;
  pinyin: string;
  senses: string[];
  by: MatchedBy;
  /** 1 is exact, 0 is nothing alike. */
  score: number;
  marks: { zh: Span[]; pinyin: Span[] };
}

/** Looks dictionary words up: those that fit, best first. */
export type WordLookup = (typed: string, limit?: number) => WordResult[];

const candidates = 60;
/** Words that stay read: while somebody types, the same ones come again. */
const mostKept = 4000;
/** How many words are looked through for the tones that were typed: so many times those that are shown, and of one sound up to so many. */
const mostHomophones = 3;
const mostOfOneSound = 400;
/** A long text is no word: terms are found in it, words are not. */
const longestQuery = 60;

/** The rows of a dictionary: one a headword and way of reading it. */
interface WordRows {
  /** Number of the headword of each row, and which of its readings. */
  wordOf: Int32Array;
  readingOf: Uint8Array;
  /** 1 for a reading that no entry has, but that some people use (word-index.ts). */
  isOther: Uint8Array;
  /** First row of each headword. */
  firstOf: Int32Array;
}

function listRows(dictionary: Dictionary, index: WordIndex, builder: PostingsBuilder): WordRows {
  const wordOf: number[] = [];
  const readingOf: number[] = [];
  const isOther: number[] = [];
  const firstOf = new Int32Array(dictionary.size);
  for (let word = 0; word < dictionary.size; word++) {
    const { chars } = keyOfFolded(dictionary.spell(word));
    firstOf[word] = wordOf.length;
    index.readingsOf(word, chars).forEach(({ sounds, isOther: other }, reading) => {
      wordOf.push(word);
      readingOf.push(reading);
      isOther.push(other ? 1 : 0);
      builder.add(zhRowFeatures({ chars, sounds, letters: sounds.join("") }), chars.length);
    });
  }
  return { wordOf: Int32Array.from(wordOf), readingOf: Uint8Array.from(readingOf), isOther: Uint8Array.from(isOther), firstOf };
}

/** Stems in place of words: the index knows no others. */
const byStems = (text: string, worth: number): Phrase => ({ text, worth, words: englishWords(text).map((word) => ({ ...word, word: word.stem })) });

/** Cost of a word for the word cutter, in hundredths of a nat: the commoner the less. */
function createCost(dictionary: Dictionary): (word: number) => number {
  const out = new Int32Array(2 * dictionary.longest);
  return (word) => {
    const spelt = dictionary.spell(word);
    // By UTF-16 units, as the dictionary walks: rare characters have two, and a word that is not found would be the commonest of all.
    const units = Uint16Array.from({ length: spelt.length }, (_, i) => spelt.charCodeAt(i));
    const count = dictionary.wordsAt(units, 0, out);
    for (let i = 0; i < count; i++) if (out[2 * i] === units.length) return out[2 * i + 1] ?? 0;
    return rarest;
  };
}

/** Hundredths of a nat between a word that everybody uses and one that nobody does. */
const rarest = 2000;

/**
 * Dictionary words by hanzi, pinyin, initials and English, by the same measures as terms. Making it reads all headwords (some 0.5 s for 120,000): in a
 * browser it belongs in a worker.
 */
export function createWordLookup(dictionary: Dictionary, index: WordIndex): WordLookup {
  const builder = new PostingsBuilder();
  const { wordOf, readingOf, isOther, firstOf } = listRows(dictionary, index, builder);
  const postings = builder.finish();
  const vocabulary = new Vocabulary();
  for (const stem of index.stems) vocabulary.add(stem, stem);
  const entries = new Map<number, Entry[]>();
  const entriesOf = (word: number): Entry[] => {
    const known = entries.get(word);
    if (known) return known;
    if (entries.size > mostKept) entries.clear();
    const read = dictionary.entries(word);
    entries.set(word, read);
    return read;
  };
  const rows = new Map<number, Row>();
  const rowAt = (i: number, withPhrases: boolean): Row => {
    const key = 2 * i + (withPhrases ? 1 : 0);
    const known = rows.get(key);
    if (known) return known;
    if (rows.size > mostKept) rows.clear();
    const row = readRow(i, withPhrases);
    rows.set(key, row);
    return row;
  };
  const readRow = (i: number, withPhrases: boolean): Row => {
    const word = wordOf[i] ?? 0;
    const zh = dictionary.spell(word);
    const { chars, at } = keyOfFolded(zh);
    const heard = index.readingsOf(word, chars)[readingOf[i] ?? 0]?.sounds ?? [];
    const letters = heard.join("");
    const phrases = withPhrases
      ? entriesOf(word).flatMap((entry) =>
          entry.senses.map((sense, n) => byStems(plainSense(sense), n === 0 ? english.rendering : english.laterSense)),
        )
      : [];
    return {
      entry: word,
      // A reading that only some people use is to a word what an alias is to a term.
      kind: isOther[i] ?? 0,
      zh,
      pinyin: heard.join(" "),
      chars,
      at,
      sounds: heard,
      blurredSounds: heard.map(blurSyllable),
      letters,
      blurred: blurSound(letters),
      phrases,
    };
  };
  const rowsWith = (stem: string): Uint32Array => index.wordsWith(stem).map((word) => firstOf[word] ?? 0);
  const known = new Map<string, Uint32Array>();
  const remembered = (stem: string): Uint32Array => {
    const before = known.get(stem);
    if (before) return before;
    const rows = rowsWith(stem);
    if (known.size > 2000) known.clear();
    known.set(stem, rows);
    return rows;
  };
  const collection = createCollection({
    size: wordOf.length,
    postings,
    rowsWith: remembered,
    countWith: (stem) => remembered(stem).length,
    vocabulary,
    rowAt,
    candidates,
  });
  const ear = createEar(index.usual);
  const costOf = createCost(dictionary);
  const stemmed = { near: (_: string, stem: string) => vocabulary.near(stem, stem) };

  return (typed, limit = 10) => {
    if (typed.length > longestQuery) return [];
    const asked = readQuery(typed, { fold: dictionary.fold, ear, vocabulary: stemmed });
    // Rows know no tones: they are compared where the entries are read.
    const query = { ...asked, tones: null };
    const fitting = chooseFitting([...collection.search(query).values()]);
    const homophones = fitting.filter(({ row }) => row.letters === query.letters).length;
    const ranked = fitting
      .map((hit) => ({ hit, rank: hit.score - weights.rarest * Math.min(1, costOf(hit.row.entry) / rarest) - weights.otherReading * hit.row.kind }))
      .sort((a, b) => b.rank - a.rank || a.hit.row.chars.length - b.hit.row.chars.length || a.hit.row.entry - b.hit.row.entry)
      .slice(0, asked.tones ? Math.max(limit * mostHomophones, Math.min(homophones, mostOfOneSound)) : limit);
    const results = ranked.flatMap(({ hit }) => toResults(query, hit, entriesOf(hit.row.entry)));
    return (asked.tones ? byTones(asked.tones, results) : results).slice(0, limit);
  };
}

/** The entries of a headword that answer: of a word that is read in two ways only those with the reading that was typed. */
function toResults(query: Query, hit: Hit, entries: readonly Entry[]): WordResult[] {
  const isPinyin = hit.by === "pinyin" || hit.by === "initials";
  const readAlike = entries.filter(({ pinyin }) => pinyinKey(pinyin) === hit.row.letters);
  const chosen = isPinyin && readAlike.length > 0 ? readAlike : hit.by === "english" ? entries.filter(({ senses }) => has(senses, hit)) : entries;
  return (chosen.length > 0 ? chosen : entries).map((entry) => {
    const row = { ...hit.row, zh: entry.simplified, pinyin: entry.pinyin };
    const isReadSo = readAlike.length > 0;
    return {
      zh: entry.simplified,
      hant: entry.traditional,
      pinyin: entry.pinyin,
      senses: entry.senses,
      by: hit.by === "alias" ? "zh" : hit.by,
      score: Math.round(hit.score * 1000) / 1000,
      marks: {
        zh: isPinyin || hit.by === "english" ? [] : joinSpans(zhSpans(query, row)),
        pinyin: isPinyin && isReadSo ? joinSpans(pinyinSpans(query, row)) : [],
      },
    };
  });
}

/** Words whose tones are the typed ones first; where a syllable was typed without a tone, any. */
const byTones = (heard: Heard, results: readonly WordResult[]): WordResult[] =>
  results
    .map((result) => ({
      ...result,
      score: result.score - (result.by === "pinyin" ? pinyin.tone * countUnheard(heard, result.pinyin.split(" ")) : 0),
    }))
    .sort((a, b) => b.score - a.score)
    .map((result) => ({ ...result, score: Math.round(result.score * 1000) / 1000 }));

const has = (senses: readonly string[], { row, phrase }: Hit): boolean =>
  senses.some((sense) => plainSense(sense) === row.phrases[phrase ?? -1]?.text);
