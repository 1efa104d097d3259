import type { Pair } from "@/core/align/anchors";
import { splitEnglish } from "@/core/text/english-sentences";
import { segmentOf } from "./blocks";
import type { OwnBlock, OwnEnglish, TextBody } from "./text";

/** A text and the English that lies beside it from a file, as the aligner takes them: a sentence a line, a blank line after each paragraph. */
export interface MatchedSides {
  zh: string[];
  /** The sentence of each Chinese line; "" of a blank one. */
  ids: string[];
  en: string[];
  /** Paragraphs of one sentence with the English that surely is theirs. */
  anchors: Pair[];
}

const fromFile = (english: OwnEnglish | undefined): string => (english?.by === "file" ? english.text : "");

/**
 * The paragraphs that have an English from a file, in order. Where each has its own, one for one, or `sure` says that they stood side by side, the paragraphs are taken as they
 * are; else the lengths that they were laid together by may have been wrong, and the aligner may lay a sentence to another paragraph.
 */
export function sidesOf(blocks: readonly OwnBlock[], en: TextBody["en"], sure = false): MatchedSides {
  const sides: MatchedSides = { zh: [], ids: [], en: [], anchors: [] };
  const english = blocks.map(({ id, zh }) => [fromFile(en[id]), ...zh.map((_, i) => fromFile(en[segmentOf(id, i)]))].join(" ").trim());
  const isEven = english.every((text) => text !== "" && !text.includes("\n"));
  for (const [n, { id, zh }] of blocks.entries()) {
    const text = english[n] ?? "";
    if (text === "") continue;
    const from = { zh: sides.zh.length, en: sides.en.length };
    for (const [i, sentence] of zh.entries()) {
      sides.zh.push(sentence);
      sides.ids.push(segmentOf(id, i));
    }
    const sentences = text.split(/\s*\n\s*/).flatMap((line) => splitEnglish(line).map((sentence) => sentence.trim()));
    sides.en.push(...sentences.filter(Boolean));
    const pair = { a: zh.map((_, i) => from.zh + i), b: sides.en.slice(from.en).map((_, i) => from.en + i) };
    if ((sure || isEven) && (pair.a.length === 1 || pair.b.length === 1) && zh.every((sentence) => sentence.trim() !== "")) sides.anchors.push(pair);
    sides.en.push("");
    sides.zh.push("");
    sides.ids.push("");
  }
  return sides;
}

/**
 * The English by sentence, as the lines were paired: of several sentences that share an English the first has it, and English that no sentence answers to goes with what stands
 * before it, so that no word of it is lost.
 */
export function englishBySentence({ ids, en }: MatchedSides, pairs: readonly Pair[]): Record<string, OwnEnglish> {
  const owner = new Map<number, string>();
  for (const { a, b } of pairs) {
    const id = a.map((line) => ids[line] ?? "").find((each) => each !== "");
    if (id !== undefined) for (const line of b) owner.set(line, id);
  }
  const texts = new Map<string, string[]>();
  let last = [...owner].sort((a, b) => a[0] - b[0])[0]?.[1] ?? ids.find((each) => each !== "") ?? "";
  for (const [line, sentence] of en.entries()) {
    if (sentence === "") continue;
    last = owner.get(line) ?? last;
    texts.set(last, [...(texts.get(last) ?? []), sentence]);
  }
  return Object.fromEntries([...texts].flatMap(([id, own]) => (id ? [[id, { text: own.join(" "), by: "file" as const }]] : [])));
}

/** A text's English with what was matched in the place of what lay beside its paragraphs from a file; what a person typed stays. */
export function withMatched(blocks: readonly OwnBlock[], en: TextBody["en"], matched: Record<string, OwnEnglish>): TextBody["en"] {
  const places = new Set(blocks.flatMap(({ id, zh }) => [id, ...zh.map((_, i) => segmentOf(id, i))]));
  const kept = Object.entries(en).filter(([place, { by }]) => by !== "file" || !places.has(place));
  return { ...matched, ...Object.fromEntries(kept) };
}
