import type { Author } from "../schema";
import { type Citable, site } from "./citable";
import { partsOf } from "./dates";

/** What TeX would read as a command. Braces by name: BibTeX counts them even where a backslash stands before. */
const commands: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const tex = (text: string): string => text.replace(/[\\{}~^%#&_$]/g, (mark) => commands[mark] ?? `\\${mark}`);

/** “Family, Given” for people; braces keep an organization in one piece (Patashnik, BibTeXing). */
const nameOf = (author: Author): string => ("family" in author ? `${tex(author.family)}, ${tex(author.given)}` : `{${tex(author.organization)}}`);

/** `date` for biblatex (its manual, 2.3.8: a question mark after what is uncertain), `year` and `month` for BibTeX, which has no field for the day. */
function dated(date: string, inferred: boolean): [string, string][] {
  const { year, month } = partsOf(date);
  return [
    ["date", `{${date}${inferred ? "?" : ""}}`],
    ["year", inferred ? `{[${year}?]}` : `{${year}}`],
    // A macro of every style, so without braces.
    ...(month ? [["month", month.slice(0, 3).toLowerCase()] satisfies [string, string]] : []),
  ];
}

/** An entry for BibTeX and biblatex alike. The title is in two pairs of braces, so that no style puts its names in lower case. */
export function bibtex({ titleZh, titleEn, authors, date, dateInferred, outlet, segment, address, accessed }: Citable): string {
  const key = address
    .replace(/^.*\/read\//, "")
    .replace(/[^a-z0-9.]+/gi, "-")
    .replace(/^-|-$/g, "");
  const fields: [string, string][] = [
    ...(authors.length ? [["author", `{${authors.map(nameOf).join(" and ")}}`] satisfies [string, string]] : []),
    ["title", `{{${tex(titleZh)} [${tex(titleEn)}]}}`],
    ...(outlet ? [["howpublished", `{${tex(outlet.value)}}`] satisfies [string, string]] : []),
    ...(date === undefined ? [] : dated(date, dateInferred)),
    ["note", `{In ${tex(site)}, segment ${tex(segment)}}`],
    ["url", `{${address}}`],
    ["urldate", `{${accessed}}`],
  ];
  return `@misc{tifa:${key},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(",\n")}\n}`;
}
