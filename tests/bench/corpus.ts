import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { CorpusDocument, CorpusEngine, CorpusSegment } from "@/core/corpus/contract";
import { levels } from "@/core/corpus/levels";
import { resolveQuery } from "@/core/corpus/resolve";
import { splitSegments } from "@/core/text/sentences";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { segmentOf } from "@/server/corpus/add";
import { namesOf } from "@/server/corpus/open";
import { openPglite } from "@/server/corpus/pglite";
import { openPostgres } from "@/server/corpus/postgres";
import { openCorpus, type Sql } from "@/server/corpus/sql";
import { startPostgres } from "../unit/corpus/server";
import { readBroadcasts, readReports } from "@/server/words/corpora";

/**
 * A corpus at size: `npx tsx tests/bench/corpus.ts DATA_FOLDER [--documents N] [--engine pglite|postgresql] [--source N] [--keep FOLDER] [--minutes N]`. Sentences of the reports and the news are
 * annotated once (--source of them, 20,000) and recombined into documents of 25 with dates, issuers and levels of their own. Prints rows for the table of docs/scale.md: load rate, size, memory, and each question's
 * p50 and p95; beside them `grep -r` over the same text as files and `LIKE` without an index.
 *
 * Documents are the same in every run, so a run that was stopped goes on where it stood: with --keep for PGlite (its folder stays), with TIFA_TEST_POSTGRES (an address) for a server. After --minutes of loading it asks what is
 * there by then.
 */
const [folder = "", ...rest] = process.argv.slice(2);
const option = (name: string, otherwise: string): string => {
  const at = rest.indexOf(`--${name}`);
  return at < 0 ? otherwise : (rest[at + 1] ?? otherwise);
};
const documents = Number(option("documents", "1000"));
const source = Number(option("source", "20000"));
const engineName = option("engine", "pglite");
const keep = option("keep", "");
const minutes = Number(option("minutes", "1000000"));
const perDocument = 25;

/** The same numbers each time (Marsaglia, xorshift32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const edition = loadEdition();
const annotate = loadAnnotator(edition);
const names = namesOf(edition);
const sentences = [...readReports(folder), ...readBroadcasts(folder)].flatMap((text) => splitSegments(text)).filter((text) => text.length > 8);
const next = random(72);
const chosen = Array.from({ length: Math.min(source, sentences.length) }, () => sentences[Math.floor(next() * sentences.length)] ?? "");
const start = performance.now();
const annotated: CorpusSegment[] = chosen.map((text) => segmentOf(0, text, "", annotate));
const seconds = (performance.now() - start) / 1000;
const characters = chosen.reduce((sum, { length }) => sum + length, 0);
console.log(
  `annotated ${chosen.length} sentences, ${characters} characters, in ${seconds.toFixed(1)} s (${Math.round(characters / seconds)} characters a second)`,
);

const two = (n: number) => String(n).padStart(2, "0");
function* made(): Generator<{ document: CorpusDocument; segments: CorpusSegment[] }> {
  for (let i = 0; i < documents; i++) {
    const level = levels[Math.floor(next() * levels.length)] ?? "county";
    yield {
      document: {
        path: `${level}/${i}.txt`,
        title: `${i}`,
        date: `${2020 + Math.floor(next() * 7)}-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}`,
        issuer: `${level} ${Math.floor(next() * 300)}`,
        place: "",
        kind: ["通知", "规划", "报告"][Math.floor(next() * 3)] ?? "",
        level,
        hash: `${i}`,
      },
      segments: Array.from(
        { length: perDocument },
        () => annotated[Math.floor(next() * annotated.length)] ?? { paragraph: 0, zh: "", en: "", uses: [] },
      ),
    };
  }
}

const temporary = mkdtempSync(join(tmpdir(), "tifa-corpus-bench-"));
const server = engineName === "postgresql" ? startPostgres() : undefined;
if (typeof server === "string") throw new Error(server);
const sql: Sql = server ? openPostgres(server.address) : await openPglite(keep || join(temporary, "pglite"));
const engine: CorpusEngine = await openCorpus(sql);

const there = (await engine.status()).documents;
if (there > 0) console.log(`${there} documents are here from an earlier run`);
const loading = performance.now();
let batch: { document: CorpusDocument; segments: CorpusSegment[] }[] = [];
let loaded = there;
let at = 0;
const files = join(temporary, "files");
const forGrep = documents <= 20_000;
for (const each of made()) {
  if (forGrep) {
    const file = join(files, each.document.path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, each.segments.map(({ zh }) => zh).join("\n"));
  }
  if (at++ < there) continue;
  batch.push(each);
  if (batch.length === 50 || at === documents) {
    await engine.put(batch);
    loaded += batch.length;
    batch = [];
    if (loaded % 10_000 === 0) process.stderr.write(`${loaded} after ${Math.round((performance.now() - loading) / 1000)} s\n`);
    if (performance.now() - loading > minutes * 60_000) break;
  }
}
const took = (performance.now() - loading) / 1000;
console.log(
  `${engineName}: ${loaded} documents, ${loaded * perDocument} segments; Node ${process.versions.node}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}\n`,
);
console.log(`| | ${engineName} |\n|---|--:|`);
const row = (name: string, value: string) => console.log(`| ${name} | ${value} |`);
if (loaded > there) row("loaded", `${Math.round(((loaded - there) * perDocument) / took).toLocaleString("en")} sentences a second`);

const sizeOf = (path: string): number =>
  statSync(path).isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : statSync(path).size;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString("en")} MB`;
const [size] = await sql.run(
  "select pg_total_relation_size('segments') + pg_total_relation_size('uses') + pg_total_relation_size('documents') as bytes, pg_relation_size('segments_grams') as grams",
);
row("tables and indexes, of which pairs of characters", `${megabytes(Number(size?.bytes))}, ${megabytes(Number(size?.grams))}`);
if (!server) row("on disk, with its journal", megabytes(sizeOf(keep || join(temporary, "pglite"))));
/** What a server's processes hold, shared memory counted once; only where this process may look. */
const serverMemory = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    try {
      return sum + 1024 * Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
    } catch {
      return sum;
    }
  }, 0);
// A server counts what stands in its tables some time later; this is asked at once.
if (server) for (const table of ["documents", "segments", "uses"]) await sql.run(`analyze ${table}`);

const ask = (query: string) => {
  const question = resolveQuery(query, names);
  if (!question.ok) throw new Error(`${query}: ${question.problem.code}`);
  return question.wanted;
};
const page = { limit: 20, offset: 0, sort: "date" as const };
const questions: [string, () => Promise<unknown>][] = [
  ["phrase, common: 高质量发展", () => engine.search(ask("高质量发展"), page)],
  ["phrase, rare: 低空经济", () => engine.search(ask("低空经济"), page)],
  ["phrase and date: 乡村振兴 date:2025-03", () => engine.search(ask("乡村振兴 date:2025-03"), page)],
  ["near: 科技 near/10 创新", () => engine.search(ask("科技 near/10 创新"), page)],
  ["term: term:共同富裕", () => engine.search(ask("term:共同富裕"), page)],
  ["level and phrase: level:县 就业", () => engine.search(ask("level:县 就业"), page)],
  ["trend by month: 共同富裕", () => engine.trend(ask("共同富裕"), "month")],
  ["first uses: 新质生产力", () => engine.firstUses(ask("新质生产力"), "level")],
  ["new since 2026", () => engine.arrivals("2026", 50)],
  ["compare 2024 and 2025", () => engine.compare(ask("date:2024"), ask("date:2025"), 50)],
];
const percentile = (times: number[], share: number): string => {
  const time = times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString("en");
};
const runs = documents > 50_000 ? 7 : 20;
for (const [name, run] of questions) {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const from = performance.now();
    await run();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  row(`${name}: p50, p95`, `${percentile(times, 0.5)}, ${percentile(times, 0.95)} ms`);
}
const like = performance.now();
await sql.run("select count(*) from segments where zh like '%低空经济%'");
row("`LIKE` without an index", `${percentile([performance.now() - like], 0)} ms`);
if (forGrep) {
  const grep = performance.now();
  try {
    execFileSync("grep", ["-rc", "低空经济", files], { stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 28 });
  } catch {
    // grep says 1 where nothing is found.
  }
  row("`grep -r` over the same text", `${percentile([performance.now() - grep], 0)} ms`);
}
const pids = server ? (await sql.run("select pid from pg_stat_activity")).map(({ pid }) => Number(pid)) : [];
row("memory of this process, of the server", `${megabytes(process.memoryUsage().rss)}${server ? `, ${megabytes(serverMemory(pids))}` : ""}`);
await engine.close();
server?.stop();
rmSync(temporary, { recursive: true, force: true });
