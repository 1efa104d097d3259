import { type Reader, anyText, list, matching, oneOf, record, shape, truth, whole } from "@/core/exchange/shape";

/** A reader's own text: what they brought, as it is kept in their browser. Every string in it is any string at all: it is only ever shown as text. */

export const ownBlockKinds = ["title", "byline", "heading", "paragraph"] as const;
export type OwnBlockKind = (typeof ownBlockKinds)[number];

/** A block as an article has them: `2.3` is section and paragraph. Its sentences are `2.3.1`, `2.3.2` … in order; the ids stay once the text is kept. */
export interface OwnBlock {
  id: string;
  kind: OwnBlockKind;
  zh: string[];
}

/** Who wrote an English: the reader beside the text, a translation they have, the browser's translator. Machine output stays marked as such. */
export const englishSources = ["reader", "file", "machine"] as const;
export interface OwnEnglish {
  text: string;
  by: (typeof englishSources)[number];
}

/** What is known of a text without opening it: what the library lists. */
export interface TextHead {
  /** Also its name in addresses, places and cards: `own-` and letters and figures. */
  id: string;
  title: string;
  /** "" is unsorted. */
  folder: string;
  /** Milliseconds since 1970. */
  added: number;
  edited: number;
  /** `review` until the reader has looked at what it came as and kept it. */
  state: "review" | "kept";
  origin: {
    way: "paste" | "file";
    /** The file's name. */
    name: string;
    format: string;
    encoding: string;
    /** A page's address, a newspaper, a day: as the reader or the file says. */
    from: string;
  };
  /** Hanzi. */
  characters: number;
  sentences: number;
  /** How many sentences have an English. */
  english: number;
}

/** A stretch of the raw text, half-open in UTF-16, and what it is; `level` of a heading, else 0. */
export interface OwnSource {
  kind: string;
  start: number;
  end: number;
  level: number;
}

/** A repair over the raw text: what stands from `start` to `end` is read as `replacement`, unless it is undone. */
export interface OwnRepair {
  kind: string;
  start: number;
  end: number;
  replacement: string;
  why: string;
  undone: boolean;
}

export interface TextBody {
  id: string;
  /** The text as it came, decoded. */
  raw: string;
  /** What its file said of it: which stretches of `raw` are what (core/intake). */
  source: OwnSource[];
  /** What was proposed to mend it, and what of that the reader undid. */
  repairs: OwnRepair[];
  /** Whether the blocks are cut into sentences already: until then each has one string. */
  split: boolean;
  blocks: OwnBlock[];
  /** English by sentence (`2.3.1`) or by block (`2.3`). */
  en: Record<string, OwnEnglish>;
  /** The reader's notes, by sentence. */
  notes: Record<string, string>;
}

/** A text whole, as a backup has it. */
export interface OwnText {
  head: TextHead;
  body: TextBody;
}

/** UTF-16 units: what a file of 20 MB may hold. */
export const longestText = 20_000_000;

const time = whole(0, 32_503_680_000_000);
/** `own-` and what makes it one of a kind. */
export const ownId = matching(/^own-[a-z0-9-]{1,60}$/);
const blockId = matching(/^\d{1,6}\.\d{1,6}$/);
const place = matching(/^\d{1,6}\.\d{1,6}(?:\.\d{1,6})?$/);
const title = anyText(2000);
const offset = whole(0, longestText);

export const headReader: Reader<TextHead> = shape<TextHead>({
  id: ownId,
  title,
  folder: title,
  added: time,
  edited: time,
  state: oneOf(["review", "kept"]),
  origin: shape<TextHead["origin"]>({ way: oneOf(["paste", "file"]), name: title, format: title, encoding: title, from: title }),
  characters: whole(0, longestText),
  sentences: whole(0, longestText),
  english: whole(0, longestText),
});

export const bodyReader: Reader<TextBody> = shape<TextBody>({
  id: ownId,
  raw: anyText(longestText),
  source: list(shape<OwnSource>({ kind: title, start: offset, end: offset, level: whole(0, 9) }), 1_000_000),
  repairs: list(shape<OwnRepair>({ kind: title, start: offset, end: offset, replacement: title, why: title, undone: truth }), 1_000_000),
  split: truth,
  blocks: list(shape<OwnBlock>({ id: blockId, kind: oneOf(ownBlockKinds), zh: list(anyText(longestText), 1_000_000) }), 1_000_000),
  en: record(place, shape<OwnEnglish>({ text: anyText(1_000_000), by: oneOf(englishSources) }), 1_000_000),
  notes: record(place, anyText(100_000), 1_000_000),
});

export const textReader: Reader<OwnText> = shape<OwnText>({ head: headReader, body: bodyReader });
