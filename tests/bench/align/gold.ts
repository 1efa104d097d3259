import { readFileSync } from "node:fs";
import type { Pair } from "@/core/align/align";
import { readParagraphs, type Sentences, toSentences } from "@/server/renderings/documents";

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
    const sentences = toSentences(own.map(([, , number]) => paragraphs[Number(number)] ?? { zh: "", en: "" }));
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
