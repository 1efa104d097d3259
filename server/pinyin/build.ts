import { mkdirSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { contextOf, forReading, surround } from "@/core/pinyin/context";
import { encodeModel, type StoredModel } from "@/core/pinyin/format";
import { toKey } from "@/core/pinyin/hash";
import { tokenKinds } from "@/core/pinyin/votes";
import { toMarked } from "@/core/pinyin/syllables";
import { chooseReadings, collectVotes, toLexicon, toTable, worthKeeping } from "./choices";
import { type CutWords, type Example, readCpp } from "./corpus";
import { type Inventory, takeInventory } from "./inventory";
import { readUnlabelled, type Unlabelled } from "./reports";
import { type SilverExample, syntactic, takeSilver } from "./silver";
import { type Choices, createRows, dropRare, type LearningExample, train } from "./train";
import { createCutter } from "./words";

/** Everything that training draws on. `list` is the folder of the package `@pinyin-pro/data`, `data` the shared data folder. */
export interface Sources {
  data: string;
  list: string;
}

const caps = { pattern: 200, syntactic: 700, word: 3, reading: 25 };
const silverWeight = { pattern: 1, word: 0.2 };
/** Words of the dictionary are surer in prose than in CPP, where misleading names abound; on CPP the addition changes nothing. */
const tokenTrust = 3.5;
/** How much more an example of a rare reading weighs at most. */
const mostRarity = 3;
/** What a character of the clause counts beside a near neighbour. */
const clauseValue = 0.5;
/** A context that fewer rows share (each example is two: cut and uncut) says more about them than about the language. */
const leastExamples = 4;
/** How much of an example's weight is on its cut form. */
const cutShare = 0.8;
/** The same of its third form, for the characters that syntax decides on: by the sentence's build alone. */
const generalShare = 0.7;
const training = { epochs: 8, rate: 0.25, decay: 2e-3 };
/** Weights below this many units of 1/127 of the greatest are nothing. */
const largestWeight = 4;

/** Trains on the examples given (all of CPP's dev split, or all but a fold) and on silver examples from state documents. */
export function trainModel(cpp: readonly Example[], inventory: Inventory, unlabelled: Unlabelled, cut: CutWords): StoredModel {
  const choices = chooseReadings(inventory, cpp);
  const votes = worthKeeping(collectVotes(inventory, choices), choices);
  const lexicon = toLexicon(votes, choices);
  // The labelled sentences have polyphones beside the labelled one.
  const others = [...unlabelled.others, ...cpp.map(({ characters }) => ({ text: characters.join("") }))];
  const silver = takeSilver({ documents: unlabelled.documents, others }, votes, choices, caps);
  const counts = new Map<string, number>();
  const kindOf = ({ characters, at, reading }: SilverExample) => `${characters[at]}${reading}`;
  for (const example of silver) if (!example.byWords) counts.set(kindOf(example), (counts.get(kindOf(example)) ?? 0) + 1);
  // A reading that is rare in state documents (得 de, 都 dū) is not to be drowned by the common one.
  const rarity = (example: SilverExample) => Math.min(mostRarity, Math.max(1, caps.pattern / (counts.get(kindOf(example)) ?? 1)));
  const weightOf = (example: SilverExample) => (example.byWords ? silverWeight.word : silverWeight.pattern * rarity(example));
  // Each example once as the word cutter leaves it and once uncut, since a text can come without its words.
  const examples = [
    ...cpp.map((example) => ({ ...example, weight: 1, silver: false })),
    ...silver.map((example) => ({ ...example, weight: weightOf(example), silver: true })),
  ].flatMap((example): LearningExample[] => {
    const wordOf = cut(example.characters);
    const both = [
      { ...example, weight: example.weight * cutShare, wordOf },
      { ...example, weight: example.weight * (1 - cutShare) },
    ];
    const isSyntactic = example.silver && syntactic.includes(example.characters[example.at] ?? "");
    return isSyntactic ? [...both, { ...example, weight: example.weight * generalShare, wordOf, general: true }] : both;
  });
  const { rows, keys, values } = dropRare(createRows(examples, choices, toTable(lexicon), clauseValue), leastExamples);
  const trained = train({ rows, values }, training);

  const weights = new Map(keys.map((key, i) => [key, trained.weights[i] ?? 0]));
  // The prior is a constant for each reading: it goes into the weight that every context of the character shares.
  for (const [character, { readings, prior }] of choices) {
    const [bias] = contextOf(surround([character]), 0);
    readings.forEach((_, reading) => {
      if (reading === 0 || bias === undefined) return;
      const key = toKey(forReading(bias, reading));
      weights.set(key, (weights.get(key) ?? 0) + trained.prior * (prior[reading] ?? 0));
    });
  }
  for (const kind of tokenKinds) trained.votes[kind] = (trained.votes[kind] ?? 0) + tokenTrust;
  const unit = largestWeight / 127;
  const stored = new Map<number, number>();
  for (const [key, weight] of weights) {
    const value = Math.max(-127, Math.min(127, Math.round(weight / unit)));
    if (value !== 0) stored.set(key, value);
  }
  return {
    characters: new Map([...choices].map(([character, { readings }]: [string, Choices]) => [character, readings.map(toMarked)])),
    lexicon,
    weights: stored,
    weightUnit: unit,
    votes: Float32Array.from(trained.votes),
  };
}

/** Trains on everything and writes the model file. */
function build({ data, list }: Sources, out: string): void {
  const cpp = readCpp(`${data}/cpp`);
  const model = trainModel(cpp, takeInventory(list, cpp), readUnlabelled(data), createCutter());
  const bytes = encodeModel(model);
  mkdirSync(out.replace(/\/[^/]*$/, ""), { recursive: true });
  writeFileSync(out, bytes);
  process.stdout.write(
    `${out}: ${model.characters.size} characters, ${model.lexicon.size} votes of words, ${model.weights.size} weights; ${bytes.length} bytes, ${brotliCompressSync(bytes).length} with brotli\n`,
  );
}

const [script, data, list, out = "public/pinyin/readings.bin"] = process.argv.slice(1);
if (script?.endsWith("server/pinyin/build.ts")) {
  if (data === undefined || list === undefined)
    throw new Error("Usage: npx tsx server/pinyin/build.ts <data folder> <folder of @pinyin-pro/data> [file to write]");
  build({ data, list }, out);
}
