import { readFileSync } from "node:fs";
import { splitEnglish } from "@/core/text/english-sentences";
import { splitSentences } from "@/core/text/sentences";

/** The official bilingual documents of DATA/bilingual (INDEX.tsv there says how we know that the English is official): file → work in glossary/sources.yaml. */
export const documents = [
  { file: "law-assembly-1989", work: "assembly-law-1989-en", year: 1989, kind: "other" },
  { file: "gwr-2016", work: "work-report-2016-en", year: 2016, kind: "report" },
  { file: "gwr-2017", work: "work-report-2017-en", year: 2017, kind: "report" },
  { file: "cpc-constitution-2017", work: "party-constitution-2017-en", year: 2017, kind: "party" },
  { file: "gwr-2018", work: "work-report-2018-en", year: 2018, kind: "report" },
  { file: "gwr-2019", work: "work-report-2019-en", year: 2019, kind: "report" },
  { file: "xi-new-year-2020", work: "new-year-message-2020-en", year: 2019, kind: "other" },
  { file: "xi-new-year-2021", work: "new-year-message-2021-en", year: 2020, kind: "other" },
  { file: "gwr-2021", work: "work-report-2021-en", year: 2021, kind: "report" },
  { file: "xi-new-year-2022", work: "new-year-message-2022-en", year: 2021, kind: "other" },
  { file: "gwr-2022", work: "work-report-2022-en", year: 2022, kind: "report" },
  { file: "xi-new-year-2023", work: "new-year-message-2023-en", year: 2022, kind: "other" },
  { file: "xi-new-year-2024", work: "new-year-message-2024-en", year: 2023, kind: "other" },
  { file: "mfa-pressers-2026-06", work: "foreign-ministry-answers-2026", year: 2026, kind: "other" },
] as const;

/** A paragraph in both languages; `summary` where the Chinese is not what was translated (questions of foreign journalists). */
export interface Paragraph {
  zh: string;
  en: string;
  summary: boolean;
}

/** Paragraphs as the data folder has them: Chinese, TAB, English, and for the foreign ministry date and question or answer. */
export const readParagraphs = (data: string, file: string): Paragraph[] =>
  readFileSync(`${data}/bilingual/${file}.tsv`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [zh = "", en = "", , kind] = line.split("\t");
      return { zh, en, summary: kind === "question" };
    });

/** A bilingual document as sentences, each with its paragraph. */
export interface Sentences {
  zh: string[];
  en: string[];
  zhParagraph: number[];
  enParagraph: number[];
}

export function toSentences(paragraphs: readonly Pick<Paragraph, "zh" | "en">[]): Sentences {
  const all: Sentences = { zh: [], en: [], zhParagraph: [], enParagraph: [] };
  paragraphs.forEach(({ zh, en }, paragraph) => {
    for (const sentence of splitSentences(zh).map(({ text }) => text.trim()))
      if (sentence) {
        all.zh.push(sentence);
        all.zhParagraph.push(paragraph);
      }
    for (const sentence of splitEnglish(en).map((text) => text.trim()))
      if (sentence) {
        all.en.push(sentence);
        all.enParagraph.push(paragraph);
      }
  });
  return all;
}
