import { type Document, langOf, type Span, type TextBlock } from "./document";
import { applyRepairs, type Repair } from "./repairs/repair";

/** A heading is short and has no mark of the end. */
const longestHeading = 40;
const isHeading = (text: string): boolean => text.length <= longestHeading && !/[。！？；，,.;:：!?…][”’」』）》】〉"')\]]*$/u.test(text);

/** Plain text says nothing of what its lines are: a short first line is the title, a short line between longer ones a heading. */
function guessKinds(blocks: TextBlock[]): TextBlock[] {
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    if (block.kind !== "paragraph" || !isHeading(block.text)) return block;
    if (i === 0 && next && next.text.length > block.text.length) return { ...block, kind: "title" };
    const longer = next !== undefined && next.text.length > longestHeading;
    return longer ? { ...block, kind: "heading", level: 2 } : block;
  });
}

/** A file that names no heading: only the look of its lines tells. Subtitles have none. */
const isPlain = ({ format, blocks }: Document): boolean => format !== "srt" && !blocks.some(({ kind }) => kind === "heading" || kind === "title");

/**
 * The text as it will be read: the document with its repairs but those undone, one paragraph a block. A line of the repaired text is what the file says of
 * the block that its first character stands in; of plain text its look tells.
 */
export function layOut(document: Document, repairs: readonly Repair[], undone: ReadonlySet<number> = new Set()): TextBlock[] {
  const { raw, blocks } = document;
  const { text, toRaw } = applyRepairs(raw, repairs, undone);
  const laid: TextBlock[] = [];
  let at = 0;
  for (const { index, 0: line } of text.matchAll(/[^\n\r\u2028\u2029\f\v]+/g)) {
    const words = line.trim();
    if (words === "") continue;
    const start = index + line.indexOf(words);
    const span: Span = [toRaw(start), toRaw(start + words.length)];
    while (at < blocks.length - 1 && (blocks[at]?.end ?? 0) <= span[0]) at++;
    const { kind = "paragraph", level } = blocks[at] ?? {};
    const lang = langOf(words);
    laid.push({ kind, text: words, ...(level !== undefined && { level }), ...(lang && { lang }), span });
  }
  return isPlain(document) ? guessKinds(laid) : laid;
}

/** A line that can be a title. */
const longestTitle = 60;

/** The title of a text as it will be read: the file's own, of plain text its first line where that can be one, else the file's name. */
export function titleOf({ title, format }: Document, blocks: readonly TextBlock[]): string {
  const first = blocks[0]?.text ?? "";
  const isTitle = first.length <= longestTitle && !/[。！？；]$/u.test(first);
  if (format === "txt" && isTitle) return first;
  return title || first.slice(0, longestTitle);
}
