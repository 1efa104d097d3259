import { zipSync } from "fflate";
import { readPleco } from "@/core/exchange/pleco";
import { readRecords } from "@/core/exchange/records";
import { BadData } from "@/core/exchange/shape";
import { readTbx } from "@/core/exchange/tbx";
import type { ReadTerms, TermRecord } from "@/core/exchange/term-record";
import { readXlsx } from "@/core/exchange/xlsx";
import { readYomitan } from "@/core/exchange/yomitan";
import { ranks, termTypes } from "@/core/glossary/kinds";
import { type Archive, openArchive } from "@/core/intake/archive";
import { decodeText } from "@/core/intake/decode";
import { entryReader, makeEntry, type OwnEntry, renderingKinds } from "./entry";
import { readGlossaryFile } from "./glossary-file";

/** What a glossary file gives: its entries, and how many of its parts could not be taken. */
export interface ReadGlossary {
  entries: OwnEntry[];
  problems: number;
}

/** More than a glossary ever is. */
const most = 100_000;
const short = 2000;
const long = 100_000;

/** A term of a file as an entry of a reader's own. */
function entryOf(term: TermRecord, id: string, now: number): OwnEntry {
  const inOrder = [...term.renderings].sort((a, b) => Number(b.status === "preferred") - Number(a.status === "preferred"));
  return makeEntry({
    id,
    zh: term.zh.slice(0, short),
    pinyin: term.pinyin.slice(0, short),
    aliases: [...new Set([...term.aliases.map(({ zh }) => zh), term.hant])]
      .filter((form) => form !== "" && form !== term.zh && form.length <= short)
      .slice(0, 1000),
    type: termTypes.find((type) => type === term.type) ?? "concept",
    rank: ranks.find((rank) => rank === term.rank) ?? "general",
    renderings: inOrder.slice(0, 1000).map(({ en, status, kind, why }) => ({
      en: en.slice(0, short),
      kind: status === "deprecated" ? "avoid" : (renderingKinds.find((known) => known === kind && known !== "avoid") ?? "house"),
      why: why.slice(0, long),
    })),
    gloss: (term.gloss || term.sense).slice(0, long),
    added: now,
  });
}

/** Rows of a workbook as a table of text, so that its columns are found as those of any other table. */
const tableOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");

function isKeepable(entry: OwnEntry): boolean {
  try {
    entryReader(entry);
    return true;
  } catch (error) {
    if (error instanceof BadData) return false;
    throw error;
  }
}

/** The parts of an archive that are read, unpacked within bounds, as an archive whose headers are true: libraries believe them. */
function packAgain(archive: Archive, wanted: RegExp): Uint8Array {
  const parts: Record<string, Uint8Array> = Object.create(null);
  for (const name of archive.names) {
    const part = wanted.test(name) ? archive.read(name) : undefined;
    if (part) parts[name] = part;
  }
  return zipSync(parts, { level: 0 });
}

async function readArchive(bytes: Uint8Array, now: number, name: (i: number) => string): Promise<ReadTerms | OwnEntry[]> {
  const archive = openArchive(bytes);
  if (archive.has("index.json")) return readYomitan(packAgain(archive, /^(?:index|term_bank_\d+)\.json$/));
  if (!archive.has("xl/workbook.xml")) throw new BadData("no glossary in it");
  const sheets = await readXlsx(packAgain(archive, /\.(?:xml|rels)$/));
  const [sheet] = sheets.filter(({ rows }) => rows.length > 1);
  return readGlossaryFile(tableOf(sheet?.rows ?? []), "a.csv", now, name);
}

function readText(text: string, fileName: string, now: number, name: (i: number) => string): ReadTerms | OwnEntry[] {
  const start = text.slice(0, 4096);
  if (/^\uFEFF?\s*<(?:\?xml|!--|!DOCTYPE|tbx|martif)/i.test(start)) return readTbx(text);
  if (/^\uFEFF?\s*\{/.test(start) && start.includes("tifa-records/")) return readRecords(text);
  if (text.includes("\uEAB1") || /^\uFEFF?\/\//.test(start)) return readPleco(text);
  // Lines with nothing in them say nothing, and there may be a million.
  return readGlossaryFile(text.replace(/(?:\r?\n){3,}/g, "\n\n"), fileName, now, name);
}

/**
 * Reads a glossary file of whatever kind: TBX of any version, our JSON and others', a table as CSV, TSV or Excel file, a Yomitan dictionary, Pleco's lists. The kind is found by
 * its content. Throws BadData where there is no Chinese in it, and the reader's error with one sentence where it is damaged.
 */
export async function readGlossary(bytes: Uint8Array, fileName: string, now: number, name: (i: number) => string): Promise<ReadGlossary> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const read = isArchive ? await readArchive(bytes, now, name) : readText(decodeText(bytes).text, fileName, now, name);
  const entries = Array.isArray(read) ? read : read.terms.filter(({ zh }) => zh.trim() !== "").map((term, i) => entryOf(term, name(i), now));
  // What a backup could not give back is not taken.
  const good = entries.filter(isKeepable).slice(0, most);
  if (good.length === 0) throw new BadData("no Chinese in it");
  return { entries: good, problems: (Array.isArray(read) ? 0 : read.problems.length) + entries.length - good.length };
}
