import { fetchListing, termLink } from "@/browser/glossary/listing";
import { download } from "@/browser/site/download";
import { tell } from "@/browser/site/tell";
import type { Wanted } from "@/browser/workers/export";
import { shortGlossaryRights } from "@/core/exchange/rights";
import { type TableFormat, type TermRow, tableFormats, writeTermTable } from "@/core/exchange/term-table";
import { rowOf, type TermListing } from "@/core/glossary/listing";
import { fillCount } from "@/core/text/fill";
import type { Cargo, OwnOffer } from "./cargo";
import { loadTake, openTake, type TakeData } from "./dialog";

/** Of the list of all terms what tells which are meant. */
type Meant = Pick<TermListing, "articles" | "retired"> & { terms: readonly { id: string }[] };

/** The terms of the text on this page, in the order in which they appear. */
const termsHere = (): string[] => [...document.querySelectorAll<HTMLElement>(".pair .zh .term")].flatMap(({ dataset }) => dataset.term ?? []);

/**
 * The indexes of the terms that are meant: those of an article, those that the page holds at the moment, else all. The list has the newest articles; an older one says
 * itself what its terms are. A retired id means the entry that has it now.
 */
export function meant({ terms, articles, retired }: Meant, { article, ids }: DOMStringMap): number[] {
  const own = article === undefined ? undefined : articles[article];
  if (own) return own;
  if (article === undefined && ids === undefined) return terms.map((_, i) => i);
  const wanted = article === undefined ? (ids ?? "").split(" ").filter(Boolean) : termsHere();
  const at = new Map(terms.map(({ id }, i) => [id, i]));
  return [...new Set(wanted.flatMap((id) => at.get(retired[id] ?? id) ?? []))];
}

async function rowsOf(data: DOMStringMap): Promise<TermRow[]> {
  // Our own page's attribute, written by components/glossary/TakeTerms.
  if (data.row !== undefined) return [JSON.parse(data.row)];
  const listing = await fetchListing();
  return meant(listing, data).flatMap((i) => {
    const term = listing.terms[i];
    return term ? [rowOf(term, listing.levels[term.rank] ?? term.rank, termLink(term.id))] : [];
  });
}

/** The short table of the terms that a button stands for: it needs no more than the list that the glossary's page has anyway. */
const tableOf = (data: DOMStringMap, name: string, format: TableFormat): OwnOffer => ({
  id: format,
  purpose: "spreadsheet",
  format,
  act: async () => {
    const file = `${name}.${format}`;
    download(file, writeTermTable(await rowsOf(data), format, shortGlossaryRights), tableFormats[format].type);
    return file;
  },
});

/** What a button stands for (components/glossary/TakeTerms): an article, a term, those that the page holds at the moment, or the glossary. */
function cargoOf(data: DOMStringMap, words: TakeData["words"]): Cargo {
  const { article, name = "tifa", term, ids } = data;
  const chosen = ids?.split(" ").filter(Boolean);
  const wanted: Wanted =
    article !== undefined
      ? { of: "article", slug: article }
      : { of: "terms", ...(term !== undefined ? { ids: [term] } : chosen ? { ids: chosen } : {}) };
  // Without the pinyin that may stand over it.
  const heading = document.querySelector("h1")?.cloneNode(true);
  if (heading instanceof Element) for (const reading of heading.querySelectorAll("rt")) reading.remove();
  return {
    kind: article === undefined ? "terms" : "text",
    name,
    title:
      article !== undefined || term !== undefined
        ? (heading?.textContent?.trim() ?? "")
        : chosen
          ? fillCount(words, "entries", chosen.length)
          : words.glossary,
    wanted: () => Promise.resolve(wanted),
    own: [tableOf(data, name, "csv"), tableOf(data, name, "tsv")],
  };
}

/** Opens the dialog of what a button stands for. */
export async function openTakeOf(button: HTMLElement): Promise<void> {
  try {
    const data = await loadTake();
    await openTake(cargoOf({ ...button.dataset }, data.words), data);
  } catch {
    tell(button.dataset.failed ?? "");
  }
}
