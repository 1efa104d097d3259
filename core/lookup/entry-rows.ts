import type { Fold } from "@/core/text/fold";
import type { LookupEntry } from "./entry";
import { makeRow, type Row } from "./row";
import { english } from "./weights";

const soundsIn = (line: string | undefined): string[] => (line ?? "").split(" ").map((sound) => (sound === "-" ? "" : sound));

/** The rows of an entry: the headword with all its English, each alias, each member. */
export function rowsOf(entry: LookupEntry, index: number, fold: Fold): Row[] {
  const { zh, pinyin, aliases, members = [], sounds, avoid = 0 } = entry;
  const worthOf = (i: number): number => (i === 0 ? english.rendering : i < entry.en.length - avoid ? english.later : english.avoid);
  const own = [...entry.en.map((en, i) => [en, worthOf(i)] as const), [entry.gloss, english.gloss] as const];
  return [
    makeRow({ entry: index, kind: 0, zh, pinyin, sounds: soundsIn(sounds[0]) }, own, fold),
    ...aliases.map((alias, i) => makeRow({ entry: index, kind: 1, ...alias, sounds: soundsIn(sounds[1 + i]) }, [], fold)),
    ...members.map((member, i) =>
      makeRow({ entry: index, kind: 2, ...member, sounds: soundsIn(sounds[1 + aliases.length + i]) }, [[member.en, english.member]], fold),
    ),
  ];
}
