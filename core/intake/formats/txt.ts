import { decodeText, type Decoded } from "../decode";
import { type Document, langOf, type SourceBlock, type Warning } from "../document";
import { linesOf } from "../repairs/lines";
import type { Reader } from "../reader";

/** What a reader should know of how the bytes were read. */
export const decodingWarnings = ({ sure, replaced }: Decoded): Warning[] => [
  ...(sure ? [] : [{ code: "encoding-unsure" as const }]),
  ...(replaced > 0 ? [{ code: "replaced" as const, count: replaced }] : []),
];

/** Every line with something in it is a block; what the lines are, the repairs and the look of the text tell (lay-out.ts). */
export const plainBlocks = (raw: string): SourceBlock[] =>
  linesOf(raw).map(({ text, start, end }) => {
    const lang = langOf(text);
    return { kind: "paragraph", start, end, ...(lang && { lang }) };
  });

/** Plain text as it stands. */
export const readTxt: Reader = (bytes, _name, options): Document => {
  const decoded = decodeText(bytes, options);
  const { text: raw, encoding, alternatives } = decoded;
  const first = /\S.*/.exec(raw.slice(0, 1000))?.[0].trim() ?? "";
  return {
    title: first.length <= 60 ? first : "",
    format: "txt",
    encoding,
    alternatives,
    raw,
    blocks: plainBlocks(raw),
    warnings: decodingWarnings(decoded),
  };
};
