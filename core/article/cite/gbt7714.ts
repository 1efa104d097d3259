import type { Author } from "../schema";
import type { Citable } from "./citable";

/** Three authors at most, then 等 (GB/T 7714—2015, 8.1.2). */
const names = (authors: readonly Author[]): string =>
  [...authors.slice(0, 3).map(({ hanzi }) => hanzi), ...(authors.length > 3 ? ["等"] : [])].join(", ");

/** An estimated date stands in brackets (8.4.3); the standard's dates are ISO's. */
const dated = (date: string, inferred: boolean): string => (inferred ? `[${date}]` : date);

/**
 * An entry of GB/T 7714—2015, in Chinese: an article of an online newspaper as [N/OL] (4.4), all else as [EB/OL] with its date in parentheses (4.6).
 * An unknown author is left out, as the numbered system allows. The segment follows as a note, since the standard has no field for it.
 */
export function gbt7714({ titleZh, authors, date, dateInferred, outlet, segment, address, accessed }: Citable): string {
  const when = date === undefined ? undefined : dated(date, dateInferred);
  const paper = outlet?.medium === "newspaper" ? outlet.zh : undefined;
  const issued = paper === undefined ? when && `(${when})` : [paper, when].filter(Boolean).join(", ");
  const parts = [names(authors), `${titleZh}[${paper === undefined ? "EB/OL" : "N/OL"}]`, `${issued ?? ""}[${accessed}]`, address];
  return `${parts.filter(Boolean).join(". ")}. （Tifa，语段${segment}）`;
}
