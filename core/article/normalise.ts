import type { Emendation } from "./schema";

export type NormaliseRule = Extract<Emendation, { kind: "normalise" }>["rule"];

const han = "\\p{Script=Han}";
/** What may stand beside Chinese punctuation: hanzi, full-width marks, quotation marks, dashes. */
const chinese = `[${han}\\u3001-\\u303f\\uff01-\\uff5e“”‘’—…]`;
const fullwidth: Record<string, string> = { ",": "，", "(": "（", ")": "）", ";": "；", ":": "：", "?": "？", "!": "！" };
const halfwidth = /[,();:?!]/g;

/** The named rules. Each is total: it acts on every place it fits, so that nothing is chosen silently. */
const rules: Record<NormaliseRule, (text: string) => string> = {
  // EDITORIAL §1.5. A mark becomes full width when a Chinese character (or mark) touches it on either side.
  "fullwidth-punctuation": (text) =>
    text.replace(halfwidth, (mark, at: number) => {
      const touches = new RegExp(`^${chinese}$`, "u");
      const before = text.slice(0, at).trimEnd().at(-1) ?? "";
      const after = text.slice(at + 1).trimStart()[0] ?? "";
      return touches.test(before) || touches.test(after) ? (fullwidth[mark] ?? mark) : mark;
    }),
  // A newspaper column breaks a line every dozen characters; only a blank line ends a paragraph there.
  "hard-wraps": (text) => text.replace(/([^\n])\n(?!\n)/g, "$1"),
  // Spaces between Chinese characters are layout; spaces beside Latin letters or figures are words'.
  "inner-spaces": (text) => text.replace(new RegExp(`(?<=${chinese})[ \\u3000]+(?=${chinese})`, "gu"), "").replace(/^[ \u3000]+|[ \u3000]+$/gm, ""),
  "paragraph-breaks": (text) => text.replace(/\s*\n\s*/g, "\n").trim(),
};

/** Applies one named rule to the whole text. */
export const normalise = (rule: NormaliseRule, text: string): string => rules[rule](text);
