import { z } from "zod";

/**
 * The shapes of an article's files, parsed once at the door by `server/content`. Positions are UTF-16 offsets into the
 * source as stored, half-open.
 */

const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).refine(([start, end]) => start < end, "a span is [start, end) with start < end");

const offset = z.int().nonnegative();
const text = z.string().min(1);

/** `2.3` = section, paragraph. Section 0 is the head of the article, 9 holds captions. */
export const blockId = z.string().regex(/^\d+\.\d+$/, "a block id is section.paragraph, such as 2.3");
/** `2.3.1` = section, paragraph, sentence. Never changes once published. */
export const segmentId = z.string().regex(/^\d+\.\d+\.\d+$/, "a segment id is section.paragraph.sentence, such as 2.3.1");
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a slug is lower-case words joined by hyphens");

/** How a fact about the page is known. A stated fact quotes the words that state it; an inferred one says why. */
const stated = z.strictObject({ value: text, basis: z.literal("stated"), evidence: text });
const inferred = z.strictObject({ value: text, basis: z.literal("inferred"), why: text, evidence: text.optional() });
const partly = z.strictObject({
  value: text,
  basis: z.record(z.string(), z.enum(["stated", "inferred"])),
  evidence: text,
  why: text,
});
const unknown = z.strictObject({ basis: z.literal("unknown"), why: text.optional() });
export const fact = z.union([stated, inferred, partly, unknown]);
export type Fact = z.infer<typeof fact>;

export const blockKinds = ["kicker", "title", "subtitle", "byline", "lead", "heading", "paragraph", "caption", "quote"] as const;

/** A date as far as it is known. */
const isoDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const dateFact = fact.refine((date) => !("value" in date) || isoDate.test(date.value), {
  error: "a date is 2024, 2024-04 or 2024-04-09",
  path: ["value"],
});

/** Where the article was published, in English and Chinese: only where the page itself names it, since citations print it. */
const namedOutlet = stated.extend({ zh: text, medium: z.enum(["newspaper", "site"]) });
export type Outlet = z.infer<typeof namedOutlet>;
const outlet = z.union([namedOutlet, unknown], {
  error:
    "an outlet that the page names is { value, zh, medium: newspaper | site, basis: stated, evidence }; one that it does not name is { basis: unknown, why }",
});

/** Who wrote it, as citations need it: a person's name in its parts, in pinyin without tones, or an organization's in English; the hanzi as printed. */
const author = z.union([z.strictObject({ family: text, given: text, hanzi: text }), z.strictObject({ organization: text, hanzi: text })]);
export type Author = z.infer<typeof author>;

/** The byline: as printed, in English for readers, and the names in it for citations (without them a citation names nobody). */
const byline = z.strictObject({ text, who: text, authors: z.array(author).min(1).optional() }).superRefine(({ text: printed, authors }, context) => {
  for (const [i, { hanzi }] of (authors ?? []).entries())
    if (!printed.includes(hanzi))
      context.addIssue({ code: "custom", path: ["authors", i, "hanzi"], message: `the byline “${printed}” does not have ${hanzi}` });
});
const by = z.union([byline, z.strictObject({ basis: z.literal("unknown"), why: text })], {
  error: "by is { text, who, authors } with each author { family, given, hanzi } or { organization, hanzi }; or { basis: unknown, why }",
});

const block = z.strictObject({
  id: blockId,
  kind: z.enum(blockKinds),
  /** A block that the source does not have (004 has no headline): its text and the reason. Left out of the replay. */
  supplied: z.strictObject({ text, why: text }).optional(),
});
export type Block = z.infer<typeof block>;

export const genres = ["news", "self-report", "feature", "commentary", "speech", "document"] as const;

export const articleFile = z.strictObject({
  source: text,
  /** The parts of the source that are this article, in the source's order. */
  spans: z.array(span).min(1),
  genre: z.enum(genres),
  /** A title short enough for a bar or a tab: two to five words of English, four to eight characters of Chinese. Ours; the full title is the page's. */
  short: z.strictObject({ zh: text.min(4).max(8), en: text.max(24) }),
  /** One line in English: what the article is about, for the library. */
  about: text,
  /** The same line in Chinese. */
  aboutZh: text,
  by,
  published: z.strictObject({ date: dateFact, outlet }),
  /** Where the article is about or from, as a register id in `value`. */
  place: fact,
  truncated: z.strictObject({ printed: text, means: text, meansZh: text }).optional(),
  /** When the article entered the edition: what the feed goes by. */
  added: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, "added is a month or a day, such as 2026-11 or 2026-11-30")
    .optional(),
  blocks: z.array(block).min(1),
});
export type ArticleFile = z.infer<typeof articleFile>;

export const dropKinds = ["running-head", "page-number", "staff-line", "continued-on", "doubled", "dateline-mark", "markup", "ornament"] as const;

export const normaliseRules = ["fullwidth-punctuation", "hard-wraps", "inner-spaces", "paragraph-breaks"] as const;

const why = text.optional();
export const emendation = z.discriminatedUnion("kind", [
  /** Characters that are not the article's prose. */
  z.strictObject({ kind: z.literal("drop"), at: span, as: z.enum(dropKinds), why }),
  /** White space (a column or page break) inside running text, taken out. */
  z.strictObject({ kind: z.literal("join"), at: span, why }),
  /** A paragraph break that the page has and the source lost, before this offset. */
  z.strictObject({ kind: z.literal("break"), at: offset, why }),
  /** A span that stands elsewhere in reading order: it goes before the character at `to`. */
  z.strictObject({ kind: z.literal("move"), at: span, to: offset, why: text }),
  /** What extraction broke, mended. `read` may be empty only where a character is spurious. */
  z.strictObject({ kind: z.literal("correct"), at: span, read: z.string(), why: text }),
  /** A named rule over the whole text (core/article/normalise.ts). */
  z.strictObject({ kind: z.literal("normalise"), rule: z.enum(normaliseRules), why }),
]);
export type Emendation = z.infer<typeof emendation>;
export const emendationsFile = z.array(emendation);

export const segmentsFile = z.record(segmentId, z.string());
export type Segments = z.infer<typeof segmentsFile>;

export const note = z.strictObject({
  segment: segmentId,
  /** sic: a suspected slip that stays; obscure: the Chinese is unclear; translator: what a reader needs to know. */
  kind: z.enum(["sic", "obscure", "translator"]),
  /** The words of the segment's Chinese that the note is on. */
  words: text.optional(),
  /** For a sic: what was probably meant. */
  meant: text.optional(),
  text: text,
});
export type Note = z.infer<typeof note>;
export const notesFile = z.array(note);

/** A finding that is right to stand, with the reason. `segment` or `term` or both say where. */
export const exception = z.strictObject({
  code: text,
  segment: segmentId,
  term: text.optional(),
  why: text,
});
export type Exception = z.infer<typeof exception>;
export const exceptionsFile = z.array(exception);

const sourceRecord = z.strictObject({
  /** SHA-256 of the file's bytes, hex: one lost character is noticed even where no article uses it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Characters (UTF-16) of the page that belong to no article. */
  furniture: z.array(z.strictObject({ at: span, as: z.enum(dropKinds), text })),
});
export type SourceRecord = z.infer<typeof sourceRecord>;
/** `content/sources/index.yaml`: file name → its sum and its page furniture. */
export const sourcesFile = z.record(z.string(), sourceRecord);

const registerEntry = z.strictObject({
  id: slug,
  kind: z.enum(["person", "organisation", "place", "work"]),
  zh: text,
  /** Other forms in the texts: short names, names with the level. */
  aliases: z.array(z.strictObject({ zh: text, pinyin: text, en: text.optional() })).default([]),
  /** By word, toned, capitalised as a proper noun. */
  pinyin: text,
  en: text,
  /** Other English forms that a gloss may use (a surname alone, a short form). */
  alsoEn: z.array(text).default([]),
  /** For a person: the post held in that article, in English, and the words that state it. */
  posts: z.array(z.strictObject({ article: slug, post: text, zh: text })).default([]),
  /** For a place: its level. */
  level: z
    .enum([
      "country",
      "province",
      "municipality",
      "prefecture-city",
      "county-city",
      "district",
      "zone",
      "subdistrict",
      "town",
      "community",
      "site",
      "region",
      "waterway",
    ])
    .optional(),
  /** What a reader should know, one line. */
  note: text.optional(),
});
export type RegisterEntry = z.infer<typeof registerEntry>;
export const registerFile = z.array(registerEntry);

/** An article as everything after the loader sees it. */
export interface Article {
  slug: string;
  file: ArticleFile;
  emendations: Emendation[];
  zh: Segments;
  en: Segments;
  notes: Note[];
  exceptions: Exception[];
}
