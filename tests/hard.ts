import type { AnnotatedSegment } from "@/core/annotation";

/** A line of tests/fixtures/hard.txt: a seam between words, or a character with its reading. */
export interface HardCase {
  marked: string;
  text: string;
  isHeld: boolean;
  isRight(annotated: AnnotatedSegment): boolean;
}

const seams = (marked: string): ((annotated: AnnotatedSegment) => boolean) => {
  const parts = marked.split("‖").slice(0, -1);
  const places = parts.map((_, i) => parts.slice(0, i + 1).join("").length);
  return ({ tokens }) => places.every((place) => tokens.some(({ start }) => start === place));
};

const reading = (marked: string, right: string): ((annotated: AnnotatedSegment) => boolean) => {
  const at = [...marked].indexOf("[");
  return ({ tokens }) => tokens.flatMap(({ pinyin }) => pinyin)[at]?.toLowerCase() === right;
};

/** Reads the file: `‖` is a seam, `[字]` a character whose reading follows a tab; `held` in the third column. */
export function readHard(file: string): HardCase[] {
  return file
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [marked = "", right, half] = line.split("\t");
      return {
        marked,
        text: marked.replace(/[[\]‖]/g, ""),
        isHeld: half === "held",
        isRight: right ? reading(marked, right) : seams(marked),
      };
    });
}
