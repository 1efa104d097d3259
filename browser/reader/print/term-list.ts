import { markDrawn } from "@/browser/site/languages";
import type { ReadingData } from "@/browser/reader/card/data";
import { termsOf } from "@/browser/reader/text/elements";

/** The article's outermost terms, each once and in the order of the text, as a list for the printed page. */
function listOf(root: HTMLElement, data: ReadingData): HTMLElement {
  const list = document.createElement("dl");
  const ids = new Set(
    [...root.querySelectorAll(".pair .zh")].flatMap((paragraph) => termsOf(paragraph).flatMap(({ dataset }) => dataset.term ?? [])),
  );
  const add = (parent: HTMLElement, tag: string, text: string, lang: string) => {
    const element = document.createElement(tag);
    element.lang = lang;
    element.textContent = text;
    parent.append(element, " ");
  };
  for (const id of ids) {
    const term = data.terms[id];
    if (!term) continue;
    const entry = document.createElement("div");
    const head = document.createElement("dt");
    const body = document.createElement("dd");
    add(head, "b", term.zh, "zh-Hans");
    add(head, "span", term.pinyin, "zh-Latn-pinyin");
    add(body, "b", term.en, "en");
    add(body, "span", term.gloss, "en");
    entry.append(head, body);
    list.append(entry);
  }
  return list;
}

/**
 * Puts the list at the article's end when it is printed, from the data of the cards: in the page itself it would cost every reader 8 to 13 kB for what few
 * print, and the longest article its budget.
 */
export function startTermList(root: HTMLElement, dataNow: () => ReadingData | undefined): void {
  addEventListener("beforeprint", () => {
    const data = dataNow();
    if (!data || root.querySelector(".term-list")) return;
    const section = document.createElement("section");
    section.className = "term-list";
    const title = document.createElement("h2");
    title.textContent = root.dataset.termList ?? "";
    section.append(title, listOf(root, data));
    markDrawn(section);
    root.append(section);
  });
}
