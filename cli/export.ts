import { writeFileSync } from "node:fs";
import { formats, isFormat, type Written } from "@/core/exchange/formats";
import { countsIn, editionRights, englishWords, rowKinds } from "@/core/exchange/parcel";
import { attribution } from "@/core/exchange/rights";
import { currentId, successorsOf } from "@/core/glossary/retired";
import { ranks, themes, type Term } from "@/core/glossary/schema";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { annotateWith, articleRecord, dataVersion, neighboursOf, termRecords } from "@/server/records";
import { readArgs, type Subcommand, UsageError } from "./command";

/** `rank=central`, `theme=law`, `type=slogan`, `id=a,b`, or characters, pinyin or English that stand in the entry. */
function filterOf(given: readonly string[], idOf: (id: string) => string): (term: Term) => boolean {
  const tests = given.map((text): ((term: Term) => boolean) => {
    const [, key, value = ""] = /^(rank|theme|type|id)=(.+)$/.exec(text) ?? [];
    const values = value.split(",");
    if (key === "rank" && values.some((each) => !ranks.some((rank) => rank === each)))
      throw new UsageError(`--filter ${text}: the levels are ${ranks.join(", ")}`);
    if (key === "theme" && values.some((each) => !themes.some((theme) => theme === each)))
      throw new UsageError(`--filter ${text}: the themes are ${themes.join(", ")}`);
    if (key === "rank") return (term) => values.includes(term.rank);
    if (key === "theme") return (term) => term.themes.some((theme) => values.includes(theme));
    if (key === "type") return (term) => values.includes(term.type);
    if (key === "id") {
      const ids = new Set(values.map(idOf));
      return (term) => ids.has(term.id);
    }
    const wanted = text.toLowerCase();
    return ({ zh, aliases, pinyin, renderings, gloss }) =>
      [zh, ...aliases.map((alias) => alias.zh), pinyin, gloss, ...renderings.map(({ en }) => en)].some((each) => each.toLowerCase().includes(wanted));
  });
  return (term) => tests.every((test) => test(term));
}

const list = Object.entries(formats)
  .map(([name, format]) => `  ${name.padEnd(12)} ${format.for}`)
  .join("\n");

export const exportCommand: Subcommand = {
  summary: "writes the glossary and the articles in the formats of other programs",
  help: `
tifa export --format FORMAT --out FILE [--article SLUG]… [--filter WHAT]… [--rows KIND] [--site URL] [--root FOLDER]

Writes terms, sentence pairs, articles or tables. FILE - is standard output. Exit 0: done; 1: nothing fits the filter; 2: wrong use.

${list}

  --article SLUG   only this article, and of the glossary only its terms (may be given again)
  --filter WHAT    rank=central,provincial  theme=law  type=slogan  id=jiceng,dangjian  or words that stand in the entry; all must hold
  --rows KIND      of csv, tsv and xlsx: ${rowKinds.join(", ")} (default: terms)
  --site URL       where the links lead (default: TIFA_SITE_URL, else http://localhost:3000)
  --root FOLDER    the project folder (default: the current one)`,
  async run(args) {
    const { values } = readArgs(
      args,
      {
        format: { type: "string" },
        out: { type: "string" },
        article: { type: "string", multiple: true, default: [] },
        filter: { type: "string", multiple: true, default: [] },
        rows: { type: "string", default: "terms" },
        site: { type: "string", default: process.env.TIFA_SITE_URL ?? "http://localhost:3000" },
        root: { type: "string", default: "." },
      },
      0,
    );
    const { format, out } = values;
    if (format === undefined || !isFormat(format))
      throw new UsageError(`--format wants one of ${Object.keys(formats).join(", ")}${format ? `, not ${format}` : ""}`);
    if (out === undefined) throw new UsageError("--out wants a file to write (- for standard output)");
    const rows = rowKinds.find((kind) => kind === values.rows);
    if (!rows) throw new UsageError(`--rows wants one of ${rowKinds.join(", ")}, not ${values.rows}`);
    const edition = loadEdition(values.root);
    const unknown = values.article.find((slug) => !edition.articles.some((article) => article.slug === slug));
    if (unknown !== undefined)
      throw new UsageError(`there is no article ${unknown}; there are ${edition.articles.map(({ slug }) => slug).join(", ")}`);
    const articles = values.article.length ? edition.articles.filter(({ slug }) => values.article.includes(slug)) : edition.articles;
    const ids = new Set(edition.terms.map(({ id }) => id));
    const successors = successorsOf(edition.retired, (id) => ids.has(id));
    const fits = filterOf(values.filter, (id) => currentId(id, successors));
    const isTold = process.stderr.isTTY;
    const site = values.site.replace(/\/+$/, "");
    const annotate = annotateWith(loadAnnotator(edition));
    const corpus = edition.articles.map((article, i, { length }) => {
      const record = articleRecord(article, annotate(article), site);
      if (isTold) process.stderr.write(`\rarticles read: ${i + 1} of ${length}${i + 1 === length ? "\n" : ""}`);
      return record;
    });
    const chosen = new Set(articles.map(({ slug }) => slug));
    const records = corpus.filter(({ slug }) => chosen.has(slug));
    const stands = countsIn(records);
    const terms = edition.terms.filter((term) => fits(term) && (values.article.length === 0 || stands.has(term.id)));
    if (terms.length === 0) {
      process.stderr.write("tifa: no term fits the filter; nothing was written\n");
      return 1;
    }
    let written: Written;
    try {
      written = await formats[format].write(
        {
          title: attribution,
          site,
          language: "en",
          version: dataVersion(edition, values.root),
          terms: termRecords(edition, corpus, site, terms),
          articles: records,
          counts: countsIn(corpus),
          relations: neighboursOf(edition),
          rights: editionRights,
          words: englishWords,
        },
        rows,
      );
    } catch (error) {
      if (error instanceof RangeError)
        throw new UsageError(`--format ${format}: ${error.message}${/one article/.test(error.message) ? " with --article" : ""}`);
      throw error;
    }
    if (out === "-") process.stdout.write(written);
    else
      try {
        writeFileSync(out, written);
      } catch (error) {
        if (error instanceof Error && "code" in error) throw new UsageError(`${out} cannot be written (${String(error.code)})`);
        throw error;
      }
    process.stderr.write(`${terms.length} terms, ${articles.length} articles: ${out === "-" ? "standard output" : out}\n`);
    return 0;
  },
};
