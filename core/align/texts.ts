import type { Fold } from "@/core/text/fold";
import { type Knowledge, readAcross } from "./across";
import { alignSides } from "./align";
import { type Pair, sortPairs } from "./anchors";
import { readWithin } from "./within";

export interface TextOptions {
  /** Pairs that a reader fixed, kept as they are. RangeError where a line is in two of them, in no text, or blank. */
  anchors?: readonly Pair[];
}

const isChinese = (lines: readonly string[]): boolean => {
  const text = lines.join("");
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
};

/** The lines that say something, and which paragraph each is in: a blank line ends one. */
function readLines(lines: readonly string[]) {
  const numbers: number[] = [];
  const blanks: number[] = [];
  const paragraphs: number[] = [];
  const places = new Map<number, number>();
  let paragraph = 0;
  lines.forEach((line, number) => {
    if (line.trim() === "") {
      blanks.push(number);
      paragraph++;
      return;
    }
    places.set(number, numbers.length);
    numbers.push(number);
    paragraphs.push(paragraph);
  });
  return {
    numbers,
    blanks,
    paragraphs: paragraphs[0] === paragraphs.at(-1) ? undefined : paragraphs,
    place(line: number): number {
      const at = places.get(line);
      if (at === undefined) throw new RangeError(`an anchor names line ${line}, which is blank or not there`);
      return at;
    },
  };
}

/**
 * Aligns two texts that have a sentence a line: a Chinese one with its English or with another Chinese one. Blank lines are ends of paragraphs, a hint
 * where both texts have them. Every line, counted from 0, is in exactly one pair; a blank one is alone.
 */
export function alignTexts(
  a: readonly string[],
  b: readonly string[],
  knowledge: Knowledge & { fold: Fold },
  { anchors = [] }: TextOptions = {},
): Pair[] {
  const [own, other] = [readLines(a), readLines(b)];
  const texts = [own.numbers.map((number) => a[number] ?? ""), other.numbers.map((number) => b[number] ?? "")] as const;
  const chinese = isChinese(texts[1]);
  const { a: one, b: two, table } = chinese ? readWithin(...texts, knowledge.fold) : readAcross(...texts, knowledge);
  const both = own.paragraphs !== undefined && other.paragraphs !== undefined;
  const fixed = anchors.map((anchor) => ({ a: anchor.a.map(own.place), b: anchor.b.map(other.place) }));
  const pairs = alignSides(both ? { ...one, paragraphs: own.paragraphs } : one, both ? { ...two, paragraphs: other.paragraphs } : two, table, {
    anchors: fixed,
    learn: !chinese,
  });
  return sortPairs([
    ...pairs.map((pair) => ({ a: pair.a.map((line) => own.numbers[line] ?? 0), b: pair.b.map((line) => other.numbers[line] ?? 0) })),
    ...own.blanks.map((line) => ({ a: [line], b: [] })),
    ...other.blanks.map((line) => ({ a: [], b: [line] })),
  ]);
}
