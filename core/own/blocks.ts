import { splitSentences } from "@/core/text/sentences";
import type { OwnBlock, OwnBlockKind } from "./text";

/** A paragraph of a text as it was read from whatever it came in: nothing in it is markup. */
export interface Paragraph {
  kind: OwnBlockKind;
  text: string;
}

/** A name is at most so long. */
const longestTitle = 60;

/** A paragraph beyond this is laid out in several: one block is drawn, and laid out by the browser, in one piece. */
const longestBlock = 2000;

/** Where a long paragraph may be cut: after sentences; where one is longer still, anywhere but inside a character. */
export function cutLong(text: string): string[] {
  if (text.length <= longestBlock) return [text];
  const pieces: string[] = [];
  let open = "";
  const close = () => {
    if (open) pieces.push(open);
    open = "";
  };
  for (const { text: sentence } of splitSentences(text)) {
    if (open.length + sentence.length > longestBlock) close();
    if (sentence.length <= longestBlock) open += sentence;
    else
      for (let at = 0; at < sentence.length; ) {
        const low = sentence.charCodeAt(at + longestBlock);
        const end = at + longestBlock + (low >= 0xdc00 && low <= 0xdfff ? 1 : 0);
        open = sentence.slice(at, end);
        at = end;
        if (at < sentence.length) close();
      }
  }
  close();
  return pieces;
}

/** Each paragraph as its blocks, mostly one, with ids as an article has them: the head is section 0, each heading begins the next. Sentences are cut later, by the text engine. */
export function blocksOf(paragraphs: readonly Paragraph[]): OwnBlock[][] {
  let section = 0;
  let last = 0;
  return paragraphs.map(({ kind, text }) => {
    const inHead = section === 0 && (kind === "title" || kind === "byline");
    if (kind === "heading" || (section === 0 && !inHead)) {
      section++;
      last = 0;
    }
    return cutLong(text).map((piece) => ({ id: `${section}.${++last}`, kind, zh: [piece] }));
  });
}

export const toBlocks = (paragraphs: readonly Paragraph[]): OwnBlock[] => blocksOf(paragraphs).flat();

/** The id of a sentence of a block, counted from 0. */
export const segmentOf = (block: string, i: number): string => `${block}.${i + 1}`;

/** Every sentence of a text with its id, in order. */
export const sentencesOf = (blocks: readonly OwnBlock[]): { id: string; block: string; zh: string }[] =>
  blocks.flatMap(({ id, zh }) => zh.map((text, i) => ({ id: segmentOf(id, i), block: id, zh: text })));

/** A name for a text that has none: its title, else how it begins. */
export function nameOf(paragraphs: readonly Paragraph[]): string {
  const [first] = paragraphs;
  if (!first) return "";
  const [sentence = ""] = splitSentences(first.text).map(({ text }) => text);
  const name = first.kind === "title" ? first.text : sentence;
  return name.length > longestTitle ? `${name.slice(0, longestTitle - 1)}…` : name;
}

const hanzi = /\p{Script=Han}/gu;
export const countHanziOf = (text: string): number => text.match(hanzi)?.length ?? 0;

/** How many sentences have an English: their own, or that of their paragraph. */
export const countEnglish = (blocks: readonly OwnBlock[], en: Readonly<Record<string, unknown>>): number =>
  sentencesOf(blocks).filter(({ id, block }) => Object.hasOwn(en, id) || Object.hasOwn(en, block)).length;
