import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { termPath } from "@/core/glossary/schema";
import { readEntries } from "../entries";

/** Replaces a part of a file that must be there; gives how to undo it. */
export function replaceIn(file: string, from: string | RegExp, to: string): () => void {
  const text = readFileSync(file, "utf8");
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}`);
  writeFileSync(file, changed);
  return () => writeFileSync(file, text);
}

/** Gives an entry another gloss. */
export const changeGloss = (folder: string, id: string, gloss: string): (() => void) =>
  replaceIn(join(folder, termPath(id)), /^gloss: .*$/m, `gloss: ${JSON.stringify(gloss)}`);

const numerals = [..."零一二三四五六七八九"];
const inWords = (n: number): string => [...String(n)].map((digit) => numerals[Number(digit)]).join("");

/** Leaves `count` entries: all there are, then generated ones that repeat them under headwords of their own. */
export function growTerms(folder: string, count: number): void {
  const entries = readEntries(folder);
  for (let made = entries.length; made < count; made++) {
    const model = z.looseObject({ id: z.string(), zh: z.string() }).parse(entries[made % entries.length]?.value);
    const { aliases: _a, scope: _s, parts: _p, broader: _b, contrast: _c, confused: _f, related: _r, succeeds: _u, hant: _h, ...kept } = model;
    const id = `${model.id}-${made}`;
    writeFileSync(join(folder, termPath(id)), stringify({ ...kept, id, zh: `${model.zh}之${inWords(made)}` }));
  }
}

/** Adds an entry whose headword stands in an article: one more page, and one more match wherever it stands. */
export function addHeadword(folder: string, like: string, id: string, zh: string, pinyin: string): void {
  const model: Record<string, unknown> = parse(readFileSync(join(folder, termPath(like)), "utf8"));
  const { aliases: _a, scope: _s, parts: _p, hant: _h, members: _m, ...kept } = model;
  mkdirSync(dirname(join(folder, termPath(id))), { recursive: true });
  writeFileSync(join(folder, termPath(id)), stringify({ ...kept, id, zh, pinyin }));
}

/** Leaves `count` articles: those there are, then copies of them under other slugs, each with its sentences in another order. */
export function growArticles(folder: string, count: number): void {
  const articles = join(folder, "content/articles");
  const slugs = readdirSync(articles).sort();
  for (let made = slugs.length; made < count; made++) {
    const from = join(articles, slugs[made % slugs.length] ?? "");
    const to = join(articles, `${slugs[made % slugs.length]}-${made}`);
    copyArticle(from, to, made);
  }
}

/** Copies an article with its sentences turned by some places within it, so that no two are the same text. */
function copyArticle(from: string, to: string, turn: number): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const text = readFileSync(join(from, name), "utf8");
    writeFileSync(join(to, name), name === "zh.json" || name === "en.json" ? turned(text, turn) : text);
  }
}

function turned(json: string, turn: number): string {
  const segments: Record<string, string> = JSON.parse(json);
  const ids = Object.keys(segments);
  const texts = Object.values(segments);
  // The title stays.
  const moved = ids.map((id, i) => [id, i === 0 ? texts[0] : texts[1 + ((i - 1 + turn) % (ids.length - 1))]]);
  return JSON.stringify(Object.fromEntries(moved), null, 1);
}
