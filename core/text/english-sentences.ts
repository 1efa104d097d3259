/** Words before a full stop that end no sentence. */
const abbreviations = new Set(
  "mr mrs ms dr prof st no nos art arts vol fig figs eg ie cf vs etc approx dept gov gen col sen rep rev hon jr sr inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);

/**
 * A mark that may end a sentence, with what closes after it, and the white space that follows, which print sometimes lost (work.The next); in a list “; or”
 * at the end of a line is one mark.
 */
const ending = /(?:[.!?…]+|;)["'”’)\]»]*(?:\s+|$|(?<=\p{Ll}\p{Ll}[.!?]["'”’)]*)(?=\p{Lu}\p{Ll}))(?:(?:and|or)\s*$)?/gu;
/** What a sentence may begin with after a full stop. */
const beginning = /^[\p{Lu}\p{N}\p{Script=Han}"'“‘([«—–•·-]/u;

function ends(text: string, at: number, mark: string, after: number): boolean {
  if (after >= text.length) return true;
  if (mark.startsWith(";")) return true;
  if (!beginning.test(text.slice(after))) return false;
  if (!mark.startsWith(".") || mark.startsWith("..")) return true;
  const before = /(?:^|[\s("“‘])((?:\p{L}\.)*\p{L}+|\d+)$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1];
  if (before === undefined) return true;
  // An initial (J. Smith) or letters with stops (U.S. Congress) may go on; a numbered item (1. Development) does.
  if (/^\p{Lu}$/u.test(before) || /\./.test(before)) return false;
  if (/^(?:\d{1,2}|[IVX]+)$/.test(before) && /^\s*$/.test(text.slice(0, at - before.length))) return false;
  return !abbreviations.has(before.toLowerCase());
}

/**
 * The sentences of one line of English, each with the white space after it, so that together they are the line. A semicolon ends one, as ； does in
 * Chinese (core/text/sentences.ts).
 */
export function splitEnglish(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of line.matchAll(ending)) {
    const after = match.index + match[0].length;
    if (!ends(line, match.index, match[0], after)) continue;
    sentences.push(line.slice(start, after));
    start = after;
  }
  if (start < line.length) sentences.push(line.slice(start));
  return sentences;
}
