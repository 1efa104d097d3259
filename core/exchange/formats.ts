import type { Findings } from "./findings";
import type { ArticleRecord } from "./article-record";
import { type Parcel, type Rows, concordanceRows, countRows, noteOf, pairRows, pairsOf } from "./parcel";
import { licenses } from "./rights";
import type { Sheet } from "./xlsx";

/** What a writer makes: text, or bytes. */
export type Written = string | Uint8Array;

/** A format, and for which programs it is: what a person chooses by. Its writer is loaded when it is asked for. */
export interface Format {
  for: string;
  extension: string;
  /** As a file is served and saved (IANA media types, where there is one). */
  media: string;
  write: (parcel: Parcel, rows: Rows) => Promise<Written>;
}

const rowsOf = async (parcel: Parcel, rows: Rows): Promise<string[][]> => {
  if (rows === "pairs") return pairRows(pairsOf(parcel.articles));
  if (rows === "concordance") return concordanceRows(parcel);
  if (rows === "counts") return countRows(parcel);
  const { writeSheet } = await import("./term-sheet");
  return writeSheet(parcel.terms);
};

const rightsOf = ({ rights }: Parcel, rows: Rows): string => (rows === "terms" ? rights.glossary : rights.articles);

async function writeRows(parcel: Parcel, rows: Rows, kind: "csv" | "tsv"): Promise<string> {
  const { withRights, writeTable } = await import("./table");
  const { rights } = parcel;
  return writeTable(withRights(await rowsOf(parcel, rows), rows === "terms" ? rights.shortGlossary : rights.shortArticles), kind);
}

/** A sheet that says what the others are and under which terms. */
const aboutSheet = (title: string, rights: string, version: string): Sheet => ({ name: "about", rows: [["About"], [title], [rights], [version]] });

const oneArticle = ({ articles }: Parcel): ArticleRecord => {
  const [article] = articles;
  if (!article || articles.length > 1) throw new RangeError("a document holds one article: choose it");
  return article;
};

const documentWords = ({ words, rights }: Parcel) => ({ ...words, rights: rights.articles });

/** Packages for Anki begin their day at midnight UTC and have no schedule: one set of terms is one file, whenever it is written. */
const noMoment = { now: 1_764_000_000_000, offset: 0 };

const text = "text/plain;charset=utf-8";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const formats = {
  tbx: {
    for: "Trados (MultiTerm), memoQ and other term banks",
    extension: "tbx",
    media: "application/x-tbx+xml",
    write: async ({ terms, title, rights }) => (await import("./tbx")).writeTbx(terms, title, rights.glossary),
  },
  "tbx-2008": {
    for: "OmegaT, translate-toolkit and other programs that read the older TBX",
    extension: "tbx",
    media: "application/x-tbx+xml",
    write: async ({ terms, title, rights }) => (await import("./tbx")).writeTbx(terms, title, rights.glossary, 2008),
  },
  tmx: {
    for: "OmegaT, Trados, memoQ and other translation memories",
    extension: "tmx",
    media: "application/x-tmx+xml",
    write: async ({ articles, rights, version }) => (await import("./tmx")).writeTmx(pairsOf(articles), { notes: [rights.articles], version }),
  },
  csv: {
    for: "spreadsheets, R, Python",
    extension: "csv",
    media: "text/csv;charset=utf-8",
    write: (parcel, rows) => writeRows(parcel, rows, "csv"),
  },
  tsv: {
    for: "spreadsheets, R, Python",
    extension: "tsv",
    media: "text/tab-separated-values;charset=utf-8",
    write: (parcel, rows) => writeRows(parcel, rows, "tsv"),
  },
  xlsx: {
    for: "Excel, LibreOffice, Numbers",
    extension: "xlsx",
    media: excel,
    write: async (parcel, rows) => {
      const { writeXlsx } = await import("./xlsx");
      return writeXlsx([{ name: rows, rows: await rowsOf(parcel, rows) }, aboutSheet(parcel.title, rightsOf(parcel, rows), parcel.version)]);
    },
  },
  yomitan: {
    for: "Yomitan, a popup dictionary in the browser",
    extension: "zip",
    media: "application/zip",
    write: async ({ terms, version, site, counts, rights }) =>
      (await import("./yomitan")).writeYomitan(
        terms,
        { title: "Tifa 提法", revision: version, url: `${site}/en/glossary/`, attribution: rights.glossary },
        counts,
      ),
  },
  anki: {
    for: "Anki, as a package of cards",
    extension: "apkg",
    media: "application/octet-stream",
    write: async ({ terms, site, rights }) =>
      (await import("./apkg")).writeApkg({ notes: terms.map(noteOf), cards: [], reviews: [], about: rights.glossary }, `${site}/en/read/`, noMoment),
  },
  "anki-text": {
    for: "Anki, as a text file",
    extension: "txt",
    media: text,
    write: async ({ terms, site, rights }) => (await import("./anki-text")).writeAnkiText(terms.map(noteOf), `${site}/en/read/`, rights.glossary),
  },
  pleco: {
    for: "Pleco, as a user dictionary",
    extension: "txt",
    media: text,
    write: async ({ terms, rights }) => (await import("./pleco")).writePlecoDictionary(terms, rights.shortGlossary),
  },
  "pleco-cards": {
    for: "Pleco, as flashcards",
    extension: "txt",
    media: text,
    write: async ({ terms, rights }) => (await import("./pleco")).writePlecoCards(terms, "Tifa", rights.shortGlossary),
  },
  epub: {
    for: "e-readers and phones",
    extension: "epub",
    media: "application/epub+zip",
    write: async ({ articles, terms, site, title, version, rights, language, words }) => {
      const [only] = articles.length === 1 ? articles : [];
      const { writeEpub } = await import("./epub");
      return writeEpub(articles, terms, {
        id: only?.link || `${site}/en/read/${only ? `${only.slug}/` : ""}`,
        title: only?.title[language === "en" ? "en" : "zh"] || title,
        modified: `${version.replace(".", "-")}-01T00:00:00Z`,
        rights: rights.articles,
        language,
        words,
      });
    },
  },
  docx: {
    for: "Word and LibreOffice: an article beside its English",
    extension: "docx",
    media: word,
    write: async (parcel) => (await import("./docx")).writeDocx(oneArticle(parcel), parcel.terms, documentWords(parcel)),
  },
  worksheet: {
    for: "Word and LibreOffice: a worksheet for class",
    extension: "docx",
    media: word,
    write: async (parcel) => (await import("./docx")).writeWorksheet(oneArticle(parcel), parcel.terms, documentWords(parcel)),
  },
  json: {
    for: "programs and notebooks",
    extension: "json",
    media: "application/json",
    write: async ({ terms, articles, version, rights }) => {
      const { toArticleJson, writeRecords } = await import("./records");
      return writeRecords({
        format: "tifa-records/1",
        version,
        license: licenses.edition.url,
        attribution: articles.length ? rights.articles : rights.glossary,
        terms: [...terms],
        articles: articles.map(toArticleJson),
      });
    },
  },
  jsonld: {
    for: "linked data (SKOS)",
    extension: "jsonld",
    media: "application/ld+json",
    write: async ({ terms, relations, site, version }) =>
      (await import("./skos")).writeSkos(terms, relations, { scheme: `${site}/en/glossary/`, license: licenses.edition.url, version }),
  },
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof formats;

export const isFormat = (name: string): name is FormatName => Object.hasOwn(formats, name);

export const findingFormats = ["xlsx", "csv", "tsv", "docx", "json"] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** Findings in one of the formats that hold a table. CSV and TSV hold the findings alone. */
export async function writeFindings(findings: Findings, format: FindingFormat): Promise<Written> {
  const { title, rows, rights, more = [] } = findings;
  if (format === "xlsx") {
    const sheets = more.map((table) => ({ name: table.title.slice(0, 31), rows: table.rows }));
    return (await import("./xlsx")).writeXlsx([{ name: "findings", rows }, ...sheets, aboutSheet(title, rights, "")]);
  }
  if (format === "docx") return (await import("./docx")).writeFindingsDocx(findings);
  if (format === "json") {
    const records = ([head = [], ...rest]: readonly (readonly string[])[]) =>
      rest.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ""])));
    const rest = Object.fromEntries(more.map((table) => [table.title, records(table.rows)]));
    return `${JSON.stringify({ title, rights, rows: records(rows), ...(more.length > 0 ? { more: rest } : {}) }, null, 1)}\n`;
  }
  const { withRights, writeTable } = await import("./table");
  return writeTable(withRights(rows, rights), format);
}
