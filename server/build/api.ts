import { describeApi, type ApiFile, paths, schemaOf, shapeNames, type ShapeName } from "@/core/api/v1";
import type { ArticleRecord } from "@/core/exchange/article-record";
import { recordsSchema } from "@/core/exchange/records";
import { articleRights, glossaryRights, licenses } from "@/core/exchange/rights";
import { preferredIn } from "@/core/exchange/term-record";
import { relate } from "@/core/glossary/relations";
import { linesOf } from "../concordance";
import { ofEdition, successors } from "../edition";
import { annotateArticle, occurrences } from "../reading";
import { articleRecord, dataVersion, neighboursOf, termRecords } from "../records";
import { siteRoot } from "./finding";
import { place } from "./out-folder";

/** The folder of the static API below the site's root. */
export const apiFolder = "api/v1/";

const head = { api: "v1", license: licenses.edition.url } as const;
const ofTerms = { ...head, attribution: glossaryRights };
const ofArticles = { ...head, attribution: articleRights };

const articleFile = (
  { slug, title, facts, citation, link, blocks, notes }: ArticleRecord,
  source: ApiFile<"article">["source"],
): ApiFile<"article"> => ({
  ...ofArticles,
  slug,
  title,
  facts,
  citation,
  link,
  source,
  blocks: blocks.map(({ kind, segments }) => ({
    kind,
    segments: segments.map(({ id, zh, en, annotated }) => ({
      id,
      zh,
      en,
      words: (annotated?.tokens ?? []).map(({ start, end, kind: word, pinyin }) => ({ start, end, kind: word, pinyin })),
      terms: (annotated?.matches ?? []).map(({ term, start, end, depth }) => ({ id: term, start, end, depth })),
    })),
  })),
  notes,
});

/** An example in the description: lists of it cut to what shows their form. */
const shorten = (value: unknown, depth = 0): unknown =>
  Array.isArray(value)
    ? value.slice(0, 2).map((item) => shorten(item, depth + 1))
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .slice(0, depth === 0 ? 99 : 20)
            .map(([name, item]) => [name, shorten(item, depth + 1)]),
        )
      : value;

/** The articles as they go out, with words, readings and terms as the build annotated them. */
const records = ofEdition(({ articles }) =>
  articles.map((article) => articleRecord(article, annotateArticle(article), siteRoot().replace(/\/$/, ""))),
);

/** Every file of the API by its path below the site's root. */
export const apiFiles = ofEdition((whole): Map<string, string> => {
  const site = siteRoot().replace(/\/$/, "");
  const root = `${site}/${apiFolder}`;
  const version = dataVersion(whole);
  const files = new Map<string, string>();
  const examples = new Map<ShapeName, { value?: string; file: unknown }>();
  const put = <Name extends ShapeName>(name: Name, file: ApiFile<Name>, value?: string): void => {
    files.set(apiFolder + paths[name].replace(/\{\w+\}/, value ?? ""), `${JSON.stringify(file)}\n`);
    if (!examples.has(name)) examples.set(name, { ...(value === undefined ? {} : { value }), file: shorten(file) });
  };

  const places = occurrences();
  const relations = relate(whole.terms);
  const terms = termRecords(whole, records(), site);
  const timesIn = (id: string): Record<string, number> => {
    const times: Record<string, number> = {};
    for (const { article } of places.get(id) ?? []) times[article.slug] = (times[article.slug] ?? 0) + 1;
    return times;
  };
  const idsOf = (list: readonly { id: string }[] | undefined): string[] => (list ?? []).map(({ id }) => id);

  whole.terms.forEach((term, i) => {
    const record = terms[i];
    const near = relations.get(term.id);
    if (!record) return;
    put(
      "term",
      {
        ...ofTerms,
        ...record,
        edited: term.edited,
        relations: {
          broader: idsOf(near?.broader),
          narrower: idsOf(near?.narrower),
          contrast: idsOf(near?.contrast),
          confused: idsOf(near?.confused),
          succeeds: idsOf(near?.succeeds),
          succeededBy: idsOf(near?.succeededBy),
          parts: idsOf(near?.parts),
          partOf: idsOf(near?.partOf),
        },
        occurrences: places.get(term.id)?.length ?? 0,
        articles: timesIn(term.id),
      },
      term.id,
    );
    const found = places.get(term.id);
    if (!found) return;
    const lines = linesOf(term, found).map(({ rendered, ...line }) => ({
      ...line,
      rendered: rendered ? { start: rendered.start, end: rendered.end } : null,
      link: `${site}/en/read/${line.article}/#s${line.segment}`,
    }));
    put("concordance", { ...ofArticles, id: term.id, zh: term.zh, lines }, term.id);
  });

  put("terms", {
    ...ofTerms,
    terms: terms.map((record) => {
      const { id, zh, pinyin, gloss, rank, type, themes } = record;
      return { id, zh, pinyin, en: preferredIn(record), gloss, rank, type, themes, occurrences: places.get(id)?.length ?? 0 };
    }),
    retired: Object.fromEntries(successors()),
  });
  put("glossary", {
    ...ofTerms,
    site,
    version,
    terms,
    relations: Object.fromEntries(
      [...neighboursOf(whole)].map(([id, { broader, related }]) => [id, { broader: [...broader], related: [...related] }]),
    ),
  });
  whole.articles.forEach(({ slug, file }, i) => {
    const record = records()[i];
    if (record) put("article", articleFile(record, { file: file.source, sha256: whole.sources.get(file.source)?.sha256 ?? "" }), slug);
  });
  const segmentsOf = ({ blocks }: ArticleRecord) => blocks.flatMap(({ segments }) => segments);
  put("articles", {
    ...ofArticles,
    articles: records().map((record) => ({
      slug: record.slug,
      title: record.title,
      facts: record.facts,
      segments: segmentsOf(record).length,
      terms: new Set(segmentsOf(record).flatMap(({ annotated }) => annotated?.matches.map(({ term }) => term) ?? [])).size,
      link: record.link,
    })),
  });
  put("counts", {
    ...ofTerms,
    articles: Object.fromEntries(whole.articles.map(({ slug, zh }) => [slug, Object.values(zh).reduce((sum, { length }) => sum + length, 0)])),
    counts: Object.fromEntries([...places.keys()].sort().map((id) => [id, timesIn(id)])),
  });
  put("index", {
    ...ofArticles,
    version,
    site,
    counts: {
      terms: terms.length,
      articles: records().length,
      segments: records().reduce((sum, record) => sum + segmentsOf(record).length, 0),
      occurrences: [...places.values()].reduce((sum, { length }) => sum + length, 0),
    },
    files: { ...paths, openapi: "openapi.json", schema: "schemas/{name}.json", records: "schemas/records.json" },
  });

  const write = (path: string, value: unknown) => files.set(apiFolder + path, `${JSON.stringify(value, null, 1)}\n`);
  for (const name of shapeNames) write(`schemas/${name}.json`, schemaOf(name, root));
  write("schemas/records.json", { $id: `${root}schemas/records.json`, ...Object(recordsSchema()) });
  const example = (name: ShapeName) => examples.get(name) ?? { file: {} };
  write(
    "openapi.json",
    describeApi(
      root,
      version,
      {
        index: example("index"),
        terms: example("terms"),
        term: example("term"),
        glossary: example("glossary"),
        articles: example("articles"),
        article: example("article"),
        concordance: example("concordance"),
        counts: example("counts"),
      },
      { name: licenses.edition.name, url: licenses.edition.url },
    ),
  );
  return files;
});

/** Writes them where they have changed; gives their paths. */
export function writeApi(out: string): string[] {
  const files = apiFiles();
  for (const [path, text] of files) place(`${out}/${path}`, Buffer.from(text));
  return [...files.keys()];
}
