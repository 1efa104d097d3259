import { diff } from "@/core/text/diff";
import { fromBase64Url, toBase64Url } from "@/core/text/base64url";
import type { ApiFile } from "@/core/api/v1";
import { anyText, BadData, list, matching, oneOf, type Reader, shape } from "./shape";
import { sha256 } from "./sha256";

/**
 * An evidence capsule: sentences of an article in both languages, with the sum of the page that they were printed on, their terms and a citation, as a link or a file. Opened in another
 * Tifa it is held against what that one has. Nothing in it is believed: every text is only ever shown as text, and its own sum says no more than that nothing was changed by accident.
 */
export interface Capsule {
  tifa: "capsule";
  version: 1;
  /** Where it was made: origin and base path. */
  site: string;
  article: string;
  sentences: { id: string; zh: string; en: string }[];
  terms: { id: string; zh: string; en: string }[];
  source: { file: string; sha256: string };
  citation: string;
  /** SHA-256 of all the rest in the order above, as JSON. */
  sum: string;
}

const name = matching(/^[a-z0-9-]{1,120}$/);
const hash = matching(/^[0-9a-f]{64}$/);
const short = anyText(2000);
const long = anyText(20_000);

const reader: Reader<Capsule> = shape<Capsule>({
  tifa: oneOf(["capsule"]),
  version: oneOf<1>([1]),
  site: short,
  article: name,
  sentences: list(shape<Capsule["sentences"][number]>({ id: matching(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/), zh: long, en: long }), 40),
  terms: list(shape<Capsule["terms"][number]>({ id: name, zh: short, en: short }), 400),
  source: shape<Capsule["source"]>({ file: short, sha256: hash }),
  citation: long,
  sum: hash,
});

/** More than this is no capsule: forty long sentences with their terms are a tenth of it. */
const longest = 400_000;

const sumOf = ({ site, article, sentences, terms, source, citation }: Omit<Capsule, "sum">): string =>
  sha256(
    JSON.stringify([
      site,
      article,
      sentences.map(({ id, zh, en }) => [id, zh, en]),
      terms.map(({ id, zh, en }) => [id, zh, en]),
      [source.file, source.sha256],
      citation,
    ]),
  );

/** What this Tifa has of an article and its terms: its API's files. */
export interface Held {
  article: ApiFile<"article">;
  terms: ApiFile<"terms">;
}

const sentencesIn = ({ article }: Held) => article.blocks.flatMap(({ segments }) => segments);

/** A capsule of sentences by their ids; what the article has not is left out. `citation` is the reader's own, with the day. */
export function makeCapsule(held: Held, segments: readonly string[], { site, citation }: { site: string; citation: string }): Capsule {
  const found = sentencesIn(held).filter(({ id }) => segments.includes(id));
  const here = new Set(found.flatMap(({ terms }) => terms.map(({ id }) => id)));
  const capsule: Omit<Capsule, "sum"> = {
    tifa: "capsule",
    version: 1,
    site,
    article: held.article.slug,
    sentences: found.map(({ id, zh, en }) => ({ id, zh, en })),
    terms: held.terms.terms.filter(({ id }) => here.has(id)).map(({ id, zh, en }) => ({ id, zh, en })),
    source: held.article.source,
    citation,
  };
  return { ...capsule, sum: sumOf(capsule) };
}

export const writeCapsule = (capsule: Capsule): string => `${JSON.stringify(capsule, null, 1)}\n`;

/** As the fragment of a link: its JSON as UTF-8 in base64url. */
export function capsuleFragment(capsule: Capsule): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(capsule)));
}

/** Reads a capsule out of a file's text, a link or its fragment. Throws BadData with one sentence where it is none. */
export function readCapsule(given: string): Capsule {
  const text = given.trim().replace(/^\uFEFF/, "");
  if (text.length > longest) throw new BadData("it is longer than any capsule");
  let json = text;
  if (!text.startsWith("{")) {
    const [, fragment = ""] = /^(?:[^#\s]*#)?([A-Za-z0-9_-]+)$/.exec(text) ?? [];
    if (fragment === "") throw new BadData("it is neither a capsule's file nor its link");
    try {
      json = new TextDecoder("utf-8", { fatal: true }).decode(fromBase64Url(fragment));
    } catch {
      throw new BadData("the link is cut off or damaged");
    }
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new BadData("what it holds is damaged");
  }
  const capsule = reader(value);
  if (capsule.sentences.length === 0) throw new BadData("it holds no sentence");
  return capsule;
}

/** Whether it is as it was made: false where anything in it was changed without its sum. */
export const isWhole = (capsule: Capsule): boolean => sumOf(capsule) === capsule.sum;

export const capsuleParts = ["zh", "en", "source", "term"] as const;

/** One thing that a capsule says, held against what this Tifa has: `missing` where this one has none. */
export interface Compared {
  part: (typeof capsuleParts)[number];
  /** Of a sentence or a term: its id. */
  id: string;
  state: "same" | "differs" | "missing";
  given: string;
  here: string;
}

/** Every part of a capsule beside what is held here. */
export function compareCapsule(capsule: Capsule, held: Held): Compared[] {
  const sentences = new Map(sentencesIn(held).map((sentence) => [sentence.id, sentence]));
  const terms = new Map(held.terms.terms.map((term) => [term.id, term]));
  const own = Object.entries(held.terms.retired);
  const against = (part: Compared["part"], id: string, given: string, here: string | undefined): Compared => ({
    part,
    id,
    state: here === undefined ? "missing" : here === given ? "same" : "differs",
    given,
    here: here ?? "",
  });
  return [
    ...capsule.sentences.flatMap(({ id, zh, en }) => {
      const known = sentences.get(id);
      return [against("zh", id, zh, known?.zh), against("en", id, en, known?.en)];
    }),
    against("source", capsule.source.file, capsule.source.sha256, held.article.source.sha256),
    ...capsule.terms.map(({ id, zh, en }) => {
      const known = terms.get(id) ?? terms.get(own.find(([old]) => old === id)?.[1] ?? "");
      return against("term", id, `${zh}: ${en}`, known && `${known.zh}: ${known.en}`);
    }),
  ];
}

/** A stretch that two texts share, or that only one has. */
export interface Stretch {
  text: string;
  only?: "given" | "here";
}

/** Latin words and figures whole, everything else character by character, never halves of one. */
const unitsOf = (text: string): string[] => text.match(/[\p{Script=Latin}\p{M}\p{N}]+|[\s\S]/gu) ?? [];
/** Texts whose middles have more pairs of units than this are not compared inside: a sentence never has. */
const mostPairs = 4_000_000;

/** Where two texts part, word by word: neighbouring units that only one has are one stretch. */
export function partingOf(given: string, here: string): { given: Stretch[]; here: Stretch[] } {
  const [a, b] = [unitsOf(given), unitsOf(here)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const pieces =
    left.length * right.length > mostPairs
      ? [...left.map((text) => ({ kind: "missing", text })), ...right.map((text) => ({ kind: "extra", text }))]
      : diff(left, right);
  const side = (own: "missing" | "extra", only: "given" | "here"): Stretch[] => {
    const cut: Stretch[] = [{ text: a.slice(0, start).join("") }];
    for (const { kind, text } of pieces) {
      if (kind !== "same" && kind !== own) continue;
      const last = cut.at(-1);
      const isOnly = kind === own;
      if (last && (last.only !== undefined) === isOnly) last.text += text;
      else cut.push(isOnly ? { text, only } : { text });
    }
    cut.push({ text: a.slice(a.length - end).join("") });
    return cut.filter(({ text }) => text !== "");
  };
  return { given: side("missing", "given"), here: side("extra", "here") };
}

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u115F\u1160\u3164]/gu;

/** A text with what is not seen made visible: a sign that turns the line round or takes no room could hide what was altered. */
export const showUnseen = (text: string): string =>
  text.replace(unseen, (sign) => (sign === "\n" ? sign : `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`));
