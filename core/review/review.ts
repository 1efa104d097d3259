import { alignTexts, type TextOptions } from "@/core/align/texts";
import type { Pair } from "@/core/align/anchors";
import { groupBy } from "@/core/collections";
import { readWords } from "@/core/text/english";
import type { Fold } from "@/core/text/fold";
import { type Bilingual, readBilingual, type ReviewKnowledge } from "./bilingual";
import { findContrasts } from "./contrasts";
import { findAlone, findUnanswered, saysSomething } from "./coverage";
import { findExtent } from "./extent";
import { findFigures } from "./figures";
import type { Finding, Found } from "./finding";
import { findModals } from "./modals";
import { findNamesLost } from "./names";
import { findNegations } from "./negation";
import { findTerms, readTerms, type TermUse } from "./terms";

/** A pair of a text and its translation: line numbers, the lines joined. */
export interface ReviewedPair {
  zh: number[];
  en: number[];
  zhText: string;
  enText: string;
}

/** A term that stands in several pairs, and what it was rendered as: one wording throughout, or several. */
export interface Recurring {
  term: string;
  /** The most frequent first; "" counts where none of ours stands. */
  wordings: { en: string; pairs: number[] }[];
  consistent: boolean;
}

export interface Review {
  pairs: ReviewedPair[];
  /** In the order of the pairs, in a pair by gravity. */
  findings: Finding[];
  /** How each term of each pair is rendered. */
  terms: (TermUse & { pair: number })[];
  recurring: Recurring[];
}

/** Joins a pair's lines; spans of findings are offsets into these. */
export const joinPair = ({ a, b }: Pair, zh: readonly string[], en: readonly string[]): ReviewedPair => ({
  zh: a,
  en: b,
  zhText: a.map((line) => zh[line]?.trim() ?? "").join(""),
  enText: b.map((line) => en[line]?.trim() ?? "").join(" "),
});

/** Whether an English text begins or ends inside a sentence: one long Chinese sentence was divided, and its rest is the neighbours'. */
const isPiece = (en: string): boolean => /^\p{Ll}/u.test(en) || /[;,]\s*$/.test(en);

/** A pair's English with that next to it which has no Chinese of its own. */
function withPieces(pairs: readonly ReviewedPair[], at: number): string {
  let [from, to] = [at, at];
  while (pairs[from - 1]?.zhText === "") from -= 1;
  while (pairs[to + 1]?.zhText === "") to += 1;
  return pairs
    .slice(from, to + 1)
    .map(({ enText }) => enText)
    .join(" ");
}

/** What a pair has lost; of a piece of a sentence what the English near it has is not lost. */
function findLost(pair: Bilingual, near: string, find: (pair: Bilingual) => Found[]): Found[] {
  const found = find(pair);
  if (found.length === 0 || !isPiece(pair.en)) return found;
  const still = find({ ...pair, en: near, words: readWords(near) });
  const isLost = (code: string): boolean => code === "figure-lost" || code === "name-lost";
  return found.filter(({ code, zh }) => !isLost(code) || still.some((other) => other.code === code && other.zh?.start === zh?.start));
}

function findInPair(pair: Bilingual, near: string, around: readonly Bilingual[], uses: readonly TermUse[], knowledge: ReviewKnowledge): Found[] {
  if (!saysSomething(pair.zh) && !saysSomething(pair.en)) return [];
  if (pair.en.trim() === "" || pair.zh.trim() === "") return findAlone(pair, around, knowledge);
  return [
    ...findLost(pair, near, (each) => findFigures(each, knowledge)),
    ...findNegations(pair, uses),
    ...findLost(pair, near, (each) => findNamesLost(each, knowledge)),
    ...findTerms(pair, uses, knowledge),
    ...findModals(pair),
    ...findExtent(pair),
    ...findContrasts(pair),
    ...findUnanswered(pair, around, knowledge),
  ];
}

/** Terms of several pairs with their wordings. Only listed wordings are told apart; what is rendered freely is one. */
function findRecurring(terms: Review["terms"], pairs: readonly ReviewedPair[]): Recurring[] {
  return [...groupBy(terms, ({ term }) => term)]
    .filter(([, uses]) => uses.length > 1)
    .map(([term, uses]) => {
      const byWording = groupBy(uses, ({ wording = "" }) => wording);
      const wordings = [...byWording]
        .map(([en, same]) => ({ en, pairs: same.map(({ pair }) => pair) }))
        .sort((a, b) => b.pairs.length - a.pairs.length);
      return { term, wordings, consistent: wordings.length === 1 };
    })
    .filter(({ wordings }) => wordings.some(({ en }) => en !== "") && pairs.length > 0);
}

/** The next pair in a direction that has both sides. */
function nearest(pairs: readonly Bilingual[], from: number, step: 1 | -1): Bilingual | undefined {
  let at = from + step;
  while (pairs[at] && (pairs[at]?.zh === "" || pairs[at]?.en === "")) at += step;
  return pairs[at];
}

/** Holds a translation against its original, pair by pair. `pairs` are alignTexts' own. */
export function reviewPairs(pairs: readonly Pair[], zh: readonly string[], en: readonly string[], knowledge: ReviewKnowledge): Review {
  const joined = pairs.map((pair) => joinPair(pair, zh, en)).filter(({ zhText, enText }) => zhText !== "" || enText !== "");
  const read = joined.map(({ zhText, enText }, i) =>
    readBilingual(zhText, enText, [joined[i - 1]?.enText, joined[i + 1]?.enText].join(" "), knowledge),
  );
  const terms: Review["terms"] = [];
  const findings: Finding[] = [];
  read.forEach((pair, i) => {
    const uses = pair.en.trim() === "" ? [] : readTerms(pair, knowledge);
    terms.push(...uses.map((use) => ({ ...use, pair: i })));
    const around = [nearest(read, i, -1), nearest(read, i, 1)].filter((each) => each !== undefined);
    const near = withPieces(joined, i);
    findings.push(...findInPair(pair, near, around, uses, knowledge).map((found) => ({ ...found, pair: i })));
  });
  return { pairs: joined, findings, terms, recurring: findRecurring(terms, joined) };
}

/** Aligns a Chinese text with its English, a sentence a line, and reviews it. */
export function reviewTexts(
  zh: readonly string[],
  en: readonly string[],
  knowledge: ReviewKnowledge & { fold: Fold },
  options: TextOptions = {},
): Review {
  return reviewPairs(alignTexts(zh, en, knowledge, options), zh, en, knowledge);
}
