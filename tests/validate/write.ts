import { mkdirSync, writeFileSync } from "node:fs";
import { type FormatName, formats } from "@/core/exchange/formats";
import { countsIn, editionRights, englishWords, type Parcel, type Rows } from "@/core/exchange/parcel";
import { attribution } from "@/core/exchange/rights";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { annotateWith, articleRecord, dataVersion, neighboursOf, termRecords } from "@/server/records";

/** The whole glossary and all articles in every format, fresh, into a folder. Gives how many entries, sentence pairs and articles went out. */
export async function writeAll(folder: string): Promise<{ terms: number; pairs: number; articles: number }> {
  mkdirSync(folder, { recursive: true });
  const edition = loadEdition();
  const site = "https://tifa.example";
  const annotate = annotateWith(loadAnnotator(edition));
  const articles = edition.articles.map((article) => articleRecord(article, annotate(article), site));
  const parcel: Parcel = {
    title: attribution,
    site,
    language: "en",
    version: dataVersion(edition),
    terms: termRecords(edition, articles, site),
    articles,
    counts: countsIn(articles),
    relations: neighboursOf(edition),
    rights: editionRights,
    words: englishWords,
  };
  const longest = [...articles].sort((a, b) => b.blocks.length - a.blocks.length).slice(0, 1);
  const write = async (name: string, format: FormatName, what: Parcel = parcel, rows: Rows = "terms"): Promise<void> => {
    const written = await formats[format].write(what, rows);
    writeFileSync(`${folder}/${name}.${formats[format].extension}`, written);
  };
  await write("glossary", "tbx");
  await write("glossary-2008", "tbx-2008");
  await write("articles", "tmx");
  await write("yomitan", "yomitan");
  await write("glossary", "anki");
  await write("glossary", "csv");
  await write("glossary", "xlsx");
  await write("pairs", "xlsx", parcel, "pairs");
  await write("articles", "epub");
  for (const name of ["epub", "docx", "worksheet"] as const)
    await write(name === "worksheet" ? "worksheet" : "article", name, { ...parcel, articles: longest });
  await write("glossary", "jsonld");
  const pairs = articles.flatMap(({ blocks }) => blocks.flatMap(({ segments }) => segments)).filter(({ zh, en }) => zh && en).length;
  return { terms: parcel.terms.length, pairs, articles: articles.length };
}
