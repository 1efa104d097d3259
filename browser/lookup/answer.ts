import type { LookupAnswer, LookupResult } from "@/core/lookup/lookup";
import type { LookupPart } from "@/core/lookup/messages";
import type { OwnFound } from "@/core/own/find-entries";
import type { Passage, PassageAnswer } from "@/core/lookup/passages";
import type { WordResult } from "@/core/lookup/words";
import { nestQuotes } from "@/core/text/quotes";
import { fill } from "@/core/text/fill";
import { someOf, type Words } from "./wording";

/** A part of an answer that may be longer than what is shown. */
export type Tier = "terms" | "passages";

/** How many results each tier shows; a pasted text may have many terms. Of all there are, no more than can be drawn at once. */
const most = { terms: 20, text: 60, passages: 5, all: 500 };
/** From so many characters on a query is a text. */
const textLength = 25;
/** What is so like the query is what it means, in the articles too. */
const meant = 0.6;

/** Something that can be chosen. */
export type Choice =
  | { kind: "term"; hit: LookupResult }
  | { kind: "passage"; passage: Passage }
  | { kind: "word"; word: WordResult }
  | { kind: "own"; own: OwnFound }
  | { kind: "recent"; query: string }
  /** All of a tier: so many, or so many articles more that were not looked through. */
  | { kind: "all"; tier: Tier; count: number; unread?: number };

/** The choices under one heading. */
export interface Section {
  title: "recent" | "own" | Tier | "words" | "nearest";
  choices: Choice[];
  /** How many there are, shown or not. */
  count: number;
}

/** What is known of the answer to a query so far, and what the reader points at. */
export interface BoxState {
  query: string;
  terms?: LookupAnswer;
  passages?: PassageAnswer | "failed";
  words?: WordResult[] | "failed";
  /** Entries of the reader's own. */
  own?: readonly OwnFound[];
  /** Tiers of which all is wanted, for this query. */
  whole: readonly Tier[];
  /** Looked up before: what an empty field offers. */
  recent: readonly string[];
  sections: readonly Section[];
  /** Of all choices in order, the one that is pointed at; -1 is none. */
  active: number;
  /** Whether the reader has moved: then it stays where it is while more comes in. */
  hasMoved: boolean;
  /** Where all of a tier has been asked for: the place that is pointed at when it comes, the first of the rest. */
  awaited?: { tier: Tier; at: number };
}

/** All choices, in order. */
export const choicesOf = ({ sections }: Pick<BoxState, "sections">): Choice[] => sections.flatMap(({ choices }) => choices);

/** What makes a choice the same one in a later answer. */
function nameOf(choice: Choice | undefined): string {
  if (!choice) return "";
  if (choice.kind === "term") return `term ${choice.hit.entry.id}`;
  if (choice.kind === "passage") return `passage ${choice.passage.slug} ${choice.passage.segment}`;
  if (choice.kind === "own") return `own ${choice.own.id}`;
  if (choice.kind === "word") return `word ${choice.word.zh} ${choice.word.pinyin}`;
  return choice.kind === "recent" ? `recent ${choice.query}` : `all ${choice.tier}`;
}

function listSections({ query, terms, passages, words, own = [], whole, recent }: BoxState): Section[] {
  const term = (hit: LookupResult): Choice => ({ kind: "term", hit });
  const rest = (tier: Tier, shown: number, count: number): Choice[] => (shown < count && !whole.includes(tier) ? [{ kind: "all", tier, count }] : []);
  const sections: Section[] = [];
  if (!query) sections.push({ title: "recent", choices: recent.map((each) => ({ kind: "recent", query: each })), count: recent.length });
  sections.push({ title: "own", choices: own.map((each) => ({ kind: "own", own: each })), count: own.length });
  if (terms) {
    const { results, count } = terms;
    sections.push({ title: "terms", choices: [...results.map(term), ...rest("terms", results.length, count)], count });
  }
  if (passages && passages !== "failed") {
    const found = passages.passages.map((passage): Choice => ({ kind: "passage", passage }));
    const { count, unread = 0 } = passages;
    const older: Choice[] =
      unread > 0 && !whole.includes("passages") ? [{ kind: "all", tier: "passages", count, unread }] : rest("passages", found.length, count);
    sections.push({ title: "passages", choices: [...found, ...older], count });
  }
  if (words && words !== "failed") sections.push({ title: "words", choices: words.map((word) => ({ kind: "word", word })), count: words.length });
  if (terms) sections.push({ title: "nearest", choices: terms.nearest.map(term), count: terms.nearest.length });
  return sections.filter(({ choices }) => choices.length > 0);
}

/** Lays out what is known; what the reader has moved to stays pointed at, and the nearest are no answer to be chosen unasked. */
function layOut(state: BoxState): BoxState {
  const before = nameOf(choicesOf(state)[state.active]);
  const sections = listSections(state);
  const choices = choicesOf({ sections });
  const { awaited } = state;
  if (awaited && awaited.at < choices.length) return { ...state, sections, active: awaited.at };
  const same = state.hasMoved ? choices.findIndex((choice) => nameOf(choice) === before) : -1;
  const first = state.query && choices.length > (state.terms?.nearest.length ?? 0) ? 0 : -1;
  return { ...state, sections, active: same >= 0 ? same : first };
}

/** Nothing more is awaited of a tier that has come. */
function arrive(state: BoxState, tier: Tier): BoxState {
  if (state.awaited?.tier !== tier) return state;
  const { awaited: _, ...rest } = state;
  return rest;
}

/** The box with nothing in its field. */
export const emptyBox = (recent: readonly string[]): BoxState => layOut({ query: "", whole: [], recent, sections: [], active: -1, hasMoved: false });

/** How many terms and places of a query are asked for. */
export const limitsOf = ({ whole }: Pick<BoxState, "whole">, query: string): Record<Tier, number> => ({
  terms: whole.includes("terms") ? most.all : query.length < textLength ? most.terms : most.text,
  passages: whole.includes("passages") ? most.all : most.passages,
});

/** The box with the terms of a query; of the same query what is known of the other tiers stays until they have answered again. */
export function takeTerms(state: BoxState, query: string, terms: LookupAnswer): BoxState {
  if (query === state.query && state.terms) return arrive(layOut({ ...state, terms }), "terms");
  return layOut({ query, terms, whole: [], recent: state.recent, sections: [], active: -1, hasMoved: false });
}

/** The box with the answer of a lower tier. */
export function takePart(state: BoxState, part: LookupPart): BoxState {
  if (part.tier === "passages") return arrive(layOut({ ...state, passages: part.answer }), "passages");
  return layOut({ ...state, words: part.answer });
}

/** The box with what the reader's own glossary has for the query it shows. */
export const takeOwn = (state: BoxState, query: string, own: readonly OwnFound[]): BoxState =>
  query === state.query && own.length ? layOut({ ...state, own }) : state;

/** The box where the lower tiers could not be asked. */
export const failBelow = (state: BoxState): BoxState => layOut({ ...state, passages: state.passages ?? "failed", words: state.words ?? "failed" });

/** Points further down or up, round the list. */
export function move(state: BoxState, by: number): BoxState {
  const count = choicesOf(state).length;
  if (count === 0) return { ...state, hasMoved: true };
  const from = state.active < 0 && by < 0 ? 0 : state.active;
  return { ...state, hasMoved: true, active: (from + by + count) % count };
}

/** The box of which all of a tier is wanted. */
export function wantAll(state: BoxState, tier: Tier): BoxState {
  const at = choicesOf(state).findIndex((choice) => choice.kind === "all" && choice.tier === tier);
  return at < 0 ? state : { ...state, whole: [...state.whole, tier], awaited: { tier, at }, hasMoved: true };
}

/** The Chinese forms that a query was found to mean. */
export function formsOf({ results: [best] }: LookupAnswer): string[] {
  return best && best.score > meant ? [best.entry.zh, ...best.entry.aliases.map(({ zh }) => zh)] : [];
}

/** What is copied of a choice: the English of a term, a dictionary word whole, both lines of a place; undefined for what only asks for something. */
export function copyTextOf(choice: Choice): string | undefined {
  if (choice.kind === "term") return choice.hit.marks.english;
  if (choice.kind === "word") return `${choice.word.zh} ${choice.word.pinyin} ${choice.word.senses.join("; ")}`;
  return choice.kind === "passage" ? `${choice.passage.zh}\n${choice.passage.en}` : undefined;
}

/** The terms of the answer by their ids. */
export const termIdsOf = ({ query, terms }: BoxState): string[] => (query ? (terms?.results ?? []).map(({ entry }) => entry.id) : []);

/** The heading of a section. */
export function titleOf({ title, choices, count }: Section, words: Words): string {
  if (title === "passages") return fill(words.passages, { n: someOf(words, choices.filter(({ kind }) => kind === "passage").length, count) });
  return title === "words" ? words.dictionary : words[title];
}

/** How much of a long query is said again. */
const longestSaid = 40;

/** What is said of the answer; "" where there is nothing to say. */
export function sayAnswer({ query, terms, passages, words: found }: BoxState, words: Words): string {
  if (!query || !terms) return "";
  const failed = passages === "failed" || found === "failed" ? ` · ${words.tierFailed}` : "";
  const said = nestQuotes(query.length > longestSaid ? `${query.slice(0, longestSaid)}…` : query);
  const none = terms.results.length === 0 ? `${fill(words.none, { query: said })} ` : "";
  // What could not be loaded is no number, and none is awaited.
  const tier = <T>(answer: T | "failed" | undefined, count: (answer: T) => number): number | string =>
    answer === undefined ? "…" : answer === "failed" ? "–" : count(answer);
  const counts = fill(words.counts, {
    terms: someOf(words, terms.results.length, terms.count),
    places: tier(passages, ({ count }) => count),
    words: tier(found, ({ length }) => length),
  });
  const isNothing = none && passages && passages !== "failed" && passages.count === 0 && found && found !== "failed" && found.length === 0;
  return `${none}${isNothing ? words.noneHint : counts}${failed}`;
}
