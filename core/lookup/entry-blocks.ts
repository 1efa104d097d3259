import { type LookupEntry, soundLines } from "./entry";

/** An entry as a block has it: in the order of its fields, without the readings, which its pinyin gives. */
export type PackedEntry = [
  id: string,
  zh: string,
  pinyin: string,
  en: string[],
  avoid: number,
  gloss: string,
  rank: string,
  count: number,
  aliases: [zh: string, pinyin: string][],
  members?: [zh: string, pinyin: string, en: string][],
];

export function packEntry({ id, zh, pinyin, en, avoid = 0, gloss, rank, count, aliases, members }: LookupEntry): PackedEntry {
  const packed: PackedEntry = [id, zh, pinyin, en, avoid, gloss, rank, count, aliases.map((alias) => [alias.zh, alias.pinyin])];
  if (members) packed[9] = members.map((member) => [member.zh, member.pinyin, member.en]);
  return packed;
}

export function unpackEntry([id, zh, pinyin, en, avoid, gloss, rank, count, others, parts]: PackedEntry): LookupEntry {
  const aliases = others.map((alias) => ({ zh: alias[0], pinyin: alias[1] }));
  const members = parts?.map((member) => ({ zh: member[0], pinyin: member[1], en: member[2] }));
  return {
    id,
    zh,
    pinyin,
    en,
    ...(avoid > 0 ? { avoid } : {}),
    gloss,
    rank,
    aliases,
    ...(members ? { members } : {}),
    sounds: soundLines([{ zh, pinyin }, ...aliases, ...(members ?? [])]),
    count,
  };
}
