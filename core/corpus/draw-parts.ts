import { html, type SafeHtml } from "@/core/html";
import type { View } from "./address";
import type { LineSource } from "./answers";
import { isLevel } from "./levels";

/** What every drawing of the corpus's page is made with. */

/** The interface's words for it (locales, corpus: words). */
export type CorpusWords = typeof import("@/locales/en/corpus.json")["words"];

export interface CorpusContext {
  words: CorpusWords;
  view: View;
  /** The folder of the terms' pages. */
  glossary: string;
}

export const zh = "zh-Hans";
/** One character a level, as it stands in the names of its bodies. */
const badge = { center: "央", province: "省", city: "市", county: "县", township: "乡" } as const;

export const drawIcon = (path: string): SafeHtml => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;

export function drawLevel(level: string, words: CorpusWords): SafeHtml {
  if (!isLevel(level)) return html``;
  return html`<i class="level ${level}" lang="${zh}" role="img" aria-label="${words[level]}" title="${words[level]}">${badge[level]}</i>`;
}

/** Who says it: the issuer, or what else names the document. */
export const whoOf = ({ issuer, title, path }: LineSource): string => issuer || title || path;
