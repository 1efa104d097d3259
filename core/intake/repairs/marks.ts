import type { Likelihood } from "./likelihood";
import type { Line } from "./lines";
import type { Repair } from "./repair";

const chinese = /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e“”‘’—…]/u;
const fullwidth: Record<string, string> = { ",": "，", "(": "（", ")": "）", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。" };
const halfwidth = /[,();:?!.]/g;
const hanzi = /\p{Script=Han}/u;

/** The character before or after a place, white space left out. */
const neighbour = (text: string, at: number, by: -1 | 1): string => {
  let place = at + by;
  for (let steps = 0; steps < 8 && /[ \u3000]/.test(text[place] ?? ""); steps++) place += by;
  return text[place] ?? "";
};

/** Half-width marks that Chinese characters touch. A full stop only where a sentence ends. */
export function findHalfwidth({ text, start }: Line): Repair[] {
  const repairs: Repair[] = [];
  for (const { index, 0: mark } of text.matchAll(halfwidth)) {
    const before = neighbour(text, index, -1);
    const after = neighbour(text, index, 1);
    const touches =
      mark === "." ? /[\p{Script=Han}”》）)]/u.test(before) && (after === "" || hanzi.test(after)) : chinese.test(before) || chinese.test(after);
    if (touches)
      repairs.push({
        kind: "punctuation",
        start: start + index,
        end: start + index + 1,
        original: mark,
        replacement: fullwidth[mark] ?? mark,
        why: "fullwidth",
      });
  }
  return repairs;
}

/** A sentence has marks inside or at its end; a heading's spaces part its halves, a list of names its names. */
const isProse = (text: string): boolean => /[，。；]/u.test(text) && text.length > 20;

const isApart = (character: string | undefined): boolean => character === undefined || /[\s\u3000，。；：、“”]/u.test(character);

/** Nats from which on characters belong together across a space. */
const together = 3;

/** Spaces that layout put between Chinese characters of a sentence, and those after a mark that has its own. */
export function findSpaces({ text, start }: Line, likelihood: Likelihood): Repair[] {
  const repairs: Repair[] = [];
  const prose = isProse(text);
  const close = (at: number, length: number, why: "between-hanzi" | "doubled", replacement = ""): void => {
    const from = start + at;
    repairs.push({ kind: "spaces", start: from, end: from + length, original: text.slice(at, at + length), replacement, why });
  };
  for (const { index, 0: gap } of text.matchAll(/[ \u3000\u00a0\t]+/g)) {
    const before = text[index - 1] ?? "";
    const after = text[index + gap.length] ?? "";
    const isMark = /[，。；：、？！]/u.test(before) || /[，。；：、？！”）》]/u.test(after) || /[“（《]/u.test(before);
    if (isMark && (chinese.test(before) || chinese.test(after))) close(index, gap.length, "between-hanzi");
    else if (hanzi.test(before) && hanzi.test(after)) {
      // One character alone between spaces is spaced out, no half of a heading.
      const scattered = isApart(text[index - 2]) || isApart(text[index + gap.length + 1]);
      const likely = likelihood(before, after) > together;
      if (prose && (scattered || likely)) close(index, gap.length, "between-hanzi");
      else if (gap.length > 1) close(index, gap.length, "doubled", " ");
    } else if (gap.length > 1) close(index, gap.length, "doubled", " ");
  }
  return repairs;
}

const byline =
  /(?<=[。！？”])\s*[（(](?![^）)]*(?:本报|制图|摄|来源|下转|全文))(?:本报记者|记者|通讯员)?\s*[\p{Script=Han}·]{2,4}(?:[、\s　][\p{Script=Han}·]{2,4})*[)）]$/u;

/** Characters of a line's end in which a byline is looked for. */
const longestByline = 60;

/** The reporters' names in brackets at the end of a last sentence stand on a line of their own. */
export function findByline({ text, start }: Line): Repair[] {
  const tail = Math.max(0, text.length - longestByline);
  const found = byline.exec(text.slice(tail));
  if (!found || tail + found.index === 0) return [];
  const at = start + tail + found.index;
  const original = /^\s*/.exec(found[0])?.[0] ?? "";
  return [{ kind: "break", start: at, end: at + original.length, original, replacement: "\n\n", why: "byline" }];
}
