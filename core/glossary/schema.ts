import { z } from "zod";
import { segmentId, slug } from "@/core/article/schema";
import { ranks, termTypes } from "./kinds";

/** The shape of one entry's file, parsed once at the door by `server/content`. */

/** Where an entry's file lies, from the project's root: in the folder of its id's first letter or digit. */
export const termPath = (id: string): string => `glossary/terms/${id.slice(0, 1)}/${id}.yaml`;

const text = z.string().min(1);

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "this is a month, such as 2026-11");

export const themes = [
  "party-building",
  "party-members",
  "officials",
  "primary-level-governance",
  "ideology",
  "discipline",
  "meetings-documents",
  "administration",
  "economy",
  "industry",
  "science-technology",
  "livelihood",
  "urban-development",
  "rural",
  "talent",
  "public-safety",
  "finance",
  "law",
  "history",
  "culture",
  "environment",
  "regional",
  "opening-up",
  "security",
  "military",
  "diplomacy",
  "hong-kong-taiwan",
  "courts",
  "united-front",
  "planning",
  "statistics",
  "education",
  "health",
  "housing",
  "new-industries",
] as const;

/** `slug#2.3.1`: a segment of a shipped article. */
export const segmentRef = z
  .string()
  .regex(/^[a-z0-9-]+#\d+\.\d+\.\d+$/, "a place in an article is slug#segment, such as wuxi-hongmei-linghang#2.1.4");

/** A place in an article, or the id of a work in `glossary/sources.yaml`. */
const source = text;

const rendering = z.strictObject({
  en: text,
  /** official: from an official English text (needs `source`); common: press or scholarship; house: ours; avoid: with why. */
  kind: z.enum(["official", "common", "house", "literal", "avoid"]),
  preferred: z.literal(true).optional(),
  source: source.optional(),
  /** When to use it; for `avoid`, why not. */
  why: text.optional(),
});
export type Rendering = z.infer<typeof rendering>;

const alias = z.strictObject({
  zh: text,
  pinyin: text,
  /** Matches only where it is not part of a longer dictionary word or term. */
  whole: z.literal(true).optional(),
});

const claim = z.strictObject({
  text,
  confidence: z.enum(["verified", "established", "inferred"]),
  /** verified: where it was read. */
  source: source.optional(),
  /** The words that support it, as they stand in the source. */
  quote: text.optional(),
  /** inferred: from what. */
  from: text.optional(),
});
export type Claim = z.infer<typeof claim>;

const voice = z.strictObject({ text, confidence: z.enum(["verified", "established", "inferred"]), source: source.optional() });

const members = z.discriminatedUnion("listed", [
  z.strictObject({
    listed: z.literal(true),
    items: z.array(z.strictObject({ zh: text, pinyin: text.optional(), en: text })).min(2),
    source,
    note: text.optional(),
  }),
  z.strictObject({ listed: z.literal(false), note: text }),
]);

export const termFile = z.strictObject({
  id: slug,
  zh: text,
  /** Traditional form, where a character-by-character conversion would be wrong. */
  hant: text.optional(),
  /** By word, toned, without sandhi; proper nouns capitalised. */
  pinyin: text,
  /** Why the pinyin differs from what the text engine reads, where it does. */
  pinyinNote: text.optional(),
  aliases: z.array(alias).default([]),
  /** Where the same characters are two terms: the articles or the neighbouring words that select this one. */
  scope: z.strictObject({ articles: z.array(slug).optional(), near: z.array(text).optional() }).optional(),
  /** `any`: may match inside a longer dictionary word or a numeric code. */
  within: z.literal("any").optional(),
  /** Longer strings in which its characters are something else (公益诉讼 has no 公益): it does not match inside them. */
  except: z.array(text).min(1).optional(),
  /** Known to most readers: explained when it is asked about, marked only where everything is. */
  everyday: z.literal(true).optional(),
  type: z.enum(termTypes),
  rank: z.enum(ranks),
  /** The body that issued it, in English. */
  issuer: text.optional(),
  themes: z.array(z.enum(themes)).min(1),
  renderings: z.array(rendering).min(1),
  /** At most 15 words that rescue a reader in mid-sentence. */
  gloss: text,
  sense: text,
  context: text.optional(),
  members: members.optional(),
  /** Terms (by id) or plain spans that make it up. */
  parts: z.array(text).default([]),
  broader: z.array(slug).default([]),
  contrast: z.array(slug).default([]),
  confused: z.array(slug).default([]),
  /** See also: no likeness that misleads, no opposite, yet read together. */
  related: z.array(slug).default([]),
  succeeds: z.array(slug).default([]),
  usage: text.optional(),
  /** How its promoters present it, and how outside analysts read it: these only where a named one did so in a work that can be pointed to. */
  framing: z.strictObject({ promoters: voice, analysts: voice.optional() }).optional(),
  /** When and in which document it first appears; `seen` is the first place we see it. */
  origin: z.strictObject({
    basis: z.enum(["stated", "established", "inferred", "unknown"]),
    date: text.optional(),
    document: text.optional(),
    source: source.optional(),
    seen: segmentRef.optional(),
    note: text.optional(),
  }),
  claims: z.array(claim).min(1),
  study: text.optional(),
  /** The month in which an editor last went through the whole entry. */
  edited: month,
  /** A specialist who has read the entry and signed it by name. Editors leave it out. */
  reviewedBy: z.strictObject({ name: text, date: month }).optional(),
  /** When the entry entered the glossary: what a feed of new terms goes by. */
  added: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, "added is a month or a day, such as 2026-11 or 2026-11-30")
    .optional(),
});
export type Term = z.infer<typeof termFile>;

/** `glossary/sources.yaml`: id → a work that was actually opened. */
export const worksFile = z.record(
  slug,
  z.strictObject({
    organ: text,
    title: text,
    /** The title in Chinese, where the work is Chinese. */
    titleZh: text.optional(),
    date: text,
    language: z.enum(["zh", "en", "zh/en"]),
    url: z.url().optional(),
    /** How it was read: which copy. */
    consulted: text,
  }),
);
export type Works = z.infer<typeof worksFile>;

/** `glossary/readings.yaml`: words that the engine reads wrongly → one reading a hanzi, space-separated. */
export const readingsFile = z.record(text, text);

/**
 * `glossary/retired.yaml`: ids of entries that were folded into another or dropped. An id that was published stands in addresses, cards, marks and
 * backups that nobody can call back, so it leads on for ever.
 */
export const retiredFile = z.record(
  slug,
  z.strictObject({
    /** The headword and its reading as they were. */
    zh: z.string().min(1),
    pinyin: z.string().min(1),
    /** The entry that has it now; one that is retired in turn leads further. */
    to: slug,
    /** Why, in one English sentence: its old page says it. */
    reason: z.string().min(1),
    date: z.iso.date("the date is a day, such as 2026-11-30"),
  }),
);
export type Retired = z.infer<typeof retiredFile>;

export { ranks, type Rank, termTypes, type TermType } from "./kinds";
export { segmentId };
