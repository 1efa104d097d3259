import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { blockOf } from "@/core/article/blocks";
import { segmentsFile } from "@/core/article/schema";
import { findSmallWords, hasGerund } from "@/core/check/headings";
import { longSentences, nounNames } from "@/core/check/gloss-style-rules";
import { findNounStrings } from "@/core/check/noun-strings";
import { groupBy } from "@/core/collections";
import { readEntries } from "./entries";

/**
 * What a reviser counts in the English of the articles, at any revision:
 *   npx tsx tests/bench/gloss.ts b40b75b HEAD
 * Sentences over 60 words (to the full stop, and in a segment alone), strings of four nouns, headings that begin otherwise than with an -ing form, and
 * how often each wording that the review of 2026-11 sent back stands in the glosses. Prints a Markdown table, one column a revision.
 */

/** The rows of the review’s table and the kinds beside it: Chinese or kind, old wording. */
const wordings: readonly [what: string, old: RegExp][] = [
  ["insists on", /\binsist(?:s|ed|ing)? on\b/gi],
  ["底色 underlying color", /underlying color/gi],
  ["铸魂 cast the soul", /cast(?:ing)? (?:the )?soul|soul-casting/gi],
  ["党的创新理论 innovative theories", /innovative theor/gi],
  ["一把手 top leader", /top leader/gi],
  ["县处级 county and division level", /county and division/gi],
  ["政绩观 view of performance", /view of performance/gi],
  ["共建共治共享 common interests", /common interests/gi],
  ["支部建在 build the branch on", /build(?:ing)? (?:the branch|Party organizations) on/gi],
  ["把支部建进小区 Build Branches into", /build branches into/gi],
  ["广大 the mass of", /the mass of/gi],
  ["在职党员 serving Party members", /serving Party member/gi],
  ["流动党员 mobile Party members", /mobile Party member/gi],
  ["硬核 hard-core", /hard-core/gi],
  ["换届 change of term", /change of term/gi],
  ["打头阵 fight in front", /(?:fight|fought) in front/gi],
  ["攻坚 tough-task, tough tasks", /tough[- ]task/gi],
  ["三治 three governances", /three governances/gi],
  ["…化 Transformations", /\b(?:three|six) transformations/gi],
  ["强富美高 Strong, Rich …", /strong, rich/gi],
  ["创新 as an innovation", /as an innovation|in a new way/gi],
  ["专题调研 themed", /themed fact-finding/gi],
  ["深入 in depth", /\bin depth\b/gi],
  ["载体 platforms (of premises)", /(?:building|upgrading) of platforms/gi],
  ["精神 carries out the spirit", /carries out the spirit/gi],
  ["带动 pulling effect, force", /pulling (?:effect|force)/gi],
  ["走在前列 front ranks", /front ranks/gi],
  ["走深走实 go deep and become real", /go(?:es)? deep and become/gi],
  ["思想洗礼 cleansing of thought", /cleansing of thought/gi],
  ["创唯一 the only one", /create(?:s)? the only one/gi],
  ["人次 person-times", /person-times/gi],
  ["Municipal Party Committee", /(?:Municipal|Provincial) Party Committee/g],
  ["quoted codes (“3110”, “465”, “40 Articles”)", /“\d[\d+A-Z]*(?: Articles)?”/g],
  ["活动 activity in a name", /(?:Contests|Solutions) activity/g],
  ["深化 carry further, with its object behind", /\bcarr(?:y|ies|ying|ied) further\b/gi],
  ["赋能 add capability", /\badd(?:s|ing)? capability\b/gi],
  ["撬动 lever, as a verb", /\b(?:to lever|levers|levering|levered)\b/gi],
  ["兜底 catch-all training", /catch-all training/gi],
  ["打通最后一公里 clear a distance", /clears? the last|last (?:kilo)?meter[^.]* (?:is|are) cleared/gi],
];

const named = z.array(
  z.looseObject({
    en: z.string(),
    alsoEn: z.array(z.string()).default([]),
    aliases: z.array(z.looseObject({ en: z.string().optional() })).default([]),
  }),
);
const termFile = z.looseObject({ type: z.string(), renderings: z.array(z.looseObject({ en: z.string(), kind: z.string() })) });
const articleFile = z.looseObject({ blocks: z.array(z.looseObject({ id: z.string(), kind: z.string() })) });

function count(revision: string): Map<string, number> {
  const root = mkdtempSync(join(tmpdir(), "gloss-"));
  try {
    execFileSync("tar", ["x", "-C", root], {
      input: execFileSync("git", ["archive", revision, "content", "glossary/terms"], { maxBuffer: 2 ** 28 }),
    });
    const read = (file: string): string => readFileSync(join(root, file), "utf8");
    const register = named.parse(parse(read("content/register.yaml")));
    const terms = readEntries(root).map(({ value }) => termFile.parse(value));
    const names = nounNames(register, terms);
    const counts = new Map<string, number>();
    const add = (what: string, n: number) => void counts.set(what, (counts.get(what) ?? 0) + n);
    for (const slug of readdirSync(join(root, "content/articles"))) {
      const segments = Object.entries(segmentsFile.parse(JSON.parse(read(`content/articles/${slug}/en.json`)))).map(([id, en]) => ({ id, en }));
      const { blocks } = articleFile.parse(parse(read(`content/articles/${slug}/article.yaml`)));
      const byBlock = groupBy(segments, ({ id }) => blockOf(id));
      add("segments", segments.length);
      add("sentences over 60 words, to the full stop", [...byBlock.values()].flatMap((all) => longSentences(all)).length);
      add("sentences over 60 words, in one segment", segments.flatMap((one) => longSentences([one])).length);
      add("strings of four nouns", segments.flatMap(({ en }) => findNounStrings(en, names)).length);
      for (const { id, kind } of blocks) {
        const text = (byBlock.get(id) ?? []).map(({ en }) => en).join(" ");
        if (["heading", "subtitle"].includes(kind)) add("headings and subtitles without an -ing form", hasGerund(text) ? 0 : 1);
        if (["heading", "subtitle", "title", "kicker"].includes(kind))
          add("title lines with a word in the wrong case", findSmallWords(text).length > 0 ? 1 : 0);
      }
      for (const [what, old] of wordings)
        add(
          what,
          segments.reduce((sum, { en }) => sum + (en.match(old)?.length ?? 0), 0),
        );
    }
    return counts;
  } finally {
    rmSync(root, { recursive: true });
  }
}

const revisions = process.argv.slice(2);
if (revisions.length === 0) {
  process.stderr.write("Usage: npx tsx tests/bench/gloss.ts REVISION…\n");
  process.exitCode = 2;
} else {
  const columns = revisions.map(count);
  process.stdout.write(`| | ${revisions.join(" | ")} |\n|---|${revisions.map(() => "--:|").join("")}\n`);
  for (const what of columns[0]?.keys() ?? []) process.stdout.write(`| ${what} | ${columns.map((counts) => counts.get(what) ?? 0).join(" | ")} |\n`);
}
