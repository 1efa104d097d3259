import { download } from "@/browser/site/download";
import { tell } from "@/browser/site/tell";
import { isTableFormat, type TermRow, tableFormats, writeTermTable } from "@/core/exchange/term-table";
import { rowOf, type TermListing } from "@/core/glossary/listing";
import { loadListing, termLink } from "./listing";

/** The indexes of the terms that are meant: those of an article, those that the page holds at the moment, else all. */
function meant({ terms, articles }: TermListing, { article, ids }: DOMStringMap): number[] {
  if (article !== undefined) return articles[article] ?? [];
  if (ids === undefined) return terms.map((_, i) => i);
  const wanted = ids.split(" ").filter(Boolean);
  const at = new Map(terms.map(({ id }, i) => [id, i]));
  return wanted.flatMap((id) => at.get(id) ?? []);
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
