import { createBuilder } from "../builder";
import { decodeText } from "../decode";
import { langOf } from "../document";
import type { Reader } from "../reader";
import { decodingWarnings } from "./txt";

const time = String.raw`(?:(\d{1,3}):)?(\d{2}):(\d{2})[,.](\d{1,3})`;
const timeLine = new RegExp(String.raw`^\s*${time}\s*-->\s*${time}.*$`);
/** Marks of style: <i>, {\an8}; in WebVTT who speaks and when a word is said. */
const style = /<\/?[a-z\d][^<>]{0,80}>|\{\\[^{}]{0,80}\}/gi;
/** Blocks of WebVTT that nobody says. */
const unsaid = /^(?:WEBVTT|NOTE|STYLE|REGION)\b/;

interface Cue {
  /** Seconds; of lines before any time, without end. */
  start: number;
  end: number;
  lines: string[];
}

const seconds = ([hours = "0", minutes = "0", rest = "0", parts = "0"]: readonly (string | undefined)[]): number =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(rest) + Number(`0.${parts}`);

/** The cues of a file; an empty line ends one, and what follows without a time is one of its own. */
function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  const isVtt = /^\uFEFF?WEBVTT\b/.test(text);
  const lines = text.split(/\r\n|[\n\r]/);
  let cue: Cue | undefined;
  let isUnsaid = false;
  lines.forEach((line, i) => {
    const [, ...times] = timeLine.exec(line) ?? [];
    if (times.length > 0) {
      cue = { start: seconds(times.slice(0, 4)), end: seconds(times.slice(4)), lines: [] };
      cues.push(cue);
      isUnsaid = false;
    } else if (line.trim() === "") {
      cue = undefined;
      isUnsaid = false;
    } else {
      const isName = timeLine.test(lines[i + 1] ?? "") && (/^\s*\d+\s*$/.test(line) || (isVtt && cue === undefined));
      isUnsaid ||= isVtt && cue === undefined && unsaid.test(line.replace("\uFEFF", ""));
      const words = line.replace(style, "").trim();
      if (isName || isUnsaid || words === "") return;
      if (!cue) {
        cue = { start: Number.POSITIVE_INFINITY, end: 0, lines: [] };
        cues.push(cue);
      }
      cue.lines.push(words);
    }
  });
  return cues;
}

/** What a cue says that the one before, which still stands on the screen, has not said already: captions that roll up say each line twice. */
function newLines(cue: Cue, before: Cue | undefined): string[] {
  if (!before || cue.start > before.end + 0.05 || cue.start < before.start) return cue.lines;
  for (let same = Math.min(cue.lines.length, before.lines.length); same > 0; same--)
    if (cue.lines.slice(0, same).join("\n") === before.lines.slice(-same).join("\n")) return cue.lines.slice(same);
  return cue.lines;
}

/** Subtitles, SubRip or WebVTT: what is said, without numbers, times and marks of style. A cue is a block; in a cue of two languages, each language. */
export const readSrt: Reader = (bytes, _name, options) => {
  const decoded = decodeText(bytes, options);
  const builder = createBuilder();
  let last: Cue | undefined;
  for (const cue of cuesOf(decoded.text)) {
    let before: string | undefined;
    for (const words of newLines(cue, last)) {
      const lang = langOf(words);
      if (before === undefined || (lang && lang !== before)) builder.open("paragraph");
      else builder.line();
      builder.text(words);
      before = lang ?? before ?? "";
    }
    builder.close();
    last = cue;
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
