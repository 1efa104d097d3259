import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { readEntries } from "./entries";

/**
 * What a specialist counts in the glossary, at any revision, for all ids or for those from one letter to another:
 *   npx tsx tests/bench/glossary-counts.ts [--ids=a-l] b40b75b HEAD
 * Prints a Markdown table, one column a revision. Reads loosely, so that folders of older forms count too.
 */

const voice = z.looseObject({ text: z.string(), source: z.string().optional() });
const claim = z.looseObject({ text: z.string(), confidence: z.string(), source: z.string().optional() });
const termFile = z.looseObject({
  id: z.string(),
  zh: z.string(),
  aliases: z.array(z.looseObject({ zh: z.string() })).default([]),
  type: z.string(),
  rank: z.string(),
  renderings: z.array(z.looseObject({ kind: z.string(), preferred: z.boolean().optional() })),
  gloss: z.string(),
  sense: z.string(),
  context: z.string().optional(),
  usage: z.string().optional(),
  study: z.string().optional(),
  members: z.looseObject({ listed: z.boolean() }).optional(),
  parts: z.array(z.string()).default([]),
  broader: z.array(z.string()).default([]),
  contrast: z.array(z.string()).default([]),
  framing: z.looseObject({ promoters: voice, analysts: voice.optional() }).optional(),
  origin: z.looseObject({ basis: z.string(), date: z.string().optional() }),
  claims: z.array(claim),
});
type Term = z.infer<typeof termFile>;

const isThin = (term: Term): boolean => term.claims.length === 1 && !term.context && !term.framing && !term.usage && !term.study;
const texts = (term: Term): string[] =>
  [term.gloss, term.sense, term.context, term.usage, term.study, ...term.claims.map(({ text }) => text)].filter((text) => text !== undefined);

/** 健全 and 完善 say that something is being improved; an English that says complete makes it finished. */
const callsComplete = (term: Term): boolean =>
  (/健全|完善/u.test(JSON.stringify(term.claims)) || /健全|完善/u.test(term.zh)) &&
  texts(term).some((text) => /\b(?:complete|completed|completes|perfected?)\b/iu.test(text));

const kinds: readonly [what: string, is: (term: Term) => boolean][] = [
  ["entries", () => true],
  ["rank central", ({ rank }) => rank === "central"],
  ["rank municipal", ({ rank }) => rank === "municipal"],
  ["origin unknown", ({ origin }) => origin.basis === "unknown"],
  ["origin unknown, central", ({ origin, rank }) => origin.basis === "unknown" && rank === "central"],
  ["origin stated", ({ origin }) => origin.basis === "stated"],
  ["origin established", ({ origin }) => origin.basis === "established"],
  ["origin inferred", ({ origin }) => origin.basis === "inferred"],
  ["members listed", ({ members }) => members?.listed === true],
  ["members declared unlisted", ({ members }) => members?.listed === false],
  ["a rendering is official", ({ renderings }) => renderings.some(({ kind }) => kind === "official")],
  ["preferred rendering is official", ({ renderings }) => renderings.some(({ kind, preferred }) => kind === "official" && preferred === true)],
  ["neither official nor common rendering", ({ renderings }) => !renderings.some(({ kind }) => ["official", "common"].includes(kind))],
  ["context or framing", ({ context, framing }) => Boolean(context || framing)],
  ["framing", ({ framing }) => framing !== undefined],
  ["analysts", ({ framing }) => framing?.analysts !== undefined],
  ["analysts without a source", ({ framing }) => framing?.analysts !== undefined && framing.analysts.source === undefined],
  ["promoters without a source", ({ framing }) => framing !== undefined && framing.promoters.source === undefined],
  ["doctrines", ({ type }) => type === "doctrine"],
  ["doctrines without framing", ({ type, framing }) => type === "doctrine" && framing === undefined],
  ["thin: one claim and no context, framing, usage, study", isThin],
  ["thin, central", (term) => isThin(term) && term.rank === "central"],
  ["sources only from the articles", ({ claims }) => claims.every(({ source }) => source === undefined || source.includes("#"))],
  ["健全, 完善 beside “complete”, “perfect”", callsComplete],
];

function count(revision: string, from: string, to: string): Map<string, number> {
  const root = mkdtempSync(join(tmpdir(), "glossary-"));
  try {
    execFileSync("tar", ["x", "-C", root], { input: execFileSync("git", ["archive", revision, "glossary/terms"], { maxBuffer: 2 ** 28 }) });
    const terms = readEntries(root)
      .filter(({ name }) => name.slice(0, 1) >= from && name.slice(0, 1) <= to)
      .map(({ value }) => termFile.parse(value));
    const sum = (of: (term: Term) => number): number => terms.reduce((all, term) => all + of(term), 0);
    return new Map([
      ...kinds.map(([what, is]): [string, number] => [what, terms.filter(is).length]),
      ["renderings that are official", sum(({ renderings }) => renderings.filter(({ kind }) => kind === "official").length)],
      ["contrast relations", sum(({ contrast }) => contrast.length)],
      ["claims", sum(({ claims }) => claims.length)],
      ["claims verified in a work outside the articles", sum(({ claims }) => claims.filter(({ source }) => source && !source.includes("#")).length)],
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const revisions = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const ids = /^--ids=([a-z])-([a-z])$/u.exec(process.argv.find((argument) => argument.startsWith("--ids=")) ?? "--ids=a-z");
if (revisions.length === 0 || ids === null) {
  process.stderr.write("Usage: npx tsx tests/bench/glossary-counts.ts [--ids=a-l] REVISION…\n");
  process.exitCode = 2;
} else {
  const columns = revisions.map((revision) => count(revision, ids[1] ?? "a", ids[2] ?? "z"));
  process.stdout.write(`| | ${revisions.join(" | ")} |\n|---|${revisions.map(() => "--:|").join("")}\n`);
  for (const what of columns[0]?.keys() ?? []) process.stdout.write(`| ${what} | ${columns.map((counts) => counts.get(what) ?? 0).join(" | ")} |\n`);
}
