import { outermost } from "@/core/check/gloss-term-rules";
import { findNames } from "@/core/check/names";
import { writeRow } from "@/core/exchange/delimited";
import { guardCell } from "@/core/exchange/formula";
import type { ReviewKnowledge } from "./bilingual";
import { preferredOf } from "./terms";

/** A term of a source with the English to give and the English to avoid: the guard for whoever translates it, person or model. */
export interface BriefTerm {
  term: string;
  zh: string;
  en: string;
  /** Other wordings that may be used. */
  also: string[];
  avoid: string[];
  count: number;
}

/** The terms of a Chinese text, each once, in order of appearance. */
export function termsBrief(lines: readonly string[], { annotate, terms, register }: ReviewKnowledge): BriefTerm[] {
  const brief = new Map<string, BriefTerm>();
  for (const line of lines) {
    const annotated = annotate(line);
    for (const { term, zh } of outermost({ ...annotated, names: findNames(annotated, register) })) {
      const entry = terms.get(term);
      if (!entry) continue;
      const known = brief.get(term);
      if (known) known.count++;
      else {
        const en = preferredOf(entry);
        const usable = [...entry.renderings.filter(({ kind }) => kind !== "avoid").map((rendering) => rendering.en), ...entry.observed];
        const avoid = entry.renderings.filter(({ kind }) => kind === "avoid").map((rendering) => rendering.en);
        brief.set(term, { term, zh, en, also: [...new Set(usable)].filter((other) => other !== en), avoid, count: 1 });
      }
    }
  }
  return [...brief.values()];
}

/** The brief as plain lines: Chinese, the English to give; what to avoid. */
export const briefText = (brief: readonly BriefTerm[]): string =>
  brief.map(({ zh, en, avoid }) => `${zh}\t${en}${avoid.length > 0 ? `\t(not: ${avoid.join("; ")})` : ""}`).join("\n");

/** The brief as a table, a term a row. */
export const briefCsv = (brief: readonly BriefTerm[]): string =>
  [
    ["zh", "en", "also", "avoid", "count"],
    ...brief.map(({ zh, en, also, avoid, count }) => [zh, en, also.join("; "), avoid.join("; "), String(count)].map(guardCell)),
  ]
    .map((row) => writeRow(row, ","))
    .join("\r\n");
