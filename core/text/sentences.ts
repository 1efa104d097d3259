/** Where a sentence ends: EDITORIAL's 。！？； with whatever closes after it. Half-width marks end one only after Chinese. */
const sentence = /[^。！？；｡]*?(?:[。！？；｡]+|(?<=[\p{Script=Han}”’」』）》】%])[!?;]+)[!?！？。]*[”’」』）》】〉"')\]]*/uy;

/** The sentences of one line, the last of them perhaps unfinished. Together they are the line. */
export function splitSentences(line: string): { text: string; ended: boolean }[] {
  const parts: { text: string; ended: boolean }[] = [];
  let start = 0;
  while (start < line.length) {
    sentence.lastIndex = start;
    const end = sentence.test(line) ? sentence.lastIndex : line.length;
    const ended = end < line.length || endsSentence(line);
    parts.push({ text: line.slice(start, end), ended });
    start = end;
  }
  return parts;
}

const ending = /(?:[。！？；｡]|(?<=[\p{Script=Han}”’」』）》】%])[!?;])[”’」』）》】〉"')\]]*\s*$/u;

export const endsSentence = (line: string): boolean => ending.test(line.slice(-12));

/** Marks that a sentence goes on after, or on from; and words that end or begin nothing. */
export const goesOnAfter = /[，、：,:（(“‘《〈【「『—\-的和与及或在对把被将以为从向]\s*$/u;
export const goesOnFrom = /^\s*[，、：,:）)”’》〉】」』—。！？；的了们着过和与及或等]/u;

const width = (line: string): number => line.trim().length;
/** How much shorter or longer than its neighbours a line of one column may be, and the narrowest column. */
const ragged = 2;
const narrowest = 8;

/** Lines of one width that run on until a sentence ends inside the column are a column of print, not a list. */
function isColumn(line: string, following: readonly string[]): boolean {
  const column = width(line);
  if (column < narrowest) return false;
  for (const next of following) {
    const size = width(next);
    if (size === 0 || size > column + ragged) return false;
    if (splitSentences(next).some(({ ended }) => ended)) return true;
    if (size < column - ragged) return false;
  }
  return false;
}

/** How many lines ahead the decision about a line end may look. */
export const lookAhead = 40;

/** True if a word or a term goes on from `before` across the line end into `after`. */
export type Crosses = (before: string, after: string) => boolean;

const isBlank = (line: string): boolean => line.trim() === "";

/**
 * Whether a sentence goes on over this line end. It does where a word or term lies across it, where the marks say so, inside open brackets, and in a
 * column of print; it does not in a list of headings.
 */
export function goesOn(line: string, following: readonly string[], crosses: Crosses): boolean {
  const next = following[0];
  if (next === undefined || isBlank(next) || endsSentence(line)) return false;
  return goesOnAfter.test(line) || goesOnFrom.test(next) || isColumn(line, following) || crosses(line.slice(-32), next.slice(0, 32));
}

/** Longest segment, in UTF-16 units, that is waited for; what is longer is cut here and read on as the next. */
const longestSegment = 1 << 22;
/** From this length on, the finished sentences of an unfinished line are given out. */
const longLine = 1 << 16;

export interface Splitter {
  /** Takes the next piece of the text; gives the segments that are complete. */
  push(chunk: string): string[];
  /** The text ends here. */
  end(): string[];
}

/**
 * Cuts a text that arrives in pieces into segments: one a sentence. A segment never spans a blank line; a single line end inside a sentence is part of it.
 * Blank lines and the line ends between segments are in none. Holds one sentence and `lookAhead` lines.
 */
export function createSplitter(crosses: Crosses = () => false): Splitter {
  /** What came after the last line end. */
  let partial = "";
  let lines: Line[] = [];
  let open = "";

  const flush = (out: string[]) => {
    if (open.trim() !== "") out.push(open);
    open = "";
  };
  const take = (line: Line, following: () => string[], out: string[]) => {
    for (const { text, ended } of splitSentences(line.text)) {
      open += text;
      if (ended) flush(out);
    }
    if (open.trim() === "") open = "";
    else if (open.length < longestSegment && goesOn(line.text, following(), crosses)) open += line.end;
    else flush(out);
  };
  /** Takes all lines but the last few, which are only looked at. */
  const drain = (kept: number, after: string[]): string[] => {
    const out: string[] = [];
    const count = Math.max(0, lines.length - kept);
    const pending = lines;
    pending.slice(0, count).forEach((line, i) => {
      take(line, () => [...pending.slice(i + 1, i + 1 + lookAhead).map(({ text }) => text), ...after], out);
    });
    lines = lines.slice(count);
    return out;
  };
  /** Gives out the finished sentences of a line whose end has not come yet. */
  const takeFinished = (): string[] => {
    const out = drain(0, [partial]);
    const finished = splitSentences(partial).slice(0, -1);
    for (const { text } of finished) {
      open += text;
      flush(out);
      partial = partial.slice(text.length);
    }
    return out;
  };

  return {
    push(chunk) {
      const read = readLines(partial + chunk);
      lines = lines.concat(read.lines);
      partial = read.rest;
      const out = drain(lookAhead, []);
      return partial.length < longLine ? out : [...out, ...takeFinished()];
    },
    end() {
      lines.push({ text: partial.replace(/\r$/, ""), end: "" });
      partial = "";
      const out = drain(0, []);
      flush(out);
      return out;
    },
  };
}

interface Line {
  text: string;
  end: string;
}

function readLines(text: string): { lines: Line[]; rest: string } {
  const lines: Line[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/g)) {
    // A carriage return at the end may be half of a pair.
    if (end === "\r" && index === text.length - 1) break;
    lines.push({ text: text.slice(from, index), end });
    // A page ends as a paragraph does.
    if (end === "\f") lines.push({ text: "", end: "" });
    from = index + end.length;
  }
  return { lines, rest: text.slice(from) };
}

/** The segments of a text that is here whole. */
export function splitSegments(text: string, crosses?: Crosses): string[] {
  const splitter = createSplitter(crosses);
  return [...splitter.push(text), ...splitter.end()];
}
