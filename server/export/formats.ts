import type { Article } from "@/core/article/schema";
import { writeApkg } from "@/core/exchange/apkg";
import { writeAnkiText } from "@/core/exchange/anki-text";
import { writeDocx, writeWorksheet, type DocumentWords } from "@/core/exchange/docx";
import { writeEpub } from "@/core/exchange/epub";
import { writePlecoCards, writePlecoDictionary } from "@/core/exchange/pleco";
import { writeRecords } from "@/core/exchange/records";
import { articleRights, attribution, glossaryRights, licenses } from "@/core/exchange/rights";
import { writeSkos } from "@/core/exchange/skos";
import { writeTable } from "@/core/exchange/table";
import { writeTbx } from "@/core/exchange/tbx";
import { preferredIn, type TermRecord } from "@/core/exchange/term-record";
import { writeSheet } from "@/core/exchange/term-sheet";
import { writeTmx } from "@/core/exchange/tmx";
import { writeXlsx } from "@/core/exchange/xlsx";
import { writeYomitan } from "@/core/exchange/yomitan";
import { relate } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";
import { makeNote, type Note, termNoteId } from "@/core/study/note";
import { articleRecord, concordanceRows, countRows, type Outgoing, pairRecords, pairRows, termRecords } from "./records";

/** What of the edition goes out. */
export interface Choice {
  terms: readonly Term[];
  articles: readonly Article[];
  /** Of a table: what its rows are. */
  rows: Rows;
  /** A month, such as 2026.12: the version of the data. */
  version: string;
}

export const rowKinds = ["terms", "pairs", "concordance", "counts"] as const;
export type Rows = (typeof rowKinds)[number];

type Write = (out: Outgoing, choice: Choice) => Promise<string | Uint8Array> | string | Uint8Array;

/** A format, and for which programs it is: what a person chooses by. */
export interface Format {
  for: string;
  extension: string;
  write: Write;
}

const rowsOf = (out: Outgoing, { terms, articles, rows }: Choice): string[][] =>
  rows === "terms"
    ? writeSheet(termRecords(out, terms))
    : rows === "pairs"
      ? pairRows(pairRecords(articles))
      : rows === "concordance"
        ? concordanceRows(out, terms)
        : countRows(out, terms);

/** A term as a card: the record's fields in a note's. */
const noteOf = (term: TermRecord): Note =>
  makeNote({
    id: termNoteId(term.id),
    kind: "term",
    zh: term.zh,
    pinyin: term.pinyin,
    en: preferredIn(term),
    gloss: term.gloss,
    accept: term.renderings.filter(({ status, en }) => status === "admitted" && en !== preferredIn(term)).map(({ en }) => en),
    avoid: term.renderings.filter(({ status }) => status === "deprecated").map(({ en, why }) => ({ en, why })),
    tags: [term.rank, ...term.themes],
    added: 0,
  });

const counts = ({ places }: Outgoing): Map<string, number> => new Map([...places].map(([id, found]) => [id, found.length]));

const words: DocumentWords = {
  terms: "Terms",
  cite: "How to cite it",
  worksheet: "Worksheet",
  tasks: [
    "Read the text. Mark the set formulations that you know.",
    "Write the English of each term in the list. Which have an official English?",
    "Translate one paragraph. Compare your English with the glossary's and say where you would keep yours.",
  ],
  rights: articleRights,
};

const book = (out: Outgoing, { articles, terms, version }: Choice): Uint8Array => {
  const records = articles.map((article) => articleRecord(out, article));
  const [only] = records.length === 1 ? records : [];
  return writeEpub(records, termRecords(out, terms), {
    id: `${out.site}/en/read/${only ? `${only.slug}/` : ""}`,
    title: only?.title.en ?? attribution,
    modified: `${version.replace(".", "-")}-01T00:00:00Z`,
    rights: articleRights,
    language: "en",
    words: { contents: "Contents", terms: "Terms", back: "back" },
  });
};

const oneArticle = ({ articles }: Choice): Article => {
  const [article] = articles;
  if (!article || articles.length > 1) throw new RangeError("a document holds one article: choose it");
  return article;
};

export const formats = {
  tbx: {
    for: "Trados (MultiTerm), memoQ and other term banks",
    extension: "tbx",
    write: (out, { terms }) => writeTbx(termRecords(out, terms), attribution, glossaryRights),
  },
  "tbx-2008": {
    for: "OmegaT, translate-toolkit and other programs that read the older TBX",
    extension: "tbx",
    write: (out, { terms }) => writeTbx(termRecords(out, terms), attribution, glossaryRights, 2008),
  },
  tmx: {
    for: "OmegaT, Trados, memoQ and other translation memories",
    extension: "tmx",
    write: (_, { articles, version }) => writeTmx(pairRecords(articles), { notes: [articleRights], version }),
  },
  csv: { for: "spreadsheets, R, Python", extension: "csv", write: (out, choice) => writeTable(rowsOf(out, choice), "csv") },
  tsv: { for: "spreadsheets, R, Python", extension: "tsv", write: (out, choice) => writeTable(rowsOf(out, choice), "tsv") },
  xlsx: {
    for: "Excel, LibreOffice, Numbers",
    extension: "xlsx",
    write: (out, choice) =>
      writeXlsx([
        { name: choice.rows, rows: rowsOf(out, choice) },
        { name: "about", rows: [["About"], [choice.rows === "terms" ? glossaryRights : articleRights], [choice.version]] },
      ]),
  },
  yomitan: {
    for: "Yomitan, a popup dictionary in the browser",
    extension: "zip",
    write: (out, { terms, version }) =>
      writeYomitan(
        termRecords(out, terms),
        { title: "Tifa 提法", revision: version, url: `${out.site}/en/glossary/`, attribution: glossaryRights },
        counts(out),
      ),
  },
  anki: {
    for: "Anki, as a package of cards",
    extension: "apkg",
    write: (out, { terms }) =>
      writeApkg({ notes: termRecords(out, terms).map(noteOf), cards: [], reviews: [] }, `${out.site}/en`, { now: 1_764_000_000_000, offset: 0 }),
  },
  "anki-text": {
    for: "Anki, as a text file",
    extension: "txt",
    write: (out, { terms }) => writeAnkiText(termRecords(out, terms).map(noteOf), `${out.site}/en`),
  },
  pleco: { for: "Pleco, as a user dictionary", extension: "txt", write: (out, { terms }) => writePlecoDictionary(termRecords(out, terms)) },
  "pleco-cards": { for: "Pleco, as flashcards", extension: "txt", write: (out, { terms }) => writePlecoCards(termRecords(out, terms), "Tifa") },
  epub: { for: "e-readers and phones", extension: "epub", write: book },
  docx: {
    for: "Word and LibreOffice: an article beside its English",
    extension: "docx",
    write: (out, choice) => writeDocx(articleRecord(out, oneArticle(choice)), termRecords(out), words),
  },
  worksheet: {
    for: "Word and LibreOffice: a worksheet for class",
    extension: "docx",
    write: (out, choice) => writeWorksheet(articleRecord(out, oneArticle(choice)), termRecords(out), words),
  },
  json: {
    for: "programs and notebooks",
    extension: "json",
    write: (out, { terms, articles, version }) =>
      writeRecords({
        format: "tifa-records/1",
        version,
        license: licenses.edition.url,
        attribution: articleRights,
        terms: termRecords(out, terms),
        articles: articles.map((article) => {
          const { notes: _, blocks, ...rest } = articleRecord(out, article);
          return {
            ...rest,
            blocks: blocks.map(({ kind, segments }) => ({
              kind,
              segments: segments.map(({ id, zh, en, annotated }) => ({
                id,
                zh,
                en,
                terms: [...new Set(annotated?.matches.map(({ term }) => term))],
              })),
            })),
          };
        }),
      }),
  },
  jsonld: {
    for: "linked data (SKOS)",
    extension: "jsonld",
    write: (out, { terms, version }) => {
      const relations = relate(out.edition.terms);
      return writeSkos(
        termRecords(out, terms),
        new Map(
          [...relations].map(([id, { broader, contrast, confused }]) => [
            id,
            { broader: broader.map((term) => term.id), related: [...new Set([...contrast, ...confused].map((term) => term.id))] },
          ]),
        ),
        { scheme: `${out.site}/en/glossary/`, license: licenses.edition.url, version },
      );
    },
  },
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof formats;

export const isFormat = (name: string): name is FormatName => Object.hasOwn(formats, name);
