import type { Author } from "../schema";
import { type Citable, site } from "./citable";
import { americanDate, partsOf } from "./dates";

/** Inverted with initials, an ampersand before the last, twenty named at most; a group in full (Publication Manual, chapter 9). */
const nameOf = (author: Author): string =>
  "family" in author
    ? `${author.family}, ${author.given
        .split(/[\s-]+/)
        .map((part) => `${part.charAt(0).toUpperCase()}.`)
        .join(" ")}`
    : author.organization;
function names(authors: readonly Author[]): string {
  const all = authors.map(nameOf);
  if (all.length < 2) return all.join("");
  return all.length > 20 ? `${all.slice(0, 19).join(", ")}, . . . ${all.at(-1)}` : `${all.slice(0, -1).join(", ")}, & ${all.at(-1)}`;
}

/** Year first, then month and day; an estimated date after “ca.”, an unknown one as n.d. */
function dated(date: string | undefined, inferred: boolean): string {
  if (date === undefined) return "n.d.";
  const { year, month, day } = partsOf(date);
  const monthAndDay = [month, day].filter(Boolean).join(" ");
  return `${inferred ? "ca. " : ""}${monthAndDay ? `${year}, ${monthAndDay}` : year}`;
}

const ended = (text: string): string => (text.endsWith(".") ? text : `${text}.`);

/** A reference by the Publication Manual of the APA, 7th edition, chapter 9. Without an author the title moves to the front; its translation stands in brackets. */
export function apa({ titleZh, titleEn, authors, date, dateInferred, outlet, segment, address, accessed }: Citable): string {
  const title = `${titleZh} [${titleEn}]`;
  const when = `(${dated(date, dateInferred)})`;
  const parts = [
    ...(authors.length ? [names(authors), when, title] : [title, when]),
    ...(outlet ? [outlet.value] : []),
    `In ${site} (segment ${segment})`,
  ];
  return `${parts.map(ended).join(" ")} Retrieved ${americanDate(accessed)}, from ${address}`;
}
