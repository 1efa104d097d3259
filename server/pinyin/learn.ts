import { contextOf, forReading, surround } from "@/core/pinyin/context";
import type { StoredModel } from "@/core/pinyin/format";
import { toKey } from "@/core/pinyin/hash";
import { toMarked } from "@/core/pinyin/syllables";
import { tokenKinds } from "@/core/pinyin/votes";
import { chooseReadings, collectVotes, toLexicon, toTable, worthKeeping } from "./choices";
import type { CutWords, Example } from "./corpus";
import type { Inventory } from "./inventory";
import type { Unlabelled } from "./reports";
import { type SilverExample, syntactic, takeSilver } from "./silver";
import { type Choices, createRows, dropRare, type LearningExample, train } from "./train";

const caps = { pattern: 200, syntactic: 700, word: 3, reading: 25 };
/** What an example counts beside a labelled one of CPP, which counts 1. */
const silverWeight = { pattern: 1, word: 0.2 };
/** The same of a sentence written for training. Each is there twice: its contexts are to outlast `leastExamples`. */
const writtenWeight = 1;
/** How much more an example of a rare reading weighs at most. */
const mostRarity = 3;
/** How much of an example's weight is on its cut form. */
const cutShare = 0.8;
/** The same of its third form, for the characters that syntax decides on: by the sentence's build alone. */
const generalShare = 0.7;
/** What a character of the clause counts beside a near neighbour. */
const clauseValue = 0.5;
/** A context that fewer rows share (each example is two: cut and uncut) says more about them than about the language. */
const leastExamples = 4;
const training = { epochs: 8, rate: 0.25, decay: 2e-3 };
/** Words of the dictionary are surer in prose than in CPP, where misleading names abound; on CPP the addition changes nothing. */
const tokenTrust = 3.5;
/** The greatest weight that is stored, as 127 units. */
const largestWeight = 4;

/** Labelled and unlabelled examples in the forms they are learned in. */
function toLearn(cpp: readonly Example[], written: readonly Example[], silver: readonly SilverExample[], cut: CutWords): LearningExample[] {
  const kindOf = ({ characters, at, reading }: Example) => `${characters[at]}${reading}`;
  const counts = new Map<string, number>();
  for (const example of silver) if (!example.byWords) counts.set(kindOf(example), (counts.get(kindOf(example)) ?? 0) + 1);
  // A reading that is rare in state documents (得 de, 都 dū) is not to be drowned by the common one.
  const rarity = (example: Example) => Math.min(mostRarity, Math.max(1, caps.pattern / (counts.get(kindOf(example)) ?? 1)));
  return [
    ...cpp.map((example) => ({ ...example, weight: 1, silver: false })),
    ...[...written, ...written].map((example) => ({ ...example, weight: writtenWeight, silver: true })),
    ...silver.map((example) => ({ ...example, weight: example.byWords ? silverWeight.word : silverWeight.pattern * rarity(example), silver: true })),
  ].flatMap((example): LearningExample[] => {
    const wordOf = cut(example.characters);
    // Once as the word cutter leaves it and once uncut, since a text can come without its words.
    const both = [
      { ...example, weight: example.weight * cutShare, wordOf },
      { ...example, weight: example.weight * (1 - cutShare) },
    ];
    const isSyntactic = example.silver && syntactic.includes(example.characters[example.at] ?? "");
    return isSyntactic ? [...both, { ...example, weight: example.weight * generalShare, wordOf, general: true }] : both;
  });
}

/** The prior is a constant for each reading: it goes into the weight that every context of the character shares. */
function addPrior(weights: Map<number, number>, choices: ReadonlyMap<string, Choices>, weight: number): void {
  for (const [character, { readings, prior }] of choices) {
    const [bias] = contextOf(surround([character]), 0);
    for (let reading = 1; reading < readings.length && bias !== undefined; reading++) {
      const key = toKey(forReading(bias, reading));
      weights.set(key, (weights.get(key) ?? 0) + weight * (prior[reading] ?? 0));
    }
  }
}

/** Weights in whole units; those that round to nothing are left out. */
function quantise(weights: ReadonlyMap<number, number>, unit: number): Map<number, number> {
  const stored = new Map<number, number>();
  for (const [key, weight] of weights) {
    const value = Math.max(-127, Math.min(127, Math.round(weight / unit)));
    if (value !== 0) stored.set(key, value);
  }
  return stored;
}

/** What a model is trained on. */
export interface Lessons {
  /** Labelled by others: all of CPP's dev split, or all but a fold. */
  cpp: readonly Example[];
  /** Written for training. */
  written: readonly Example[];
  unlabelled: Unlabelled;
}

/** Trains on labelled examples and on silver examples from unlabelled text. */
export function trainModel({ cpp, written, unlabelled }: Lessons, inventory: Inventory, cut: CutWords): StoredModel {
  const choices = chooseReadings(inventory, cpp);
  const words = worthKeeping(collectVotes(inventory, choices), choices);
  const lexicon = toLexicon(words, choices);
  // The labelled sentences have polyphones beside the labelled one.
  const others = [...unlabelled.others, ...cpp.map(({ characters }) => ({ text: characters.join("") }))];
  const silver = takeSilver({ documents: unlabelled.documents, others }, words, choices, caps);
  const { rows, keys, values } = dropRare(createRows(toLearn(cpp, written, silver, cut), choices, toTable(lexicon), clauseValue), leastExamples);
  const trained = train({ rows, values }, training);

  const weights = new Map(keys.map((key, i) => [key, trained.weights[i] ?? 0]));
  addPrior(weights, choices, trained.prior);
  const votes = Float32Array.from(trained.votes, (weight, kind) => weight + (tokenKinds.includes(kind) ? tokenTrust : 0));
  const weightUnit = largestWeight / 127;
  const characters = new Map([...choices].map(([character, { readings }]) => [character, readings.map(toMarked)]));
  return { characters, lexicon, weights: quantise(weights, weightUnit), weightUnit, votes };
}
