import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { z } from "zod/mini";
import { type ReadTerms, noRecord, preferredIn, type TermRecord } from "./term-record";

/**
 * A dictionary for Yomitan (format 3: yomidevs/yomitan, docs/making-yomitan-dictionaries.md): for reading in the browser with a popup.
 *
 * Round trip: headword, pinyin, other names, preferred and other English, gloss, level and id come back from our own; from others' what stands in their lists of definitions, as plain text.
 */

export interface YomitanHead {
  title: string;
  /** Versions are compared as dates: 2026.12. */
  revision: string;
  url: string;
  attribution: string;
}

type Content = string | { tag: string; content?: Content | Content[]; lang?: string; href?: string; data?: Record<string, string> } | Content[];

const item = (name: string, content: Content, lang = "en"): Content => ({ tag: "li", lang, data: { tifa: name }, content });

/** What the popup shows of a term: its English, what it is, what not to write, where more stands. */
function contentOf(term: TermRecord): Content {
  const preferred = preferredIn(term);
  const of = (status: string) => term.renderings.filter((each) => each.status === status && each.en !== preferred);
  const rows: Content[] = [
    item("preferred", preferred),
    ...of("admitted").map(({ en }) => item("admitted", en)),
    ...(term.gloss ? [item("gloss", term.gloss)] : []),
    ...of("deprecated").map(({ en, why }) => item("deprecated", `✗ ${en}${why ? ` (${why})` : ""}`)),
  ];
  return [{ tag: "ul", content: rows }, ...(term.link ? [{ tag: "div", content: { tag: "a", href: term.link, content: "Tifa" } }] : [])];
}

/** Terms a file: Yomitan reads a bank whole. */
const bankSize = 5000;

/** `counts` is how often each term stands in the corpus that the frequency names; by id. */
export function writeYomitan(terms: readonly TermRecord[], head: YomitanHead, counts: ReadonlyMap<string, number> = new Map()): Uint8Array {
  const rows = terms.flatMap((term, i) => {
    const definition = { type: "structured-content", content: contentOf(term) };
    const row = (zh: string, pinyin: string) => [zh, pinyin, term.rank, "", 0, [definition], i + 1, term.id === "" ? "" : "tifa"];
    return [
      row(term.zh, term.pinyin),
      ...(term.hant ? [row(term.hant, term.pinyin)] : []),
      ...term.aliases.map((alias) => row(alias.zh, alias.pinyin || term.pinyin)),
    ];
  });
  const levels = [...new Set(terms.map(({ rank }) => rank))].filter((rank) => rank !== "").sort();
  const files: Record<string, unknown> = {
    "index.json": {
      title: head.title,
      format: 3,
      revision: head.revision,
      sequenced: true,
      author: "Tifa",
      url: head.url,
      attribution: head.attribution,
      description: "Set formulations of Chinese policy language, with their English",
      sourceLanguage: "zh",
      targetLanguage: "en",
    },
    "tag_bank_1.json": [["tifa", "dictionary", 0, "Tifa", 0], ...levels.map((level, i) => [level, "partOfSpeech", i, `level: ${level}`, 0])],
  };
  for (let i = 0; i * bankSize < rows.length; i++) files[`term_bank_${i + 1}.json`] = rows.slice(i * bankSize, (i + 1) * bankSize);
  const frequencies = terms.flatMap((term) => {
    const value = counts.get(term.id);
    return value ? [[term.zh, "freq", { reading: term.pinyin, frequency: { value, displayValue: `${value} in Tifa's articles` } }]] : [];
  });
  if (frequencies.length) files["term_meta_bank_1.json"] = frequencies;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, value]) => [name, strToU8(JSON.stringify(value))])), {
    level: 9,
    mtime: "1980-01-01T12:00:00",
  });
}

const index = z.object({ title: z.string(), revision: z.string(), format: z.optional(z.number()), version: z.optional(z.number()) });
const row = z.tuple([z.string(), z.string(), z.nullable(z.string()), z.string(), z.number(), z.array(z.unknown()), z.number(), z.string()]);

/** The largest bank that is unpacked, in bytes: what a file claims is not believed. */
const largest = 64 * 1024 * 1024;

/** Plain text of a definition: structured content, an image's description, or a string. */
function plain(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value))
    return value
      .map(plain)
      .filter((text) => text !== "")
      .join(" ");
  if (typeof value !== "object" || value === null) return "";
  const of = (key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value;
  if (of("type") === "text") return plain(of("text"));
  return plain(of("content"));
}

/** Our own definitions' parts by name, in order. */
function* named(value: unknown): Generator<[string, string]> {
  if (Array.isArray(value)) for (const each of value) yield* named(each);
  else if (typeof value === "object" && value !== null) {
    const of = (key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value;
    const data = of("data");
    const name: unknown = typeof data === "object" && data !== null ? Object.getOwnPropertyDescriptor(data, "tifa")?.value : undefined;
    if (typeof name === "string") yield [name, plain(of("content"))];
    else yield* named(of("content"));
  }
}

/** Reads a dictionary. Throws Error with one sentence where the bytes are none. */
export function readYomitan(bytes: Uint8Array): ReadTerms & { title: string } {
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      total += originalSize;
      if (total > largest) throw new Error(`the dictionary unpacks to more than ${largest / 1024 / 1024} MB`);
      return /^(?:index|term_bank_\d+)\.json$/.test(name);
    },
  });
  const file = files["index.json"];
  if (!file) throw new Error("the archive has no index.json: it is no Yomitan dictionary");
  const { title, format, version } = index.parse(JSON.parse(strFromU8(file)));
  if ((format ?? version) !== 3) throw new Error(`the dictionary has format ${format ?? version}; format 3 is read`);
  const found: ReadTerms = { terms: [], problems: [] };
  const bySequence = new Map<number, TermRecord>();
  for (const name of Object.keys(files)
    .filter((each) => each.startsWith("term_bank_"))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))) {
    const bank: unknown = JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
    if (!Array.isArray(bank)) {
      found.problems.push({ place: name, message: "it holds no list of terms" });
      continue;
    }
    bank.forEach((value: unknown, i) => {
      const parsed = row.safeParse(value);
      if (!parsed.success) {
        found.problems.push({ place: `${name}, term ${i + 1}`, message: "it is no term of format 3" });
        return;
      }
      const [zh, pinyin, tags, , , definitions, sequence, termTags] = parsed.data;
      const isOurs = termTags.split(" ").includes("tifa");
      const known = isOurs ? bySequence.get(sequence) : undefined;
      if (known) {
        known.aliases.push({ zh, pinyin });
        return;
      }
      const parts = [...named(definitions)];
      const texts = (name: string) => parts.filter(([each]) => each === name).map(([, text]) => text);
      const english = parts.length ? [...texts("preferred"), ...texts("admitted")] : definitions.map(plain).filter((text) => text !== "");
      const term: TermRecord = {
        ...noRecord,
        zh,
        pinyin,
        aliases: [],
        renderings: english.map((en, nth) => ({ en, status: nth === 0 ? "preferred" : "admitted", kind: "", source: "", why: "" })),
        gloss: texts("gloss")[0] ?? "",
        rank: isOurs ? (tags ?? "") : "",
      };
      bySequence.set(sequence, term);
      found.terms.push(term);
    });
  }
  return { ...found, title };
}
