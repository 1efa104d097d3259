import { writeFileSync } from "node:fs";
import { Converter } from "opencc-js/cn2t";
import { readBroadcasts, readNtrex, readReports } from "../words/corpora";

/**
 * Counts characters and their followers, once, by hand: `npx tsx server/intake/count.ts DATA_FOLDER` (../shared/data) writes core/intake/data/, by which
 * encodings (characters.json) and broken lines (followers.json) are told. Sources: reports on the work of the government and to Party congresses (state documents), evening news
 * broadcasts 2024–2026, the Chinese side of NTREX-128 (CC BY-SA 4.0). Only counts go into it.
 */

const folder = process.argv[2];
if (!folder) {
  process.stderr.write("usage: npx tsx server/intake/count.ts DATA_FOLDER\n");
  process.exit(2);
}

/** Characters and pairs kept. */
const kept = { characters: 4000, pairs: 30_000 };
/** Levels: each is as rare again by this factor. */
const steps = { characters: 2, pairs: 4 };

const hanzi = /^\p{Script=Han}$/u;
const singles = new Map<string, number>();
const pairs = new Map<string, number>();
const add = (counts: Map<string, number>, key: string, by = 1): void => void counts.set(key, (counts.get(key) ?? 0) + by);

// NTREX is small and has what news and reports lack; what the reports repeat weighs less.
const corpora: [lines: string[], weight: number][] = [
  [readReports(folder), 1],
  [readBroadcasts(folder), 1],
  [readNtrex(folder), 4],
];
for (const [lines, weight] of corpora)
  for (const line of lines) {
    // A clause begins after a mark that ends a sentence: "^" stands for that.
    let before = "^";
    for (const character of line) {
      const isHanzi = hanzi.test(character);
      if (isHanzi) {
        add(singles, character, weight);
        add(pairs, before + character, weight);
        before = character;
      } else before = /[。！？；\s]/u.test(character) ? "^" : "";
    }
  }

const ranked = (counts: Map<string, number>, most: number): [string, number][] => [...counts].sort((a, b) => b[1] - a[1]).slice(0, most);

/** Level 0 has the likeliest; level n is at most `step` ** -n as likely as certain. */
function levelled(entries: readonly [string, number][], total: number, step: number): string[] {
  const levels: string[] = [];
  for (const [character, count] of entries) {
    const level = Math.max(0, Math.floor(Math.log(total / count) / Math.log(step)));
    while (levels.length <= level) levels.push("");
    levels[level] += character;
  }
  return levels;
}

const all = [...singles.values()].reduce((sum, count) => sum + count, 0);
const characters = ranked(singles, kept.characters);
const followers = new Map<string, [string, number][]>();
for (const [pair, count] of ranked(new Map([...pairs].filter(([pair]) => [...pair].length === 2)), kept.pairs)) {
  const [first = "", second = ""] = pair;
  followers.set(first, [...(followers.get(first) ?? []), [second, count]]);
}
const totals = new Map<string, number>();
for (const [pair, count] of pairs) add(totals, [...pair][0] ?? "", count);

const toTraditional = Converter({ from: "cn", to: "tw" });
const traditional = characters.flatMap(([character]) => {
  const other = toTraditional(character);
  return other !== character && [...other].length === 1 ? [[character, other] as const] : [];
});

const write = (name: string, value: unknown): void => writeFileSync(`core/intake/data/${name}.json`, `${JSON.stringify(value)}\n`);
write("characters", {
  levels: levelled(characters, all, steps.characters),
  simplified: traditional.map(([character]) => character).join(""),
  traditional: traditional.map(([, other]) => other).join(""),
});
write(
  "followers",
  Object.fromEntries(
    [...followers]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([first, list]) => [first, levelled(list, totals.get(first) ?? 1, steps.pairs).join("|")]),
  ),
);
