import type { FindingFormat, FormatName } from "./formats";
import type { Needs, Rows } from "./parcel";

/** What a person wants a file for: what they choose by, in this order. */
export const purposes = ["translation", "yomitan", "anki", "pleco", "spreadsheet", "reader", "document", "scripts"] as const;
export type Purpose = (typeof purposes)[number];

/** What can be taken: terms, one text, several texts, a reader's own entries, the findings of a review or a comparison, one sentence pair list of a review. */
export type CargoKind = "terms" | "text" | "texts" | "entries" | "findings" | "reviewed";

/** One file that is offered. Its name and what it is for in words: `offer.<id>` and `format.<format>` (locales, take). */
export interface Offer {
  /** `xlsx`, or `xlsx-pairs` where a text's table has other rows than terms. */
  id: string;
  purpose: Purpose;
  format: FormatName;
  rows: Rows;
}

const offer = (purpose: Purpose, format: FormatName, rows: Rows = "terms"): Offer => ({
  id: rows === "terms" ? format : `${format}-${rows}`,
  purpose,
  format,
  rows,
});

const termBases = [offer("translation", "tbx"), offer("translation", "tbx-2008")];
const cards = [
  offer("yomitan", "yomitan"),
  offer("anki", "anki"),
  offer("anki", "anki-text"),
  offer("pleco", "pleco"),
  offer("pleco", "pleco-cards"),
];
const termTables = [offer("spreadsheet", "xlsx"), offer("spreadsheet", "csv"), offer("spreadsheet", "tsv")];
const textTables = [offer("spreadsheet", "xlsx", "pairs"), offer("spreadsheet", "xlsx", "concordance"), ...termTables];
const documents = [offer("document", "docx"), offer("document", "worksheet")];
const scripts = offer("scripts", "json");

const findings = (["xlsx", "csv", "tsv"] as const satisfies readonly FindingFormat[]).map((format) => ({
  ...offer("spreadsheet", format),
  id: `${format}-findings`,
}));
const ofFindings: Offer[] = [...findings, { ...offer("document", "docx"), id: "docx-findings" }, { ...scripts, id: "json-findings" }];

/** What a file of an offer is made of. */
export function needsOf({ format, rows }: Pick<Offer, "format" | "rows">): Needs {
  if (format === "tmx" || rows === "pairs") return "pairs";
  if (format === "json") return "anything";
  return format === "epub" || format === "docx" || format === "worksheet" ? "texts" : "terms";
}

/** What is offered of what, in the order of purposes. */
export const offers: Record<CargoKind, readonly Offer[]> = {
  terms: [...termBases, ...cards, ...termTables, scripts, offer("scripts", "jsonld")],
  text: [offer("translation", "tmx"), ...termBases, ...cards, ...textTables, offer("reader", "epub"), ...documents, scripts],
  texts: [
    offer("translation", "tmx"),
    ...termBases,
    ...cards,
    offer("spreadsheet", "xlsx", "pairs"),
    offer("spreadsheet", "xlsx", "counts"),
    ...termTables,
    offer("reader", "epub"),
    scripts,
  ],
  entries: [...termBases, ...cards, offer("spreadsheet", "xlsx"), offer("spreadsheet", "csv"), scripts],
  findings: ofFindings,
  reviewed: [offer("translation", "tmx"), ...ofFindings],
};
