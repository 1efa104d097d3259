import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlign,
  WidthType,
} from "docx";
import { type ArticleRecord, termsIn } from "./article-record";
import type { DocumentPair, DocumentPiece, Findings } from "./findings";
import { preferredIn, type TermRecord } from "./term-record";
import { withoutForbidden } from "./xml-text";

/**
 * Word documents (Office Open XML) for reports and for class: an article in two columns with its terms and how to cite it, a worksheet. One way: what a document holds comes back through the
 * reader's own import, as a table of two columns.
 */

export interface DocumentWords {
  terms: string;
  cite: string;
  worksheet: string;
  /** What a learner does: three lines of a worksheet. */
  tasks: readonly string[];
  rights: string;
}

/** A twentieth of a point. */
const width = 9600;
/** The same of the long side. */
const wide = 14_400;
const zhFont = { ascii: "Georgia", hAnsi: "Georgia", eastAsia: "SimSun" };
const enFont = { ascii: "Georgia", hAnsi: "Georgia", eastAsia: "SimSun" };

const run = (text: string, language: "zh-CN" | "en-US", more: { bold?: boolean; italics?: boolean; color?: string; size?: number } = {}): TextRun =>
  new TextRun({
    text: withoutForbidden(text),
    font: language === "zh-CN" ? zhFont : enFont,
    language: language === "zh-CN" ? { value: "en-US", eastAsia: "zh-CN" } : { value: "en-US" },
    size: language === "zh-CN" ? 23 : 21,
    ...more,
  });

const paragraph = (children: readonly ParagraphChild[], after = 100): Paragraph =>
  new Paragraph({ children: [...children], spacing: { after, line: 320 } });

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const hair = { style: BorderStyle.SINGLE, size: 2, color: "D8D2C4" } as const;

const cell = (children: readonly Paragraph[], size: number): TableCell =>
  new TableCell({
    children: [...children],
    width: { size: Math.round(size), type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { top: 60, bottom: 60, left: 80, right: 120 },
    borders: { top: none, left: none, right: none, bottom: hair },
  });

const table = (shares: readonly number[], rows: readonly (readonly Paragraph[])[][], whole = width): Table =>
  new Table({
    width: { size: whole, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: shares.map((share) => Math.round(whole * share)),
    rows: rows.map((cells) => new TableRow({ children: cells.map((children, i) => cell(children, (shares[i] ?? 0.5) * whole)) })),
  });

/** The Chinese of a block, its terms' first occurrences in bold where `marked` has them. */
function chineseRuns(block: ArticleRecord["blocks"][number], marked: Set<string>): TextRun[] {
  if (block.kind === "heading") return [run(block.segments.map(({ zh }) => zh).join(""), "zh-CN", { bold: true })];
  return block.segments.flatMap(({ zh, annotated }) => {
    const runs: TextRun[] = [];
    let at = 0;
    for (const { start, end, term } of annotated?.matches.filter(({ depth }) => depth === 0) ?? []) {
      if (start < at || !marked.delete(term)) continue;
      if (start > at) runs.push(run(zh.slice(at, start), "zh-CN"));
      runs.push(run(zh.slice(start, end), "zh-CN", { bold: true }));
      at = end;
    }
    if (at < zh.length) runs.push(run(zh.slice(at), "zh-CN"));
    return runs;
  });
}

const heading = (text: string): Paragraph =>
  new Paragraph({
    children: [run(text, "en-US", { bold: true, size: 24, color: "1F1C18" })],
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 320, after: 120 },
  });

/** Terms with pinyin, English and gloss; `blank` leaves the English for a learner to write. */
const termTable = (terms: readonly TermRecord[], blank = false): Table =>
  table(
    [0.24, 0.26, 0.5],
    terms.map((term) => [
      [paragraph([run(term.zh, "zh-CN", { bold: true })], 0)],
      [paragraph([run(term.pinyin, "en-US", { color: "6B6457" })], 0)],
      blank
        ? [paragraph([run(" ", "en-US")], 120)]
        : [paragraph([run(preferredIn(term), "en-US"), run(term.gloss ? ` – ${term.gloss}` : "", "en-US", { color: "6B6457" })], 0)],
    ]),
  );

function documentOf(title: string, children: readonly (Paragraph | Table)[], foot: string, isWide = false): Promise<Uint8Array> {
  const document = new Document({
    creator: "Tifa",
    title: withoutForbidden(title),
    styles: { default: { document: { run: { font: enFont, size: 21 } } } },
    sections: [
      {
        properties: {
          page: {
            ...(isWide ? { size: { orientation: PageOrientation.LANDSCAPE } } : {}),
            margin: { top: 1000, bottom: 1000, left: 1150, right: 1150 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [run(`${foot}  ·  `, "en-US", { size: 16 }), new TextRun({ children: [PageNumber.CURRENT], size: 16 })],
              }),
            ],
          }),
        },
        children: [...children],
      },
    ],
  });
  return Packer.toArrayBuffer(document).then((buffer) => new Uint8Array(buffer));
}

const titles = ({ title, facts }: ArticleRecord): Paragraph[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [run(title.zh, "zh-CN", { bold: true, size: 32, color: "1F1C18" })],
    spacing: { after: 60 },
  }),
  ...(title.en === title.zh ? [] : [paragraph([run(title.en, "en-US", { size: 26 })], 60)]),
  ...(facts ? [paragraph([run(facts, "en-US", { size: 18, color: "6B6457" })], 240)] : []),
];

/** An article beside its English, its terms, its citation. */
export function writeDocx(article: ArticleRecord, terms: readonly TermRecord[], words: DocumentWords): Promise<Uint8Array> {
  const here = new Set(termsIn(article));
  const list = terms.filter(({ id }) => here.has(id));
  const marked = new Set(list.map(({ id }) => id));
  const rows = article.blocks
    .filter(({ kind }) => kind !== "title")
    .map((block) => [
      [paragraph(chineseRuns(block, marked), 0)],
      [paragraph([run(block.segments.map(({ en }) => en).join(" "), "en-US", { bold: block.kind === "heading" })], 0)],
    ]);
  return documentOf(
    article.title.en,
    [
      ...titles(article),
      table([0.48, 0.52], rows),
      ...(list.length ? [heading(words.terms), termTable(list)] : []),
      ...(article.citation ? [heading(words.cite), paragraph([run(article.citation, "en-US")])] : []),
      paragraph([run(article.link, "en-US", { size: 18 })]),
    ],
    words.rights,
  );
}

/** A worksheet for class: the Chinese with room to write, its terms to be explained, the answers on the last page. */
export function writeWorksheet(article: ArticleRecord, terms: readonly TermRecord[], words: DocumentWords): Promise<Uint8Array> {
  const here = new Set(termsIn(article));
  const list = terms.filter(({ id }) => here.has(id));
  return documentOf(
    `${words.worksheet}: ${article.title.en}`,
    [
      ...titles(article),
      ...words.tasks.map((task, i) => paragraph([run(`${i + 1}. ${task}`, "en-US")])),
      ...article.blocks.filter(({ kind }) => kind !== "title").map((block) => paragraph(chineseRuns(block, new Set(list.map(({ id }) => id))), 420)),
      heading(words.terms),
      termTable(list, true),
      new Paragraph({ children: [new PageBreak()] }),
      heading(words.terms),
      termTable(list),
    ],
    words.rights,
  );
}

const languageOf = (text: string) => (/\p{Script=Han}/u.test(text) ? "zh-CN" : "en-US");

const title1 = (title: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [run(title, languageOf(title), { bold: true, size: 32, color: "1F1C18" })],
    spacing: { after: 200 },
  });

const textTable = (shares: readonly number[], rows: readonly (readonly string[])[], whole = width): Table =>
  table(
    shares,
    rows.map((cells, i) => cells.map((text) => [paragraph([run(text, languageOf(text), { bold: i === 0 })], 0)])),
    whole,
  );

/** Any table as a document. More than four columns lie on the long side of the paper. */
export function writeTableDocx(title: string, rows: readonly (readonly string[])[], shares: readonly number[], rights: string): Promise<Uint8Array> {
  return writeFindingsDocx({ title, rows, shares, rights });
}

/** How a mark is set: by its line and weight, the color only repeats it. */
const markStyles: Readonly<Record<string, ConstructorParameters<typeof TextRun>[0]>> = {
  new: { underline: { type: UnderlineType.SINGLE }, color: "22613F" },
  dropped: { strike: true, color: "6B6457" },
  moved: { underline: { type: UnderlineType.DASH } },
  hardened: { underline: { type: UnderlineType.THICK }, bold: true, color: "8C2F1B" },
  softened: { underline: { type: UnderlineType.DOUBLE } },
  reordered: { underline: { type: UnderlineType.DOTTED } },
  members: { underline: { type: UnderlineType.DOTTED } },
  reworded: { underline: { type: UnderlineType.WAVE } },
  must: { underline: { type: UnderlineType.THICK }, color: "8C2F1B" },
  otherwise: { underline: { type: UnderlineType.DASH } },
  look: { underline: { type: UnderlineType.DOTTED } },
};

const pieceRuns = (pieces: readonly DocumentPiece[]): TextRun[] =>
  pieces.flatMap(({ text, group, sign }) => {
    const style = group === undefined ? undefined : markStyles[group];
    const base = { font: languageOf(text) === "zh-CN" ? zhFont : enFont, size: languageOf(text) === "zh-CN" ? 22 : 20 };
    return [
      ...(sign ? [new TextRun({ text: sign, superScript: true, size: 18 })] : []),
      new TextRun({ ...base, ...(typeof style === "object" ? style : {}), text: withoutForbidden(text) }),
    ];
  });

const pairShares = [0.05, 0.33, 0.33, 0.29];

const pairTable = (pairs: readonly DocumentPair[]): Table =>
  new Table({
    width: { size: wide, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: pairShares.map((share) => Math.round(wide * share)),
    rows: pairs.map((pair) => {
      if ("folded" in pair)
        return new TableRow({
          children: [
            new TableCell({
              columnSpan: pairShares.length,
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [run(pair.folded, languageOf(pair.folded), { color: "6B6457", size: 18 })],
                }),
              ],
              borders: { top: none, left: none, right: none, bottom: hair },
            }),
          ],
        });
      const notes = pair.notes.map((note) => paragraph([run(note, languageOf(note), { size: 19 })], 40));
      const cells = [
        [paragraph([run(pair.number, "en-US", { color: "6B6457", size: 18 })], 0)],
        [paragraph(pieceRuns(pair.a), 0)],
        [paragraph(pieceRuns(pair.b), 0)],
        notes.length > 0 ? notes : [paragraph([], 0)],
      ];
      return new TableRow({ cantSplit: true, children: cells.map((children, i) => cell(children, (pairShares[i] ?? 0.25) * wide)) });
    }),
  });

/** What was found in two texts: both beside each other with their marks where there are pairs, else the rows as a table; what recurs below. */
export function writeFindingsDocx({ title, rows, shares, rights, summary, pairs, more = [] }: Findings): Promise<Uint8Array> {
  const isWide = pairs !== undefined || shares.length > 4;
  const whole = isWide ? wide : width;
  return documentOf(
    title,
    [
      title1(title),
      ...(summary ? [paragraph([run(summary, languageOf(summary))], 200)] : []),
      pairs ? pairTable(pairs) : textTable(shares, rows, whole),
      ...more.flatMap((each) => [heading(each.title), textTable(each.shares, each.rows, whole)]),
    ],
    rights,
    isWide,
  );
}
