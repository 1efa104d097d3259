import { readFileSync } from "node:fs";
import type { Pair } from "@/core/align/align";
import { splitEnglish } from "@/core/text/english-sentences";
import { splitSentences } from "@/core/text/sentences";

/** A bilingual document as sentences, each with its paragraph. */
export interface Sentences {
  zh: string[];
  en: string[];
  zhParagraph: number[];
  enParagraph: number[];
}

export const documents = [
  "gwr-2016",
  "gwr-2017",
  "gwr-2018",
  "gwr-2019",
  "gwr-2021",
  "gwr-2022",
  "cpc-constitution-2017",
  "mfa-pressers-2026-06",
  "law-assembly-1989",
  "xi-new-year-2020",
  "xi-new-year-2021",
  "xi-new-year-2022",
  "xi-new-year-2023",
  "xi-new-year-2024",
] as const;

/** Paragraphs as the data folder has them: Chinese, TAB, English. */
export const readParagraphs = (data: string, document: string): [zh: string, en: string][] =>
  readFileSync(`${data}/bilingual/${document}.tsv`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [zh = "", en = ""] = line.split("\t");
      return [zh, en];
    });

export function toSentences(paragraphs: readonly [zh: string, en: string][]): Sentences {
  const all: Sentences = { zh: [], en: [], zhParagraph: [], enParagraph: [] };
  paragraphs.forEach(([zh, en], paragraph) => {
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

/** A stretch of a document that was aligned by hand. */
export interface Gold extends Sentences {
  document: string;
  use: string;
  pairs: Pair[];
}

/** The pairs of tests/fixtures/align/gold.tsv with their sentences. Throws where a paragraph no longer falls into as many sentences as were aligned. */
export function readGold(data: string): Gold[] {
  const rows = readFileSync(new URL("../../fixtures/align/gold.tsv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
  return [...new Set(rows.map(([document = ""]) => document))].map((document) => {
    const own = rows.filter(([name]) => name === document);
    const paragraphs = readParagraphs(data, document);
    const sentences = toSentences(own.map(([, , number]) => paragraphs[Number(number)] ?? ["", ""]));
    const pairs: Pair[] = [];
    let [zhBefore, enBefore] = [0, 0];
    own.forEach(([, , number, zhCount, enCount, list = ""], i) => {
      const counts = [sentences.zhParagraph, sentences.enParagraph].map((side) => side.filter((paragraph) => paragraph === i).length);
      if (counts[0] !== Number(zhCount) || counts[1] !== Number(enCount))
        throw new Error(`${document}, paragraph ${number}: ${counts.join(" and ")} sentences, aligned were ${zhCount} and ${enCount}`);
      for (const pair of list.split(" ")) {
        const [zh = "", en = ""] = pair.split(":");
        pairs.push({ a: zh.split(",").map((n) => Number(n) + zhBefore), b: en.split(",").map((n) => Number(n) + enBefore) });
      }
      zhBefore += Number(zhCount);
      enBefore += Number(enCount);
    });
    return { document, use: own[0]?.[1] ?? "", ...sentences, pairs };
  });
}
