import { preferred } from "@/core/glossary/relations";
import { inOrder } from "@/core/glossary/rendering-order";
import type { Term, Works } from "@/core/glossary/schema";

/** What a term bank says of a rendering (ISO 30042, administrative status). */
export const statuses = ["preferred", "admitted", "deprecated"] as const;
export type Status = (typeof statuses)[number];

export interface RenderingRecord {
  en: string;
  status: Status;
  /** Ours: official, common, house, literal, avoid; "" where a file did not say. */
  kind: string;
  /** Where it stands, in words; "". */
  source: string;
  /** When to use it, or why not; "". */
  why: string;
}

export interface AliasRecord {
  zh: string;
  pinyin: string;
}

/** A sentence the term stands in. */
export interface Example {
  zh: string;
  en: string;
  /** Where it stands, in words or as an address. */
  place: string;
}

/**
 * An entry as files carry it: what every format writes as far as it can hold it, and what every reader gives. Each format says at its top which fields come back
 * from it unchanged. "" and [] stand for what is not there.
 */
export interface TermRecord {
  id: string;
  zh: string;
  hant: string;
  pinyin: string;
  aliases: AliasRecord[];
  renderings: RenderingRecord[];
  gloss: string;
  sense: string;
  rank: string;
  type: string;
  themes: string[];
  example: Example | null;
  /** The entry's page. */
  link: string;
}

export const noRecord: TermRecord = {
  id: "",
  zh: "",
  hant: "",
  pinyin: "",
  aliases: [],
  renderings: [],
  gloss: "",
  sense: "",
  rank: "",
  type: "",
  themes: [],
  example: null,
  link: "",
};

/** What a reader of a file gives: what it could take, and for what it could not one sentence each, with its place. */
export interface ReadTerms {
  terms: TermRecord[];
  problems: { place: string; message: string }[];
}

const sourceOf = (source: string | undefined, works: Works): string => {
  if (source === undefined) return "";
  const work = Object.hasOwn(works, source) ? works[source] : undefined;
  return work ? `${work.title} (${work.organ}, ${work.date})` : source;
};

/** An entry of the glossary as a record; `base` is the address its page is under, such as `https://example.org/en/glossary/`. */
export function recordOf(term: Term, works: Works, base: string, example: Example | null = null): TermRecord {
  const best = preferred(term);
  const { id, zh, hant, pinyin, aliases, gloss, sense, rank, type, themes } = term;
  return {
    id,
    zh,
    hant: hant ?? "",
    pinyin,
    aliases: aliases.map((alias) => ({ zh: alias.zh, pinyin: alias.pinyin })),
    renderings: inOrder(term.renderings).map(({ en, kind, source, why }) => ({
      en,
      status: kind === "avoid" ? "deprecated" : en === best ? "preferred" : "admitted",
      kind,
      source: sourceOf(source, works),
      why: why ?? "",
    })),
    gloss,
    sense,
    rank,
    type,
    themes: [...themes],
    example,
    link: `${base}${id}/`,
  };
}

/** The English that a record prefers; "" where it has none. */
export const preferredIn = ({ renderings }: Pick<TermRecord, "renderings">): string =>
  (renderings.find(({ status }) => status === "preferred") ?? renderings.find(({ status }) => status === "admitted"))?.en ?? "";
