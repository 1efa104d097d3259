import { decodeText, namedEncoding } from "../decode";
import { type Encoding, Refusal } from "../document";
import type { Reader } from "../reader";
import { readMarkup } from "./markup";
import { decodingWarnings } from "./txt";

/** A page's own title without the site's name behind it. */
const withoutSite = (title: string): string => /^(.{4,}?)(?:\s+[-–—|]\s+|\s*[_|｜]\s*|——)/u.exec(title)?.[1] ?? title;

function declared(charset: string | undefined): Encoding | undefined {
  try {
    return charset === undefined ? undefined : namedEncoding(charset);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** A saved web page: its text without what stands around it. What the page says of its encoding decides only where the look of the text does not. */
export const readHtml: Reader = (bytes, _name, options) => {
  let decoded = decodeText(bytes, options);
  let page = readMarkup(decoded.text, { isPage: true });
  const said = declared(page.charset);
  if (!decoded.sure && said && said !== decoded.encoding) {
    decoded = decodeText(bytes, { encoding: said });
    page = readMarkup(decoded.text, { isPage: true });
  }
  const { raw, blocks, title, pictures } = page;
  const first = blocks.find(({ kind, level }) => kind === "heading" && level === 1);
  return {
    title: first ? raw.slice(first.start, first.end) : withoutSite(title),
    format: "html",
    encoding: decoded.encoding,
    alternatives: decoded.alternatives,
    raw,
    blocks,
    warnings: [...decodingWarnings(decoded), ...(pictures > 0 ? [{ code: "pictures" as const, count: pictures }] : [])],
  };
};
