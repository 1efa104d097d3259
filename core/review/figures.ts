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
  // English turns 城乡 round, and its figures with it.
  if (zh.includes("城乡") && /\brural and urban\b/i.test(en)) return [];
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

/** Whether English says a figure without its number: round the clock, five decades, the 1990s, every point. */
function isSaidOtherwise({ value, kind, text, start, end }: Figure, { zh, en }: Bilingual): boolean {
  const [before, after] = [zh.slice(0, start), zh.slice(end)];
  const given = readFiguresEn(en);
  if (value === 24 && after.startsWith("小时")) return /\b(?:a?round[- ]the[- ]clock|24\/7|day and night)\b/i.test(en);
  if (/^\d0$/.test(text) && /^[”"]?后/.test(after)) return new RegExp(`\\b(?:19|20)${text}s`).test(en);
  if (value >= 10 && /^余?多?年/.test(after)) return given.some((other) => other.value * 10 === value && /^ decades\b/.test(en.slice(other.end)));
  // 第731部队 is Unit 731: so high a place in a row is a number that things are called by.
  if (kind === "ordinal" && value > 100) return given.some((other) => other.value === value);
  return value === 1 && /每[^，。；]{0,8}$/.test(before) && /\b(?:every|each|per)\b/i.test(en);
}

/** Whether an English figure is the Chinese's by another word: 50 percent for 一半, the decade of 90后; or only numbers a heading. */
const isExplained = ({ value, kind, start, end }: Figure, { zh, en }: Bilingual): boolean =>
  (value === 50 && kind === "percent" && /一半|半数|过半|减半/.test(zh)) ||
  (/^s\b/.test(en.slice(end)) && new RegExp(`(?<!\\d)${String(value % 100).padStart(2, "0")}[”"]?后`).test(zh)) ||
  (start === 0 && /^\d{1,2}\.\s+\p{Lu}/u.test(en));

/** What is numbered in name alone: first aid. */
const noCount = /^[\s-](?:aid|lady|class|hand|responders?)\b/i;

/** Figures, dates and their hedges (余, 超, 以上 …), by the rules of `tifa check`. What is lost where another figure stands is one finding. */
export function findFigures(pair: Bilingual, { terms }: Pick<ReviewKnowledge, "terms">): Found[] {
  const { lost, unhedged, added, addedInWords, overhedged } = compareFigures(pair, terms);
  const free = added.filter((figure) => !isExplained(figure, pair));
  const words = addedInWords.filter(({ end }) => !noCount.test(pair.en.slice(end)));
  const takeFor = (figure: Figure): Figure | undefined => {
    const from = free.length > 0 ? free : words;
    const at = from.findIndex(({ kind }) => (kind === "percent") === (figure.kind === "percent"));
    return at < 0 ? undefined : from.splice(at, 1)[0];
  };
  return [
    ...findPoints(pair),
    ...findSwapped(pair),
    ...lost
      .filter((figure) => !isSaidOtherwise(figure, pair))
      .map((figure): Found => {
        // 八个字 counts the characters of the Chinese.
        const instead = /^字/.test(pair.zh.slice(figure.end)) ? undefined : takeFor(figure);
        // 两个市场 may be both, or markets at home and abroad: a count in words that nothing contradicts.
        const code = figure.spelt && !instead ? "figure-unsaid" : "figure-lost";
        return { code, zh: spanOf(figure), en: instead && spanOf(instead), said: { zh: figure.text, ...(instead ? { en: instead.text } : {}) } };
      }),
    ...free.map((figure): Found => ({ code: isOrder(figure) ? "year-added" : "figure-added", en: spanOf(figure), said: { en: figure.text } })),
    ...unhedged.map((figure): Found => ({ code: "hedge-lost", zh: spanOf(figure), said: { zh: figure.text, expected: figure.hedge ?? "" } })),
    ...overhedged.map(({ figure, hedge }): Found => ({ code: "hedge-added", en: spanOf(figure), said: { en: `${hedge} ${figure.text}` } })),
  ];
}
