import type { Candidate } from "@/core/coinages/candidate";
import { createCoinageFinder } from "@/core/coinages/find";
import { frequenciesOf } from "@/core/coinages/frequencies";
import { createKin } from "@/core/coinages/kin";
import { crossesBy } from "@/core/text/crossing";
import { createSplitter } from "@/core/text/sentences";
import { loadAnnotator } from "@/server/annotate";
import { loadPhrases } from "@/server/coinages/phrases";
import { loadEdition } from "@/server/content/load";
import { loadDictionary } from "@/server/dictionary/load";
import { printJson, readArgs, type Subcommand, UsageError } from "./command";
import { readPieces } from "./read";

const plain = ({ text, count, why }: Candidate): string => {
  const reasons = why.map(({ code, detail }) => (detail === undefined ? code : `${code} (${detail})`)).join(", ");
  return `${text}  ${reasons}${count > 1 ? `, ×${count}` : ""}\n`;
};

export const coinages: Subcommand = {
  summary: "lists set phrases that the glossary does not know",
  help: `
tifa coinages [FILE] [--json] [--limit N] [--root FOLDER]

Reads a UTF-8 text (standard input without FILE) of any size and lists, best first, the set phrases, brands and formulas in it
that neither the glossary nor the grammar knows, each with why. Exit 0: done; 2: the input cannot be read.

  --json          {candidates: [{text, count, spans: [[start, end]], why: [{code, detail?}], score}]}; offsets are UTF-16, into the
                  whole text; of a phrase that comes often the first 50 places
  --limit N       how many (default: 40)
  --root FOLDER   the project folder (default: the current one)`,
  async run(args) {
    const { values, positionals } = readArgs(
      args,
      { json: { type: "boolean" }, limit: { type: "string", default: "40" }, root: { type: "string", default: "." } },
      1,
    );
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError(`--limit takes a number from 1, not ${values.limit}`);
    const pieces = readPieces(positionals[0]);
    // The first piece is read before all else: an unreadable file is said at once.
    const first = await pieces.next();
    const edition = loadEdition(values.root);
    const annotate = loadAnnotator(edition);
    const finder = createCoinageFinder({
      frequencies: frequenciesOf(loadDictionary()),
      kin: createKin(edition.terms.map(({ zh }) => zh)),
      phrases: loadPhrases(values.root),
    });
    const splitter = createSplitter(crossesBy(annotate));
    /** What was read and is not yet in a segment, and where in the whole text it begins. */
    let rest = "";
    let reached = 0;
    const take = (segments: readonly string[]): void => {
      let at = 0;
      for (const segment of segments) {
        at = rest.indexOf(segment, at);
        finder.add(annotate(segment), reached + at);
        at += segment.length;
      }
      rest = rest.slice(at);
      reached += at;
    };
    const push = (piece: string): void => {
      rest += piece;
      take(splitter.push(piece));
    };
    if (!first.done) push(first.value);
    for await (const piece of pieces) push(piece);
    take(splitter.end());
    const candidates = finder.candidates(limit);
    if (values.json) printJson({ candidates });
    else process.stdout.write(candidates.map(plain).join(""));
    return 0;
  },
};
