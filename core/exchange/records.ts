import { z } from "zod";
import type { ArticleRecord } from "./article-record";
import { statuses, type ReadTerms } from "./term-record";

/**
 * Everything as JSON: records of terms and articles, as tools and notebooks take them. Round trip: every field comes back as it was.
 * The JSON Schema that is published beside the data (`recordsSchema`) is made from the same description that reads it.
 */

const text = z.string();

export const termRecord = z.strictObject({
  id: text,
  zh: text,
  hant: text,
  pinyin: text,
  aliases: z.array(z.strictObject({ zh: text, pinyin: text })),
  renderings: z.array(z.strictObject({ en: text, status: z.enum(statuses), kind: text, source: text, why: text })),
  gloss: text,
  sense: text,
  rank: text,
  type: text,
  themes: z.array(text),
  example: z.nullable(z.strictObject({ zh: text, en: text, place: text })),
  link: text,
});

const articleRecord = z.strictObject({
  slug: text,
  title: z.strictObject({ zh: text, en: text }),
  facts: text,
  blocks: z.array(z.strictObject({ kind: text, segments: z.array(z.strictObject({ id: text, zh: text, en: text, terms: z.array(text) })) })),
  citation: text,
  link: text,
});
export type ArticleJson = z.infer<typeof articleRecord>;

export const recordsFile = z.strictObject({
  /** Names the form and its version: it changes only by addition. */
  format: z.literal("tifa-records/1"),
  /** Version of the data, such as 2026.12. */
  version: text,
  license: text,
  attribution: text,
  terms: z.array(termRecord),
  articles: z.array(articleRecord),
});
export type Records = z.infer<typeof recordsFile>;

export const writeRecords = (records: Records): string => `${JSON.stringify(records, null, 1)}\n`;

/** A text as the file has it: its words left out, of its terms their ids. */
export const toArticleJson = ({ slug, title, facts, blocks, citation, link }: ArticleRecord): ArticleJson => ({
  slug,
  title,
  facts,
  blocks: blocks.map(({ kind, segments }) => ({
    kind,
    segments: segments.map(({ id, zh, en, annotated }) => ({ id, zh, en, terms: [...new Set(annotated?.matches.map(({ term }) => term))] })),
  })),
  citation,
  link,
});

/** A JSON Schema (2020-12) of the file. */
export const recordsSchema = (): unknown => ({ title: "Tifa records", ...z.toJSONSchema(recordsFile, { target: "draft-2020-12" }) });

/** Reads a file of ours: terms that are not of the form are left out and said. Throws Error with one sentence where it is no such file. */
export function readRecords(json: string): ReadTerms {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Error(`the file is not JSON: ${error instanceof Error ? error.message : ""}`, { cause: error });
  }
  const outer = z.object({ format: z.literal("tifa-records/1"), terms: z.array(z.unknown()) }).safeParse(value);
  if (!outer.success) throw new Error("the file is no export of Tifa's: it wants format “tifa-records/1” and a list of terms");
  const found: ReadTerms = { terms: [], problems: [] };
  outer.data.terms.forEach((each, i) => {
    const parsed = termRecord.safeParse(each);
    if (parsed.success) found.terms.push(parsed.data);
    else
      found.problems.push({
        place: `terms[${i}]`,
        message: parsed.error.issues.map(({ path, message }) => `${path.join(".") || "it"}: ${message}`)[0] ?? "",
      });
  });
  return found;
}
