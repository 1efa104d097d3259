import { compareFigures } from "@/core/check/figures";
import type { Figure } from "@/core/check/figure";
import type { Bilingual, ReviewKnowledge } from "./bilingual";
import type { Found } from "./finding";

const spanOf = ({ start, end }: Figure) => ({ start, end });

/** A year or a number in a series (the 76th session), which translators add to say what is meant. */
const isOrder = ({ kind, value, text }: Figure): boolean => kind === "ordinal" || (/^\d{4}$/.test(text) && value > 1800 && value < 2100);

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
