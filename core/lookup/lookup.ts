import { type Fold, foldOfPairs } from "@/core/text/fold";
import { type Collection, keepBetter, RowCollector } from "./collection";
import type { LookupData, LookupEntry } from "./entry";
import { rowsOf } from "./entry-rows";
import { type Marks, markHit } from "./marks";
import { searchMixed } from "./mixed";
import { chooseNearest } from "./nearest";
import { longest, type Query, type QueryTools, readQuery } from "./query";
import { chooseFitting, type Hit, type MatchedBy } from "./rank";
import type { Row } from "./row";
import { createContained, findersIn } from "./sentence";
import { createEar } from "./sounds";
import { frequency } from "./weights";

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
  /** How many fit, shown or not. */
  count: number;
  /** Where none fits, the few that are nearest. */
  nearest: LookupResult[];
}

/** Looks terms up. */
export type Lookup = (typed: string, limit?: number) => LookupAnswer;

/** The most rows that each way of reading a query brings to be compared. */
export const candidates = 100;
/** A pasted text is looked through up to here. */
export const longestText = 20_000;
/** From so many characters on a query is a text with terms in it, and no form of one. */
const textLength = 200;

/** Makes a look-up entry by entry, so that a page can take a breath in between. */
export class LookupBuilder {
  readonly #data: LookupData;
  readonly #fold: Fold;
  readonly #rows: Row[] = [];
  readonly #collector = new RowCollector();
  #next = 0;

  constructor(data: LookupData) {
    this.#data = data;
    this.#fold = foldOfPairs(data.variants);
  }

  /** Takes in so many more entries; gives whether any are left. */
  add(count: number): boolean {
    const { entries } = this.#data;
    for (const to = Math.min(entries.length, this.#next + count); this.#next < to; this.#next++) {
      const entry = entries[this.#next];
      if (!entry) continue;
      for (const row of rowsOf(entry, this.#next, this.#fold)) {
        this.#rows.push(row);
        this.#collector.add(row);
      }
    }
    return this.#next < entries.length;
  }

  finish(): Lookup {
    const collection = this.#collector.finish(candidates);
    const tools: QueryTools = { fold: this.#fold, ear: createEar(this.#data.sounds), vocabulary: collection.vocabulary };
    const { entries } = this.#data;
    return createAnswer({ entryAt: (i) => entries[i], collection, tools, contained: createContained(findersIn(this.#rows)) });
  }
}

/** Of two that fit alike the one that the articles have more often (which says nothing of its members); never enough to go before one that fits exactly. */
const common = ({ score, row }: Hit, { count } = { count: 0 }): number =>
  (score < 1 ? 0 : 1) + (row.kind === 2 ? 0 : frequency.each * Math.log2(1 + Math.min(frequency.most, count)));

function inOrder(hits: Iterable<Hit>, entryAt: LookupParts["entryAt"]): Hit[] {
  return [...hits]
    .map((hit) => ({ hit, rank: hit.score + common(hit, entryAt(hit.row.entry)) }))
    .sort(
      (a, b) =>
        b.rank - a.rank || a.hit.row.kind - b.hit.row.kind || a.hit.row.chars.length - b.hit.row.chars.length || a.hit.row.entry - b.hit.row.entry,
    )
    .map(({ hit }) => hit);
}

/** What terms are looked up in: all of them at hand, or what a query needs (sharded.ts). */
export interface LookupParts {
  entryAt(index: number): LookupEntry | undefined;
  collection: Collection;
  tools: QueryTools;
  contained(query: Query): Hit[];
}

/** The look-up in its parts. */
export function createAnswer({ entryAt, collection, tools, contained }: LookupParts): Lookup {
  const find = (query: Query): Map<number, Hit> => {
    const best = query.text.length <= textLength ? collection.search(query) : new Map<number, Hit>();
    if (query.hasHanzi && query.hasLatin && query.chars.length <= longest.chars)
      for (const hit of searchMixed(query, collection, tools)) keepBetter(best, hit);
    for (const hit of contained(query)) keepBetter(best, hit);
    return best;
  };
  return (typed, limit = 20) => {
    const query = readQuery(typed.slice(0, longestText), tools);
    if (query.text === "") return { results: [], count: 0, nearest: [] };
    const hits = inOrder(find(query).values(), entryAt);
    const toResult = (hit: Hit): LookupResult[] => {
      const entry = entryAt(hit.row.entry);
      return entry ? [{ entry, by: hit.by, score: Math.round(hit.score * 1000) / 1000, marks: markHit(query, hit, entry) }] : [];
    };
    const fitting = chooseFitting(hits);
    if (fitting.length > 0) return { results: fitting.slice(0, limit).flatMap(toResult), count: fitting.length, nearest: [] };
    return { results: [], count: 0, nearest: chooseNearest(query, hits).flatMap(toResult) };
  };
}

/**
 * One box for hanzi (partial, traditional, with a wrong, homophone or transposed character), pinyin in any spelling, initials, English by any
 * rendering, and all of it mixed. An index narrows to few rows; Fuse.js and the language's own measures rank these; a pasted text gives the
 * terms in it. Making it takes some 100 ms for a thousand entries: a page makes it in pieces (`LookupBuilder`).
 */
export function createLookup(data: LookupData): Lookup {
  const builder = new LookupBuilder(data);
  builder.add(data.entries.length);
  return builder.finish();
}
