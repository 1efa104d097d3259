import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deriveVariants } from "@/core/dictionary/variants";
import { createFold } from "@/core/text/fold";
import { cutAlong, findPath, prepare } from "@/core/text/words";
import type { Lexicon } from "@/core/text/lexicon";
import { readCedict } from "@/server/dictionary/cedict";
import { loadDictionary } from "@/server/dictionary/load";
import { type NameFacts, toPku } from "./pku";

/**
 * F1 of word cutting on People's Daily text, beside the peers that are installed, in one run:
 *   npx tsx tests/bench/words.ts DATA_FOLDER [PEERS_FOLDER]
 * Scores every pku_*_gold.utf8 in the folder. Nothing of ours is trained on it: it only measures.
 */

interface Score {
  right: number;
  ours: number;
  gold: number;
}

const spansOf = (words: readonly string[]): Set<string> => {
  let end = 0;
  return new Set(
    words.map((word) => {
      const start = end;
      end += word.length;
      return `${start}-${end}`;
    }),
  );
};

function score(lines: readonly string[][], cut: (text: string) => string[]): Score {
  const total: Score = { right: 0, ours: 0, gold: 0 };
  for (const words of lines) {
    const gold = spansOf(words);
    const ours = spansOf(cut(words.join("")));
    for (const span of ours) if (gold.has(span)) total.right++;
    total.ours += ours.size;
    total.gold += gold.size;
  }
  return total;
}

const f1 = ({ right, ours, gold }: Score): number => (2 * right) / (ours + gold);
const show = (name: string, value: Score): void =>
  console.log(
    `${name.padEnd(58)} P ${(value.right / value.ours).toFixed(4)}  R ${(value.right / value.gold).toFixed(4)}  F1 ${f1(value).toFixed(4)}`,
  );

const readLines = (file: string): string[][] =>
  readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => line.split(/\s+/));

const entries = readCedict();
const variants = deriveVariants(entries);
const fold = createFold(variants);

function nameFacts(): NameFacts {
  const pinyin = new Map(entries.filter(({ pinyin }) => /^\p{Lu}/u.test(pinyin)).map((entry) => [entry.simplified, entry.pinyin]));
  const surnames = new Set(entries.filter(({ senses }) => senses.some((sense) => /\bsurname\b/.test(sense))).map(({ simplified }) => simplified));
  return { pinyinOf: (name) => pinyin.get(name), isSurname: (character) => surnames.has(character) };
}

const facts = nameFacts();

function cutter(lexicon: Lexicon, isMapped: boolean): (text: string) => string[] {
  return (text) => {
    const prepared = prepare(text, fold);
    return cutAlong(prepared, findPath(prepared, lexicon, { isDerivedWhole: true }), lexicon).flatMap(({ start, end, kind }) =>
      isMapped ? toPku(text.slice(start, end), kind, facts) : [text.slice(start, end)],
    );
  };
}

/** A peer's word by its form, so that the mapping can be applied to peers too. */
const kindOf = (word: string): "number" | "name" | "word" =>
  /^第?[\d０-９〇○零一二三四五六七八九十百千万亿两]/u.test(word) &&
  /^[\p{Script=Han}\d０-９.．,%％]+$/u.test(word) &&
  facts.pinyinOf(word) === undefined &&
  /[\d０-９]|[年月日]$/u.test(word)
    ? "number"
    : facts.pinyinOf(word) === undefined
      ? "word"
      : "name";

interface Segmentit {
  Segment: new () => { doSegment(text: string, options: object): string[] };
  useDefault(segment: object): { doSegment(text: string, options: { simple: true }): string[] };
}

function peerCutters(folder: string): [string, ((text: string) => string[]) | undefined][] {
  const load = createRequire(`${folder}/`);
  const isInstalled = (name: string) => existsSync(`${folder}/node_modules/${name}`);
  const own = new Intl.Segmenter("zh", { granularity: "word" });
  return [
    ["Intl.Segmenter", (text) => [...own.segment(text)].map(({ segment }) => segment)],
    ["segmentit", isInstalled("segmentit") ? segmentit(load("segmentit")) : undefined],
    ["jieba (@node-rs/jieba)", isInstalled("@node-rs/jieba") ? jieba(load("@node-rs/jieba")) : undefined],
  ];
}

interface Jieba {
  load(): void;
  cut(text: string, hmm: boolean): string[];
}

function jieba(module: Jieba): (text: string) => string[] {
  module.load();
  return (text) => module.cut(text, true);
}

function segmentit({ Segment, useDefault: fill }: Segmentit): (text: string) => string[] {
  const segment = fill(new Segment());
  return (text) => segment.doSegment(text, { simple: true });
}

const [folder, peers = "/tmp/bench-peers"] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: npx tsx tests/bench/words.ts DATA_FOLDER [PEERS_FOLDER]");
const dictionary = loadDictionary();
for (const name of ["pku_dev_gold.utf8", "pku_test_gold.utf8"].filter((name) => existsSync(`${folder}/${name}`))) {
  const lines = readLines(`${folder}/${name}`);
  console.log(`${name}: ${lines.length} lines, ${lines.flat().length} words`);
  for (const [peer, cut] of peerCutters(peers)) {
    if (cut) {
      show(`  ${peer}`, score(lines, cut));
      show(
        `  ${peer}, mapped as ours`,
        score(lines, (text) => cut(text).flatMap((word) => toPku(word, kindOf(word), facts))),
      );
    } else console.log(`  ${peer}: not installed in ${peers}, skipped`);
  }
  show("  ours, as a reader gets it (not mapped)", score(lines, cutter(dictionary, false)));
  show("  ours, mapped", score(lines, cutter(dictionary, true)));
}
