import { el } from "@/browser/site/el";
import type { ListedTerm } from "@/core/glossary/listing";

/** So many rows are drawn at once. */
const step = 60;

/** The list of what a filter lets through, drawn as far as it is looked at. */
export class FilteredList {
  readonly #rows: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #none: HTMLElement | null;
  readonly #row: Element | null | undefined;
  #terms: readonly ListedTerm[] = [];

  /** `terms` is the address below which the entries lie. */
  constructor(
    readonly root: HTMLElement,
    readonly terms: string,
  ) {
    this.#rows = root.querySelector<HTMLElement>("ul") ?? el("ul");
    this.#more = root.querySelector("button") ?? el("button");
    this.#none = root.querySelector<HTMLElement>(".none-left");
    this.#row = root.querySelector("template")?.content.querySelector("li");
    this.#more.addEventListener("click", () => this.#draw());
    new IntersectionObserver(([entry]) => entry?.isIntersecting && this.#draw(), { rootMargin: "600px" }).observe(this.#more);
  }

  show(terms: readonly ListedTerm[]): void {
    this.#terms = terms;
    this.#rows.replaceChildren();
    this.#draw();
    if (this.#none) this.#none.hidden = terms.length > 0;
    this.root.hidden = false;
  }

  hide(): void {
    this.root.hidden = true;
    this.#rows.replaceChildren();
  }

  #draw(): void {
    const drawn = this.#rows.children.length;
    this.#rows.append(...this.#terms.slice(drawn, drawn + step).flatMap((term) => this.#drawRow(term) ?? []));
    this.#more.hidden = this.#rows.children.length >= this.#terms.length;
  }

  /** A row as the page draws them: its own, filled. */
  #drawRow({ id, zh, pinyin, preferred, gloss }: ListedTerm): Node | undefined {
    const row = this.#row?.cloneNode(true);
    if (!(row instanceof HTMLElement)) return undefined;
    const link = row.querySelector("a");
    if (link) link.href = `${this.terms}${id}/`;
    for (const [selector, text] of Object.entries({ b: zh, ".pinyin": pinyin, ".en": preferred, ".gloss": gloss })) {
      const place = row.querySelector(selector);
      if (place) place.textContent = text;
    }
    return row;
  }
}
