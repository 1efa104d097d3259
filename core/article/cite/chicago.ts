import { nestQuotes } from "@/core/text/quotes";
import type { Author } from "../schema";
import { type Citable, site } from "./citable";
import { americanDate } from "./dates";

/** Chinese names keep the family name first, and more than three authors are the first and “et al.” (CMOS, chapters 8 and 14). */
const nameOf = (author: Author): string => ("family" in author ? `${author.family} ${author.given}` : author.organization);
function names(authors: readonly Author[]): string | undefined {
  const all = authors.map(nameOf);
  if (all.length > 3) return `${all[0]} et al.`;
  return all.length < 3 ? all.join(" and ") || undefined : `${all.slice(0, -1).join(", ")}, and ${all.at(-1)}`;
}

/** A guessed date stands in brackets with a question mark, an unknown one is n.d. (CMOS, chapter 14). */
const dated = (date: string | undefined, inferred: boolean): string =>
  date === undefined ? "n.d." : inferred ? `[${americanDate(date)}?]` : americanDate(date);

/** A note by the Chicago Manual of Style (CMOS), 17th edition, chapter 14: the translated title after the original, in brackets and unquoted; the day of access in words. */
export function chicago({ titleZh, titleEn, authors, date, dateInferred, outlet, segment, address, accessed }: Citable): string {
  const parts = [
    names(authors),
    `“${nestQuotes(titleZh)}” [${titleEn}]`,
    outlet?.value,
    dated(date, dateInferred),
    `in ${site}`,
    `segment ${segment}`,
    `accessed ${americanDate(accessed)}`,
    address,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}
