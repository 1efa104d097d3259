import { decodeText, type Decoded } from "../decode";
import { type Document, langOf, type SourceBlock, type Span, type Warning } from "../document";
import { type Line, linesOf } from "../repairs/lines";
import type { Reader } from "../reader";

/** What a reader should know of how the bytes were read. */
export const decodingWarnings = ({ sure, replaced }: Decoded): Warning[] => [
  ...(sure ? [] : [{ code: "encoding-unsure" as const }]),
  ...(replaced > 0 ? [{ code: "replaced" as const, count: replaced }] : []),
];

/** Two columns with a tab between: as many lines as not. */
function tableOf(lines: readonly Line[]): SourceBlock | undefined {
  const cells = lines.map(({ text, start }) => {
    let at = start;
    return text.split("\t").map((cell): Span => {
      const span = [at, at + cell.length] as const;
      at = span[1] + 1;
      return span;
    });
  });
  const first = lines[0];
  const last = lines.at(-1);
  const even = cells.filter(({ length }) => length === 2).length;
  return first && last && lines.length > 1 && even * 10 >= lines.length * 9
    ? { kind: "table", start: first.start, end: last.end, rows: cells }
    : undefined;
}

/** Every line with something in it is a block; what the lines are, the repairs and the look of the text tell (lay-out.ts). Two columns are a table. */
export function plainBlocks(raw: string): SourceBlock[] {
  const lines = linesOf(raw);
  const table = tableOf(lines);
  if (table) return [table];
  return lines.map(({ text, start, end }) => {
    const lang = langOf(text);
    return { kind: "paragraph", start, end, ...(lang && { lang }) };
  });
}

/** Plain text as it stands. */
export const readTxt: Reader = (bytes, _name, options): Document => {
  const decoded = decodeText(bytes, options);
  const { text: raw, encoding, alternatives } = decoded;
  return {
    // Its first line may be a running head: titleOf (lay-out.ts) looks at the mended text.
    title: "",
    format: "txt",
    encoding,
    alternatives,
    raw,
    blocks: plainBlocks(raw),
    warnings: decodingWarnings(decoded),
  };
};
