import { createBuilder } from "../builder";
import { decodeText } from "../decode";
import { langOf } from "../document";
import type { Reader } from "../reader";
import { decodingWarnings } from "./txt";

const timeLine = /^\s*\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}\s*-->\s*\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}.*$/;
/** Marks of style: <i>, {\an8}. */
const style = /<\/?[a-z][^<>]{0,80}>|\{\\[^{}]{0,80}\}/gi;

/** Subtitles: what is said, without numbers, times and marks of style. A cue is a block; in a cue of two languages, each language. */
export const readSrt: Reader = (bytes, _name, options) => {
  const decoded = decodeText(bytes, options);
  const lines = decoded.text.split(/\r\n|[\n\r]/);
  const builder = createBuilder();
  let before: string | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const isNumber = /^\s*\d+\s*$/.test(line) && timeLine.test(lines[i + 1] ?? "");
    if (timeLine.test(line) || isNumber || line.trim() === "") {
      builder.close();
      before = undefined;
      continue;
    }
    const words = line.replace(style, "").trim();
    if (words === "") continue;
    const lang = langOf(words);
    if (before === undefined || (lang && lang !== before)) builder.open("paragraph");
    else builder.line();
    builder.text(words);
    before = lang ?? before ?? "";
  }
  const { raw, blocks } = builder.done();
  return {
    title: "",
    format: "srt",
    encoding: decoded.encoding,
    alternatives: decoded.alternatives,
    raw,
    blocks,
    warnings: decodingWarnings(decoded),
  };
};
