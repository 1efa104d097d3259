/**
 * Single syllables: of the two commonest characters of every syllable, and of every syllable with its tone, which are among the first twenty words.
 *
 *   npx tsx tests/bench/lookup/syllables.ts [--misses]
 */
import { createWordLookup } from "@/core/lookup/words";
import { openLookupDictionary } from "@/server/lookup";
import { findMissing, listSyllables, type Spelling } from "./syllable-list";

const { dictionary, index } = openLookupDictionary();
const words = createWordLookup(dictionary, index);
const syllables = listSyllables(dictionary);
const print = (line: string) => void process.stdout.write(`${line}\n`);

const ways: [label: string, spelling: Spelling][] = [
  ["bare", "bare"],
  ["with a tone mark", "mark"],
  ["with a tone number", "number"],
];
print("way of typing".padEnd(24) + "queries".padStart(10) + "lacking".padStart(10));
for (const [label, spelling] of ways) {
  const { asked, missing } = findMissing(syllables, spelling, (typed) => words(typed, 20).map(({ zh }) => zh));
  print(label.padEnd(24) + String(asked).padStart(10) + String(missing.length).padStart(10));
  if (process.argv.includes("--misses")) for (const { typed, lacking } of missing) print(`  ${typed}: ${lacking.join(" ")}`);
}
