import { readFileSync } from "node:fs";
import { compareTexts } from "@/core/compare/compare";
import type { Kind } from "@/core/compare/change";
import { groupBy } from "@/core/collections";
import { reviewTexts } from "@/core/review/review";
import { severityOf } from "@/core/review/finding";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { loadTexts } from "@/server/texts";

/**
 * Divergences and changes planted by somebody who had not seen the code (tests/fixtures/beside): npx tsx tests/bench/planted.ts
 * Prints how many are found, by kind, what is missed, and what is found in the clean texts of the same size. A divergence is found where its line has a
 * finding that the clean translation has not; a change where its line has one of its kind that is not left dim.
 */
/** `--set=second` takes the second set, planted later in other kinds of sentences (docs/review.md). */
const folder = process.argv.includes("--set=second") ? "tests/fixtures/beside/second" : "tests/fixtures/beside";
const read = (name: string): string[] => readFileSync(`${folder}/${name}`, "utf8").trimEnd().split("\n");
const table = (name: string): string[][] =>
  read(name)
    .slice(1)
    .map((line) => line.split("\t"));
const edition = loadEdition();
const knowledge = loadTexts(edition, loadAnnotator(edition));
const print = (text: string) => process.stdout.write(`${text}\n`);

function report(name: string, judged: readonly { kind: string; found: boolean; what: string }[]): void {
  print(`${name}: ${judged.filter(({ found }) => found).length} of ${judged.length}`);
  for (const [kind, rows] of groupBy(judged, (row) => row.kind))
    print(`  ${kind.padEnd(12)} ${rows.filter(({ found }) => found).length} of ${rows.length}`);
  for (const { kind, what } of judged.filter(({ found }) => !found)) print(`  missed ${kind}: ${what}`);
}

const zh = read("zh.txt");
const key = ({ code, said }: { code: string; said: { zh?: string } }, lines: readonly number[]): string => `${code} ${said.zh ?? ""} ${lines.join()}`;
const clean = reviewTexts(zh, read("en-clean.txt"), knowledge);
const known = new Set(clean.findings.map((finding) => key(finding, clean.pairs[finding.pair]?.zh ?? [])));
const changed = reviewTexts(zh, read("en.txt"), knowledge);
const findings = changed.findings
  .map((finding) => ({ ...finding, lines: changed.pairs[finding.pair] }))
  .filter((finding) => !known.has(key(finding, finding.lines?.zh ?? [])));
report(
  "divergences",
  table("planted.tsv").map(([line = "", kind = "", chinese = "", was = "", is = ""]) => {
    const at = Number(line) - 1;
    const found = findings.some(
      ({ lines }) =>
        lines && (lines.zh.includes(at) || lines.en.includes(at) || (lines.zh.length === 0 && lines.en.some((other) => Math.abs(other - at) <= 1))),
    );
    return { kind, found, what: `${chinese}: ${was} → ${is}` };
  }),
);
print(`in the clean translation: ${clean.findings.length} (${clean.findings.filter(({ code }) => severityOf[code] === "must").length} to mend)`);
for (const { code, said } of clean.findings) print(`  ${code} ${said.zh ?? said.en ?? ""}`);

const { pairs, changes } = compareTexts(read("old.txt"), read("new.txt"), knowledge);
const lit = changes.filter(({ dim }) => !dim);
const kindOf = (kind: string): Kind => (kind === "stance" ? "reworded" : (kind as Kind));
const touches = (line: string, numbers: readonly number[] | undefined): boolean => line !== "" && (numbers?.includes(Number(line) - 1) ?? false);
report(
  "\nchanges",
  table("planted-changes.tsv").map(([kind = "", was = "", is = "", oldLine = "", newLine = ""]) => ({
    kind,
    found: lit.some(
      (change) =>
        change.kind === kindOf(kind) &&
        ((change.oldAt && touches(oldLine, pairs[change.oldAt.pair]?.old)) || (change.nextAt && touches(newLine, pairs[change.nextAt.pair]?.next))),
    ),
    what: `${was} → ${is}`,
  })),
);
const rest = compareTexts(read("old-clean.txt"), read("new-clean.txt"), knowledge).changes.filter(({ dim }) => !dim);
print(`between the clean texts: ${rest.length}`);
for (const { kind, old, next } of rest) print(`  ${kind} ${old ?? ""} → ${next ?? ""}`);
