import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Annotate, AnnotatedSegment } from "@/core/annotation";
import { readBlocks, readTitle } from "@/core/article/blocks";
import { cite } from "@/core/article/cite";
import { citedArticle } from "@/core/article/cite/cited-article";
import type { Article } from "@/core/article/schema";
import type { Edition } from "@/core/edition";
import type { ArticleRecord } from "@/core/exchange/article-record";
import type { Relations } from "@/core/exchange/skos";
import { type Example, recordOf, type TermRecord } from "@/core/exchange/term-record";
import { withoutEchoes } from "@/core/glossary/echoes";
import { relate } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";

/** Annotates an article. */
export const annotateWith =
  (annotate: Annotate) =>
  (article: Article): ReadonlyMap<string, AnnotatedSegment> =>
    new Map(
      Object.entries(article.zh).map(([id, text]) => {
        const segment = annotate(text, { article: article.slug });
        return [id, { ...segment, matches: withoutEchoes(segment.matches) }];
      }),
    );

function factsOf({ file }: Article): string {
  const date = "value" in file.published.date ? file.published.date.value : "";
  const outlet = "value" in file.published.outlet ? file.published.outlet.value : "";
  return ["who" in file.by ? file.by.who : "", outlet, date].filter(Boolean).join(" · ");
}

/** An article as it goes out; `site` is the origin and base path of the site that its link names. */
export function articleRecord(article: Article, segments: ReadonlyMap<string, AnnotatedSegment>, site: string): ArticleRecord {
  const link = `${site}/en/read/${article.slug}/`;
  return {
    slug: article.slug,
    title: readTitle(article),
    facts: factsOf(article),
    blocks: readBlocks(article).map(({ block, segments: own }) => ({
      kind: block.kind,
      segments: own.map((segment) => {
        const known = segments.get(segment.id);
        return known ? { ...segment, annotated: known } : segment;
      }),
    })),
    notes: article.notes.map(({ segment, text }) => ({ segment, text })),
    citation: cite({ ...citedArticle(article), segment: "", address: link, accessed: "" }).chicago.trim(),
    link,
  };
}

/** Longer sentences teach little beside a term. */
const longestExample = 120;

/** Of each term the sentence that shows it best: whole, and short. */
function examplesIn(articles: readonly ArticleRecord[]): Map<string, Example> {
  const best = new Map<string, Example>();
  const worth = ({ zh }: Example) => (zh.length < 12 ? longestExample : 0) + zh.length;
  for (const { blocks, link } of articles)
    for (const { id, zh, en, annotated } of blocks.flatMap(({ segments }) => segments)) {
      if (zh.length > longestExample) continue;
      const example = { zh, en, place: `${link}#s${id}` };
      for (const term of new Set(annotated?.matches.map((match) => match.term))) {
        const known = best.get(term);
        if (!known || worth(example) < worth(known)) best.set(term, example);
      }
    }
  return best;
}

/** Entries as they go out, each with a sentence of the articles. */
export function termRecords(
  edition: Edition,
  articles: readonly ArticleRecord[],
  site: string,
  terms: readonly Term[] = edition.terms,
): TermRecord[] {
  const examples = examplesIn(articles);
  return terms.map((term) => recordOf(term, edition.works, `${site}/en/glossary/`, examples.get(term.id) ?? null));
}

/** The neighbours of each term as SKOS names them. */
export const neighboursOf = ({ terms }: Edition): Map<string, Relations> =>
  new Map(
    [...relate(terms)].map(([id, { broader, contrast, confused, related }]) => [
      id,
      { broader: broader.map((term) => term.id), related: [...new Set([...contrast, ...confused, ...related].map((term) => term.id))] },
    ]),
  );

/** The version of the data, a month such as 2026.12, counted apart from the code's: that of content/VERSION, or of the newest edit where that is later, so that what has changed never goes out under an older version. */
export function dataVersion({ terms }: Pick<Edition, "terms">, root = "."): string {
  const file = join(root, "content/VERSION");
  const given = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  if (given !== "" && !/^\d{4}\.(?:0[1-9]|1[0-2])$/.test(given)) throw new Error(`content/VERSION is “${given}”: it wants a month such as 2026.12`);
  return [given, ...terms.map(({ edited }) => edited.replace("-", "."))].sort().at(-1) ?? "";
}
