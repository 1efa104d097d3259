import { contentStems } from "@/core/align/across";
import type { Match } from "@/core/annotation";
import { findAvoidedWordings, outermost, owing, slackOf } from "@/core/check/gloss-term-rules";
import { findWordings } from "@/core/glossary/rendering";
import { findPhrase } from "@/core/glossary/phrase";
import type { Bilingual, ReviewedTerm, ReviewKnowledge } from "./bilingual";
import type { Found, Span } from "./finding";
import { hasAkin, stemsOf } from "./trace";

/** How a term was rendered: as official texts do; as we do; freely, most of its words there; to be avoided; in other words; not at all. */
export type Status = "official" | "ours" | "free" | "avoid" | "otherwise" | "left-out";

/** A term of a pair with its rendering. */
export interface TermUse {
  term: string;
  status: Status;
  zh: Span;
  en?: Span;
  /** The listed wording that stands there, or the English itself. */
  wording?: string;
}

/** From this share of a rendering's words on, in any order, it is there. */
const mostOfIt = 0.75;
/** From this share on, what is rendered freely is recognizable. */
const someOfIt = 0.5;
/** Of a formulation of so many characters half is not enough. */
const longTerm = 6;

/** Where an English text has a wording's words in whatever order; the span from the first to the last of them. */
function findScattered({ words }: Pick<Bilingual, "words">, stems: readonly string[]): Span | undefined {
  const found = stems.map((stem) => words.find((word) => word.stem === stem)).filter((word) => word !== undefined);
  if (found.length < stems.length || found.length === 0) return undefined;
  return { start: Math.min(...found.map(({ start }) => start)), end: Math.max(...found.map(({ end }) => end)) };
}

const denies = /\b(?:not|no|never|without)\b/i;

/** The wordings that may be used: a literal one only where there is none that official texts use. */
function usableOf({ renderings, observed }: ReviewedTerm): ReviewedTerm["renderings"] {
  const isKnown = observed.length > 0 || renderings.some(({ kind }) => kind === "official");
  return renderings.filter(({ kind }) => kind !== "avoid" && !(isKnown && kind === "literal"));
}

/** The term's rendering in the English, if it has a listed one. */
function findListed(term: ReviewedTerm, pair: Bilingual): Omit<TermUse, "term" | "zh"> | undefined {
  const usable = usableOf(term);
  const official = [...usable.filter(({ kind }) => kind === "official").map(({ en }) => en), ...term.observed];
  const groups: [Status, string[]][] = [
    ["official", official],
    ["ours", usable.filter(({ kind }) => kind !== "official").map(({ en }) => en)],
  ];
  for (const [status, wordings] of groups) {
    const [found] = findWordings(pair.en, wordings);
    if (found) return { status, en: { start: found.start, end: found.end }, wording: found.wording };
  }
  for (const [status, wordings] of groups)
    for (const wording of wordings) {
      const mayScatter = term.type !== "brand" && (!denies.test(wording) || denies.test(pair.en));
      const at = findPhrase(pair.words, wording, slackOf(term)) ?? (mayScatter ? findScattered(pair, contentStems(wording)) : undefined);
      if (at) return { status, en: at, wording };
    }
  return undefined;
}

/** The largest share of a listed wording's words that the English has in some form. */
function shareOf(term: ReviewedTerm, words: Bilingual["words"]): number {
  const wordings = [...usableOf(term).map(({ en }) => en), ...term.observed];
  return Math.max(
    0,
    ...wordings.map((wording) => {
      const stems = contentStems(wording);
      return stems.length === 0 ? 0 : stems.filter((stem) => hasAkin(words, stem)).length / stems.length;
    }),
  );
}

/** The share of the words a term is made of that have left a trace in the English. */
function shareOfWords({ start, end }: Match, pair: Bilingual, words: Bilingual["words"], knowledge: ReviewKnowledge): number {
  // A word that no dictionary has counts, and is not there: of 供给侧结构性改革 the half with a name of its own.
  const meant = pair.tokens
    .filter((token) => token.start >= start && token.end <= end && (token.kind === "word" || token.kind === "name"))
    .map((token) => stemsOf(token, knowledge));
  return meant.length === 0 ? 0 : meant.filter((stems) => stems.some((stem) => hasAkin(words, stem))).length / meant.length;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** How every outermost term of a pair is rendered, one use a term. */
export function readTerms(pair: Bilingual, knowledge: ReviewKnowledge): TermUse[] {
  const uses = outermost(pair).flatMap((match): TermUse[] => {
    const term = knowledge.terms.get(match.term);
    if (!term) return [];
    const place = { term: term.id, zh: { start: match.start, end: match.end } };
    const listed = findListed(term, pair);
    if (listed) return [{ ...place, ...listed }];
    const length = match.end - match.start;
    const listedShare = shareOf(term, pair.words);
    const literalShare = shareOfWords(match, pair, pair.words, knowledge);
    // What official texts have one English for is not rendered by the dictionary's words (扫黑除恶 is no sweeping of black).
    const isKnown = length > 2 && (term.observed.length > 0 || term.renderings.some(({ kind }) => kind === "official"));
    const share = isKnown ? listedShare : Math.max(listedShare, literalShare);
    if (share >= mostOfIt) return [{ ...place, status: "free" }];
    const wide = Math.max(listedShare, literalShare, shareOf(term, pair.around), shareOfWords(match, pair, pair.around, knowledge));
    // Ordinary words of two characters (精神, 群众) are rendered in many ways, and often not.
    const isSet = length > 2 || owing.includes(term.type);
    if (wide === 0) return [{ ...place, status: isSet ? "left-out" : "free" }];
    const isThere = share >= someOfIt && !owing.includes(term.type) && length < longTerm;
    return [{ ...place, status: isSet && !isThere ? "otherwise" : "free" }];
  });
  const isThere = ({ status }: TermUse): boolean => status !== "otherwise" && status !== "left-out";
  // Of two terms that overlap without nesting, one is enough: the text meant one of them.
  return uses.filter((use) => isThere(use) || !uses.some((other) => other !== use && isThere(other) && overlap(other.zh, use.zh)));
}

/** The rendering to give: the preferred one, an official one, the first. */
export const preferredOf = ({ renderings }: Pick<ReviewedTerm, "renderings">): string =>
  (renderings.find(({ preferred }) => preferred) ?? renderings.find(({ kind }) => kind === "official") ?? renderings[0])?.en ?? "";

/** Terms left out, rendered in other words, or in words to avoid. */
export function findTerms(pair: Bilingual, uses: readonly TermUse[], knowledge: ReviewKnowledge): Found[] {
  const present = [...new Set(pair.matches.map(({ term }) => term))].flatMap((id) => knowledge.terms.get(id) ?? []);
  const avoided = findAvoidedWordings(pair.words, present).map(({ term, at, why }): Found => {
    const match = pair.matches.find((each) => each.term === term.id);
    return {
      code: "term-avoid",
      term: term.id,
      zh: match && { start: match.start, end: match.end },
      en: at,
      said: { zh: term.zh, en: pair.en.slice(at.start, at.end), expected: preferredOf(term), ...(why ? { why } : {}) },
    };
  });
  const rest = uses.flatMap((use): Found[] => {
    const term = knowledge.terms.get(use.term);
    if (!term || (use.status !== "otherwise" && use.status !== "left-out") || avoided.some((found) => found.term === use.term)) return [];
    const isFixed = owing.includes(term.type) || (term.observed.length > 0 && shareOf(term, pair.words) < someOfIt);
    const code = use.status === "left-out" ? "term-left-out" : isFixed ? "term-otherwise" : "term-free";
    return [{ code, term: term.id, zh: use.zh, said: { zh: pair.zh.slice(use.zh.start, use.zh.end), expected: preferredOf(term) } }];
  });
  return [...avoided, ...rest];
}
