import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { splitSegments } from "@/core/text/sentences";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";

/**
 * Draws marks from the evening news by a seed, for a person to judge one by one; what is drawn is printed and never kept:
 *   npm run bench -- matches DATA_FOLDER entries|derived COUNT SEED [rule,rule]
 * Everyday terms, which are marked on demand only, are left out.
 */
const [data, kind, count = "200", seed = "1", rules] = process.argv.slice(2);
if (data === undefined || (kind !== "entries" && kind !== "derived")) {
  process.stderr.write("usage: npm run bench -- matches DATA_FOLDER entries|derived COUNT SEED [rule,rule]\n");
  process.exit(2);
}
const broadcast = z.object({ paragraphs: z.array(z.string()) });
const news = gunzipSync(readFileSync(`${data}/cctv_news_2024-2026.jsonl.gz`))
  .toString()
  .trim()
  .split("\n");
let state = Number(seed);
const below = (limit: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};
/** Sentences taken of a broadcast at most, so that no day fills the draw. */
const perBroadcast = kind === "entries" ? 4 : 60;
/** The headline of a day is no sentence worth asking. */
const shortest = 20;

const edition = loadEdition();
const terms = new Map(edition.terms.map((term) => [term.id, term]));
const annotate = loadAnnotator(edition);
const only = rules?.split(",");

/** What may be drawn of a sentence, with what the tool says of it. */
function marksIn(sentence: string): { start: number; end: number; says: string }[] {
  const { matches, derived = [] } = annotate(sentence);
  return kind === "derived"
    ? derived.filter(({ rule }) => !only || only.includes(rule)).map(({ start, end, rule, en }) => ({ start, end, says: `${rule}: ${en}` }))
    : matches
        .filter(({ term }) => !terms.get(term)?.everyday)
        .map(({ start, end, term }) => ({ start, end, says: `${term}: ${terms.get(term)?.gloss ?? ""}` }));
}

let drawn = 0;
while (drawn < Number(count)) {
  const { paragraphs } = broadcast.parse(JSON.parse(news[below(news.length)] ?? ""));
  const sentences = splitSegments(paragraphs.filter((paragraph) => paragraph.length > shortest).join("\n"));
  for (let i = 0; i < perBroadcast && drawn < Number(count); i++) {
    const sentence = sentences[below(sentences.length)] ?? "";
    const marks = marksIn(sentence);
    const mark = marks[below(marks.length)];
    if (!mark) continue;
    const { start, end, says } = mark;
    console.log(
      `${++drawn} ${sentence.slice(Math.max(0, start - 12), start)}【${sentence.slice(start, end)}】${sentence.slice(end, end + 10)} ← ${says}`,
    );
  }
}
