import { z } from "zod";
import { alignTexts } from "@/core/align/texts";
import { loadKnowledge } from "@/server/align";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { printJson, readArgs, type Subcommand, UsageError } from "./command";
import { readLines, readText, withAnchors } from "./input";

const pairsFile = z.object({ pairs: z.array(z.object({ zh: z.array(z.int()), en: z.array(z.int()) })) });

/** Pairs that are fixed, as --json prints them. */
export function readAnchors(file: string): { a: number[]; b: number[] }[] {
  let value: unknown;
  try {
    value = JSON.parse(readText(file));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${file} is not JSON: ${error.message}`);
    throw error;
  }
  const parsed = pairsFile.safeParse(value);
  if (!parsed.success)
    throw new UsageError(`${file} is not {"pairs": [{"zh": […], "en": […]}]}, at ${parsed.error.issues[0]?.path.join(".") || "the top"}`);
  return parsed.data.pairs.map(({ zh, en }) => ({ a: zh, b: en }));
}

export const align: Subcommand = {
  summary: "pairs the sentences of a text with those of its translation or of another version",
  help: `
tifa align ZH EN [--json] [--anchors FILE] [--root FOLDER]

Reads two UTF-8 texts with a sentence a line, a Chinese one and its English (or another Chinese one), and says which lines belong together:
one to one, one to many, many to one, or to none. Blank lines are ends of paragraphs, a hint where both texts have them.
Exit 0: done; 2: an input cannot be read.

  --json           {pairs: [{zh: [i…], en: [j…]}]}: line numbers from 0, every line in exactly one pair (a side may be empty)
  --anchors FILE   pairs that are fixed, as --json prints them
  --root FOLDER    the project folder (default: the current one)`,
  run(args) {
    const { values, positionals } = readArgs(
      args,
      { json: { type: "boolean" }, anchors: { type: "string" }, root: { type: "string", default: "." } },
      2,
    );
    const [zhFile, enFile] = positionals;
    if (zhFile === undefined || enFile === undefined) throw new UsageError("align wants two files: ZH EN");
    const [zh, en] = [readLines(zhFile), readLines(enFile)];
    const anchors = values.anchors === undefined ? [] : readAnchors(values.anchors);
    const edition = loadEdition(values.root);
    const knowledge = loadKnowledge(edition, loadAnnotator(edition));
    const pairs = withAnchors(values.anchors, () => alignTexts(zh, en, knowledge, { anchors }));
    if (values.json) printJson({ pairs: pairs.map(({ a, b }) => ({ zh: a, en: b })) });
    else
      process.stdout.write(
        pairs
          .map(({ a, b }) => `${[...a.map((line) => `  ${line}\t${zh[line]}`), ...b.map((line) => `  ${line}\t${en[line]}`)].join("\n")}\n\n`)
          .join(""),
      );
    return 0;
  },
};
