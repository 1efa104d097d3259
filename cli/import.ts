import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { namedEncoding } from "@/core/intake/decode";
import { type Document, type Encoding, encodings, Refusal, type TextBlock, type Warning } from "@/core/intake/document";
import { layOut, titleOf } from "@/core/intake/lay-out";
import { proposePairs } from "@/core/intake/pairs";
import { readDocument } from "@/core/intake/read";
import { proposeRepairs } from "@/core/intake/repairs/propose";
import type { Repair } from "@/core/intake/repairs/repair";
import { printJson, readArgs, type Subcommand, UsageError } from "./command";

const maps = (): string => join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps");

/** What a reader should know of a file that was read nevertheless: one sentence each. */
const told: Record<Warning["code"], (warning: Warning) => string> = {
  replaced: ({ count }) => `${count} bytes mean nothing in this encoding; try another with --encoding`,
  "encoding-unsure": () => "the encoding is not sure; --encoding names another",
  "control-characters": ({ count }) => `${count} characters that no text has stand as \uFFFD`,
  "scanned-pages": ({ count, pages = [] }) => `${count} pages have no text: ${pages.slice(0, 10).join(", ")}`,
  "left-out": ({ names = [] }) => `left out, since it cannot be read: ${names.slice(0, 5).join(", ")}`,
  truncated: () => "the file ends early",
  pictures: ({ count }) => `${count} pictures are left out`,
};

interface Read {
  document: Document;
  repairs: Repair[];
  blocks: TextBlock[];
}

async function read(file: string, encoding: Encoding | undefined): Promise<Read> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${error instanceof Error && "code" in error ? String(error.code) : "unknown error"})`);
  }
  try {
    const characterMap = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(join(maps(), name)));
    const document = await readDocument(new Uint8Array(bytes), basename(file), { encoding, characterMap });
    const repairs = proposeRepairs(document.raw, document);
    return { document, repairs, blocks: layOut(document, repairs) };
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}

/** What `--json` prints of a file. Public (CLI.md): grows, never changes. */
function printed({ document, repairs, blocks }: Read, file: string) {
  const { format, encoding, warnings } = document;
  const pairs = proposePairs(document, blocks);
  return {
    file,
    title: titleOf(document, blocks),
    format,
    encoding: encoding ?? null,
    paragraphs: blocks.map(({ text }) => text),
    blocks: blocks.map(({ kind, level, lang, text }) => ({ kind, ...(level !== undefined && { level }), ...(lang && { lang }), text })),
    repairs: repairs.length,
    ...(pairs && { pairs: { by: pairs.by, pairs: pairs.pairs } }),
    warnings,
  };
}

function readEncoding(name: string | undefined): Encoding | undefined {
  try {
    return name === undefined ? undefined : namedEncoding(name);
  } catch {
    throw new UsageError(`--encoding takes one of ${encodings.join(", ")}, not ${name}`);
  }
}

export const importFiles: Subcommand = {
  summary: "reads txt, md, html, docx, epub, srt, vtt and pdf as the text that a reader would store",
  help: `
tifa import FILE… [--encoding NAME] [--json]

Reads files as Your texts does: the format by its content, the encoding by what the text looks like, broken lines joined, heads
of pages taken out. Prints the paragraphs, a blank line between two. Exit 0: done; 2: a file cannot be read (one sentence says why).

  --encoding NAME   ${encodings.join(", ")}, where the one recognized is wrong
  --json            of one file {title, encoding, paragraphs: […], file, format, blocks: [{kind, level?, lang?, text}], repairs, pairs?,
                    warnings}, of several an array of these; encoding is null for formats that say it themselves`,
  async run(args) {
    const { values, positionals } = readArgs(args, { json: { type: "boolean" }, encoding: { type: "string" } }, Number.POSITIVE_INFINITY);
    if (positionals.length === 0) throw new UsageError("import takes a file: tifa import FILE…");
    const encoding = readEncoding(values.encoding);
    const all: ReturnType<typeof printed>[] = [];
    for (const file of positionals) {
      const result = await read(file, encoding);
      for (const warning of result.document.warnings) process.stderr.write(`tifa: ${file}: ${told[warning.code](warning)}\n`);
      if (values.json) all.push(printed(result, file));
      else process.stdout.write(`${result.blocks.map(({ text }) => text).join("\n\n")}\n`);
    }
    if (values.json) printJson(positionals.length === 1 ? all[0] : all);
    return 0;
  },
};
