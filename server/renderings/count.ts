import { writeFileSync } from "node:fs";
import { alignTexts } from "@/core/align/texts";
import type { Match } from "@/core/annotation";
import { groupBy } from "@/core/collections";
import type { ObservedTerm, Wordings } from "@/core/glossary/observed";
import { wordingsFile } from "@/core/glossary/observed";
import { type FoundWording, findWordings } from "@/core/glossary/rendering";
import { loadKnowledge } from "../align";
import { loadAnnotator } from "../annotate";
import { loadEdition } from "../content/load";
import { readYaml } from "../content/parse";
import { documents, type Paragraph, readParagraphs, toSentences } from "./documents";
import { quoteAround } from "./quote";

/**
 * Counts the English of every term in the official bilingual documents: `npx tsx server/renderings/count.ts DATA`, DATA/bilingual holding the documents.
 * Their sentences are aligned; in each pair that has a term, the wordings that glossary/observed.yaml has for it are looked for. The texts are not
 * committed; what this writes is (glossary/renderings.json): counts, and one short quotation a term. Run it again when terms or wordings were added.
 */
const data = process.argv[2];
if (!data) {
  process.stderr.write("usage: npx tsx server/renderings/count.ts DATA (with bilingual/*.tsv)\n");
  process.exit(2);
}

const edition = loadEdition();
const annotate = loadAnnotator(edition);
const knowledge = loadKnowledge(edition, annotate);
const wordings = readYaml(".", "glossary/observed.yaml", wordingsFile);

/** The sentences of a document with their English; paragraphs are given, sentences are aligned inside and across them. */
function alignDocument(paragraphs: readonly Paragraph[]): { zh: string; en: string }[] {
  const [zh, en]: [string[], string[]] = [[], []];
  for (const paragraph of paragraphs.filter(({ summary }) => !summary)) {
    const sentences = toSentences([paragraph]);
    zh.push(...sentences.zh, "");
    en.push(...sentences.en, "");
  }
  const join = (lines: readonly string[], numbers: readonly number[], by: string) => numbers.map((number) => lines[number]).join(by);
  return alignTexts(zh, en, knowledge)
    .map(({ a, b }) => ({ zh: join(zh, a, ""), en: join(en, b, " ") }))
    .filter((pair) => pair.zh !== "" && pair.en !== "");
}

/** The wordings of a term in the English of a sentence that has it, no more than the term has places there. */
function observe(zh: string, en: string, known: Wordings[string], matches: readonly Match[]): FoundWording[] {
  const allowed = known.flatMap((wording) => {
    if (typeof wording === "string") return wording;
    return wording.unless.some((other) => zh.includes(other)) ? [] : wording.en;
  });
  return findWordings(en, allowed).slice(0, matches.length);
}

interface Quotable {
  document: string;
  year: number;
  wording: string;
  quote: { zh: string; en: string };
}

const occurrences = new Map<string, Map<string, number>>();
const counts = new Map<string, Map<string, { document: string; year: number; en: string; count: number }>>();
const quotable = new Map<string, Quotable[]>();
const slot = <V>(map: Map<string, V>, key: string, make: () => V): V => {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
};

for (const { file, work, year } of documents) {
  for (const { zh, en } of alignDocument(readParagraphs(data, file))) {
    for (const [term, all] of groupBy(annotate(zh).matches, ({ term }) => term)) {
      const matches = all.filter((match) => !all.some((other) => other !== match && other.start <= match.start && other.end >= match.end));
      const here = slot(occurrences, term, () => new Map());
      here.set(work, (here.get(work) ?? 0) + matches.length);
      const known = wordings[term];
      if (!known) continue;
      for (const found of observe(zh, en, known, matches)) {
        const row = slot(
          slot(counts, term, () => new Map()),
          `${work} ${found.wording}`,
          () => ({ document: work, year, en: found.wording, count: 0 }),
        );
        row.count++;
        const [place] = matches;
        if (place) slot(quotable, term, () => []).push({ document: work, year, wording: found.wording, quote: quoteAround(zh, place, en, found) });
      }
    }
  }
  process.stderr.write(`${file}\n`);
}

/** Of the quotations with the wording that the latest document uses most, the shortest that is whole, else the shortest. */
function chooseQuote(observed: ObservedTerm["observed"], candidates: readonly Quotable[]): ObservedTerm["quote"] | undefined {
  const cost = ({ quote, wording, year }: Quotable): number => {
    const latest = observed.find((row) => row.document === observed.at(-1)?.document)?.en === wording ? 0 : 1;
    return latest * 1000 + (quote.zh + quote.en).split("…").length * 40 + quote.en.length - (year - 2000);
  };
  const best = [...candidates].sort((a, b) => cost(a) - cost(b))[0];
  return best && { document: best.document, ...best.quote };
}

const order = documents.map(({ work }) => work as string);
const terms: Record<string, ObservedTerm> = {};
const silent: string[] = [];
for (const { id } of edition.terms) {
  const observed = [...(counts.get(id)?.values() ?? [])]
    .sort((a, b) => order.indexOf(a.document) - order.indexOf(b.document) || b.count - a.count || (a.en < b.en ? -1 : 1))
    .map(({ en, document, year, count }) => ({ en, document, year, count }));
  const quote = chooseQuote(observed, quotable.get(id) ?? []);
  if (observed.length > 0 && quote) terms[id] = { occurrences: Object.fromEntries(occurrences.get(id) ?? []), observed, quote };
  else if (wordings[id]) silent.push(id);
}
// One term a line, so that a change shows as a line in a diff.
const line = (value: unknown) => JSON.stringify(value);
writeFileSync(
  "glossary/renderings.json",
  `{"documents":${line(documents.map(({ work, year, kind }) => ({ id: work, year, kind })))},\n"terms":{\n${Object.entries(terms)
    .map(([id, term]) => `${line(id)}:${line(term)}`)
    .join(",\n")}\n}}\n`,
);
process.stdout.write(
  `${occurrences.size} of ${edition.terms.length} terms occur, ${Object.keys(terms).length} with their English; wordings that were not found: ${silent.join(", ") || "none"}\n`,
);
