import { download } from "@/browser/site/download";
import { tell } from "@/browser/site/tell";
import { isTableFormat, type TermRow, tableFormats, writeTermTable } from "@/core/exchange/term-table";
import { rowOf, type TermListing } from "@/core/glossary/listing";
import { loadListing, termLink } from "./listing";

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
  const listing = await loadListing();
  return meant(listing, data).flatMap((i) => {
    const term = listing.terms[i];
    return term ? [rowOf(term, listing.levels[term.rank] ?? term.rank, termLink(term.id))] : [];
  });
}

/** Hands the reader the terms that a button stands for as a table of the kind that it names (components/glossary/TakeTerms). */
export async function takeTerms(button: HTMLElement): Promise<void> {
  const of = button.closest<HTMLElement>(".take");
  const format = button.dataset.take ?? "";
  if (!of || !isTableFormat(format)) return;
  try {
    const rows = await rowsOf(of.dataset);
    download(`${of.dataset.name ?? "tifa-terms"}.${format}`, writeTermTable(rows, format), tableFormats[format].type);
  } catch {
    tell(of.dataset.failed ?? "");
    return;
  }
  of.removeAttribute("open");
}
