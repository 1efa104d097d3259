import { type Reader, anyText, list, nullable, matching, oneOf, shape, truth, whole } from "@/core/exchange/shape";
import { type Rank, ranks, type TermType, termTypes } from "@/core/glossary/kinds";
import type { Term } from "@/core/glossary/schema";
import { ownId } from "./text";

/** The sentence that an entry was made from. */
export interface Evidence {
  /** A text of one's own, or the slug of an article. */
  text: string;
  segment: string;
  zh: string;
  en: string;
}

export const renderingKinds = ["official", "common", "house", "literal", "avoid"] as const;

/** An English of an own entry: the first that is not to be avoided is preferred. */
export interface OwnRendering {
  en: string;
  kind: (typeof renderingKinds)[number];
  why: string;
}

/**
 * An entry of a reader's own, or their correction of one of ours: of the same form as the glossary's (`termOf` makes one of it), less what only an edition
 * asks for.
 */
export interface OwnEntry {
  /** Own; never one of the glossary's. */
  id: string;
  zh: string;
  pinyin: string;
  aliases: string[];
  type: TermType;
  rank: Rank;
  renderings: OwnRendering[];
  gloss: string;
  usage: string;
  evidence: Evidence | null;
  /** The entry of ours whose place it takes; "" for a new one. */
  corrects: string;
  added: number;
  edited: number;
}

/** An entry with the name of the file that it comes from; undefined for one of the reader's own making. */
export interface KnownEntry extends OwnEntry {
  layer?: string;
}

/** A glossary that a reader has brought as a file: beside ours, switched on and off as a whole. */
export interface Layer {
  id: string;
  name: string;
  on: boolean;
  added: number;
  entries: OwnEntry[];
}

const time = whole(0, 32_503_680_000_000);
const short = anyText(2000);
const long = anyText(100_000);

export const entryReader: Reader<OwnEntry> = shape<OwnEntry>({
  id: ownId,
  zh: short,
  pinyin: short,
  aliases: list(short, 1000),
  type: oneOf(termTypes),
  rank: oneOf(ranks),
  renderings: list(shape<OwnRendering>({ en: short, kind: oneOf(renderingKinds), why: long }), 1000),
  gloss: long,
  usage: long,
  evidence: nullable(shape<Evidence>({ text: matching(/^[a-z0-9-]{0,100}$/), segment: matching(/^(?:\d+\.\d+\.\d+)?$/), zh: long, en: long })),
  corrects: matching(/^[a-z0-9-]{0,200}$/),
  added: time,
  edited: time,
});

export const layerReader: Reader<Layer> = shape<Layer>({
  id: ownId,
  name: short,
  on: truth,
  added: time,
  entries: list(entryReader, 200_000),
});

/** An entry with everything empty that is not given. */
export const makeEntry = (given: Pick<OwnEntry, "id" | "zh" | "added"> & Partial<OwnEntry>): OwnEntry => ({
  pinyin: "",
  aliases: [],
  type: "concept",
  rank: "general",
  renderings: [],
  gloss: "",
  usage: "",
  evidence: null,
  corrects: "",
  edited: given.added,
  ...given,
});

/** Its English: the first that is not to be avoided; "" where it has none yet. */
export const preferredOf = ({ renderings }: Pick<OwnEntry, "renderings">): string =>
  renderings.find(({ kind, en }) => kind !== "avoid" && en)?.en ?? "";

/** The entry as one of the glossary: what the matcher, the cards and the check take. What it does not say is said to be unknown. `month` (2026-11) is when it was last edited. */
export function termOf(entry: OwnEntry, month: string): Term {
  const { id, zh, pinyin, aliases, type, rank, gloss, usage, renderings } = entry;
  const unsaid = "—";
  const preferred = renderings.findIndex(({ kind, en }) => kind !== "avoid" && en !== "");
  const said = renderings.flatMap(({ en, kind, why }, i) =>
    en ? [{ en, kind, ...(i === preferred ? { preferred: true as const } : {}), ...(why ? { why } : {}) }] : [],
  );
  return {
    id,
    zh: zh || unsaid,
    pinyin: pinyin || unsaid,
    aliases: aliases.flatMap((alias) => (alias ? [{ zh: alias, pinyin: pinyin || unsaid }] : [])),
    type,
    rank,
    themes: ["administration"],
    renderings: said.length ? said : [{ en: unsaid, kind: "house" }],
    gloss: gloss || unsaid,
    sense: gloss || unsaid,
    parts: [],
    broader: [],
    contrast: [],
    confused: [],
    related: [],
    succeeds: [],
    ...(usage ? { usage } : {}),
    origin: { basis: "unknown" },
    claims: [{ text: gloss || unsaid, confidence: "inferred" }],
    edited: month,
  };
}
