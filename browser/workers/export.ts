import { moveTerm, readArticle } from "@/core/api/read";
import type { ApiFile } from "@/core/api/v1";
import { type ArticleRecord, termsIn } from "@/core/exchange/article-record";
import type { Findings } from "@/core/exchange/findings";
import { type FindingFormat, formats, type FormatName, type Written, writeFindings } from "@/core/exchange/formats";
import type { Parcel, ParcelRights, ParcelWords, Rows } from "@/core/exchange/parcel";
import { countsIn, isEmpty } from "@/core/exchange/parcel";
import { needsOf } from "@/core/exchange/offers";
import type { Relations } from "@/core/exchange/skos";
import type { TermRecord } from "@/core/exchange/term-record";
import { fetchFile, serveWorker } from "./serve";

/** Makes files to take along, away from the page: whatever the format, out of the site's own API and what a reader has of their own. */

/** What goes out. Ids and slugs are the edition's; records are a reader's own, whose terms go before the glossary's. */
export type Wanted =
  | { of: "terms"; ids?: readonly string[] }
  | { of: "article"; slug: string }
  | { of: "texts"; texts: readonly ArticleRecord[]; terms: readonly TermRecord[] }
  | { of: "entries"; terms: readonly TermRecord[] };

export type ExportCall = {
  /** Address of the API's folder, and of the site, without a slash at its end. */
  api: string;
  site: string;
} & (
  | {
      kind: "parcel";
      wanted: Wanted;
      format: FormatName;
      rows: Rows;
      title: string;
      language: Parcel["language"];
      rights: ParcelRights;
      words: ParcelWords;
    }
  | { kind: "findings"; findings: Findings; format: FindingFormat }
);

/** How far it is, then the file, or that there is nothing to write. */
export type ExportPart =
  | { kind: "step"; step: "reading" | "writing"; done: number; all: number }
  | { kind: "empty" }
  | { kind: "file"; content: Written };

/** Files of our own build (server/build/api.ts), asked for anew: a host may let them be kept for an hour. */
async function fetchApi<T>(api: string, path: string): Promise<T> {
  const response = await fetchFile(`${api}${path}`, { cache: "no-cache" });
  return response.json() as Promise<T>;
}

interface Gathered extends Pick<Parcel, "terms" | "articles" | "relations" | "counts" | "version"> {}

/** The formats that need how often terms stand in the corpus. */
const counting = new Set<FormatName>(["yomitan"]);

async function gather({ api, site, wanted, format }: ExportCall & { kind: "parcel" }, step: (done: number, all: number) => void): Promise<Gathered> {
  const all = 2 + Number(wanted.of === "article") + Number(counting.has(format));
  let done = 0;
  const next = (): void => step(++done, all);
  step(0, all);
  const glossary = await fetchApi<ApiFile<"glossary">>(api, "glossary.json");
  next();
  const articles =
    wanted.of === "article"
      ? [readArticle(await fetchApi<ApiFile<"article">>(api, `articles/${wanted.slug}.json`), glossary.site, site)]
      : wanted.of === "texts"
        ? wanted.texts
        : [];
  if (wanted.of === "article") next();
  const counts = counting.has(format) ? await fetchApi<ApiFile<"counts">>(api, "counts.json") : undefined;
  if (counts) next();
  const own = wanted.of === "texts" || wanted.of === "entries" ? wanted.terms : [];
  const known = new Map([...glossary.terms.map((term) => moveTerm(term, glossary.site, site)), ...own].map((term) => [term.id, term]));
  const ids =
    wanted.of === "terms"
      ? (wanted.ids ?? known.keys())
      : wanted.of === "entries"
        ? own.map(({ id }) => id)
        : new Set(articles.flatMap((article) => termsIn(article)));
  return {
    version: glossary.version,
    terms: [...ids].flatMap((id) => known.get(id) ?? []),
    articles,
    relations: new Map<string, Relations>(Object.entries(glossary.relations)),
    counts: counts
      ? new Map(Object.entries(counts.counts).map(([id, by]) => [id, Object.values(by).reduce((sum, n) => sum + n, 0)]))
      : countsIn(articles),
  };
}

serveWorker<ExportCall, ExportPart>(async (call, part) => {
  if (call.kind === "findings") {
    part({ kind: "step", step: "writing", done: 0, all: 1 });
    part({ kind: "file", content: await writeFindings(call.findings, call.format) });
    return;
  }
  let last = { done: 0, all: 1 };
  const gathered = await gather(call, (done, all) => {
    last = { done, all };
    part({ kind: "step", step: "reading", done, all });
  });
  const { title, site, language, rights, words, format, rows } = call;
  if (isEmpty(gathered, needsOf({ format, rows }))) {
    part({ kind: "empty" });
    return;
  }
  part({ kind: "step", step: "writing", done: last.done, all: last.all });
  const content = await formats[format].write({ ...gathered, title, site, language, rights, words }, rows);
  part({ kind: "file", content });
});
