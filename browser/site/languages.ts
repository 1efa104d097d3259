import { cutLanguages } from "@/core/reading/languages";

/** What server/build/mark-languages does for a finished page, for what is written into it afterwards: each language is marked as what it is. */

const languageOf = (element: Element | null): string => element?.closest("[lang]")?.getAttribute("lang") ?? "";

const wrap = (text: string, lang: string): (string | HTMLElement)[] =>
  cutLanguages(text, lang).map((run) =>
    run.lang ? Object.assign(document.createElement("span"), { lang: run.lang, textContent: run.text }) : run.text,
  );

/** Writes a text into an element, what is in another language marked. */
export const write = (element: HTMLElement, text: string): void => element.replaceChildren(...wrap(text, languageOf(element)));

/** Marks what is in another language than the prose around it, in what was just drawn. */
export function markDrawn(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    const lang = languageOf(text.parentElement);
    if (/^zh-(?:Latn|Bopo)/.test(lang) || text.parentElement?.closest("textarea, svg")) continue;
    const parts = wrap(text.data, lang);
    if (parts.some((part) => typeof part !== "string")) text.replaceWith(...parts);
  }
}
