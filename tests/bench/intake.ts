import { readFileSync } from "node:fs";
import { layOut } from "@/core/intake/lay-out";
import { readDocument } from "@/core/intake/read";
import { proposeRepairs } from "@/core/intake/repairs/propose";
import type { Emendation } from "@/core/article/schema";
import { loadEdition } from "@/server/content/load";

/**
 * `npx tsx tests/bench/intake.ts`: the five sources pasted raw. What share of the line ends that the edition joined is proposed, and how many proposals go
 * against the edition; then time and memory. The truth is the edition's emendations: its joins, the line ends that its rule hard-wraps takes out, and the
 * line ends that stand between its blocks.
 */

interface Truth {
  spans: readonly (readonly [number, number])[];
  emendations: readonly Emendation[];
}

/** For each run of white space with a line end, whether the edition reads on over it. What a moved or dropped stretch borders on says nothing. */
function truthOf(raw: string, articles: readonly Truth[]): { joins: Map<number, number>; breaks: Map<number, number>; drops: [number, number][] } {
  const joins = new Map<number, number>();
  const breaks = new Map<number, number>();
  const drops: [number, number][] = [];
  for (const { spans, emendations } of articles) {
    const wraps = emendations.some((each) => each.kind === "normalise" && each.rule === "hard-wraps");
    const borders = emendations.flatMap((each) => (each.kind === "move" ? [...each.at, each.to] : each.kind === "break" ? [each.at] : []));
    for (const each of emendations) if (each.kind === "drop") drops.push([...each.at]);
    for (const [from, to] of spans)
      for (const { index, 0: gap } of raw.slice(from, to).matchAll(/[ \t\u3000]*\n\s*/g)) {
        const [start, end] = [from + index, from + index + gap.length];
        if (start === from || end === to) continue;
        const joined = emendations.some((each) => each.kind === "join" && each.at[0] < end && each.at[1] > start);
        const corrected = emendations.some((each) => each.kind === "correct" && each.at[0] < end && each.at[1] > start);
        if (joined || corrected || (wraps && !/\n\s*\n/.test(gap) && !borders.some((at) => at >= start && at <= end))) joins.set(start, end);
        else if (!borders.some((at) => at >= start && at <= end) && !drops.some(([a, b]) => a <= end && b >= start)) breaks.set(start, end);
      }
    for (const each of emendations) if (each.kind === "join" && !raw.slice(...each.at).includes("\n")) joins.set(each.at[0], each.at[1]);
  }
  return { joins, breaks, drops };
}

const show = (raw: string, start: number, end: number): string =>
  JSON.stringify(`${raw.slice(start - 8, start)}⟦${raw.slice(start, end)}⟧${raw.slice(end, end + 8)}`);

function measureRepairs(): void {
  const { articles } = loadEdition();
  const bySource = new Map<string, typeof articles>();
  for (const article of articles) bySource.set(article.file.source, [...(bySource.get(article.file.source) ?? []), article]);
  const sum = { joins: 0, found: 0, proposals: 0, wrong: 0 };
  for (const [source, all] of [...bySource].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const raw = readFileSync(`content/sources/${source}`, "utf8");
    const { joins, breaks, drops } = truthOf(
      raw,
      all.map(({ file: { spans }, emendations }) => ({ spans, emendations })),
    );
    const repairs = proposeRepairs(raw);
    const touching = (start: number, end: number) => repairs.filter((repair) => repair.start < end && repair.end > start && repair.kind !== "drop");
    const missed = [...joins].filter(([start, end]) => touching(start, end).length === 0);
    const spans = all.flatMap(({ file }) => file.spans);
    const inside = (at: number): boolean => spans.some(([from, to]) => at >= from && at < to);
    const wrong = repairs.filter(({ kind, start, end, original }) => {
      if (!inside(start)) return false;
      if (kind === "join") return original.includes("\n") && ![...joins].some(([from, to]) => from < end && to > start);
      if (kind === "drop") return !drops.some(([from, to]) => from < end && to > start);
      if (kind === "spaces") return ![...joins].some(([from, to]) => from < end && to > start);
      if (kind === "break") return !all.some(({ emendations }) => emendations.some((each) => each.kind === "break" && Math.abs(each.at - end) <= 1));
      return false;
    });
    sum.joins += joins.size;
    sum.found += joins.size - missed.length;
    sum.proposals += repairs.filter(({ start }) => inside(start)).length;
    sum.wrong += wrong.length;
    process.stdout.write(
      `${source}: ${joins.size - missed.length} of ${joins.size} joins proposed; ${repairs.length} proposals, ${wrong.length} against the edition; ${breaks.size} breaks kept\n`,
    );
    for (const [start, end] of missed) process.stdout.write(`  missed ${show(raw, start, end)}\n`);
    for (const { kind, why, start, end } of wrong) process.stdout.write(`  wrong ${kind} (${why}) ${show(raw, start, end)}\n`);
  }
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  process.stdout.write(
    `joins proposed: ${sum.found} of ${sum.joins} (${share(sum.found, sum.joins)}); wrong: ${sum.wrong} of ${sum.proposals} (${share(sum.wrong, sum.proposals)})\n`,
  );
}

/** The five sources over and over: real prose of any length. */
const prose = (length: number): string => {
  const names = ["000_efafcd6edb46cb53", "001_481eeca183cd7a2c", "002_db47acebfa691839", "003_6619c5c4ce064df3", "004_9f12c4ca898d87b1"];
  const all = names.map((name) => readFileSync(`content/sources/${name}.txt`, "utf8")).join("\n\n");
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
};

async function measureTimes(): Promise<void> {
  const fixture = (name: string): [string, Uint8Array] => [name, new Uint8Array(readFileSync(`tests/fixtures/intake/${name}`))];
  const inputs: [string, Uint8Array][] = [
    ...[3000, 57_000, 350_000].map((length): [string, Uint8Array] => [`paste-${length}.txt`, new TextEncoder().encode(prose(length))]),
    ...["report.docx", "report.epub", "report-libreoffice.pdf", "saved-page.html"].map(fixture),
  ];
  const characterMap = async (name: string): Promise<Uint8Array> => new Uint8Array(readFileSync(`node_modules/pdfjs-dist/cmaps/${name}`));
  for (const [name, bytes] of inputs) {
    const times: [number, number, number][] = [];
    for (let i = 0; i < 4; i++) {
      const start = performance.now();
      const document = await readDocument(bytes, name, { characterMap });
      const read = performance.now();
      const repairs = proposeRepairs(document.raw, document);
      const proposed = performance.now();
      layOut(document, repairs);
      times.push([read - start, proposed - read, performance.now() - proposed]);
    }
    const told = (all: [number, number, number] | undefined): string => (all ?? [0, 0, 0]).map((time) => time.toFixed(0)).join(" + ");
    process.stdout.write(`${name} (${bytes.length} bytes): read + repairs + layout, first ${told(times[0])} ms, then ${told(times.at(-1))} ms\n`);
  }
  process.stdout.write(`memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most\n`);
}

measureRepairs();
await measureTimes();
