import { compareRows } from "@/core/beside/compare-rows";
import { findingsOf } from "@/core/beside/findings";
import { type Change, kinds } from "@/core/compare/change";
import { type Comparison, compareTexts } from "@/core/compare/compare";
import { attribution } from "@/core/exchange/rights";
import { nameTerms } from "@/core/review/data";
import words from "@/locales/en/beside.json";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { loadTexts } from "@/server/texts";
import { readAnchors } from "./align";
import { carry, carryOptions } from "./carry";
import { printJson, readArgs, type Subcommand, UsageError } from "./command";
import { readLines, withAnchors } from "./input";

/** What is printed as JSON: a public interface. Spans are offsets into the pair's joined text. */
const toJson = ({ pairs, changes }: Comparison) => ({
  pairs: pairs.map(({ old, next }) => ({ old, new: next })),
  changes: changes.map(({ next, oldAt, nextAt, weight, ...change }) => ({
    ...change,
    ...(next === undefined ? {} : { new: next }),
    oldLines: oldAt ? pairs[oldAt.pair]?.old : [],
    newLines: nextAt ? pairs[nextAt.pair]?.next : [],
    weight: Math.round(weight * 100) / 100,
    at: {
      ...(oldAt ? { old: { pair: oldAt.pair, start: oldAt.start, end: oldAt.end } } : {}),
      ...(nextAt ? { new: { pair: nextAt.pair, start: nextAt.start, end: nextAt.end } } : {}),
    },
  })),
});

/** A change in one line: what kind, what it was, what it is. */
function writeLine({ kind, old, next, removed = [], added = [], term, official, dim }: Change): string {
  const marks = [term, official ? "official" : "", dim ? "wording" : ""].filter(Boolean).join(", ");
  const items = [...removed.map((item) => `−${item}`), ...added.map((item) => `+${item}`)].join(" ");
  const wording = kind === "members" ? items : [old, next].filter((side) => side !== undefined).join(" → ");
  return `${kind.padEnd(10)} ${wording}${marks ? `  (${marks})` : ""}`;
}

export const compare: Subcommand = {
  summary: "shows what changed from one Chinese text to another, by formulation",
  help: `
tifa compare OLD NEW [--json] [--only-set] [--anchors FILE] [--docx FILE] [--csv FILE] [--xlsx FILE] [--root FOLDER]

Reads two Chinese texts, a sentence a line (blank lines are ends of paragraphs), aligns them, and lists the changes of formulation, what tells most
first: ${kinds.join(", ")}. Harder and softer go by the scale of docs/degree-words.md.
Exit 0: no change; 1: changes; 2: an input cannot be read.

  --json           {pairs: [{old: [i…], new: [j…]}], changes: [{kind, term?, old?, new?, official, dim, …}]}
  --only-set       changes of set formulations only
  --anchors FILE   pairs that are fixed, as tifa align --json prints them
  --docx FILE      both texts side by side with their changes marked, as a Word document
  --csv FILE       the changes as a table; --xlsx FILE likewise
  --root FOLDER    the project folder (default: the current one)`,
  async run(args) {
    const { values, positionals } = readArgs(
      args,
      {
        json: { type: "boolean" },
        "only-set": { type: "boolean" },
        anchors: { type: "string" },
        root: { type: "string", default: "." },
        ...carryOptions,
      },
      2,
    );
    const [oldFile, newFile] = positionals;
    if (oldFile === undefined || newFile === undefined) throw new UsageError("compare wants two files: OLD NEW");
    const [old, next] = [readLines(oldFile), readLines(newFile)];
    const anchors = values.anchors === undefined ? [] : readAnchors(values.anchors);
    const edition = loadEdition(values.root);
    const knowledge = loadTexts(edition, loadAnnotator(edition), values.root);
    const whole = withAnchors(values.anchors, () => compareTexts(old, next, knowledge, { anchors }));
    const result = values["only-set"] ? { ...whole, changes: whole.changes.filter(({ tag }) => tag === "set") } : whole;
    await carry(values, () =>
      findingsOf(
        {
          rows: compareRows(result.pairs, result.changes),
          terms: nameTerms(
            result.changes.map(({ term }) => term),
            knowledge,
          ),
          recurring: [],
        },
        { ...words.jobs.compare, said: words.said, headOfTerms: [words.term, words.wordings], rights: attribution },
      ),
    );
    if (values.json) printJson(toJson(result));
    else process.stdout.write(result.changes.map((change) => `${writeLine(change)}\n`).join(""));
    return result.changes.length > 0 ? 1 : 0;
  },
};
