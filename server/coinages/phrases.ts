import { readFileSync, writeFileSync } from "node:fs";
import { decodePhrases, encodePhrases, type Phrases } from "@/core/coinages/phrases";
import { parting } from "@/core/coinages/words";
import { createFold } from "@/core/text/fold";
import { cutAlong, findPath, prepare } from "@/core/text/words";
import { loadDictionary } from "../dictionary/load";
import { readBroadcasts, readReports } from "../words/corpora";

/** Where the built site serves the phrases, and where they are stored. */
export const phrasesFile = "public/words/phrases.bin";
export const loadPhrases = (root = "."): Phrases => decodePhrases(readFileSync(`${root}/${phrasesFile}`));

/** What is kept: met so often, between so many different neighbors, and so much oftener together than apart, in nats. */
const settings = { least: 6, neighbors: 4, bond: 3, shortest: 3, longest: 9, mostWords: 4, most: 45_000 };

interface Counted {
  count: number;
  before: Set<string>;
  after: Set<string>;
  chance: number;
}

/**
 * Counts sequences of words in the reports and the news that keep together: `npx tsx server/coinages/derive-phrases.ts DATA_FOLDER`. Only hashes and levels are
 * stored, none of the texts.
 */
export function derivePhrases(folder: string): void {
  const lexicon = loadDictionary();
  const fold = createFold(lexicon.variants);
  const words = new Map<string, number>();
  const lines: string[][] = [];
  let total = 0;
  for (const line of [...readReports(folder), ...readBroadcasts(folder)]) {
    const prepared = prepare(line, fold);
    const tokens = cutAlong(prepared, findPath(prepared, lexicon), lexicon).map(({ start, end, kind }) =>
      kind === "word" || kind === "name" ? line.slice(start, end) : "",
    );
    lines.push(tokens);
    for (const token of tokens) {
      if (token === "") continue;
      words.set(token, (words.get(token) ?? 0) + 1);
      total++;
    }
  }
  const phrases = new Map<string, Counted>();
  for (const tokens of lines)
    for (let i = 0; i < tokens.length; i++) {
      let text = "";
      let chance = Math.log(total);
      for (let j = i; j < Math.min(tokens.length, i + settings.mostWords); j++) {
        const token = tokens[j] ?? "";
        if (token === "" || parting.has(token)) break;
        text += token;
        if (text.length > settings.longest) break;
        chance += Math.log((words.get(token) ?? 1) / total);
        if (j === i || text.length < settings.shortest) continue;
        const counted = phrases.get(text) ?? { count: 0, before: new Set(), after: new Set(), chance };
        phrases.set(text, counted);
        counted.count++;
        if (counted.before.size < 8) counted.before.add(tokens[i - 1] ?? `^${i}`);
        if (counted.after.size < 8) counted.after.add(tokens[j + 1] ?? "$");
      }
    }
  const kept = [...phrases]
    .map(([text, { count, before, after, chance }]) => ({ text, count, edges: Math.min(before.size, after.size), bond: Math.log(count) - chance }))
    .filter(({ count, edges, bond }) => count >= settings.least && edges >= settings.neighbors && bond >= settings.bond)
    .sort((a, b) => b.count * b.bond - a.count * a.bond)
    .slice(0, settings.most);
  const bytes = encodePhrases(new Map(kept.map(({ text, count }) => [text, Math.floor(Math.log2(count / settings.least)) + 1])));
  writeFileSync(phrasesFile, bytes);
  process.stdout.write(`${kept.length} phrases of ${phrases.size}, ${bytes.length} bytes\n`);
}
