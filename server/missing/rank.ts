import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Annotate } from "@/core/annotation";
import { createAnnotator } from "@/core/annotate";
import { buildTermTrie } from "@/core/glossary/match";
import { openTrie } from "@/core/text/trie";
import { loadEdition } from "../content/load";
import { loadDictionary } from "../dictionary/load";
import { readParagraphs, documents } from "../renderings/documents";
import { readReports } from "../words/corpora";
import { readNews } from "../news/broadcasts";
import { countPhrases, type Phrase } from "./phrases";

/**
 * Ranks the set phrases that the news uses and the glossary lacks, the plan of what to write next:
 * `npx tsx server/missing/rank.ts DATA [--limit 500] [--least 8] [--also FILE]`. DATA holds cctv_news_2024-2026.jsonl.gz, the reports and bilingual/;
 * FILE has phrases, one a line, that are to be listed whatever their rank. Prints a table, tab between columns.
 */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: "string", default: "500" }, least: { type: "string", default: "8" }, also: { type: "string" } },
});
const [data] = positionals;
if (!data) {
  process.stderr.write("usage: npx tsx server/missing/rank.ts DATA [--limit 500] [--least 8] [--also FILE]\n");
  process.exit(2);
}

const news = readNews(data);
const months = [...new Set(news.map(({ date }) => date.slice(0, 7)))];
const monthOf = news.map(({ date }) => months.indexOf(date.slice(0, 7)));
const reports = readReports(data).join("\n");
const official = documents
  .map(({ file }) =>
    readParagraphs(data, file)
      .map(({ zh }) => zh)
      .join("\n"),
  )
  .join("\n");

const { terms, register, retired } = loadEdition();
const dictionary = loadDictionary();
const annotate: Annotate = createAnnotator({ terms, register, readings: new Map(), dictionary });
const known = new Set([
  ...terms.flatMap(({ zh, aliases }) => [zh, ...aliases.map((alias) => alias.zh)]),
  ...register.flatMap(({ zh, aliases }) => [zh, ...aliases.map((alias) => alias.zh)]),
  ...Object.values(retired).map(({ zh }) => zh),
]);
const isWord = (zh: string): boolean => {
  const { units } = dictionary.fold(zh);
  return dictionary.find(units, 0, units.length) >= 0;
};

const { findAll } = openTrie(buildTermTrie(terms, dictionary.fold));
/** How far a paragraph is in the language of the glossary: its places of terms for each ten characters, at most 1. News of wars and weather has few. */
const weigh = (paragraph: string): number =>
  paragraph.length === 0 ? 0 : Math.min(1, (findAll(dictionary.fold(paragraph).units).length / 3 / paragraph.length) * 10);

/** The share of a phrase that known terms cover. */
function coveredShare(zh: string): number {
  const covered = new Set(annotate(zh).matches.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
  return covered.size / zh.length;
}

interface Ranked extends Phrase {
  heardIn: number;
  first: string;
  isNew: boolean;
  isWord: boolean;
  covered: number;
  score: number;
}

/**
 * More for each day on which it was heard (logarithm: twice the days, one step), for being heard in most months since it came up, for parts that keep
 * together, for standing among known terms, for quotation marks, for having come up after the data begin and not being in the reports; less for an ordinary word and for what known terms cover.
 */
function rate(phrase: Phrase): Ranked {
  const heard = new Set(phrase.days.map((day) => monthOf[day]));
  const from = Math.min(...phrase.days.map((day) => monthOf[day] ?? 0));
  const spread = heard.size / (months.length - from);
  const isNew = from > 2 && !reports.includes(phrase.zh);
  const word = isWord(phrase.zh);
  const covered = coveredShare(phrase.zh);
  const quoted = Math.min(1, phrase.quoted / phrase.count);
  const score =
    Math.log2(phrase.days.length) *
    (0.4 + 0.6 * spread) *
    Math.min(1, Math.max(0.1, phrase.bond / 10)) *
    Math.min(1, phrase.freedom / 2) *
    (1 + quoted) *
    Math.min(1, 0.5 + phrase.company) *
    (isNew ? 1.3 : 1) *
    (word ? 0.4 : 1) *
    (1 - 0.6 * covered);
  return { ...phrase, heardIn: heard.size, first: news[phrase.days[0] ?? 0]?.date ?? "", isNew, isWord: word, covered, score };
}

const { phrases } = countPhrases(
  news.map(({ paragraphs }) => paragraphs),
  weigh,
  { least: Number(values.least) },
);
const ranked = phrases
  .filter(({ zh }) => !known.has(zh))
  .map(rate)
  .filter(({ covered, freedom }) => covered < 1 && freedom > 0.5)
  .sort((a, b) => b.score - a.score);
const also = new Set(
  values.also
    ? readFileSync(values.also, "utf8")
        .split("\n")
        .map((line) => line.trim())
        .filter((zh) => zh && !known.has(zh))
    : [],
);
const shown = ranked.slice(0, Number(values.limit));
const listed = [...shown, ...ranked.slice(Number(values.limit)).filter(({ zh }) => also.has(zh))];

const print = (cells: readonly (string | number)[]) => process.stdout.write(`${cells.join("\t")}\n`);
print(["phrase", "score", "days", "months", "first", "count", "bond", "freedom", "quoted", "known", "marks"]);
for (const { zh, score, days, heardIn, first, count, bond, freedom, quoted, covered, isNew, isWord } of listed) {
  const marks = [
    isNew && "new",
    isWord && "word",
    reports.includes(zh) && "reports",
    official.includes(zh) && "bilingual",
    also.has(zh) && "asked",
  ].filter(Boolean);
  print([zh, score.toFixed(2), days.length, heardIn, first, count, bond.toFixed(1), freedom.toFixed(1), quoted, covered.toFixed(2), marks.join(" ")]);
}
for (const zh of also)
  if (!listed.some((phrase) => phrase.zh === zh))
    print([
      zh,
      0,
      news.filter(({ paragraphs }) => paragraphs.some((text) => text.replace(/[“”]/g, "").includes(zh))).length,
      "",
      "",
      "",
      "",
      "",
      "",
      coveredShare(zh).toFixed(2),
      "asked",
    ]);
