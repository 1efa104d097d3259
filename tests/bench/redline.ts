import { readFileSync } from "node:fs";
import { groupBy } from "@/core/collections";
import type { Change } from "@/core/compare/change";
import { compareTexts } from "@/core/compare/compare";
import { toSentenceLines } from "@/core/text/sentence-lines";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { loadTexts } from "@/server/texts";
import { readFolders } from "./measure";

/**
 * The redline of work reports against the changes that an analyst would name, written down before the list was looked at (tests/fixtures/redline/expected.tsv):
 *   npx tsx tests/bench/redline.ts DATA_FOLDER [--pair=2021-2022] [--list=40]
 * Prints the place of each in the list of what is not dim, and how many stand in the first thirty. A change that is named inside a longer wording does not
 * count: nobody reads it off a whole sentence.
 */
const first = 30;
const longest = 30;
const { data } = readFolders("redline");
const option = (name: string): string | undefined => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const print = (text: string) => process.stdout.write(`${text}\n`);

const reports = new Map<string, string>();
for (const line of readFileSync(`${data}/government_work_reports.jsonl`, "utf8").trimEnd().split("\n")) {
  // Of a file that is known: a report a line, with its year or null.
  const { year, content }: { year: string | number | null; content: string } = JSON.parse(line);
  if (year !== null) reports.set(String(year), content);
}
const expected = readFileSync("tests/fixtures/redline/expected.tsv", "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [from = "", to = "", what = "", kinds = "", old = "", next = ""] = line.split("\t");
    return { pair: `${from}-${to}`, what, kinds: kinds.split(","), old: new RegExp(old), next: new RegExp(next) };
  });
const names = ({ kinds, old, next }: (typeof expected)[number], change: Change): boolean =>
  kinds.includes(change.kind) &&
  old.test(change.old ?? "") &&
  next.test(change.next ?? "") &&
  Math.max(change.old?.length ?? 0, change.next?.length ?? 0) <= longest;

const edition = loadEdition();
const knowledge = loadTexts(edition, loadAnnotator(edition));
for (const [pair, list] of groupBy(expected, (each) => each.pair)) {
  if ((option("pair") ?? pair) !== pair) continue;
  const [old = "", next = ""] = pair.split("-").map((year) => reports.get(year) ?? "");
  const { changes } = compareTexts(toSentenceLines(old), toSentenceLines(next), knowledge);
  const lit = changes.filter(({ dim }) => !dim);
  const placed = list.map((each) => ({ ...each, at: lit.findIndex((change) => names(each, change)) }));
  print(`${pair}: ${placed.filter(({ at }) => at >= 0 && at < first).length} of ${list.length} in the first ${first} of ${lit.length}`);
  for (const { what, at } of placed) print(`  ${at < 0 ? "   –" : String(at + 1).padStart(4)}  ${what}`);
  for (const [i, change] of lit.slice(0, Number(option("list") ?? 0)).entries())
    print(
      `${String(i + 1).padStart(4)} ${change.weight.toFixed(2)} ${change.kind} ${change.tag} ${change.old ?? ""} → ${change.next ?? ""} ${change.term ?? ""}`,
    );
}
