import { readFileSync } from "node:fs";
import { createAnnotator } from "@/core/annotate";
import { loadEdition } from "@/server/content/load";
import { loadDictionary } from "@/server/dictionary/load";
import { loadReadingModel } from "@/server/pinyin/load";

/**
 * Seams between words (tests/fixtures/seams.txt), tuned and held apart, without the glossary: `npx tsx tests/bench/seams.ts [--wrong]` prints the right ones of each half, and
 * with --wrong the wrong ones of the half that may be looked at.
 */
const annotate = createAnnotator({
  terms: [],
  register: [],
  readings: loadEdition().readings,
  dictionary: loadDictionary(),
  model: loadReadingModel(),
});

const right = { tuned: 0, held: 0 };
const all = { tuned: 0, held: 0 };
for (const line of readFileSync("tests/fixtures/seams.txt", "utf8").split("\n")) {
  if (line === "" || line.startsWith("#")) continue;
  const [marked = "", mark] = line.split("\t");
  const half = mark === "held" ? "held" : "tuned";
  const { tokens } = annotate(marked.replaceAll("‖", ""));
  const starts = new Set(tokens.map(({ start }) => start));
  let at = 0;
  const isRight = marked.split("‖").every((part) => {
    at += part.length;
    return starts.has(at) || at === marked.length - (marked.split("‖").length - 1);
  });
  all[half]++;
  if (isRight) right[half]++;
  else if (half === "tuned" && process.argv.includes("--wrong")) console.log(`${marked}: ${tokens.map(({ text }) => text).join("|")}`);
}
for (const half of ["tuned", "held"] as const) console.log(`${half}: ${right[half]} of ${all[half]}`);
