import type { Pair } from "@/core/align/align";
import { alignTexts } from "@/core/align/texts";
import { loadKnowledge } from "@/server/align";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { documents, readParagraphs, type Sentences, toSentences } from "@/server/renderings/documents";
import { type Aligned, draw, dropLines, mergeLines, moveLines } from "./align/disturb";
import { alignByLength } from "./align/gale-church";
import { readGold } from "./align/gold";
import { readLiterary } from "./align/literary";
import { best, readFolders } from "./measure";

/**
 * Alignment by sentence, beside Gale and Church's by length (a baseline of our own: the peers that are better, hunalign, vecalign and bertalign, are
 * programs and models that do not run here):
 *   npx tsx tests/bench/align.ts DATA_FOLDER [--all] [--literary=FOLDER]
 * DATA_FOLDER/bilingual holds official documents in Chinese and English, a paragraph a line. Prints: sentences aligned inside their paragraph when
 * paragraphs are hidden; strict F1 (a pair counts where both sides are exactly right) on what was aligned by hand, as it is and with sentences dropped,
 * merged and moved; two Chinese texts with the same disturbances; time for a report. What the gold file puts away is read with --all only: at the end.
 * With --literary, a folder of the MAC corpus (align/literary.ts), such as mac/test/intertext: strict F1 on novels.
 */
const { data } = readFolders("align");
const all = process.argv.includes("--all");
const edition = loadEdition();
const knowledge = loadKnowledge(edition, loadAnnotator(edition));
const align = (a: readonly string[], b: readonly string[]): Pair[] => alignTexts(a, b, knowledge);
const print = (text: string) => process.stdout.write(`${text}\n`);
const figure = (value: number): string => value.toFixed(3);

/** Share of sentences of both sides whose pair lies in their paragraph; what has no pair is not inside. */
function inside({ zhParagraph, enParagraph }: Sentences, pairs: readonly Pair[]): number {
  let sum = 0;
  for (const { a, b } of pairs) {
    const paragraphs = new Set([...a.map((line) => zhParagraph[line]), ...b.map((line) => enParagraph[line])]);
    if (a.length > 0 && b.length > 0 && paragraphs.size === 1) sum += a.length + b.length;
  }
  return sum / (zhParagraph.length + enParagraph.length);
}

const keysOf = (pairs: readonly Pair[]): Set<string> =>
  new Set(pairs.filter(({ a, b }) => a.length > 0 && b.length > 0).map(({ a, b }) => `${a.join()}:${b.join()}`));

/** Strict F1 over several texts: exactly the same lines on both sides. */
function strict(texts: readonly Aligned[], by: (a: readonly string[], b: readonly string[]) => Pair[]): number {
  let [right, ours, gold] = [0, 0, 0];
  for (const { a, b, pairs } of texts) {
    const [found, wanted] = [keysOf(by(a, b)), keysOf(pairs)];
    right += [...found].filter((key) => wanted.has(key)).length;
    ours += found.size;
    gold += wanted.size;
  }
  return (2 * right) / (ours + gold);
}

print("inside its paragraph, paragraphs hidden        ours  length");
let [sentences, ours, length] = [0, 0, 0];
for (const { file } of documents) {
  const text = toSentences(readParagraphs(data, file));
  const count = text.zh.length + text.en.length;
  const [mine, theirs] = [inside(text, align(text.zh, text.en)), inside(text, alignByLength(text.zh, text.en))];
  print(
    `  ${file.padEnd(24)} ${String(text.zh.length).padStart(5)} ${String(text.en.length).padStart(5)}        ${figure(mine)}   ${figure(theirs)}`,
  );
  sentences += count;
  ours += mine * count;
  length += theirs * count;
}
print(`  together                 ${String(sentences).padStart(11)}        ${figure(ours / sentences)}   ${figure(length / sentences)}`);

const golds = readGold(data).filter(({ use }) => all || use === "tuned");
const disturbances: [name: string, change: (text: Aligned, next: () => number) => Aligned][] = [
  ["as it is", (text) => text],
  ["5% dropped on each side", (text, next) => dropLines(dropLines(text, "a", 0.05, next), "b", 0.05, next)],
  ["10% of English merged", (text, next) => mergeLines(text, 0.1, next)],
  ["5% of pairs moved", (text, next) => moveLines(text, 0.05, next)],
  ["all three", (text, next) => moveLines(mergeLines(dropLines(text, "b", 0.05, next), 0.1, next), 0.05, next)],
];
print("\nstrict F1, aligned by hand                     ours  length");
for (const gold of golds) {
  const text = { a: gold.zh, b: gold.en, pairs: gold.pairs };
  print(`  ${gold.document} (${gold.use}, ${gold.zh.length} sentences)`);
  for (const [name, change] of disturbances) {
    // A disturbance is drawn five times: a hundred sentences have few of each.
    const texts = [1, 2, 3, 4, 5].slice(0, name === "as it is" ? 1 : 5).map((seed) => change(text, draw(seed)));
    print(`    ${name.padEnd(40)} ${figure(strict(texts, align))}   ${figure(strict(texts, alignByLength))}`);
  }
}
const together = golds.map((gold) => ({ a: gold.zh, b: gold.en, pairs: gold.pairs }));
print(`  together, as it is                            ${figure(strict(together, align))}   ${figure(strict(together, alignByLength))}`);

const literary = process.argv.find((argument) => argument.startsWith("--literary="))?.slice("--literary=".length);
if (literary) {
  const chapters = readLiterary(literary);
  const count = (side: "a" | "b") => chapters.reduce((sum, chapter) => sum + chapter[side].length, 0);
  const found = `${figure(strict(chapters, align))}   ${figure(strict(chapters, alignByLength))}`;
  print(`  novels, ${chapters.length} chapters, ${count("a")} and ${count("b")} sentences    ${found}`);
}

/** A Chinese text with a share of its clauses left out: what an edited version looks like. */
function edit(lines: readonly string[], next: () => number): string[] {
  return lines.map((line) => {
    const clauses = line.split(/(?<=，)/);
    const kept = clauses.filter((_, i) => i === clauses.length - 1 || next() >= 0.25);
    return kept.join("");
  });
}

print("\nstrict F1, two Chinese texts (a quarter of clauses left out, and:)");
const report = toSentences(readParagraphs(data, "gwr-2018")).zh;
for (const [name, change] of disturbances) {
  const texts = [1, 2].map((seed) => {
    const next = draw(seed);
    return change({ a: report, b: edit(report, next), pairs: report.map((_, i) => ({ a: [i], b: [i] })) }, next);
  });
  print(`    ${name.padEnd(40)} ${figure(strict(texts, align))}   ${figure(strict(texts, alignByLength))}`);
}

const long = toSentences(readParagraphs(data, "gwr-2018"));
const characters = long.zh.join("").length;
const before = process.cpuUsage();
const runs = 5;
const milliseconds = best(() => align(long.zh, long.en), runs - 2, 2);
const { user, system } = process.cpuUsage(before);
print(
  `\ntime: ${characters} characters, ${long.zh.length} and ${long.en.length} sentences: best ${Math.round(milliseconds)} ms by the clock, ${Math.round((user + system) / 1000 / runs)} ms of processor a run`,
);
