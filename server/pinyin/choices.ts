import { createKeyTable, type KeyTable } from "@/core/pinyin/hash";
import { longestWord, sources, toVote, wordKey } from "@/core/pinyin/votes";
import type { Example } from "./corpus";
import type { Inventory, Word } from "./inventory";
import type { Choices } from "./train";

/** A vote has three bits for the reading. */
const mostReadings = 8;
/** The blocks whose characters pinyin-pro is asked about: 〇, extension A, the unified block, extension B and on. */
const hanziBlocks = [
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x323af],
] as const;
/** What pinyin-pro's reading of the lone character adds to its count of words. */
const aloneCounts = 3;

/**
 * The readings of every character, the likeliest first: by the labelled examples if there are any, else by how many words have the reading and what
 * pinyin-pro reads the lone character as. Readings no word and no label has are left out where others have some.
 */
export function chooseReadings({ characters, alone }: Inventory, labelled: readonly Example[]): Map<string, Choices> {
  const seen = new Map<string, Map<string, number>>();
  for (const { characters: text, at, reading } of labelled) {
    const own = seen.get(text[at] ?? "") ?? new Map<string, number>();
    seen.set(text[at] ?? "", own.set(reading, (own.get(reading) ?? 0) + 1));
  }
  const choices = new Map<string, Choices>();
  const all = new Set(characters.keys());
  for (const [from, to] of hanziBlocks) for (let code = from; code <= to; code++) all.add(String.fromCodePoint(code));
  // 々 is read as what it repeats (core/pinyin/read.ts).
  all.delete("々");
  for (const character of all) {
    const counts = new Map(characters.get(character) ?? []);
    const lone = alone(character);
    if (lone !== undefined && (counts.size === 0 || counts.has(lone))) counts.set(lone, (counts.get(lone) ?? 0) + aloneCounts);
    if (counts.size === 0) continue;
    const labels = seen.get(character);
    // A reading of the lone character only, in no word and no label, is a rarity: 宁 zhù.
    for (const [reading, by] of counts) if (by < 1 && counts.size > 1 && !labels?.has(reading)) counts.delete(reading);
    const rank = (reading: string) => (labels ? (labels.get(reading) ?? 0) * 1000 : 0) + (counts.get(reading) ?? 0);
    const readings = [...counts.keys()].sort((a, b) => rank(b) - rank(a)).slice(0, mostReadings);
    const odds = readings.map((reading) => Math.log((counts.get(reading) ?? 0) + 0.5));
    choices.set(character, { readings, prior: odds.map((odd) => odd - (odds[0] ?? 0)) });
  }
  return choices;
}

const withoutTone = (reading: string) => reading.slice(0, -1);

/**
 * What a word says about its character at `at`: a reading among the character's own, and who says so. A neutral tone that is no reading of the
 * character stands for its full tone (力量 lì·liang: liàng); where the dictionary has two readings of the word, the list decides.
 */
function saidBy({ readings, listed }: Word, at: number, own: readonly string[]): { reading: string; source: number } | null {
  const heard = listed?.[at];
  const said = [...new Set(readings.map((syllables) => syllables[at] ?? ""))];
  const [only = ""] = said;
  if (said.length === 0) return heard !== undefined && own.includes(heard) ? { reading: heard, source: sources.list } : null;
  if (said.length > 1) return heard !== undefined && said.includes(heard) && own.includes(heard) ? { reading: heard, source: sources.list } : null;
  if (own.includes(only)) return { reading: only, source: heard === only ? sources.both : sources.dictionary };
  const full = own.filter((reading) => withoutTone(reading) === withoutTone(only));
  if (heard !== undefined && full.includes(heard)) return { reading: heard, source: sources.both };
  return full[0] !== undefined && (full.length === 1 || heard === undefined) ? { reading: full[0], source: sources.dictionary } : null;
}

export interface WordVote {
  word: string;
  at: number;
  reading: string;
  source: number;
  frequency: number;
}

/** What the words say about their polyphones. */
export function collectVotes({ words }: Inventory, choices: ReadonlyMap<string, Choices>): WordVote[] {
  const votes: WordVote[] = [];
  for (const [word, known] of words) {
    const text = [...word];
    // Longer words are only asked for whole.
    if (text.length > longestWord && known.readings.length === 0) continue;
    text.forEach((character, at) => {
      const own = choices.get(character)?.readings ?? [];
      const said = own.length < 2 ? null : saidBy(known, at, own);
      if (said !== null) votes.push({ word, at, ...said, frequency: known.frequency });
    });
  }
  return votes;
}

/**
 * The votes that tell something: all of the dictionary's, and of the list's those that no shorter word already casts the same way. What is left out would
 * say again what is known.
 */
export function worthKeeping(votes: readonly WordVote[], choices: ReadonlyMap<string, Choices>): WordVote[] {
  const known = new Map(votes.map(({ word, at, reading }) => [`${word} ${at}`, reading]));
  return votes.filter(({ word, at, reading, source }) => {
    if (source !== sources.list) return true;
    const text = [...word];
    for (let start = 0; start <= at; start++)
      for (let end = Math.max(at + 1, start + 2); end <= text.length; end++) {
        if (end - start === text.length) continue;
        const inner = known.get(`${text.slice(start, end).join("")} ${at - start}`);
        if (inner !== undefined) return inner !== reading;
      }
    return reading !== choices.get(text[at] ?? "")?.readings[0] || text.length < 4;
  });
}

/** The votes as the lexicon that the model looks words up in. */
export function toLexicon(votes: readonly WordVote[], choices: ReadonlyMap<string, Choices>): Map<number, number> {
  return new Map(
    votes.map(({ word, at, reading, source }) => {
      const text = [...word];
      const place = choices.get(text[at] ?? "")?.readings.indexOf(reading) ?? 0;
      return [
        wordKey(
          text.map((character) => character.codePointAt(0) ?? 0),
          at,
        ),
        toVote(place, source),
      ];
    }),
  );
}

export const toTable = (pairs: ReadonlyMap<number, number>): KeyTable => createKeyTable([...pairs.keys()], [...pairs.values()]);
