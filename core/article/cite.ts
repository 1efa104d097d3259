/** What a citation of a segment says. Unknown parts are left out, never guessed; `date` is ISO or a year. */
export interface Citable {
  titleZh: string;
  titleEn: string;
  author: string | undefined;
  date: string | undefined;
  outlet: string | undefined;
  /** The segment or range, such as 2.1.2 or 2.1.2–2.1.4. */
  segment: string;
  /** The permalink. */
  address: string;
  /** The day of reading, ISO. */
  accessed: string;
}

const site = "Tifa: A Reader and Glossary of Chinese Policy Language";
const yearOf = (date: string | undefined): string => date?.slice(0, 4) ?? "n.d.";

/** `{` and `}` group in BibTeX, and `%`, `#`, `&`, `_`, `$` are LaTeX's. */
const tex = (text: string): string => text.replace(/[{}\\]/g, "").replace(/[%#&_$]/g, (mark) => `\\${mark}`);

/** A segment cited in the usual styles (Chicago 17 notes, APA 7, BibTeX, GB/T 7714-2015), each from what is known. */
export function cite(item: Citable): Record<"chicago" | "apa" | "bibtex" | "gbt7714", string> {
  const { titleZh, titleEn, author, date, outlet, segment, address, accessed } = item;
  return {
    chicago: `${author ? `${author}, ` : ""}“${titleZh} [${titleEn}],”${outlet ? ` ${outlet},` : ""} ${date ?? "n.d."}, in ${site}, segment ${segment}, accessed ${accessed}, ${address}.`,
    apa: `${author ? `${author}. ` : ""}(${yearOf(date)}). ${titleZh} [${titleEn}]${outlet ? `. ${outlet}` : ""}. In ${site} (segment ${segment}). Retrieved ${accessed}, from ${address}`,
    bibtex: `@misc{tifa:${address.replace(/^.*\/read\//, "").replace(/[^a-z0-9.]+/gi, "-").replace(/-+$/, "")},
${author ? `  author = {{${tex(author)}}},\n` : ""}  title = {${tex(titleZh)} [${tex(titleEn)}]},
${outlet ? `  howpublished = {${tex(outlet)}},\n` : ""}${date ? `  year = {${yearOf(date)}},\n` : ""}  note = {In ${site}, segment ${segment}. Accessed ${accessed}},
  url = {${address}}
}`,
    gbt7714: `${author ?? "佚名"}. ${titleZh}[EB/OL]. ${outlet ? `${outlet}, ` : ""}${date ? `(${date})` : ""}[${accessed}]. ${address}. （Tifa，语段${segment}）`,
  };
}
