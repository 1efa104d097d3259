import { createFold } from "@/core/text/fold";
import { collect, keepBetter } from "./collection";
import type { LookupData, LookupEntry } from "./entry";
import { englishWords } from "./english";
import { type Marks, markHit } from "./marks";
import { longest, type Query, type QueryTools, readQuery, scriptRuns } from "./query";
import { fits, type Hit, type MatchedBy } from "./rank";
import { makeRow, type Row } from "./row";
import { createFinder, createPhraseFinder } from "./sentence";
import { createEar } from "./sounds";

export type { MatchedBy } from "./rank";

/** An answer: an entry, why it is one, and what to mark. */
export interface LookupResult {
  entry: LookupEntry;
  by: MatchedBy;
  /** 1 is exact, 0 is nothing alike. */
  score: number;
  /** What matched, as spans of what is shown. */
  marks: Marks;
}

export interface LookupAnswer {
  /** The entries that fit, best first. */
  results: LookupResult[];
  /** Where none fits, the few that are nearest. */
  nearest: LookupResult[];
}

/** Looks terms up. */
export type Lookup = (typed: string, limit?: number) => LookupAnswer;

/** What English of an entry is worth: explanations are searched too, below every rendering. */
const worth = { rendering: 1, later: 0.995, member: 0.98, gloss: 0.72 };
/** What a term that is all of a typed text but a little is worth above `fits`: below the term that the whole text may be meant for. */
const containedWorth = 0.36;
const candidates = 100;
/** From so many words on English is a text with terms in it. */
const mostWordsOfOne = 5;
const mostNearest = 3;
const nearestScore = 0.3;
/** A pasted text is looked through up to here. */
const longestText = 20_000;

function rowsOf(entry: LookupEntry, index: number, make: (row: Omit<Row, "chars" | "at" | "letters" | "blurred" | "phrases" | "sounds"> & { sounds: string[] }, phrases: [string, number][]) => Row): Row[] {
  const sounds = entry.sounds.map((line) => line.split(" ").map((sound) => (sound === "-" ? "" : sound)));
  const own: [string, number][] = [...entry.en.map((en, i): [string, number] => [en, i === 0 ? worth.rendering : worth.later]), [entry.gloss, worth.gloss]];
  const members = entry.members ?? [];
  return [
    make({ entry: index, kind: 0, zh: entry.zh, pinyin: entry.pinyin, sounds: sounds[0] ?? [] }, own),
    ...entry.aliases.map(({ zh, pinyin }, i) => make({ entry: index, kind: 1, zh, pinyin, sounds: sounds[1 + i] ?? [] }, [])),
    ...members.map(({ zh, pinyin, en }, i) => make({ entry: index, kind: 2, zh, pinyin, sounds: sounds[1 + entry.aliases.length + i] ?? [] }, [[en, worth.member]])),
  ];
}

/**
 * One box for hanzi (partial, traditional, with a wrong, homophone or transposed character), pinyin in any spelling, initials, English by any
 * rendering, and all of it mixed. An index narrows to few rows; Fuse.js and the language's own measures rank these; a pasted text gives the
 * terms in it. Making it takes some 50 ms for a thousand entries.
 */
export function createLookup({ entries, variants, sounds }: LookupData): Lookup {
  const pairs = [...variants];
  const fold = createFold(new Map(pairs.flatMap((from, i) => (i % 2 === 0 ? [[from, pairs[i + 1] ?? from] as const] : []))));
  const rows = entries.flatMap((entry, i) => rowsOf(entry, i, (row, phrases) => makeRow(row, phrases, fold)));
  const collection = collect(rows, candidates);
  const tools: QueryTools = { fold, ear: createEar(sounds), vocabulary: collection.vocabulary };
  const findForms = createFinder(rows);
  const findPhrases = createPhraseFinder(rows);

  /** The terms that stand inside what was typed, longer ones first: in proportion to how much of it they are. */
  const contained = (query: Query): Hit[] => {
    const m = query.chars.length;
    if (query.hasHanzi)
      return findForms(query.chars).flatMap(({ row: i, start, end }) => {
        const row = rows[i];
        return row && end - start < m ? [{ row, by: row.kind === 0 ? ("zh" as const) : ("alias" as const), score: fits + (containedWorth * (end - start)) / Math.max(m, 4) }] : [];
      });
    const words = englishWords(query.text);
    if (words.length < mostWordsOfOne) return [];
    return findPhrases(words.map(({ stem }) => stem)).flatMap(({ row: i, phrase, start, end }) => {
      const row = rows[i];
      return row ? [{ row, by: "english" as const, phrase, score: fits + (containedWorth * (end - start)) / words.length }] : [];
    });
  };

  /** A query in two scripts: each stretch is looked up by itself, and what answers to all of them is meant. */
  const mixed = (query: Query): Map<number, Hit> => {
    const best = new Map<number, Hit>();
    const runs = scriptRuns(query.text).map((text) => readQuery(text, tools));
    const size = (run: Query) => (run.hasHanzi ? run.chars.length : Math.max(1, run.letters.length / 3));
    const total = runs.reduce((sum, run) => sum + size(run), 0);
    const sums = new Map<number, { hit: Hit; sum: number; runs: number }>();
    for (const run of runs)
      for (const [entry, hit] of collection.search(run)) {
        const known = sums.get(entry);
        const sum = (known?.sum ?? 0) + (hit.score * size(run)) / total;
        sums.set(entry, { hit: known && known.hit.score > hit.score ? known.hit : hit, sum, runs: (known?.runs ?? 0) + 1 });
      }
    for (const [entry, { hit, sum, runs: answered }] of sums) best.set(entry, { ...hit, score: sum * (answered === runs.length ? 0.98 : 0.85) });
    return best;
  };

  const find = (query: Query): Map<number, Hit> => {
    const best = query.text.length <= 200 ? collection.search(query) : new Map<number, Hit>();
    if (query.hasHanzi && query.hasLatin && query.chars.length <= longest.chars) for (const hit of mixed(query).values()) keepBetter(best, hit);
    for (const hit of contained(query)) keepBetter(best, hit);
    return best;
  };

  /** Of two that fit alike the one that the articles have more often; never enough to go before a better fit. */
  const common = (hit: Hit): number => (hit.score < 1 ? 0.003 * Math.log2(1 + Math.min(63, entries[hit.row.entry]?.count ?? 0)) : 0);
  const order = (hits: Iterable<Hit>): Hit[] =>
    [...hits]
      .map((hit) => ({ hit, rank: hit.score + common(hit) }))
      .sort((a, b) => b.rank - a.rank || a.hit.row.kind - b.hit.row.kind || a.hit.row.chars.length - b.hit.row.chars.length || a.hit.row.entry - b.hit.row.entry)
      .map(({ hit }) => hit);

  return (typed, limit = 20) => {
    const query = readQuery(typed.slice(0, longestText), tools);
    if (query.chars.length === 0 && query.words.length === 0 && !query.text) return { results: [], nearest: [] };
    const hits = order(find(query).values());
    const toResult = (hit: Hit): LookupResult[] => {
      const entry = entries[hit.row.entry];
      return entry ? [{ entry, by: hit.by, score: Math.round(hit.score * 1000) / 1000, marks: markHit(query, hit, entry) }] : [];
    };
    const fitting = hits.filter(({ score }) => score >= fits);
    if (fitting.length > 0) return { results: fitting.slice(0, limit).flatMap(toResult), nearest: [] };
    return { results: [], nearest: hits.filter(({ score }) => score >= nearestScore).slice(0, mostNearest).flatMap(toResult) };
  };
}
