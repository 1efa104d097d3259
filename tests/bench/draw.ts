import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/**
 * Draws what a blind reader is to read, the same for the same seed and the same ids:
 *   npx tsx tests/bench/draw.ts segments 80 2026113003
 *   npx tsx tests/bench/draw.ts entries 40 2026113003
 * Segments come with their Chinese, their English and the notes on them, entries as their files. In the order of the ids, whatever the draw.
 */

const texts = z.record(z.string(), z.string());
const notes = z.array(z.looseObject({ segment: z.string(), words: z.string(), text: z.string() }));

/** Numbers from 0 to 1, after mulberry32 by Tommy Ettinger (public domain). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` of the items, each as likely as the next, in the order in which they came. */
function draw<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  const next = random(seed);
  return items
    .map((item, at) => ({ item, at, key: next() }))
    .sort((one, other) => one.key - other.key)
    .slice(0, count)
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

function segments(): string[] {
  return readdirSync("content/articles")
    .sort()
    .flatMap((slug) => {
      const read = (file: string): string => readFileSync(join("content/articles", slug, file), "utf8");
      const chinese = texts.parse(JSON.parse(read("zh.json")));
      const english = texts.parse(JSON.parse(read("en.json")));
      const onSegment = notes.parse(parse(read("notes.yaml")));
      return Object.entries(chinese).map(([id, zh]) =>
        [
          `${slug}#${id}`,
          zh,
          english[id] ?? "",
          ...onSegment.filter(({ segment }) => segment === id).map(({ words, text }) => `Note on ${words}: ${text.trim()}`),
        ].join("\n"),
      );
    });
}

function entries(): string[] {
  return readdirSync("glossary/terms", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => readFileSync(join("glossary/terms", file), "utf8").trim());
}

const [kind, count, seed] = process.argv.slice(2);
const of = kind === "segments" ? segments : kind === "entries" ? entries : undefined;
if (of === undefined || !Number(count) || !Number(seed)) {
  process.stderr.write("Usage: npx tsx tests/bench/draw.ts segments|entries COUNT SEED\n");
  process.exitCode = 2;
} else process.stdout.write(`${draw(of(), Number(count), Number(seed)).join("\n\n")}\n`);
