import { Marked } from "marked";
import { decodeText } from "../decode";
import type { Reader } from "../reader";
import { readMarkup } from "./markup";
import { decodingWarnings, readTxt } from "./txt";

/** What stands between two lines of dashes at the top of a file; its title. */
const frontMatter = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const titleLine = /^title[ \t]*:[ \t]*(["']?)(.+?)\1[ \t]*$/im;

/** Undefined for what is nested deeper than any text: the parser calls itself for each level. */
function render(body: string): string | undefined {
  try {
    return new Marked({ async: false, gfm: true }).parse(body, { async: false });
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Markdown, by way of the HTML that it stands for. Front matter gives the title and is no text. */
export const readMd: Reader = (bytes, name, options) => {
  const decoded = decodeText(bytes, options);
  const front = frontMatter.exec(decoded.text);
  // Beside Chinese marks, stars are often no emphasis by the letter of CommonMark; here they mean nothing anyway.
  const body = (front ? decoded.text.slice(front[0].length) : decoded.text).replace(/\*\*([^*\n]{1,200})\*\*/g, "$1");
  const html = render(body);
  if (html === undefined) return readTxt(bytes, name, options);
  const { raw, blocks, pictures } = readMarkup(html);
  const heading = blocks.find(({ kind }) => kind === "heading");
  return {
    title: titleLine.exec(front?.[1] ?? "")?.[2] ?? (heading ? raw.slice(heading.start, heading.end) : ""),
    format: "md",
    encoding: decoded.encoding,
    alternatives: decoded.alternatives,
    raw,
    blocks,
    warnings: [...decodingWarnings(decoded), ...(pictures > 0 ? [{ code: "pictures" as const, count: pictures }] : [])],
  };
};
