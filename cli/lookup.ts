import { once } from "node:events";
import { nameOf } from "@/core/dictionary/entry";
import { createLookup, type Lookup, type LookupResult } from "@/core/lookup/lookup";
import { createWordLookup, type WordLookup, type WordResult } from "@/core/lookup/words";
import { nestQuotes } from "@/core/text/quotes";
import { loadEdition } from "@/server/content/load";
import { lookupData, openLookupDictionary } from "@/server/lookup";
import { readArgs, type Subcommand, UsageError } from "./command";

/** One result as `--json` prints it. Public (CLI.md): grows, never changes. */
interface Printed {
  kind: "term" | "word";
  id: string;
  zh: string;
  pinyin: string;
  gloss: string;
  by: string;
  score: number;
  en: string;
  /** The alias or the member of a slogan that matched, where it was not the headword. */
  form?: string;
  /** What matched, where it is a rendering to avoid; `en` is the better one. */
  avoid?: string;
}

const printTerm = ({ entry, by, score, marks }: LookupResult): Printed => ({
  kind: "term",
  id: entry.id,
  zh: entry.zh,
  pinyin: entry.pinyin,
  gloss: entry.gloss,
  by,
  score,
  en: marks.english,
  ...(marks.form ? { form: marks.form.zh } : {}),
  ...(marks.avoid ? { avoid: marks.avoid.en } : {}),
});

const printWord = ({ zh, hant, pinyin, senses, by, score }: WordResult): Printed => ({
  kind: "word",
  id: nameOf({ simplified: zh, traditional: hant, pinyin }),
  zh,
  pinyin,
  gloss: senses.join("; "),
  by,
  score,
  en: senses[0] ?? "",
});

/** Of a full list, the share that dictionary words may take from weak terms. */
const wordShare = 4;

function answer(
  query: string,
  limit: number,
  terms: Lookup,
  words: WordLookup | undefined,
): { query: string; results: Printed[]; nearest: Printed[] } {
  const { results, nearest } = terms(query, limit);
  const found = words?.(query, limit) ?? [];
  const kept = results.slice(0, Math.max(limit - Math.min(found.length, Math.floor(limit / wordShare)), 0));
  return {
    query,
    results: [...kept.map(printTerm), ...found.map(printWord)].slice(0, limit),
    nearest: nearest.slice(0, limit).map(printTerm),
  };
}

function plain({ query, results, nearest }: ReturnType<typeof answer>, several: boolean): string {
  const line = ({ kind, zh, pinyin, gloss, en, by, score, form, avoid }: Printed) =>
    `${kind === "term" ? `${zh}  ${pinyin}  ${en}${avoid ? ` (not: ${avoid})` : ""}  — ${gloss}` : `${zh}  ${pinyin}  ${gloss}`}  [${kind}, ${by}${form ? ` ${form}` : ""}, ${score.toFixed(2)}]\n`;
  const head = several ? `# ${query}\n` : "";
  if (results.length > 0) return head + results.map(line).join("");
  return `${head}Nothing fits “${nestQuotes(query.slice(0, 60))}”.${nearest.length > 0 ? " Nearest:" : ""}\n${nearest.map(line).join("")}`;
}

/** The lines of standard input, one held at a time. Throws UsageError where it is not UTF-8. */
async function* readLines(): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  let line = 1;
  try {
    for await (const bytes of process.stdin) {
      const pieces = decoder.decode(bytes, { stream: true }).split("\n");
      pieces[0] = rest + (pieces[0] ?? "");
      rest = pieces.pop() ?? "";
      for (const piece of pieces) {
        yield piece.replace(/\r$/, "");
        line++;
      }
    }
    rest += decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`standard input is not UTF-8 text, at line ${line} or soon after; save it as UTF-8`);
    throw error;
  }
  if (rest) yield rest;
}

const write = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
};

export const lookup: Subcommand = {
  summary: "looks terms and words up from hanzi, pinyin, initials or English",
  help: `
tifa lookup [QUERY] [--json] [--limit N] [--terms-only] [--root FOLDER]

Looks QUERY up in the glossary and the dictionary, in whatever form it is remembered: hanzi (partial, traditional, with a wrong character),
pinyin in any spelling, initials, English, or a pasted sentence. Without QUERY it reads standard input, a query a line. Exit 0: done.

  --json           one line a query: {query, results: [{kind: "term"|"word", id, zh, pinyin, gloss, by, score, en, form?, avoid?}], nearest}; \`by\` says what matched:
                   zh, alias, pinyin, initials, english; \`nearest\` has terms where none fits
  --limit N        at most so many results a query (default 20)
  --terms-only     leaves the dictionary out
  --root FOLDER    the project folder (default: the current one)`,
  async run(args) {
    const { values, positionals } = readArgs(
      args,
      {
        json: { type: "boolean" },
        limit: { type: "string", default: "20" },
        "terms-only": { type: "boolean" },
        root: { type: "string", default: "." },
      },
      1,
    );
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError(`--limit is ${values.limit}: give a whole number from 1`);
    const edition = loadEdition(values.root);
    const dictionary = openLookupDictionary(values.root);
    const terms = createLookup(lookupData(edition, dictionary));
    const words = values["terms-only"] ? undefined : createWordLookup(dictionary.dictionary, dictionary.index);
    const [query] = positionals;
    const print = async (asked: string) => {
      const found = answer(asked, limit, terms, words);
      await write(values.json ? `${JSON.stringify(found)}\n` : plain(found, query === undefined));
    };
    if (query !== undefined) await print(query);
    else for await (const line of readLines()) await print(line);
    return 0;
  },
};
