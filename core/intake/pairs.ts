import { type Document, type Lang, langOf, type Span, type TextBlock } from "./document";

/** A paragraph and its English as a file has them side by side: places in the blocks, or spans of the raw string for cells of a table. A side may be empty. */
export interface ProposedPair {
  zh: string;
  en: string;
}

export interface PairProposal {
  /** How the file has the two: columns of a table, paragraphs one after the other, or two files. */
  by: "columns" | "alternating" | "files";
  pairs: ProposedPair[];
  /** Share of the text that fits the pattern, 0 to 1. */
  share: number;
}

/** From this share on a pattern is proposed. */
const enough = 0.7;

const cellText = (raw: string, span: Span | undefined): string => (span ? raw.slice(span[0], span[1]).trim() : "");

/** The rows of a document's tables, and which of their columns is Chinese and which English: the one that is so in most rows. */
export function findColumns(document: Document): { rows: Span[][]; zh: number; en: number; share: number } | undefined {
  const rows = document.blocks.flatMap(({ rows = [] }) => rows).filter((row) => row.length >= 2);
  if (rows.length < 2) return undefined;
  const langs = rows.map((row) => row.map((span) => langOf(cellText(document.raw, span))));
  const width = langs.reduce((most, { length }) => Math.max(most, length), 0);
  const share = (column: number, lang: Lang): number => langs.filter((row) => row[column] === lang).length / langs.length;
  const columns = Array.from({ length: width }, (_, i) => i);
  const zh = columns.find((column) => share(column, "zh") >= enough);
  const en = columns.find((column) => share(column, "en") >= enough);
  return zh === undefined || en === undefined ? undefined : { rows, zh, en, share: Math.min(share(zh, "zh"), share(en, "en")) };
}

function columnsOf(document: Document): PairProposal | undefined {
  const columns = findColumns(document);
  if (!columns) return undefined;
  const pairs = columns.rows
    .map((row) => ({ zh: cellText(document.raw, row[columns.zh]), en: cellText(document.raw, row[columns.en]) }))
    .filter((pair) => pair.zh !== "" || pair.en !== "");
  return { by: "columns", pairs, share: columns.share };
}

/** Paragraphs one after the other, each followed by its English: or the other way round. Several of one language in a row belong to one pair. */
export function alternatingOf(blocks: readonly TextBlock[]): PairProposal | undefined {
  const told = blocks.filter(({ lang }) => lang !== undefined);
  const first = told[0]?.lang;
  if (told.length < 4 || first === undefined) return undefined;
  const groups: { zh: string[]; en: string[] }[] = [];
  let last: Lang | undefined;
  for (const { text, lang } of blocks) {
    const kind: Lang = lang ?? last ?? first;
    if (groups.length === 0 || (kind === first && last !== first)) groups.push({ zh: [], en: [] });
    groups.at(-1)?.[kind].push(text);
    last = kind;
  }
  const even = groups.filter(({ zh, en }) => zh.length === 1 && en.length === 1).length;
  const share = (even * 2) / blocks.length;
  if (share < enough) return undefined;
  return { by: "alternating", pairs: groups.map(({ zh, en }) => ({ zh: zh.join("\n"), en: en.join("\n") })), share };
}

/**
 * Offers the two languages of one file as pairs, where it has them side by side: in two columns of its tables, or paragraph after paragraph. Undefined
 * where it has not. `blocks` is the text as it will be read (lay-out.ts).
 */
export const proposePairs = (document: Document, blocks: readonly TextBlock[]): PairProposal | undefined =>
  columnsOf(document) ?? alternatingOf(blocks);

const sameWeight = (block: TextBlock): boolean => block.kind === "heading" || block.kind === "title";

/**
 * Offers two files as pairs, paragraph by paragraph: headings pair with headings, so that a paragraph too many on one side shifts only its own section.
 * Undefined where one is not mostly Chinese and the other mostly English.
 */
export function proposeFilePairs(zh: readonly TextBlock[], en: readonly TextBlock[]): PairProposal | undefined {
  const mostly = (blocks: readonly TextBlock[], lang: Lang): boolean =>
    blocks.length > 0 && blocks.filter((block) => block.lang === lang).length >= blocks.length * enough;
  if (!mostly(zh, "zh") || !mostly(en, "en")) return undefined;
  const sections = (blocks: readonly TextBlock[]): TextBlock[][] => {
    const all: TextBlock[][] = [[]];
    for (const block of blocks) {
      if (sameWeight(block)) all.push([block]);
      else all.at(-1)?.push(block);
    }
    return all.filter(({ length }, i) => i > 0 || length > 0);
  };
  const [left, right] = [sections(zh), sections(en)];
  const matched = left.length === right.length;
  const [ours, theirs] = matched ? [left, right] : [[[...zh]], [[...en]]];
  const pairs = ours.flatMap((section, i) => {
    const other = theirs[i] ?? [];
    return Array.from({ length: Math.max(section.length, other.length) }, (_, j) => ({ zh: section[j]?.text ?? "", en: other[j]?.text ?? "" }));
  });
  const even = pairs.filter((pair) => pair.zh !== "" && pair.en !== "").length;
  return { by: "files", pairs, share: even / Math.max(1, pairs.length) };
}
