import { type Paragraph, toSentences } from "@/server/renderings/documents";

/** Paragraphs as lines, a sentence each, a blank line after every paragraph: as a reader's texts are given to the aligner. */
export function toLines(paragraphs: readonly Pick<Paragraph, "zh" | "en">[]): { zh: string[]; en: string[] } {
  const lines: { zh: string[]; en: string[] } = { zh: [], en: [] };
  for (const paragraph of paragraphs) {
    const { zh, en } = toSentences([paragraph]);
    lines.zh.push(...zh, "");
    lines.en.push(...en, "");
  }
  return lines;
}
