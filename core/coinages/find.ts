import type { AnnotatedSegment } from "@/core/annotation";
import type { Candidate, Reason } from "./candidate";
import { type Features, featuresOf, type Measures } from "./features";
import { fittedWeights, scoreOf, type Weights } from "./score";
import { findSpans, type Sign } from "./spans";

export interface CoinageFinder {
  /** Takes the next segment; `offset` is where it begins in the whole text. */
  add(segment: AnnotatedSegment, offset: number): void;
  /** All phrases so far with what they are ranked by: what the weights are fitted to. */
  features(): { text: string; features: Features }[];
  /** The candidates so far, best first; by other weights than those that were fitted, where they are tried. */
  candidates(limit?: number, weights?: Weights): Candidate[];
}

interface Entry {
  count: number;
  spans: [number, number][];
  signs: Set<Sign>;
  detail?: string | undefined;
  /** Characters of it that the glossary knows already. */
  known: number;
  /** What stands before and after it: a phrase keeps its edges, a piece of one has always the same neighbor. */
  before: Set<string>;
  after: Set<string>;
}

/** Places kept of one phrase, and phrases kept in all: a text of any size is read in bounded memory. */
const mostSpans = 50;
const mostEntries = 400_000;

/** A longer phrase is not looked for where nothing marks it. */
const longestName = 12;

/** What has less speaking for it is no candidate. */
const least = -6;

const contains = (outer: readonly { start: number; end: number }[], start: number, end: number): boolean =>
  outer.some((known) => known.start <= start && known.end >= end);
const isWhole = (known: readonly { start: number; end: number }[], start: number, end: number): boolean =>
  known.some((one) => one.start === start && one.end === end);
/** Whether a known phrase lies across an end of this one. */
const cuts = (known: readonly { start: number; end: number }[], start: number, end: number): boolean =>
  known.some((one) => (one.start < start && one.end > start && one.end < end) || (one.start > start && one.start < end && one.end > end));

/** How many characters of a phrase are known ones. */
function coveredBy(known: readonly { start: number; end: number }[], start: number, end: number): number {
  let covered = 0;
  for (let at = start; at < end; at++) if (known.some((one) => one.start <= at && one.end > at)) covered++;
  return covered;
}

const strong: ReadonlySet<Sign> = new Set<Sign>(["quoted", "quoted-row", "formula", "summed", "named-1", "named-2", "shared-row", "title"]);

/**
 * Rules of the grammar that say all there is to say: which body it is, and who holds an office. What the others explain, 三新, 党建+安全, a document by its title, may want an entry
 * still.
 */
const wholly: ReadonlySet<string> = new Set(["organ", "post"]);

/** What is said of a candidate, the strongest first. */
const reasonOrder: [sign: Sign, code: Reason["code"]][] = [
  ["quoted", "quoted"],
  ["quoted-row", "quoted"],
  ["quoted-head", "quoted"],
  ["quoted-tail", "quoted"],
  ["quoted-pair", "quoted"],
  ["title", "quoted"],
  ["formula", "numbered"],
  ["summed", "numbered"],
  ["named-1", "named"],
  ["named-2", "named"],
  ["shared-row", "parallel"],
  ["row", "parallel"],
  ["member", "parallel"],
  ["couplet", "parallel"],
  ["clause", "fixed-shape"],
];

function reasonsOf({ signs, count, detail }: Entry): Reason[] {
  const codes = new Set(reasonOrder.flatMap(([sign, code]) => (signs.has(sign) ? [code] : [])));
  if (count > 1) codes.add("recurs");
  if (codes.size === 0) codes.add("bound");
  return [...codes].map((code): Reason => (code === "named" && detail !== undefined ? { code, detail } : { code }));
}

/** Collects set phrases of a text that the glossary has no entry for, with those that the grammar explains. */
export function createCoinageFinder(measures: Measures = {}): CoinageFinder {
  const entries = new Map<string, Entry>();
  /** Phrases with a sign of their own. */
  const names = new Set<string>();
  let length = 0;

  /** Phrases met once and without a sign of their own make room. */
  const prune = (): void => {
    for (const [text, { count, signs }] of entries) if (count === 1 && ![...signs].some((sign) => strong.has(sign))) entries.delete(text);
  };

  return {
    add(segment, offset) {
      const { text: whole } = segment;
      length += whole.length;
      const derived = segment.derived ?? [];
      const known = [...segment.matches, ...derived.filter(({ rule }) => wholly.has(rule))];
      const seen = new Set<string>();
      const stand = (entry: Entry, start: number, end: number): void => {
        const place = `${start}-${end}`;
        if (seen.has(place)) return;
        seen.add(place);
        entry.count++;
        if (entry.spans.length >= mostSpans) return;
        entry.spans.push([offset + start, offset + end]);
        entry.before.add(whole[start - 1] ?? "");
        entry.after.add(whole[end] ?? "");
      };
      for (const { start, end, signs, detail } of findSpans(segment)) {
        if (isWhole(known, start, end) || cuts(known, start, end)) continue;
        const text = whole.slice(start, end).replace(/\s+/gu, "");
        const entry = entries.get(text) ?? {
          count: 0,
          spans: [],
          signs: new Set(),
          known: coveredBy(known, start, end),
          before: new Set(),
          after: new Set(),
        };
        entries.set(text, entry);
        stand(entry, start, end);
        for (const sign of signs) entry.signs.add(sign);
        // A part of what the glossary has, and what the grammar explains, may be what it lacks: how likely that is, the weights say.
        if (contains(known, start, end)) entry.signs.add("nested");
        if (isWhole(derived, start, end)) entry.signs.add("derived");
        entry.detail ??= detail;
        if (end - start <= longestName && signs.some((sign) => strong.has(sign))) names.add(text);
      }
      // What was named once stands elsewhere without its quotation marks, and the words there may be cut otherwise.
      for (let start = 0; start < whole.length && names.size > 0; start++)
        for (let size = 2; size <= Math.min(longestName, whole.length - start); size++) {
          const text = whole.slice(start, start + size);
          const entry = names.has(text) ? entries.get(text) : undefined;
          if (entry && !contains(known, start, start + size)) stand(entry, start, start + size);
        }
      if (entries.size > mostEntries) prune();
    },
    features: () => [...entries].map(([text, entry]) => ({ text, features: featuresOf(text, entry, length, measures) })),
    candidates(limit = 100, weights = fittedWeights) {
      const scored = [...entries]
        .map(([text, entry]) => ({ text, entry, score: scoreOf(featuresOf(text, entry, length, measures), weights) }))
        .filter(({ score }) => score >= least)
        .sort((a, b) => b.score - a.score || b.entry.count - a.entry.count || b.text.length - a.text.length);
      const taken: Candidate[] = [];
      const places: [number, number][] = [];
      for (const { text, entry, score } of scored) {
        if (taken.length >= limit) break;
        // A part of what was taken, or what lies across its ends, at the same places says nothing new; what has it inside may.
        const free = entry.spans.filter(([start, end]) => !places.some(([from, to]) => start < to && end > from && !(start <= from && end >= to)));
        if (free.length === 0) continue;
        places.push(...entry.spans);
        taken.push({ text, count: entry.count, spans: entry.spans, why: reasonsOf(entry), score });
      }
      return taken;
    },
  };
}
