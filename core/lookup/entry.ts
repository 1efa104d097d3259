import { preferred } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";

/** What of a term is searched and shown: written once for all terms into the lookup index. */
export interface LookupEntry {
  id: string;
  zh: string;
  pinyin: string;
  /** The preferred rendering first, then the others. */
  en: string[];
  gloss: string;
  rank: string;
  aliases: { zh: string; pinyin: string }[];
}

/** The lookup entry of a term. */
export const entryOf = (term: Term): LookupEntry => ({
  id: term.id,
  zh: term.zh,
  pinyin: term.pinyin,
  en: [preferred(term), ...term.renderings.filter((r) => !r.preferred).map((r) => r.en)],
  gloss: term.gloss,
  rank: term.rank,
  aliases: term.aliases.map(({ zh, pinyin }) => ({ zh, pinyin })),
});
