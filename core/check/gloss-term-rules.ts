import type { Match } from "@/core/annotation";
import type { Term } from "@/core/glossary/schema";
import type { BilingualSegment, CheckedSegment, Corpus } from "./corpus";
import { readWords, type Word } from "@/core/text/english";
import { findPhrase } from "@/core/glossary/phrase";
import { articlePath, type Place, type Rule } from "./rule";

/** A term as the rules for its English look at it. */
export type OwedTerm = Pick<Term, "id" | "zh" | "type" | "renderings">;

/** Types whose renderings are owed: these are names or fixed wording, and a reader must find them again. */
export const owing: readonly Term["type"][] = ["brand", "institution", "doctrine"];

/** Words that may stand between two of a rendering's own: none in a brand; elsewhere English coordinates (Party branches and *Party* groups) and inserts. */
export const slackOf = ({ type }: OwedTerm): number => (type === "brand" ? 0 : owing.includes(type) ? 3 : 6);

/** Whether an English text has one of a term's renderings that may be used. */
export const isRendered = (term: OwedTerm, words: readonly Word[]): boolean =>
  term.renderings.some(({ en, kind }) => kind !== "avoid" && findPhrase(words, en, slackOf(term)) !== undefined);

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;

/** The outermost matches of a segment, one a term; what a longer register name contains is the name's. */
export function outermost({ matches, names }: Pick<BilingualSegment, "matches" | "names">): Match[] {
  const seen = new Set<string>();
  return matches.filter((match) => {
    if (match.depth > 0 || seen.has(match.term)) return false;
    if (names.some((name) => name.start <= match.start && name.end >= match.end)) return false;
    seen.add(match.term);
    return true;
  });
}

/** The outermost terms of a segment that have none of their renderings in its English, each with whether one is owed. */
function findUnrendered(segment: CheckedSegment, { terms }: Corpus): { term: Term; match: Match; owed: boolean }[] {
  const words = readWords(segment.en);
  const all = outermost(segment).flatMap((match) => {
    const term = terms.get(match.term);
    return term ? [{ term, match, rendered: isRendered(term, words) }] : [];
  });
  return all
    .filter(({ rendered }) => !rendered)
    .map(({ term, match }) => ({
      term,
      match,
      // Of two terms that overlap without nesting, one is enough: the text meant one of them.
      owed: owing.includes(term.type) && !all.some((other) => other.rendered && overlap(other.match, match)),
    }));
}

const reportUnrendered =
  (owed: boolean): Rule["find"] =>
  (_, corpus) =>
    corpus.segments().flatMap((segment) =>
      segment.en.trim() === ""
        ? []
        : findUnrendered(segment, corpus)
            .filter((found) => found.owed === owed)
            .map(
              ({ term, match }): Place => ({
                file: articlePath(segment.article, "en.json"),
                where: segment.id,
                term: term.id,
                message: `${segment.zh.slice(match.start, match.end)} (${term.type} ${term.id}) has none of its renderings: ${term.renderings
                  .filter(({ kind }) => kind !== "avoid")
                  .map(({ en }) => en)
                  .join(" | ")}`,
              }),
            ),
    );

/** A wording to avoid where it stands in an English text. */
export interface Avoided<T extends OwedTerm = OwedTerm> {
  term: T;
  en: string;
  why: string | undefined;
  at: { start: number; end: number };
}

/** Where an English text has renderings to avoid of terms in its Chinese, that no better rendering covers. */
export function findAvoidedWordings<T extends OwedTerm>(words: readonly Word[], present: readonly T[]): Avoided<T>[] {
  const avoided = present.flatMap((term) =>
    // A word to avoid proves little where the right one stands too: it may render something else.
    isRendered(term, words)
      ? []
      : term.renderings
          .filter(({ kind }) => kind === "avoid")
          .flatMap(({ en, why }) => {
            const at = findPhrase(words, en);
            return at ? [{ term, en, why, at }] : [];
          }),
  );
  if (avoided.length === 0) return [];
  const good = present.flatMap((term) => term.renderings.filter(({ kind }) => kind !== "avoid").flatMap(({ en }) => findPhrase(words, en) ?? []));
  return avoided.filter(({ at }) => !good.some((span) => span.start <= at.start && span.end >= at.end));
}

function findAvoided(segment: CheckedSegment, { terms }: Corpus): Place[] {
  const present = [...new Set(segment.matches.map((match) => match.term))].flatMap((id) => terms.get(id) ?? []);
  return findAvoidedWordings(readWords(segment.en), present).map(({ term, en, why }) => ({
    file: articlePath(segment.article, "en.json"),
    where: segment.id,
    term: term.id,
    message: `${en} is to be avoided for ${term.zh}: ${why ?? ""}`,
  }));
}

/** Terms keep the renderings that the glossary lists. */
export const glossTermRules: Rule[] = [
  {
    code: "G09",
    severity: "error",
    keeps: "An outermost brand, institution or doctrine has one of its renderings in the English",
    hint: "Use a listed rendering, add a good one to the entry, or record an exception with code, segment, term and why.",
    find: reportUnrendered(true),
  },
  {
    code: "G10",
    severity: "hint",
    keeps: "Every other outermost term has one of its renderings in the English",
    hint: "Use a listed rendering, or add a good one to the entry. Free prose may well do without.",
    find: reportUnrendered(false),
  },
  {
    code: "G11",
    severity: "error",
    keeps: "A rendering to avoid is avoided",
    hint: "Use another rendering of the entry.",
    find: (_, corpus) => corpus.segments().flatMap((segment) => findAvoided(segment, corpus)),
  },
];
