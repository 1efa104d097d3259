import type { Corpus } from "./corpus";
import type { Figure } from "./figure";
import { compareFigures, type FigureReport } from "./figures";
import { readFiguresEn } from "./figures-en";
import { articlePath, type Place, type Rule } from "./rule";

const hedgeNames: Record<NonNullable<Figure["hedge"]>, string> = {
  over: "more than (余, 多, 超)",
  atLeast: "at least, and above (以上, 不低于)",
  near: "nearly (近)",
  under: "less than (不足, 以下)",
  atMost: "up to (最高, 不超过)",
  about: "about (约, 左右)",
};

const reports = new WeakMap<Corpus, { place: Omit<Place, "message">; en: string; report: FigureReport }[]>();

/** One comparison serves the four rules. */
function compareAll(corpus: Corpus) {
  const known = reports.get(corpus);
  if (known) return known;
  const made = corpus
    .segments()
    .filter(({ en }) => en.trim() !== "")
    .map((segment) => ({
      place: { file: articlePath(segment.article, "en.json"), where: segment.id },
      en: segment.en,
      report: compareFigures(segment, corpus.terms),
    }));
  reports.set(corpus, made);
  return made;
}

const findIn =
  (find: (report: FigureReport, en: string) => { term: string; message: string }[]): Rule["find"] =>
  (_, corpus) =>
    compareAll(corpus).flatMap(({ place, en, report }) => find(report, en).map((found) => ({ ...place, ...found })));

const plain = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 6 });

/** The figures of the Chinese are the figures of the English. */
export const glossFigureRules: Rule[] = [
  {
    code: "G13",
    severity: "error",
    keeps: "Every figure of the Chinese stands in the English: numbers, 万 and 亿, percent, ordinals, dates, ranges, codes",
    hint: "Convert it exactly. A numeral in a name or an idiom is none: enter the name as a term, or record an exception with the figure as term.",
    find: findIn(({ lost }, en) =>
      lost.map((figure) => {
        const given = readFiguresEn(en).map(({ text }) => text.trim());
        const value =
          figure.kind === "code"
            ? ""
            : ` (${plain(figure.value)}${figure.kind === "percent" ? "%" : figure.kind === "number" ? "" : `, ${figure.kind}`})`;
        return {
          term: figure.text,
          message: `「${figure.text}」${value} is not in the English, which has ${given.length ? given.join(", ") : "no figure"}`,
        };
      }),
    ),
  },
  {
    code: "G14",
    severity: "error",
    keeps: "余, 多, 超, 近, 不足, 以上, 不低于, 最高, 约 keep their English hedge",
    hint: "Say more than, nearly, less than, or more, no less than, up to, about, beside the figure.",
    find: findIn(({ unhedged }) =>
      unhedged.flatMap((figure) =>
        figure.hedge ? [{ term: figure.text, message: `「${figure.text}」 is hedged: ${hedgeNames[figure.hedge]}` }] : [],
      ),
    ),
  },
  {
    code: "G15",
    severity: "error",
    keeps: "Every figure in digits in the English has its Chinese",
    hint: "Check the conversion; a figure that the Chinese leaves unsaid belongs in a note.",
    find: findIn(({ added }) => added.map((figure) => ({ term: figure.text, message: `${figure.text} is not in the Chinese` }))),
  },
  {
    code: "G16",
    severity: "hint",
    keeps: "An exact figure stays exact",
    hint: "Leave the hedge out, unless the sentence says it in another way.",
    find: findIn(({ overhedged }) =>
      overhedged.map(({ figure, hedge }) => ({ term: figure.text, message: `“${hedge} ${figure.text}”, and the Chinese has no hedge` })),
    ),
  },
];
