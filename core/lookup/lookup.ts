import Fuse, { type FuseResult, type IFuseOptions } from "fuse.js";
import type { LookupEntry } from "./entry";

/** What of an entry matched. */
export type MatchedBy = "zh" | "alias" | "pinyin" | "initials" | "english";

export interface LookupResult {
  entry: LookupEntry;
  by: MatchedBy;
  /** 1 is exact, 0 is nothing alike. */
  score: number;
}

/** A searchable form of an entry: each field as Fuse compares it. */
interface Row {
  entry: LookupEntry;
  by: MatchedBy;
  text: string;
}

const bare = (pinyin: string): string =>
  pinyin
    .replace(/u:/g, "ü")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/v/g, "u")
    .replace(/[^a-z]/g, "");

const initials = (pinyin: string): string =>
  // A toned syllable has its vowel marked, so an initial stands before each vowel group.
  pinyin
    .split(/[\s\-·]+/)
    .flatMap((word) => word.match(/(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aāáǎàeēéěèiīíǐìoōóǒòuūúǔùüǖǘǚǜ]+(?:ng(?![aāáǎàeēéěèiīíǐìoōóǒòuūúǔù])|n(?![aāáǎàeēéěèiīíǐìoōóǒòuūúǔù])|r(?![aāáǎàeēéěèiīíǐìoōóǒòuūúǔù]))?/gi) ?? [])
    .map((syllable) => bare(syllable).charAt(0))
    .join("");

const plain = (english: string): string => english.toLowerCase().replace(/[^a-z0-9+ ]+/g, " ").trim();

const rowsOf = (entry: LookupEntry): Row[] => [
  { entry, by: "zh", text: entry.zh },
  ...entry.aliases.map(({ zh }): Row => ({ entry, by: "alias", text: zh })),
  ...[entry.pinyin, ...entry.aliases.map(({ pinyin }) => pinyin)].flatMap((pinyin): Row[] => [
    { entry, by: "pinyin", text: bare(pinyin) },
    { entry, by: "initials", text: initials(pinyin) },
  ]),
  ...entry.en.map((en): Row => ({ entry, by: "english", text: plain(en) })),
];

const options: IFuseOptions<Row> = { keys: ["text"], includeScore: true, threshold: 0.45, ignoreLocation: true, ignoreFieldNorm: false };

const hanzi = /\p{Script=Han}/u;

/** Scores a row beyond Fuse's: exact above prefix above inside above fuzzy, and of two alike the one nearer the query's length. */
function rate(query: string, { item, score = 1 }: FuseResult<Row>): number {
  const exact = item.text === query ? 1 : item.text.startsWith(query) ? 0.9 : item.text.includes(query) ? 0.8 : 0.7 * (1 - score);
  const length = Math.min(query.length, item.text.length) / Math.max(query.length, item.text.length);
  return item.by === "initials" && exact < 0.9 ? 0 : exact * (0.9 + 0.1 * length);
}

/**
 * One box for hanzi, pinyin (toned, numbered, toneless, joined or spaced), initials and English, typos included. Fuse.js compares; what of an entry
 * it compares with depends on the script of the query. Results are one an entry, best first.
 */
export function createLookup(entries: readonly LookupEntry[]): (query: string, limit?: number) => LookupResult[] {
  const rows = entries.flatMap(rowsOf);
  const chinese = new Fuse(rows.filter(({ by }) => by === "zh" || by === "alias"), options);
  const latin = new Fuse(rows.filter(({ by }) => by === "pinyin" || by === "initials"), options);
  const english = new Fuse(rows.filter(({ by }) => by === "english"), options);
  return (typed, limit = 20) => {
    const query = typed.trim().slice(0, 60);
    if (!query) return [];
    const found = hanzi.test(query)
      ? chinese.search(query).map((hit) => ({ hit, query }))
      : [
          ...(bare(query) ? latin.search(bare(query)).map((hit) => ({ hit, query: bare(query) })) : []),
          ...english.search(plain(query) || query).map((hit) => ({ hit, query: plain(query) || query })),
        ];
    const best = new Map<string, LookupResult>();
    for (const { hit, query: asked } of found) {
      const score = rate(asked, hit);
      if (score > (best.get(hit.item.entry.id)?.score ?? 0.25)) best.set(hit.item.entry.id, { entry: hit.item.entry, by: hit.item.by, score });
    }
    return [...best.values()].sort((a, b) => b.score - a.score || a.entry.zh.length - b.entry.zh.length).slice(0, limit);
  };
}
