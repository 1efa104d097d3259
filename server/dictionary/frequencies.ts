import { readFileSync } from "node:fs";

export const wordCostsFile = "server/dictionary/data/word-costs.txt";

/** Cost of a word that no count knows, in hundredths of a nat. */
export const unseenCost = 1900;

/**
 * Costs of words for the word cutter, in hundredths of a nat, as `derive-frequencies.ts` left them: a line a cost class, `cost word word …`; lines with # say
 * where they come from.
 */
export function readWordCosts(root: string = process.cwd()): Map<string, number> {
  const costs = new Map<string, number>();
  for (const line of readFileSync(`${root}/${wordCostsFile}`, "utf8").split("\n")) {
    if (line.startsWith("#") || line === "") continue;
    const [cost, ...words] = line.split(" ");
    for (const word of words) costs.set(word, Number(cost));
  }
  return costs;
}
