import { countHanziOf, segmentOf } from "@/core/own/blocks";
import type { OwnBlock, OwnEnglish, OwnSource, OwnText } from "@/core/own/text";
import type { DocumentAnswer } from "./answers";

/** A document of a corpus as a text of the reader's own, so that it is read like one. */
export interface OwnDocument {
  text: OwnText;
  /** The id of each of the corpus's sentences in the text, by its number in the document. */
  places: string[];
}

/** A block is laid out in one piece: so many characters at most. */
const longestBlock = 2000;

/** 52 bits of a string, the same everywhere (Horner's rule by two primes below 2^26): a name, not a secret. */
function sumOf(text: string): string {
  let [a, b] = [7, 11];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = (a * 131 + code) % 67_108_859;
    b = (b * 137 + code) % 67_108_837;
  }
  return `${a.toString(36)}-${b.toString(36)}-${text.length.toString(36)}`;
}

/** The name that a document has among the reader's texts: opened again it is the same text. */
export const ownIdOf = (path: string): string => `own-corpus-${sumOf(path)}`;

/** Sentences that share a paragraph, and no more of them than a block may hold; a longer sentence is cut between characters. */
function* blocksOf(segments: DocumentAnswer["segments"]): Generator<{ sentence: string; at: number; isNew: boolean }> {
  let length = 0;
  for (const [at, { paragraph, zh }] of segments.entries()) {
    let isNew = at === 0 || segments[at - 1]?.paragraph !== paragraph;
    for (let from = 0; from < zh.length || from === 0; ) {
      const low = zh.charCodeAt(from + longestBlock);
      const end = Math.min(zh.length, from + longestBlock + (low >= 0xdc00 && low <= 0xdfff ? 1 : 0));
      const sentence = zh.slice(from, end);
      if (isNew || length + sentence.length > longestBlock) {
        isNew = true;
        length = 0;
      }
      length += sentence.length;
      yield { sentence, at, isNew };
      isNew = false;
      if (end === zh.length) break;
      from = end;
    }
  }
}

export function ownTextOf({ document, segments }: DocumentAnswer, now: number): OwnDocument {
  const id = ownIdOf(document.path);
  const blocks: OwnBlock[] = [];
  const places: string[] = [];
  const en: Record<string, OwnEnglish> = {};
  const source: OwnSource[] = [];
  let raw = "";
  let paragraphs = 0;
  const title = document.title || document.path.split("/").at(-1) || document.path;
  for (const { sentence, at, isNew } of blocksOf(segments)) {
    if (isNew) {
      const isTitle = blocks.length === 0 && sentence.trim() === title.trim();
      if (raw !== "") raw += "\n";
      blocks.push({ id: isTitle ? "0.1" : `1.${++paragraphs}`, kind: isTitle ? "title" : "paragraph", zh: [] });
      source.push({ kind: isTitle ? "title" : "paragraph", start: raw.length, end: raw.length, level: 0 });
    }
    const [block, stretch] = [blocks.at(-1), source.at(-1)];
    if (!block || !stretch) continue;
    block.zh.push(sentence);
    raw += sentence;
    stretch.end = raw.length;
    const place = segmentOf(block.id, block.zh.length - 1);
    const english = segments[at]?.en ?? "";
    if (places[at] === undefined) {
      places[at] = place;
      if (english !== "") en[place] = { text: english, by: "file" };
    }
  }
  const sentences = blocks.reduce((sum, { zh }) => sum + zh.length, 0);
  const from = [document.issuer, document.date].filter(Boolean).join(" ");
  return {
    places,
    text: {
      head: {
        id,
        title: title.slice(0, 2000),
        folder: "",
        added: now,
        edited: now,
        state: "kept",
        origin: { way: "file", name: document.path.slice(-300), format: "txt", encoding: "", from: from.slice(0, 2000) },
        characters: countHanziOf(raw),
        sentences,
        english: Object.keys(en).length,
      },
      body: { id, raw, source, repairs: [], split: true, blocks, en, notes: {} },
    },
  };
}

/** The places at which a sentence stands in a text: none where the reader has changed it. */
export const placesOf = ({ blocks }: OwnText["body"], sentence: string): string[] =>
  blocks.flatMap(({ id, zh }) => zh.flatMap((each, i) => (each === sentence ? [segmentOf(id, i)] : [])));
