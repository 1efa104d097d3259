import { splitEnglish } from "./english-sentences";
import { splitSentences } from "./sentences";

const han = /\p{Script=Han}/u;

/** A text as the aligner reads it: a sentence a line, a blank line after each of its own lines. Chinese and English lines are told apart by their characters. */
export function toSentenceLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|[\n\r\f\u2028\u2029]/)) {
    const sentences = han.test(line) ? splitSentences(line).map((sentence) => sentence.text) : splitEnglish(line);
    const said = sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
    if (said.length > 0) lines.push(...said, "");
  }
  return lines;
}
