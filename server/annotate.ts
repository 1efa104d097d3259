import { createAnnotator } from "@/core/annotate";
import type { Annotate } from "@/core/annotation";
import type { Edition } from "@/core/edition";
import type { EngineData } from "@/core/engine";
import { buildTermTrie } from "@/core/glossary/match";
import { loadDictionary } from "./dictionary/load";
import { loadReadingModel } from "./pinyin/load";

type Curated = Pick<Edition, "terms" | "register" | "readings">;

/** The text engine over an edition and the dictionary: for the build and the command line. */
export function loadAnnotator({ terms, register, readings }: Curated): Annotate {
  return createAnnotator({ terms, register, readings, dictionary: loadDictionary(), model: loadReadingModel() });
}

/** What a browser worker needs to do the same to a reader's own text (core/engine.ts): the edition's part as JSON, and the terms' trie as bytes. */
export function engineFiles({ terms, register, readings }: Curated): { data: EngineData; trie: Uint8Array } {
  const data: EngineData = {
    terms: terms.map(({ id, zh, hant, pinyin, aliases, scope, within, parts }) => ({
      id,
      zh,
      pinyin,
      aliases,
      parts,
      ...(hant && { hant }),
      ...(scope && { scope }),
      ...(within && { within }),
    })),
    register: register.map(({ kind, zh, pinyin, aliases }) => ({ kind, zh, pinyin, aliases })),
    readings: Object.fromEntries(readings),
  };
  const trie = buildTermTrie(terms, loadDictionary().fold);
  return { data, trie: new Uint8Array(trie.buffer, trie.byteOffset, trie.byteLength) };
}
