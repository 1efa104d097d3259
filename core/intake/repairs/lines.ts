/** A line of the raw string that has something in it. */
export interface Line {
  /** Without white space at its ends. */
  text: string;
  start: number;
  /** Half-open. */
  end: number;
  /** How much white space stands before it: an indented line begins a paragraph. */
  indent: number;
  /** How wide it is in print, in hanzi. */
  width: number;
  /** Blank lines before it. */
  blanks: number;
}

const wide = /[\u2014\u2018-\u201d\u2026\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|[\ud800-\udbff][\udc00-\udfff]/g;

/** Width in hanzi: a Latin letter or figure is half as wide. */
export const widthOf = (text: string): number => {
  const broad = text.match(wide) ?? [];
  const units = broad.reduce((sum, character) => sum + character.length, 0);
  return broad.length + (text.length - units) / 2;
};

/** The lines of a text that have something in them. Line ends are \n, \r\n, \r, the two separators and the form feed. */
export function linesOf(raw: string, from = 0, to = raw.length): Line[] {
  const lines: Line[] = [];
  const end = /\r\n|[\n\r\u2028\u2029\f\v]/g;
  end.lastIndex = from;
  let blanks = 0;
  for (let start = from; start <= to; ) {
    const found = end.exec(raw);
    const stop = found && found.index < to ? found.index : to;
    const whole = raw.slice(start, stop);
    const text = whole.trim();
    if (text === "") blanks++;
    else {
      const indent = whole.indexOf(text);
      lines.push({ text, start: start + indent, end: start + indent + text.length, indent, width: widthOf(text), blanks });
      blanks = 0;
    }
    if (!found || found.index >= to) break;
    start = found.index + found[0].length;
  }
  return lines;
}
