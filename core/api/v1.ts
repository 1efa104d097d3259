import { z } from "zod";
import { termRecord } from "@/core/exchange/records";

/**
 * The static API, version 1: JSON files beside the site. The shapes here are its promise (docs/api.md): within v1 fields are added and never taken away, renamed or given another meaning.
 * The published JSON Schemas and the OpenAPI description are made from them.
 */

const text = z.string();
const id = z.string().describe("Stable id of an entry; never given to another.");
const slug = z.string().describe("Stable name of an article.");
const offset = z.int().min(0).describe("UTF-16 offset into the segment's Chinese.");
const count = z.int().min(0);

/** What every file says of itself. */
const head = {
  api: z.literal("v1"),
  license: text.describe("Address of the license of the English and of the entries."),
  attribution: text.describe("To be kept with what is used."),
};

const relations = z.strictObject({
  broader: z.array(id),
  narrower: z.array(id),
  contrast: z.array(id),
  confused: z.array(id),
  succeeds: z.array(id),
  succeededBy: z.array(id),
  parts: z.array(id),
  partOf: z.array(id),
});

export const shapes = {
  index: z.strictObject({
    ...head,
    version: text.describe("Version of the data, such as 2026.12: it changes with the entries and articles, not with the code."),
    site: text.describe("Origin and base path that the links in these files begin with."),
    counts: z.strictObject({ terms: count, articles: count, segments: count, occurrences: count }),
    files: z.record(text, text).describe("Path templates of the other files, relative to this one."),
  }),
  terms: z.strictObject({
    ...head,
    terms: z.array(
      z.strictObject({ id, zh: text, pinyin: text, en: text, gloss: text, rank: text, type: text, themes: z.array(text), occurrences: count }),
    ),
    retired: z.record(id, id).describe("Ids of entries that are no more, each with the entry that has it now."),
  }),
  term: z.strictObject({
    ...head,
    ...termRecord.shape,
    edited: text.describe("Month of the last edit, such as 2026-11."),
    relations,
    occurrences: count,
    articles: z.record(slug, count).describe("How often it occurs in each article that has it."),
  }),
  glossary: z.strictObject({
    ...head,
    site: text,
    version: text,
    terms: z.array(termRecord),
    relations: z.record(id, z.strictObject({ broader: z.array(id), related: z.array(id) })),
  }),
  articles: z.strictObject({
    ...head,
    articles: z.array(
      z.strictObject({
        slug,
        title: z.strictObject({ zh: text, en: text }),
        facts: text.describe("Author, outlet and date as far as they are known."),
        segments: count,
        terms: count,
        link: text,
      }),
    ),
  }),
  article: z.strictObject({
    ...head,
    slug,
    title: z.strictObject({ zh: text, en: text }),
    facts: text,
    citation: text,
    link: text,
    source: z.strictObject({ file: text, sha256: text }).describe("The page as it came, kept byte for byte, and its SHA-256."),
    blocks: z.array(
      z.strictObject({
        kind: text,
        segments: z.array(
          z.strictObject({
            id: text.describe("Stable id of a sentence: section, paragraph, sentence."),
            zh: text,
            en: text,
            words: z.array(
              z.strictObject({
                start: offset,
                end: offset,
                kind: text,
                pinyin: z.array(z.nullable(text)).describe("A reading for each character; null for what is no hanzi."),
              }),
            ),
            terms: z.array(z.strictObject({ id, start: offset, end: offset, depth: count.describe("How many terms contain this one.") })),
          }),
        ),
      }),
    ),
    notes: z.array(z.strictObject({ segment: text, text })),
  }),
  concordance: z.strictObject({
    ...head,
    id,
    zh: text,
    lines: z.array(
      z.strictObject({
        article: slug,
        segment: text,
        left: text,
        hit: text,
        right: text,
        en: text,
        rendered: z
          .nullable(z.strictObject({ start: offset, end: offset }))
          .describe("Where the English has one of the term's renderings: UTF-16 offsets into `en`."),
        link: text,
      }),
    ),
  }),
  counts: z.strictObject({
    ...head,
    articles: z.record(slug, count).describe("Length of each article in characters."),
    counts: z.record(id, z.record(slug, count)).describe("How often each term occurs in each article that has it."),
  }),
} as const;

export type ShapeName = keyof typeof shapes;
export const shapeNames = Object.keys(shapes).filter((name): name is ShapeName => Object.hasOwn(shapes, name));
export type ApiFile<Name extends ShapeName> = z.infer<(typeof shapes)[Name]>;

/** Where the files of each shape lie below `api/v1/`. */
export const paths = {
  index: "index.json",
  terms: "terms.json",
  term: "terms/{id}.json",
  glossary: "glossary.json",
  articles: "articles.json",
  article: "articles/{slug}.json",
  concordance: "concordance/{id}.json",
  counts: "counts.json",
} as const satisfies Record<ShapeName, string>;

const says: Record<ShapeName, string> = {
  index: "What there is, and the version of the data",
  terms: "All entries in short, and retired ids",
  term: "An entry whole, with its neighbours and how often it occurs",
  glossary: "All entries whole, in one file",
  articles: "All articles in short",
  article: "An article: its sentences in both languages, their words with readings, their terms",
  concordance: "Every place where a term occurs in the articles; there is a file for each term that occurs",
  counts: "How often each term occurs in each article",
};

/** A JSON Schema (2020-12) of a file; `root` is the address of the API's folder, with a slash at its end. */
export const schemaOf = (name: ShapeName, root: string): Record<string, unknown> => ({
  $id: `${root}schemas/${name}.json`,
  title: says[name],
  ...z.toJSONSchema(shapes[name], {
    target: "draft-2020-12",
    // Here a field that is not described is a fault; out there a later one is no reason to refuse a file.
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  }),
});

/** An OpenAPI 3.1 description. `examples` gives for each path whose name has a part in braces what stands there in its example, and for each the example itself. */
export function describeApi(
  root: string,
  version: string,
  examples: Record<ShapeName, { value?: string; file: unknown }>,
  license: { name: string; url: string },
) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Tifa: glossary and articles of Chinese policy language",
      version: `1.0.0+${version}`,
      description: "Static files: GET alone, no key, any origin. Within v1 fields are only added. What is used keeps its attribution and license.",
      license,
    },
    servers: [{ url: root.replace(/\/$/, "") }],
    paths: Object.fromEntries(
      shapeNames.map((name) => {
        const [, parameter] = /\{(\w+)\}/.exec(paths[name]) ?? [];
        const { value, file } = examples[name];
        return [
          `/${paths[name]}`,
          {
            get: {
              operationId: name,
              summary: says[name],
              ...(parameter
                ? {
                    parameters: [
                      { name: parameter, in: "path", required: true, schema: { type: "string", pattern: "^[a-z0-9-]+$" }, example: value },
                    ],
                  }
                : {}),
              responses: {
                200: {
                  description: says[name],
                  content: { "application/json": { schema: { $ref: `${root}schemas/${name}.json` }, example: file } },
                },
                ...(parameter ? { 404: { description: "There is no such file." } } : {}),
              },
            },
          },
        ];
      }),
    ),
  };
}
