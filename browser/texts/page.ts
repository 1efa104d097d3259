import { write } from "@/browser/site/languages";
import type { Problem } from "@/browser/storage/problem";

/** What the pages of own texts share. */

/** The words of these pages, from an attribute (components/texts); a word that is missing is empty. */
export type Words = Readonly<Record<string, string>>;

/** Our own page's attribute: JSON of one level. */
export const readWords = (root: HTMLElement): Words => JSON.parse(root.dataset.words ?? "{}");

/** A text with its places filled. */
export const fillIn = (text: string | undefined, values: Readonly<Record<string, string | number>>): string =>
  (text ?? "").replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));

export function findIn<T extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): T {
  const element = root.querySelector<T>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}

/** Says what is wrong with the storage, above all else; undefined takes it back. */
export function warnOf(root: HTMLElement, words: Words): (problem: Problem | undefined) => void {
  const notice = findIn(root, ".texts-notice");
  return (problem) => {
    notice.hidden = problem === undefined;
    write(notice, problem === undefined ? "" : (words[`problem-${problem}`] ?? ""));
  };
}

/** A name for a new thing of a reader's own: when it was made, and chance. */
export const newId = (): string => `own-${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? "0"}`;

/** The text that the address names. */
export const textInAddress = (): string => new URLSearchParams(location.search).get("t") ?? "";
