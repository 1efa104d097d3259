import Fuse from "fuse.js";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import type { LookupEntry } from "@/core/lookup/entry";
import { pinyinKey } from "@/core/lookup/sounds";

/** Looks a query up: headwords, best first. */
export type Find = (query: string) => string[];

/** What every peer is given of an entry: the same fields that ours searches, with the pinyin also as toneless letters. */
const fieldsOf = (entry: LookupEntry) => ({
  id: entry.id,
  zh: [entry.zh, ...entry.aliases.map(({ zh }) => zh), ...(entry.members ?? []).map(({ zh }) => zh)],
  pinyin: [entry.pinyin, ...entry.aliases.map(({ pinyin }) => pinyin)],
  letters: [pinyinKey(entry.pinyin), ...entry.aliases.map(({ pinyin }) => pinyinKey(pinyin))],
  en: [...entry.en, ...(entry.members ?? []).map(({ en }) => en)],
  gloss: entry.gloss,
});

const fields = ["zh", "pinyin", "letters", "en", "gloss"];

/** Fuse.js as its page shows it, over all fields. */
export function plainFuse(entries: readonly LookupEntry[]): Find {
  const fuse = new Fuse(entries.map(fieldsOf), { keys: fields, ignoreLocation: true });
  return (query) => fuse.search(query, { limit: 10 }).map(({ item }) => item.zh[0] ?? "");
}

interface MiniSearchLike {
  addAll(documents: object[]): void;
  search(query: string): { id: string }[];
}
interface UFuzzyLike {
  search(haystack: string[], needle: string, outOfOrder?: number): [number[] | null, { idx: number[] } | null, number[] | null];
}

/**
 * The peers that are installed in a folder (`npm i --prefix FOLDER minisearch @leeoniya/ufuzzy`), by name; one that is missing is named in `missing`.
 */
export function loadPeers(folder: string | undefined, entries: readonly LookupEntry[]): { peers: Map<string, Find>; missing: string[] } {
  const peers = new Map<string, Find>([["Fuse.js", plainFuse(entries)]]);
  const missing: string[] = [];
  const load = <T>(name: string): T | undefined => {
    if (!folder || !existsSync(`${folder}/node_modules/${name}`)) {
      missing.push(name);
      return undefined;
    }
    const loaded: T | { default: T } = createRequire(`${folder}/`)(name);
    return typeof loaded === "object" && loaded !== null && "default" in loaded ? loaded.default : loaded;
  };
  const documents = entries
    .map(fieldsOf)
    .map((d) => ({ ...d, zh: d.zh.join(" "), pinyin: d.pinyin.join(" "), letters: d.letters.join(" "), en: d.en.join(" ; ") }));
  const headwords = new Map(entries.map(({ id, zh }) => [id, zh]));
  const MiniSearch = load<new (options: object) => MiniSearchLike>("minisearch");
  if (MiniSearch) {
    const mini = new MiniSearch({ fields, searchOptions: { prefix: true, fuzzy: 0.2, boost: { zh: 2, en: 2 } } });
    mini.addAll(documents);
    peers.set("MiniSearch", (query) =>
      mini
        .search(query)
        .slice(0, 10)
        .map(({ id }) => headwords.get(id) ?? ""),
    );
  }
  const UFuzzy = load<new (options: object) => UFuzzyLike>("@leeoniya/ufuzzy");
  if (UFuzzy) {
    const fuzzy = new UFuzzy({
      unicode: true,
      interSplit: "[^\\p{L}\\d']+",
      intraSplit: "\\p{Ll}\\p{Lu}",
      intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}",
      intraChars: "[\\p{L}\\d']",
      intraContr: "'\\p{L}{1,2}\\b",
      intraMode: 1,
    });
    const haystack = documents.map(({ zh, pinyin, letters, en, gloss }) => [zh, pinyin, letters, en, gloss].join(" ; "));
    peers.set("uFuzzy", (query) => {
      const [indexes, info, order] = fuzzy.search(haystack, query, 1);
      const ranked = info && order ? order.map((i) => info.idx[i] ?? -1) : (indexes ?? []);
      return ranked.slice(0, 10).flatMap((i) => headwords.get(documents[i]?.id ?? "") ?? []);
    });
  }
  return { peers, missing };
}
