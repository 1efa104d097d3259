import { createAnnotator } from "@/core/annotate";
import type { Annotate } from "@/core/annotation";
import type { Edition } from "@/core/edition";
import type { EngineData } from "@/core/engine";
import { preferred } from "@/core/glossary/relations";
import { membersOf } from "@/core/glossary/grammar/members";
import { buildTermTrie, collectForms } from "@/core/glossary/match";
import type { Term } from "@/core/glossary/schema";
import { buildTrie, openTrie } from "@/core/text/trie";
import { loadDictionary } from "./dictionary/load";
import { loadReadingModel } from "./pinyin/load";

type Curated = Pick<Edition, "terms" | "register" | "readings">;

/** The text engine over an edition and the dictionary: for the build and the command line. */
export function loadAnnotator({ terms, register, readings }: Curated): Annotate {
  return createAnnotator({ terms: terms.map(engineTerm), register, readings, dictionary: loadDictionary(), model: loadReadingModel() });
}

/**
 * Finds the terms that can have a say in how some texts are annotated: those of which a form, or a member, stands in one of them. A term speaks only where it stands
 * (core/glossary/match.ts, fixed.ts, core/pinyin/read.ts), so a text that has none of a term's forms is annotated the same without it.
 */
export function createReach(terms: readonly Term[]): (texts: Iterable<string>) => Term[] {
  const { fold } = loadDictionary();
  const forms = new Map([...collectForms(terms, fold)].map(([key, same]) => [key, same.map(({ term }) => term.id)]));
  for (const { key, of } of membersOf(terms, fold)) forms.set(key, [...(forms.get(key) ?? []), of.id]);
  const keys = [...forms.keys()];
  const { findAll } = openTrie(buildTrie(keys));
  const order = new Map(terms.map((term, i) => [term.id, i]));
  const byId = new Map(terms.map((term) => [term.id, term]));
  return (texts) => {
    const found = new Set<string>();
    for (const text of texts) {
      const { hits, length } = findAll(fold(text).units);
      for (let i = 0; i < length; i += 3) for (const id of forms.get(keys[hits[i + 2] ?? 0] ?? "") ?? []) found.add(id);
    }
    return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).flatMap((id) => byId.get(id) ?? []);
  };
}

/** As much of a term as the text engine knows. */
export const engineTerm = ({
  id,
  zh,
  renderings,
  hant,
  pinyin,
  aliases,
  scope,
  within,
  except,
  parts,
  members,
}: Term): EngineData["terms"][number] => ({
  id,
  zh,
  en: preferred({ zh, renderings }),
  pinyin,
  aliases,
  parts,
  ...(hant && { hant }),
  ...(scope && { scope }),
  ...(within && { within }),
  ...(except && { except }),
  ...(members?.listed && { members: { listed: true, items: members.items.map(({ zh, en }) => ({ zh, en })) } }),
});

/** What a browser worker needs to do the same to a reader's own text (core/engine.ts): the edition's part as JSON, and the terms' trie as bytes. */
export function engineFiles({ terms, register, readings }: Curated): { data: EngineData; trie: Uint8Array } {
  const data: EngineData = {
    terms: terms.map(engineTerm),
    register: register.map(({ kind, zh, pinyin, aliases }) => ({ kind, zh, pinyin, aliases })),
    readings: Object.fromEntries(readings),
  };
  const trie = buildTermTrie(terms, loadDictionary().fold);
  return { data, trie: new Uint8Array(trie.buffer, trie.byteOffset, trie.byteLength) };
}
