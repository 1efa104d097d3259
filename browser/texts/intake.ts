import { countHanziOf, nameOf, type Paragraph, readParagraphs, toBlocks } from "@/core/own/blocks";
import type { OwnRepair, OwnSource, OwnText, TextHead } from "@/core/own/text";

/** What a text comes in as. */
export type Incoming = { text: string } | { bytes: Uint8Array<ArrayBuffer>; name: string; encoding?: string };

/** A text as it was read: raw, what is what in it, what would mend it. */
export interface Taken {
  title: string;
  format: string;
  encoding: string;
  raw: string;
  source: OwnSource[];
  repairs: OwnRepair[];
}

/** The paragraphs of a text with the repairs that are not undone. */
export const layOutText = ({ raw }: Pick<Taken, "raw" | "source" | "repairs">): Paragraph[] => readParagraphs(raw);

/** A text that was just read as it is kept until the reader has looked at it. */
export function makeText(id: string, taken: Taken, origin: Pick<TextHead["origin"], "way" | "name">, now: number): OwnText {
  const paragraphs = layOutText(taken);
  const { raw, source, repairs, format, encoding } = taken;
  return {
    head: {
      id,
      title: taken.title || nameOf(paragraphs) || origin.name,
      folder: "",
      added: now,
      edited: now,
      state: "review",
      origin: { ...origin, format, encoding, from: "" },
      characters: countHanziOf(paragraphs.map(({ text }) => text).join("")),
      sentences: 0,
      english: 0,
    },
    body: { id, raw, source, repairs, split: false, blocks: toBlocks(paragraphs), en: {}, notes: {} },
  };
}
