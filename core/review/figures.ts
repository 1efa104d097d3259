import { compareFigures } from "@/core/check/figures";
import type { Figure } from "@/core/check/figure";
import { readFiguresEn } from "@/core/check/figures-en";
import { readFiguresZh } from "@/core/check/figures-zh";
import type { Bilingual, ReviewKnowledge } from "./bilingual";
import type { Found } from "./finding";

const spanOf = ({ start, end }: Figure) => ({ start, end });

/** A year or a number in a series (the 76th session), which translators add to say what is meant. */
const isOrder = ({ kind, value, text }: Figure): boolean => kind === "ordinal" || (/^\d{4}$/.test(text) && value > 1800 && value < 2100);

const points = /个百分点$/;

/** Percentage points that the English has as percent, and percent that it has as points. */
function findPoints({ zh, en }: Bilingual): Found[] {
  const given = readFiguresEn(en).filter(({ kind }) => kind === "percent");
  return readFiguresZh(zh)
    .filter(({ kind }) => kind === "percent")
    .flatMap((figure): Found[] => {
      const same = given.filter(({ value }) => value === figure.value);
      const isPoints = ({ end, text }: Figure): boolean => /age$/i.test(text.trim()) || /^[\s-]*(?:age[\s-]*)?points?\b/i.test(en.slice(end));
      const [other] = same;
      if (!other || same.some((each) => isPoints(each) === points.test(figure.text))) return [];
      return [
        { code: "figure-lost", zh: spanOf(figure), en: spanOf(other), said: { zh: figure.text, en: en.slice(other.start, other.end + 7).trim() } },
      ];
    });
}

/** Figures that are said of several things in turn (分别, respectively) and stand in another order. */
function findSwapped({ zh, en }: Bilingual): Found[] {
  if (!zh.includes("分别") || !/\brespectively\b/i.test(en)) return [];
  const owed = readFiguresZh(zh).filter(({ start, kind }) => start > zh.indexOf("分别") && kind !== "code");
  const values = new Set(owed.map(({ value }) => value));
  const given = readFiguresEn(en).filter(({ value }) => values.has(value));
  if (given.length !== owed.length) return [];
  const at = owed.findIndex(({ value }, i) => given[i]?.value !== value);
  const [figure, instead] = [owed[at], given[at]];
  return figure && instead
    ? [{ code: "figure-lost", zh: spanOf(figure), en: spanOf(instead), said: { zh: figure.text, en: instead.text.trim() } }]
    : [];
}

/** Figures, dates and their hedges (余, 超, 以上 …), by the rules of `tifa check`. What is lost where another figure stands is one finding. */
export function findFigures(pair: Bilingual, { terms }: Pick<ReviewKnowledge, "terms">): Found[] {
  const { lost, unhedged, added, addedInWords, overhedged } = compareFigures(pair, terms);
  const free = [...added];
  const words = [...addedInWords];
  const takeFor = (figure: Figure): Figure | undefined => {
    const from = free.length > 0 ? free : words;
    const at = from.findIndex(({ kind }) => (kind === "percent") === (figure.kind === "percent"));
    return at < 0 ? undefined : from.splice(at, 1)[0];
  };
  return [
    ...findPoints(pair),
    ...findSwapped(pair),
    ...lost.map((figure): Found => {
      const instead = takeFor(figure);
      // 两个市场 may be both, or markets at home and abroad: a count in words that nothing contradicts.
      const code = figure.spelt && !instead ? "figure-unsaid" : "figure-lost";
      return { code, zh: spanOf(figure), en: instead && spanOf(instead), said: { zh: figure.text, ...(instead ? { en: instead.text } : {}) } };
    }),
    ...free.map((figure): Found => ({ code: isOrder(figure) ? "year-added" : "figure-added", en: spanOf(figure), said: { en: figure.text } })),
    ...unhedged.map((figure): Found => ({ code: "hedge-lost", zh: spanOf(figure), said: { zh: figure.text, expected: figure.hedge ?? "" } })),
    ...overhedged.map(({ figure, hedge }): Found => ({ code: "hedge-added", en: spanOf(figure), said: { en: `${hedge} ${figure.text}` } })),
  ];
}
