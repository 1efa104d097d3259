import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { CoinageFinder } from "@/core/coinages/find";
import type { Edition } from "@/core/edition";
import { createSplitter } from "@/core/text/sentences";
import { loadAnnotator } from "../annotate";
import { finderFor, seeded } from "./hide";

/**
 * Excerpts of the evening news of 2024 to 2026, drawn by a seed. The articles are glossed word by word, so that nearly all that a reader would ask about is an entry already; these are as a
 * reader's own text is. None of them is stored.
 */
export interface Excerpt {
  /** The broadcast in the file, from 0. */
  from: number;
  paragraphs: string[];
}

const broadcast = z.object({ paragraphs: z.array(z.string()) });

/** Every so many broadcasts one is never fitted to: excerpts to be judged are drawn from those. */
const keptBack = 10;

/** `count` excerpts of about `size` characters; `kept`: from the broadcasts that nothing is fitted to. */
export function drawExcerpts(folder: string, count: number, size: number, seed: number, kept = false): Excerpt[] {
  const random = seeded(seed);
  const pick = (length: number): number => Math.floor(random() * length);
  const documents = gunzipSync(readFileSync(`${folder}/cctv_news_2024-2026.jsonl.gz`))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line, n) => ({ n, ...broadcast.parse(JSON.parse(line)) }))
    .filter(({ n }) => (n % keptBack === 0) === kept);
  return Array.from({ length: count }, (): Excerpt => {
    const { n, paragraphs } = documents[pick(documents.length)] ?? { n: 0, paragraphs: [] };
    const taken: string[] = [];
    let length = 0;
    for (let at = pick(Math.ceil(paragraphs.length / 2)); at < paragraphs.length && length < size; at++) {
      const paragraph = paragraphs[at] ?? "";
      taken.push(paragraph);
      length += paragraph.length;
    }
    return { from: n, paragraphs: taken };
  });
}

/** Reads excerpts as if the glossary had not these terms; gives what was found in each. */
export function findInExcerpts(edition: Edition, excerpts: readonly Excerpt[], hidden: ReadonlySet<string> = new Set()): CoinageFinder[] {
  const terms = edition.terms.filter(({ id }) => !hidden.has(id));
  const annotate = loadAnnotator({ ...edition, terms });
  const start = finderFor(terms);
  return excerpts.map(({ paragraphs }) => {
    const finder = start();
    let offset = 0;
    for (const paragraph of paragraphs) {
      const splitter = createSplitter();
      for (const sentence of [...splitter.push(paragraph), ...splitter.end()]) {
        finder.add(annotate(sentence), offset);
        offset += sentence.length + 1;
      }
    }
    return finder;
  });
}
