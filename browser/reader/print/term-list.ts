import { markDrawn } from "@/browser/site/languages";
import type { CardSource } from "@/browser/reader/card/data";
import type { SettingsStore } from "@/browser/reader/settings/settings";
import { el } from "@/browser/site/el";
import type { CardData } from "@/core/reading/card-data";
import { termsOf } from "@/browser/reader/text/elements";

/** The article's outermost terms, or its key terms, each once and in the order of the text, as a list for the printed page. */
function listOf(root: HTMLElement, data: CardData, keyOnly: boolean): HTMLElement {
  const ids = new Set(
    [...root.querySelectorAll(".pair .zh")].flatMap((paragraph) =>
      termsOf(paragraph).flatMap(({ dataset, classList }) => (keyOnly && !classList.contains("key") ? [] : (dataset.term ?? []))),
    ),
  );
  const entries = [...ids].flatMap((id) => {
    const term = data.terms[id];
    if (!term) return [];
    const head = el("dt", {}, el("b", { lang: "zh-Hans" }, term.zh), " ", el("span", { lang: "zh-Latn-pinyin" }, term.pinyin), " ");
    const body = el("dd", {}, el("b", { lang: "en" }, term.en), " ", el("span", { lang: "en" }, term.gloss), " ");
    return [el("div", {}, head, body)];
  });
  return el("dl", {}, ...entries);
}

/**
 * Puts the list at the article's end when it is printed, from the data of the cards: in the page itself it would cost every reader 8 to 13 kB for what few
 * print, and the longest article its budget. Which terms is chosen before printing (`paperTerms`).
 */
export function startTermList(root: HTMLElement, source: CardSource, { settings }: SettingsStore, signal: AbortSignal): void {
  const put = () => {
    root.querySelector(".term-list")?.remove();
    const data = settings.paperTerms === "none" ? undefined : source.now();
    if (!data) return;
    const name = root.querySelector(`[data-setting="paperTerms"][value="${settings.paperTerms}"]`)?.nextElementSibling?.textContent;
    const title = settings.paperTerms === "key" && name ? name : (root.dataset.termList ?? "");
    const section = el("section", { class: "term-list" }, el("h2", {}, title), listOf(root, data, settings.paperTerms === "key"));
    markDrawn(section);
    root.append(section);
  };
  addEventListener("beforeprint", put, { signal });
}
