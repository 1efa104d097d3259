import { type About, type Condition, type Placed, parseQuery, type QueryProblem } from "./query";
import type { Sought, Wanted } from "./contract";
import { levelNamed } from "./levels";

/** The ids and forms of a term by any of its names; undefined where no entry has it. */
export type TermsNamed = (name: string) => { ids: string[]; forms: string[] } | undefined;

/** Why a question cannot be asked, and where in it. */
export type QuestionProblem = QueryProblem | { code: "no-term" | "no-level"; start: number; end: number };

export type Question = { ok: true; wanted: Wanted[] } | { ok: false; problem: QuestionProblem };

class Unresolved extends Error {
  constructor(readonly problem: QuestionProblem) {
    super(problem.code);
  }
}

/** Reads a question and finds its terms. What cannot be read or found is said with its place. An empty question asks for everything. */
export function resolveQuery(query: string, termsNamed: TermsNamed): Question {
  if (query.trim() === "") return { ok: true, wanted: [] };
  const parsed = parseQuery(query);
  if (!parsed.ok) return parsed;
  const soughtOf = (placed: Placed): Sought => {
    if (placed.kind === "phrase") return { kind: "phrase", text: placed.text };
    const found = termsNamed(placed.text);
    if (!found) throw new Unresolved({ code: "no-term", start: placed.start, end: placed.end });
    return { kind: "term", ...found };
  };
  const aboutOf = (field: About, value: string, at: Condition) => {
    if (field !== "level") return value;
    const level = levelNamed(value);
    if (!level) throw new Unresolved({ code: "no-level", start: at.start, end: at.end });
    return level;
  };
  const wantedOf = (condition: Condition): Wanted => {
    const { not } = condition;
    if (condition.kind === "near")
      return { kind: "near", left: soughtOf(condition.left), right: soughtOf(condition.right), within: condition.within, not };
    if (condition.kind === "date") return { kind: "date", from: condition.from, to: condition.to, not };
    if (condition.kind === "folder") return { kind: "folder", name: condition.name, not };
    if (condition.kind === "about")
      return { kind: "about", field: condition.field, value: aboutOf(condition.field, condition.value, condition), not };
    return { ...soughtOf(condition), not };
  };
  try {
    return { ok: true, wanted: parsed.conditions.map(wantedOf) };
  } catch (error) {
    if (error instanceof Unresolved) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** What each problem is, for the command line; pages say it by the code. */
export const problemSentences: Record<QuestionProblem["code"], string> = {
  empty: "there is nothing to look for",
  "unclosed-quote": "a quotation mark is never closed",
  "nothing-after-field": "nothing stands after the field's name",
  "bad-date": "this is no date; write 2026, 2026-03, 2026-03-05 or one..another",
  "near-what": "near wants something to look for on both its sides",
  "bad-distance": "near/… wants a number of characters from 0 to 500",
  "not-what": "- wants what must not stand, with no space between",
  "too-long": "the question is too long",
  "no-term": "no entry of the glossary has this name; leave out term: to look for the characters",
  "no-level": "this is no level; there are center, province, city, county, township",
};
