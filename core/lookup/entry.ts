import { preferred } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";
import { soundsOf } from "./sounds";

/** A Chinese form of an entry beside its headword. */
export interface LookupForm {
  zh: string;
  pinyin: string;
}

/** What of a term is searched and shown: written once for all terms into the lookup data. */
export interface LookupEntry {
  id: string;
  zh: string;
  pinyin: string;
  /** The preferred rendering first, then the others; those to avoid last, since people type them too. */
  en: string[];
  /** How many of them are to be avoided, where any are. */
  avoid?: number;
  gloss: string;
  rank: string;
  aliases: LookupForm[];
  /** Members of a numbered slogan, where a source lists them. */
  members?: (LookupForm & { en: string })[];
  /** Toneless readings of the headword, the aliases and the members, one a character, by space; `-` for what has none. */
  sounds: string[];
  /** How often the articles have it: of two that fit alike, the commoner is meant. */
  count: number;
}

/** Everything that looking up terms needs, as one file. */
export interface LookupData {
  entries: LookupEntry[];
  /** Traditional and simplified characters in pairs, as one string. */
  variants: string;
  /** Syllable → the characters that can be read so. */
  sounds: Record<string, string>;
}

const kinds = ["official", "common", "house", "literal", "avoid"] as const;

/** The readings of forms, as an entry has them. */
export const soundLines = (forms: readonly LookupForm[]): string[] =>
  forms.map(({ zh, pinyin }) =>
    soundsOf(zh, pinyin)
      .map((sound) => sound || "-")
      .join(" "),
  );

/** The lookup entry of a term. `spell` gives pinyin for a member that has none typed; `count` is its frequency in the articles. */
export function entryOf(term: Term, count = 0, spell: (zh: string) => string = () => ""): LookupEntry {
  const first = preferred(term);
  const others = term.renderings.filter((r) => r.en !== first).sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const avoid = others.filter((r) => r.kind === "avoid").length;
  const aliases = term.aliases.map(({ zh, pinyin }) => ({ zh, pinyin }));
  const members = term.members?.listed ? term.members.items.map(({ zh, pinyin, en }) => ({ zh, pinyin: pinyin ?? spell(zh), en })) : [];
  return {
    id: term.id,
    zh: term.zh,
    pinyin: term.pinyin,
    en: [first, ...others.map((r) => r.en)],
    ...(avoid > 0 ? { avoid } : {}),
    gloss: term.gloss,
    rank: term.rank,
    aliases,
    ...(members.length > 0 ? { members } : {}),
    sounds: soundLines([term, ...aliases, ...members]),
    count,
  };
}
