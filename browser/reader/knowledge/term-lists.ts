import type { CardSource } from "@/browser/reader/card/data";
import { el } from "@/browser/site/el";

/** The ids of the terms of a text, in the order in which they are first met. */
export const termsOfText = (root: HTMLElement): string[] => [
  ...new Set([...root.querySelectorAll<HTMLElement>(".pair .zh .term")].flatMap(({ dataset }) => dataset.term ?? [])),
];

/** Fills the lists of terms in what is said about the text, when one of them is opened. `address` gives a term's own page. */
export function startTermLists(root: HTMLElement, source: CardSource, address: (id: string) => string, signal: AbortSignal): void {
  for (const details of root.querySelectorAll<HTMLDetailsElement>("details[data-list]")) {
    const fill = async () => {
      const list = details.querySelector("ul");
      if (!details.open || !list || list.childElementCount) return;
      const { terms } = await source.load();
      const wanted = termsOfText(root).filter((id) => terms[id] && (details.dataset.list !== "only" || terms[id].only));
      list.replaceChildren(
        ...wanted.map((id) =>
          el(
            "li",
            {},
            el(
              "a",
              { href: address(id) },
              el("span", { lang: "zh-Hans" }, terms[id]?.zh ?? ""),
              " ",
              el("span", { lang: "en" }, terms[id]?.en ?? ""),
            ),
          ),
        ),
      );
    };
    // What cannot be loaded leaves the list empty; opening it again tries again.
    details.addEventListener("toggle", () => void fill().catch(() => undefined), { signal });
  }
}
