/** One occurrence of a term in its sentence, with the aligned English. */
export interface ConcordanceLine {
  article: string;
  segment: string;
  left: string;
  hit: string;
  right: string;
  en: string;
  /** Where the English has one of the term's renderings: UTF-16, half-open; undefined where none of them stands there. */
  rendered: { start: number; end: number } | undefined;
}
