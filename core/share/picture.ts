import { html, type SafeHtml } from "@/core/html";

/** What the picture of a link shows: a name in both languages, and above it in a word what it is. */
export interface PictureText {
  kind: string;
  zh: string;
  en: string;
  /** The site's name and what it is, at the foot. */
  site: string;
}

/** Pixels, as Open Graph's readers want them. */
export const pictureSize = { width: 1200, height: 630 };

/** The families that pictures are drawn with (app/fonts/pictures). */
export const pictureFonts = { zh: "Noto Serif SC", en: "Source Serif 4" };

/** A character's width in em: a hanzi or a Chinese sign is square; of the letters, averages of Source Serif 4, a little wide. */
function widthOf(char: string): number {
  if (/[\u2e80-\uffef‘’“”…—]/u.test(char)) return 1;
  if (/[\s.,;:'!|()ijlft-]/u.test(char)) return 0.32;
  return /[A-Z%&@mwMW]/.test(char) ? 0.72 : 0.54;
}

const measure = (text: string): number => [...text].reduce((sum, char) => sum + widthOf(char), 0);

/** What stays whole on a line: a word with the sign after it, a hanzi with the closing sign after it, an opening sign with what follows. */
const pieces = (text: string): string[] => text.match(/\s*[“‘《（(「]*(?:[A-Za-z0-9+%’'./-]+|[^\s])[，。、；：？！”’》）)」,;:?!]*/gu) ?? [];

/** Breaks a text into lines of at most `width` em. */
export function breakLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces(text)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(last + piece) <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece.trimStart());
  }
  return lines;
}

/** The largest of the sizes at which a text takes at most `most` lines; of a text too long for all, those lines, the last with an ellipsis. */
function chooseSize(text: string, sizes: readonly number[], width: number, most: number): { size: number; lines: string[] } {
  for (const size of sizes) {
    const lines = breakLines(text, width / size);
    if (lines.length <= most) return { size, lines };
  }
  const size = sizes.at(-1) ?? 0;
  const lines = breakLines(text, width / size - 1).slice(0, most);
  return { size, lines: lines.map((line, i) => (i === most - 1 ? `${line}…` : line)) };
}

const margin = 80;
const room = pictureSize.width - 2 * margin;

/** The light theme (app/styles/tokens.css), which a picture cannot ask for by name. */
const colors = { paper: "#fbfaf6", ink: "#1d1c1a", ink2: "#38352f", soft: "#5f5b52", line: "#e4dfd2", accent: "#8c2f1b" };

/** The picture of a link as SVG, 1200 × 630: paper, the Chinese name large, the English below it, a mark as a key term has it in the text. */
export function drawPicture({ kind, zh, en, site }: PictureText): SafeHtml {
  const chinese = chooseSize(zh, [96, 84, 76, 68, 60, 54, 48], room, 2);
  const english = chooseSize(en, [40, 36, 32, 29], room, 2);
  const line = { zh: chinese.size * 1.32, en: english.size * 1.34 };
  const height = chinese.lines.length * line.zh + 28 + english.lines.length * line.en;
  const top = 118 + Math.max(0, (400 - height) / 2);
  const write = (lines: string[], family: string, size: number, step: number, from: number, fill: string) =>
    lines.map(
      (text, i) =>
        html`<text x="${margin}" y="${Math.round(from + i * step + size)}" font-family="${family}" font-size="${size}" fill="${fill}">${text}</text>`,
    );
  const under = Math.round(top + chinese.lines.length * line.zh + 6);
  const long = Math.round(Math.min(room, measure(chinese.lines.at(-1) ?? "") * chinese.size));
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}" viewBox="0 0 ${pictureSize.width} ${pictureSize.height}"><rect width="100%" height="100%" fill="${colors.paper}"/><rect width="12" height="100%" fill="${colors.accent}"/>${write([kind], `${pictureFonts.en}, ${pictureFonts.zh}`, 28, 0, 60, colors.soft)}${write(chinese.lines, pictureFonts.zh, chinese.size, line.zh, top, colors.ink)}<rect x="${margin}" y="${under}" width="${long}" height="4" fill="${colors.accent}"/>${write(english.lines, pictureFonts.en, english.size, line.en, top + chinese.lines.length * line.zh + 28, colors.ink2)}<rect x="${margin}" y="540" width="${room}" height="1" fill="${colors.line}"/>${write([site], `${pictureFonts.en}, ${pictureFonts.zh}`, 28, 0, 556, colors.soft)}</svg>`;
}
