import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { addDict, pinyin, removeDict } from "pinyin-pro";
import { z } from "zod";
import { decodeModel, encodeModel } from "@/core/pinyin/format";
import { createModel } from "@/core/pinyin/model";
import { toNumbered } from "@/core/pinyin/syllables";
import { trainModel } from "@/server/pinyin/learn";
import { type Example, foldOf, readCpp, readExamples } from "@/server/pinyin/corpus";
import { takeInventory } from "@/server/pinyin/inventory";
import { createCutter } from "@/server/pinyin/words";
import { readUnlabelled } from "@/server/pinyin/reports";

/**
 * Readings of polyphones, measured on CPP's dev split: `npx tsx tests/bench/readings.ts <data folder> [folder with peers installed]`.
 *
 * Ours is cross-validated: five folds by sentence (a hash of its characters, so that no sentence is on both sides); for each, everything that
 * looks at labels (which readings a character has, their order, the weights) is done anew from the other four, stored, loaded and asked. The
 * peers have not been trained on CPP and read it as it is. Peers that are not installed are left out and named.
 */
const folds = 5;
const [data, peers = "/tmp/bench-peers"] = process.argv.slice(2);
if (data === undefined) throw new Error("Usage: npx tsx tests/bench/readings.ts <data folder> [folder with peers installed]");

const examples = readCpp(`${data}/cpp`);
const print = (line: string) => process.stdout.write(`${line}\n`);

/** Reads a character of a sentence: numbered, or undefined where it has no reading. */
type Reader = (example: Example) => string | undefined;

function score(name: string, read: Reader, on: readonly Example[] = examples): number {
  const right = on.filter((example) => read(example) === example.reading).length;
  if (name !== "") print(`${name.padEnd(48)} ${((100 * right) / on.length).toFixed(2)}%  (${right} of ${on.length})`);
  return right;
}

function ours(): void {
  const list = `${peers}/node_modules/@pinyin-pro/data`;
  if (!existsSync(list)) {
    print("ours: left out, since training needs the package @pinyin-pro/data in the folder of peers");
    return;
  }
  const unlabelled = readUnlabelled(data ?? "");
  const written = readExamples();
  const cut = createCutter();
  let right = 0;
  for (let fold = 0; fold < folds; fold++) {
    const learn = examples.filter((example) => foldOf(example, folds) !== fold);
    const test = examples.filter((example) => foldOf(example, folds) === fold);
    const model = createModel(decodeModel(encodeModel(trainModel({ cpp: learn, written, unlabelled }, takeInventory(list, learn), cut))));
    const own = score("", ({ characters, at }) => toNumbered(model.read(characters, cut(characters))[at] ?? ""), test);
    print(`  fold ${fold + 1}: ${((100 * own) / test.length).toFixed(2)}% of ${test.length}`);
    right += own;
  }
  print(
    `${`ours, ${folds}-fold cross-validation by sentence`.padEnd(48)} ${((100 * right) / examples.length).toFixed(2)}%  (${right} of ${examples.length})`,
  );
}

const pinyinPro: Reader = ({ characters, at }) => toNumbered(pinyin(characters.join(""), { toneSandhi: false, type: "array" })[at] ?? "");

const phrases = z.object({
  default: z.function({ input: [z.string(), z.record(z.string(), z.unknown())], output: z.array(z.array(z.string())) }),
});

function peersOf(): void {
  score("pinyin-pro", pinyinPro);
  const require = createRequire(`${peers}/package.json`);
  const load = (name: string): unknown => {
    try {
      return require(name);
    } catch {
      print(`${name}: not installed in ${peers}, left out`);
      return undefined;
    }
  };
  const complete = z.record(z.string(), z.tuple([z.string(), z.number()])).safeParse(load("@pinyin-pro/data/complete"));
  if (complete.success) {
    addDict(complete.data, { name: "complete" });
    score("pinyin-pro with its complete dictionary", pinyinPro);
    removeDict("complete");
  }
  const other = phrases.safeParse(load("pinyin"));
  if (other.success)
    score("pinyin 4", ({ characters, at }) => {
      // It gives one entry a hanzi and one for each run of anything else: ask for hanzi one by one of the run that holds the character.
      const hanzi = /\p{Script=Han}/u;
      let from = at;
      while (from > 0 && hanzi.test(characters[from - 1] ?? "")) from--;
      let to = at;
      while (to < characters.length && hanzi.test(characters[to] ?? "")) to++;
      return toNumbered(other.data.default(characters.slice(from, to).join(""), { segment: false })[at - from]?.[0] ?? "");
    });
}

print(`CPP dev split, ${examples.length} sentences, ${new Set(examples.map(({ characters, at }) => characters[at])).size} polyphones`);
const commonest = new Map<string, Map<string, number>>();
for (const { characters, at, reading } of examples) {
  const counts = commonest.get(characters[at] ?? "") ?? new Map<string, number>();
  commonest.set(characters[at] ?? "", counts.set(reading, (counts.get(reading) ?? 0) + 1));
}
const top = [...commonest.values()].reduce((sum, counts) => sum + Math.max(...counts.values()), 0);
print(`${"each character's commonest reading, known in advance".padEnd(48)} ${((100 * top) / examples.length).toFixed(2)}%`);
peersOf();
ours();
