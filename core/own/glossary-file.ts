import { readAnkiText } from "@/core/exchange/anki-text";
import { BadData, list, shape, whole, oneOf } from "@/core/exchange/shape";
import { writeTermTable } from "@/core/exchange/term-table";
import { entryReader, makeEntry, type OwnEntry, preferredOf } from "./entry";

/** Our own file of entries: everything in it comes back as it was. */
const ownFile = shape<{ tifa: "glossary"; version: number; entries: OwnEntry[] }>({
  tifa: oneOf(["glossary"]),
  version: whole(1, 1),
  entries: list(entryReader, 200_000),
});

export const writeEntries = (entries: readonly OwnEntry[]): string => `${JSON.stringify({ tifa: "glossary", version: 1, entries }, null, 1)}\n`;

/** Entries as a table that a translator takes along, with the columns of the glossary's own (core/exchange/term-table). */
export const writeEntryTable = (entries: readonly OwnEntry[]): string =>
  writeTermTable(
    entries.map((entry) => ({
      zh: entry.zh,
      pinyin: entry.pinyin,
      preferred: preferredOf(entry),
      others: entry.renderings
        .filter(({ kind, en }) => kind !== "avoid" && en)
        .slice(1)
        .map(({ en }) => en),
      avoid: entry.renderings.filter(({ kind }) => kind === "avoid").map(({ en, why }) => ({ en, why })),
      gloss: entry.gloss,
      level: entry.rank,
      link: "",
    })),
    "csv",
  );

/** Objects of JSON with a Chinese and an English under whatever name: other programs' files. */
function readObjects(value: unknown): string[][] {
  const rows = Array.isArray(value) ? value : typeof value === "object" && value !== null ? Object.entries(value) : [];
  return rows.flatMap((row: unknown) => {
    if (Array.isArray(row)) return [row.filter((cell): cell is string => typeof cell === "string")];
    if (typeof row !== "object" || row === null) return [];
    return [Object.values(row).filter((cell): cell is string => typeof cell === "string")];
  });
}

/**
 * Reads a glossary: ours as JSON, other JSON, or rows of any kind that a deck can be made of (CSV, tabs, a word list). `name` makes the names of entries,
 * from their number. Throws BadData where there is no Chinese in it.
 */
export function readGlossaryFile(text: string, fileName: string, now: number, name: (i: number) => string): OwnEntry[] {
  const json = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
  if (typeof json === "object" && json !== null && "tifa" in json) return ownFile(json).entries.map((entry, i) => ({ ...entry, id: name(i) }));
  const rows =
    json === undefined
      ? text
      : readObjects(json)
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
          .join("\n");
  const { notes } = readAnkiText(rows, now, json === undefined ? fileName : "a.csv");
  if (notes.length === 0) throw new BadData("no Chinese in it");
  return notes.map(({ zh, pinyin, en, gloss, accept, avoid }, i) =>
    makeEntry({
      id: name(i),
      zh,
      pinyin,
      gloss,
      added: now,
      renderings: [
        ...[en, ...accept].flatMap((each) => (each ? [{ en: each, kind: "house" as const, why: "" }] : [])),
        ...avoid.map((each) => ({ ...each, kind: "avoid" as const })),
      ],
    }),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
