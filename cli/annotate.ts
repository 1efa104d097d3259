import type { AnnotatedSegment } from "@/core/annotation";
import { crossesBy } from "@/core/text/crossing";
import { createSplitter } from "@/core/text/sentences";
import { openAnnotator } from "@/server/engine-data";
import { readArgs, type Subcommand } from "./command";
import { readPieces, write } from "./read";

/** Words with their readings, then the terms, indented by depth, then what is derived from its parts. */
function plain({ text, tokens, matches, derived = [] }: AnnotatedSegment): string {
  const words = tokens
    .filter(({ kind }) => kind !== "space")
    .map(({ text, pinyin }) =>
      pinyin.some((reading) => reading !== null) ? `${text}(${pinyin.filter((reading) => reading !== null).join(" ")})` : text,
    );
  const terms = matches.map(({ start, end, term, depth }) => `${"  ".repeat(depth + 1)}${text.slice(start, end)} → ${term}\n`);
  const made = derived.map(({ start, end, en, depth }) => `${"  ".repeat(depth + 1)}${text.slice(start, end)} ~ ${en}\n`);
  return `${words.join(" ")}\n${terms.join("")}${made.join("")}`;
}

export const annotate: Subcommand = {
  summary: "finds the words, readings and terms of a text",
  help: `
tifa annotate [FILE] [--json] [--article SLUG] [--root FOLDER]

Reads a UTF-8 text (standard input without FILE) of any size and prints each sentence as it is done: its words with their
readings, the glossary's terms in it (→), and what the grammar derives from its parts (~). Exit 0: done; 2: the input cannot be read.

  --json           {segments: [{text, tokens: [{start, end, text, kind, pinyin}], matches: [{start, end, term, zh, depth}],
                   derived: [{start, end, zh, depth, en, gloss, rank?, parts: [term ids], rule, full?, parent?}]}]}
  --article SLUG   read the text as this article: selects between terms that share characters
  --root FOLDER    the project folder (default: the current one)`,
  async run(args) {
    const { values, positionals } = readArgs(
      args,
      { json: { type: "boolean" }, article: { type: "string" }, root: { type: "string", default: "." } },
      1,
    );
    const pieces = readPieces(positionals[0]);
    // The first piece is read before all else: an unreadable file is said at once, and leaves standard output empty.
    const first = await pieces.next();
    const annotateSegment = await openAnnotator(values.root);
    const context = values.article === undefined ? {} : { article: values.article };
    const splitter = createSplitter(crossesBy(annotateSegment));
    let count = 0;
    const print = async (segments: string[]) => {
      for (const text of segments) {
        const segment = annotateSegment(text, context);
        await write(values.json ? `${count === 0 ? "" : ",\n"}${JSON.stringify(segment)}` : plain(segment));
        count++;
      }
    };
    if (values.json) await write('{"segments":[\n');
    if (!first.done) await print(splitter.push(first.value));
    for await (const piece of pieces) await print(splitter.push(piece));
    await print(splitter.end());
    if (values.json) await write("\n]}\n");
    return 0;
  },
};
