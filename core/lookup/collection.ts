import { makesAcronym } from "./acronym";
import { saysLittle, stemOf } from "./english";
import { letterFeatures, letterGrams, rowFeatures, soundFeature, spellingFeatures, spellingRowFeatures, zhFeatures } from "./features";
import { likeness, mostFuzzy } from "./fuzzy";
import { type Postings, PostingsBuilder, type Weighted } from "./postings";
import { longest, type Query } from "./query";
import { type Hit, rankRow, shareOf } from "./rank";
import { isRendering, type Row } from "./row";
import { runThrough } from "./score-pinyin";
import type { Weigh } from "./score-english";
import { Vocabulary } from "./vocabulary";
import { answers, candidates as choosing, fuse, littleWord } from "./weights";

/** Rows that can be searched: an index that narrows, Fuse.js and the language's own measures that rank. */
export interface Collection {
  vocabulary: Vocabulary;
  /** The best hit of each entry, by entry, among candidates only. */
  search(query: Query): Map<number, Hit>;
}

export interface CollectionParts {
  size: number;
  /** By Chinese, pinyin and initials (features.ts). */
  postings: Postings;
  /** By English: rows whose phrases have a stem. */
  rowsWith(stem: string): Uint32Array;
  /** How many these are. */
  countWith(stem: string): number;
  vocabulary: Vocabulary;
  /** A row again, with its English where that may be what matches. */
  rowAt(row: number, withPhrases: boolean): Row;
  /** Throws where lists or rows that were asked for are still to be fetched (sharded.ts): called once all that are needed next have been asked for. */
  settle?(): void;
  /** How many candidates each way of reading a query may bring. */
  candidates: number;
  /** The rows by the letters of their English, where English run together is looked for: asked for when a query finds nothing else. */
  spelling?: () => Postings;
}

export function createCollection(parts: CollectionParts): Collection {
  const weigh = createWeigh(parts);
  return {
    vocabulary: parts.vocabulary,
    search(query) {
      const best = new Map<number, Hit>();
      for (const hit of rankCandidates(query, parts, weigh)) keepBetter(best, hit);
      return best;
    },
  };
}

/** The index of English by its letters: as large as all else together, and few queries need it. */
function spellingPostings(rows: readonly Row[]): Postings {
  const builder = new PostingsBuilder();
  for (const row of rows) builder.add(spellingRowFeatures(row), row.chars.length);
  return builder.finish();
}

/** Takes in rows that stay in memory, their English found too when it is run together. */
export class RowCollector {
  readonly #rows: Row[] = [];
  readonly #postings = new PostingsBuilder();
  readonly #vocabulary = new Vocabulary();
  /** Kept by the stem itself: by a hash, a rare one that falls together with a common feature would bring only its rows (SAR, 党). */
  readonly #byStem = new Map<string, number[]>();

  add(row: Row): void {
    const i = this.#rows.push(row) - 1;
    this.#postings.add(rowFeatures(row), row.chars.length);
    for (const { words } of row.phrases)
      for (const { word, stem } of words) {
        this.#vocabulary.add(word, stem);
        const rows = this.#byStem.get(stem) ?? [];
        if (rows.length === 0) this.#byStem.set(stem, rows);
        if (rows.at(-1) !== i) rows.push(i);
      }
  }

  finish(candidates: number): Collection {
    const rows = this.#rows;
    const postings = this.#postings.finish();
    const rowAt = (i: number): Row => {
      const row = rows[i];
      if (!row) throw new RangeError(`no row ${i}`);
      return row;
    };
    const byStem = new Map([...this.#byStem].map(([stem, list]) => [stem, Uint32Array.from(list)] as const));
    const none = new Uint32Array(0);
    const rowsWith = (stem: string) => byStem.get(stem) ?? none;
    const countWith = (stem: string) => rowsWith(stem).length;
    let spelt: Postings | undefined;
    const spelling = (): Postings => {
      spelt ??= spellingPostings(rows);
      return spelt;
    };
    return createCollection({ size: rows.length, postings, rowsWith, countWith, vocabulary: this.#vocabulary, rowAt, candidates, spelling });
  }
}

/** Keeps the better of two hits of one entry; of two alike the headword's before the alias's. */
export function keepBetter(best: Map<number, Hit>, hit: Hit): void {
  const known = best.get(hit.row.entry);
  if (!known || hit.score > known.score || (hit.score === known.score && hit.row.kind < known.row.kind)) best.set(hit.row.entry, hit);
}

/** A stem that so few rows have, or a thousandth of all, is rare. */
const rareRows = 12;

/** How much a stem tells: the rarer the more. */
function createWeigh({ countWith, size }: CollectionParts): Weigh {
  const known = new Map<string, number>();
  const weigh = (stem: string): number => {
    const before = known.get(stem);
    if (before !== undefined) return before;
    const weight = saysLittle(stem) ? littleWord.telling : Math.log(1 + size / (1 + countWith(stem)));
    known.set(stem, weight);
    return weight;
  };
  return Object.assign(weigh, {
    isRare: (stem: string) => countWith(stem) <= Math.max(rareRows, size / 1000),
    isKnown: (stem: string) => countWith(stem) > 0,
  });
}

/** Lists of rows by the stems that a query's words may stand for, and the most that a row can gain by them. */
function englishLists({ words }: Query, { rowsWith, postings }: Pick<CollectionParts, "rowsWith" | "postings">): { lists: Weighted[]; most: number } {
  const lists = new Map<string, Weighted>();
  let most = 0;
  for (const { near, word } of words) {
    let mostOfWord = 0;
    for (const [other, likeness] of near) {
      const stem = stemOf(other);
      const weight = likeness * likeness * (saysLittle(word) ? littleWord.candidate : 1);
      const [rows, before] = lists.get(stem) ?? [rowsWith(stem), 0];
      lists.set(stem, [rows, Math.max(before, weight)]);
      mostOfWord = Math.max(mostOfWord, postings.gainOf([rows, weight]));
    }
    most += mostOfWord;
  }
  return { lists: [...lists.values()], most };
}

function rankCandidates(query: Query, parts: CollectionParts, weigh: Weigh): Hit[] {
  const { postings, rowAt, candidates, spelling } = parts;
  const rows = new Set<number>();
  const english = new Set<number>();
  const isEnglish = query.words.length > 0 && query.words.length <= longest.words;
  const lists = (features: readonly (readonly [number, number])[]): Weighted[] =>
    features.map(([feature, weight]) => [postings.of(feature), weight] as const);
  const take = (chosen: readonly Weighted[], into: Set<number>, least = 0) => {
    for (const row of postings.pick(chosen, candidates, choosing.least * least)) into.add(row);
  };
  if (query.chars.length > 0 && query.chars.length <= longest.chars) take(lists(zhFeatures(query)), rows);
  if (query.letters && query.letters.length <= longest.letters) {
    const most = letterGrams(query).reduce((sum, gram) => sum + postings.gainOf([postings.of(gram), choosing.letters]), 0);
    take(lists(letterFeatures(query)), rows, most);
    // All that are read so, however many: which of them are common is not the index's to say.
    for (const row of postings.of(soundFeature(query))) rows.add(row);
  }
  if (isEnglish) {
    const found = englishLists(query, parts);
    take(found.lists, english, found.most);
  }
  parts.settle?.();
  const toRank = [...new Set([...english, ...rows])].map((row) => rowAt(row, english.has(row)));
  parts.settle?.();
  const hits = toRank.map((row) => rankRow(query, row, weigh));
  if (spelling && isEnglish && query.text.length > 3 && !hits.some(({ score }) => score > fuse.enough)) {
    const spelt = spelling();
    const alike = spelt.pick(
      spellingFeatures(query).map(([feature, weight]) => [spelt.of(feature), weight] as const),
      mostFuzzy / 2,
    );
    parts.settle?.();
    const found = alike.map((row) => rowAt(row, true));
    parts.settle?.();
    hits.push(...runTogether(query, found));
  }
  return blend(query, hits);
}

/**
 * Lets Fuse compare the best candidates. Among those that the language's measures find alike, the one that Fuse finds more like goes first; one that
 * only Fuse finds like (words run together, letters lost) still comes in.
 */
function blend(query: Query, hits: Hit[]): Hit[] {
  hits.sort((a, b) => b.score - a.score);
  const some = hits.slice(0, mostFuzzy).filter(({ score }) => score < 1);
  if (some.length === 0 || query.text.length < 2) return hits;
  const alike = likeness(
    patternOf(query),
    some.map((hit) => textOf(query, hit)),
  );
  some.forEach((hit, i) => {
    const like = alike.get(i) ?? 0;
    const blended = hit.score * (1 - fuse.share) + fuse.share * like * hit.score;
    hit.score =
      hit.score >= answers.fits
        ? Math.max(answers.fits, blended)
        : Math.max(hit.score, query.hasHanzi || hit.score < fuse.least ? 0 : fuse.alone * like ** 2);
  });
  return hits;
}

/** English without its spaces (grassrootsgovernance), by Fuse alone. */
function runTogether(query: Query, rows: readonly Row[]): Hit[] {
  const phrases = rows.flatMap((row) => row.phrases.flatMap((own, phrase) => (isRendering(own) ? [{ row, phrase, text: squeeze(own.text) }] : [])));
  const alike = likeness(
    patternOf(query),
    phrases.map(({ text }) => text),
  );
  return [...alike].flatMap(([i, like]): Hit[] => {
    const hit = phrases[i];
    if (!hit) return [];
    const share = Math.min(1, patternOf(query).length / hit.text.length);
    const score = like ** 2 * (fuse.together + fuse.togetherShare * share);
    return [{ row: hit.row, phrase: hit.phrase, by: "english", score: score * shareOf(hit.row, score) }];
  });
}

const squeeze = (text: string): string => text.toLowerCase().replace(/[^a-z0-9+]/g, "");

const patternOf = (query: Query): string => (query.hasHanzi ? query.chars.join("") : squeeze(query.text) || query.text);

/** The text of a row that the query is to be compared with. */
function textOf(query: Query, { row, by, phrase, score }: Hit): string {
  if (query.hasHanzi) return row.chars.join("");
  if (by === "initials") return runThrough(query.letters, row.sounds) ? query.letters : row.letters;
  if (by === "pinyin" && score > 0) return row.letters;
  const english = row.phrases[phrase ?? 0];
  if (by === "english" && english && makesAcronym(english, query.text)) return patternOf(query);
  return squeeze(english?.text ?? row.letters);
}
