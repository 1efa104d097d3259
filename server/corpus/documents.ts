import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, extname, join, relative, sep } from "node:path";
import { createInterface } from "node:readline";
import { parse } from "yaml";
import { z } from "zod";
import { type CorpusDocument } from "@/core/corpus/contract";
import { levelNamed, levelOf } from "@/core/corpus/levels";
import { readTable } from "@/core/exchange/table";
import { decodeText } from "@/core/intake/decode";

/** What is known of a document besides its text. */
export type Metadata = Omit<CorpusDocument, "path" | "hash">;

/** A document to be taken in: where it comes from, what is known of it, and its content, read when it is asked for. */
export interface Incoming {
  path: string;
  metadata: Metadata;
  /** Of the content and the metadata. */
  hash: string;
  /** A file to be read by its format, or text that is here already (a line of a jsonl). */
  content: { file: string; bytes: Uint8Array } | { paragraphs: string[]; english: string[] };
}

export interface Unread {
  path: string;
  message: string;
}

const extensions = new Set([".txt", ".md", ".html", ".htm", ".docx", ".pdf", ".epub", ".jsonl"]);
/** A table in the folder that says what its files are: columns path (or file), date, issuer, place, level, kind, title. */
const tableNames = ["metadata.csv", "metadata.tsv"];

const columns: Readonly<Record<string, keyof Metadata | "path">> = {
  path: "path",
  file: "path",
  文件: "path",
  date: "date",
  日期: "date",
  issuer: "issuer",
  机构: "issuer",
  发文机关: "issuer",
  place: "place",
  地方: "place",
  地区: "place",
  level: "level",
  层级: "level",
  kind: "kind",
  type: "kind",
  文种: "kind",
  title: "title",
  标题: "title",
};

const day = /((?:19|20)\d{2})(?:[-_.年/]?(0[1-9]|1[0-2]|[1-9](?=月))(?:[-_.月/]?(0[1-9]|[12]\d|3[01]|[1-9](?=日))日?)?)?(?!\d)/;

/** A date as it is written in file names and tables; "" where there is none. */
export function dateIn(text: string): string {
  const [, year, month, date] = day.exec(text) ?? [];
  if (!year) return "";
  const two = (part: string) => part.padStart(2, "0");
  return [year, ...(month ? [two(month), ...(date ? [two(date)] : [])] : [])].join("-");
}

/** Kinds of document by the words of their titles. */
const kinds =
  /(?:政府工作报告|工作报告|规划纲要|规划|实施方案|方案|实施意见|指导意见|意见|通知|公报|决定|条例|办法|细则|纪要|讲话|公告|通报|报告|评论员文章|社论)/u;

/** What a file's name and folder say: `2026-03-05 江州市人民政府 工作报告.txt`. */
function fromName(path: string): Metadata {
  const name = basename(path, extname(path));
  const parts = name.split(/[\s_—–]+|-(?!\d)/u).filter((part) => part !== "" && dateIn(part) !== part.replace(/[年月/.]/g, "-").replace(/日$/, ""));
  const folders = path.split("/").slice(0, -1);
  const issuer = [...parts, ...folders.reverse()].find((part) => levelOf(part) !== undefined && !kinds.test(part)) ?? "";
  return {
    title: parts.filter((part) => part !== issuer).join(" ") || name,
    date: dateIn(name) || dateIn(path),
    issuer,
    place: "",
    kind: kinds.exec(name)?.[0] ?? "",
    level: levelOf(issuer) ?? "",
  };
}

const said = z.partialRecord(z.string(), z.union([z.string(), z.number(), z.date(), z.null(), z.boolean()]));

/** Metadata as a table or front matter names it, over what the name says; what is empty says nothing. */
function withFields(metadata: Metadata, fields: Readonly<Record<string, string>>): Metadata {
  const next = { ...metadata };
  for (const [name, value] of Object.entries(fields)) {
    const field = columns[name.trim().toLowerCase()];
    const given = value.trim();
    if (field === undefined || field === "path" || given === "") continue;
    if (field === "level") next.level = levelNamed(given) ?? levelOf(given) ?? "";
    else next[field] = field === "date" ? dateIn(given) : given;
  }
  if (next.level === "") next.level = levelOf(next.issuer) ?? levelOf(next.place) ?? "";
  return next;
}

const asText = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value === null || value === undefined ? "" : String(value);

/** Front matter of a text (`---`, YAML, `---`) and how long it is in characters; an empty one where there is none. */
export function frontMatter(text: string): { fields: Record<string, string>; length: number } {
  const match = /^\uFEFF?---\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return { fields: {}, length: 0 };
  try {
    const parsed = said.safeParse(parse(match[1] ?? ""));
    return parsed.success
      ? { fields: Object.fromEntries(Object.entries(parsed.data).map(([name, value]) => [name, asText(value)])), length: match[0].length }
      : { fields: {}, length: 0 };
  } catch {
    return { fields: {}, length: 0 };
  }
}

const sum = (parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
};

const line = z.looseObject({});
const textFields = ["text", "content", "zh", "body", "正文", "内容"];
const englishFields = ["en", "english", "英文"];

/** One object of a jsonl file: its text under text, content or zh; every other field is metadata by its name. */
function fromLine(value: unknown, path: string, hash: (metadata: Metadata) => string): Incoming | string {
  const parsed = line.safeParse(value);
  if (!parsed.success) return "the line is no object";
  const field = (names: readonly string[]): string => {
    const found = names.map((name) => parsed.data[name]).find((each) => each !== undefined && each !== null);
    return Array.isArray(found) ? found.map(asText).join("\n") : asText(found);
  };
  const text = field(textFields);
  if (text.trim() === "") return `the line has no text (looked for ${textFields.join(", ")})`;
  const fields = Object.fromEntries(
    Object.entries(parsed.data).flatMap(([name, each]) => (textFields.includes(name) || typeof each === "object" ? [] : [[name, asText(each)]])),
  );
  const metadata = withFields(fromName(path), { ...(fields.year && !fields.date ? { date: fields.year } : {}), ...fields });
  const paragraphs = (value: string) => value.split(/\r\n|[\r\n]/).filter((each) => each.trim() !== "");
  return { path, metadata, hash: hash(metadata), content: { paragraphs: paragraphs(text), english: paragraphs(field(englishFields)) } };
}

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

/** What tables in the folder say of its files, by path. */
function tablesIn(folder: string): Map<string, Record<string, string>> {
  const known = new Map<string, Record<string, string>>();
  for (const name of tableNames) {
    const file = join(folder, name);
    if (!existsSync(file)) continue;
    const { rows } = readTable(decodeText(readFileSync(file)).text, name);
    const [header = [], ...rest] = rows;
    for (const row of rest) {
      const fields = Object.fromEntries(header.map((column, i) => [column, row[i] ?? ""]));
      const path = Object.entries(fields).find(([column]) => columns[column.trim().toLowerCase()] === "path")?.[1] ?? "";
      if (path) known.set(path.replaceAll("\\", "/"), fields);
    }
  }
  return known;
}

/** How many files there are to read, for a progress. */
export const countFiles = (folder: string): number => [...filesIn(folder)].filter((path) => extensions.has(extname(path).toLowerCase())).length;

/**
 * Every document below a folder, one after another; what cannot be read is told to `unread`, and does not stop the others. `version` goes into each hash: with another engine or glossary everything
 * is read anew.
 */
export async function* readFolder(folder: string, version: string, unread: (what: Unread) => void): AsyncGenerator<Incoming> {
  const tables = tablesIn(folder);
  const known = new Set(tableNames);
  for (const file of filesIn(folder)) {
    const path = relative(folder, file).split(sep).join("/");
    if (known.has(path)) continue;
    const extension = extname(file).toLowerCase();
    if (!extensions.has(extension)) {
      unread({ path, message: `${extension || "files without an ending"} are not read; there are ${[...extensions].join(", ")}` });
      continue;
    }
    const described = tables.get(path) ?? {};
    if (extension === ".jsonl") {
      let number = 0;
      for await (const written of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Number.POSITIVE_INFINITY })) {
        number++;
        if (written.trim() === "") continue;
        const place = `${path}#${number}`;
        let value: unknown;
        try {
          value = JSON.parse(written);
        } catch {
          unread({ path: place, message: "the line is not JSON" });
          continue;
        }
        const incoming = fromLine(value, place, (metadata) => sum([version, JSON.stringify(metadata), written]));
        if (typeof incoming === "string") unread({ path: place, message: incoming });
        else yield incoming;
      }
      continue;
    }
    let bytes: Uint8Array;
    try {
      if (statSync(file).size > 200_000_000) throw new Error("it is larger than 200 MB");
      bytes = readFileSync(file);
    } catch (error) {
      unread({ path, message: error instanceof Error ? error.message : "it cannot be read" });
      continue;
    }
    const front = extension === ".md" || extension === ".txt" ? frontMatter(decodeText(bytes.subarray(0, 40_000)).text).fields : {};
    const metadata = withFields(withFields(fromName(path), front), described);
    yield { path, metadata, hash: sum([version, JSON.stringify(metadata), bytes]), content: { file: path, bytes } };
  }
}
