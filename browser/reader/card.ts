import { type CardContext, type CardLabels, renderCard } from "@/core/reading/card";
import { type ReadingData, loadData } from "./data";
import { layersAt } from "./layers";
import { lineBox } from "./places";

/** How a card came to be open: a hovered one goes when the pointer leaves, a focused one when the focus does, a pinned one when dismissed. */
export type Opening = "hover" | "focus" | "pinned";

const gap = 6;

/** The one card of the page: a popover beside the term, a sheet from below on a narrow screen (CSS decides which). */
export class Card {
  private anchor: HTMLElement | undefined;
  private opening: Opening = "hover";
  private labels: CardLabels;

  constructor(
    private readonly root: HTMLElement,
    private readonly element: HTMLElement,
  ) {
    // Our own page's attribute, written by components/reader/ArticlePage.
    this.labels = JSON.parse(root.dataset.labels ?? "{}");
  }

  get isOpen(): boolean {
    return this.element.matches(":popover-open");
  }
  /** The element that the open card explains. */
  get at(): HTMLElement | undefined {
    return this.isOpen ? this.anchor : undefined;
  }
  get how(): Opening {
    return this.opening;
  }
  contains(target: EventTarget | null): boolean {
    return target instanceof Node && this.element.contains(target);
  }

  /** Opens the card for a term or word. Nothing opens where nothing is known; a card that cannot be loaded says so. */
  async open(anchor: HTMLElement, opening: Opening, near?: { x: number; y: number }): Promise<void> {
    this.anchor = anchor;
    this.opening = opening;
    let html: string;
    try {
      const data = await loadData(this.root.dataset.data ?? "");
      if (this.anchor !== anchor) return; // the reader has moved on
      const layers = layersAt(anchor, data);
      if (!layers.terms.length && !layers.word && !layers.characters.length) {
        this.close();
        return;
      }
      html = renderCard(layers, this.context(data));
    } catch {
      html = `<p class="failed"></p>`;
    }
    this.show(html, anchor, near);
  }

  private show(html: string, anchor: HTMLElement, near?: { x: number; y: number }): void {
    // core/reading escapes every text it puts in.
    this.element.innerHTML = html;
    const failed = this.element.querySelector(".failed");
    if (failed) failed.textContent = this.element.dataset.failed ?? "";
    this.offerCorrection(anchor);
    const close = document.createElement("button");
    close.type = "button";
    close.className = "close";
    close.setAttribute("aria-label", this.element.dataset.close ?? "");
    close.textContent = "×";
    close.addEventListener("click", () => this.dismiss());
    this.element.append(close);
    if (!this.isOpen) this.element.showPopover();
    this.place(anchor, near);
  }

  /** A word can be corrected where it stands; the form is fetched when it is asked for. */
  private offerCorrection(anchor: HTMLElement): void {
    const ruby: Element | null = anchor.closest("ruby") ?? anchor.querySelector("ruby");
    if (!ruby || this.opening !== "pinned") return;
    const place = document.createElement("div");
    place.className = "correct";
    const button = document.createElement("button");
    button.type = "button";
    // Our own page's attribute, written by components/reader/ArticlePage.
    button.textContent = (JSON.parse(this.root.dataset.correct ?? "{}") as { open?: string }).open ?? "";
    button.addEventListener("click", () => void import("@/browser/corrections/form").then(({ openForm }) => openForm(this.root, place, ruby)));
    place.append(button);
    this.element.append(place);
  }

  private context(data: ReadingData): CardContext {
    const terms = this.root.dataset.terms ?? "";
    return { labels: this.labels, find: (id) => data.terms[id], link: (id) => `${terms}${id}/` };
  }

  /** Below the term's line, or above it where there is more room; never over it. On a sheet, the word scrolls clear instead. */
  private place(anchor: HTMLElement, near?: { x: number; y: number }): void {
    const box = lineBox(anchor, near);
    const style = this.element.style;
    style.left = "";
    style.top = "";
    style.maxHeight = "";
    const view = document.documentElement;
    if (getComputedStyle(this.element).position === "fixed") {
      const hidden = box.bottom + gap - (view.clientHeight - this.element.offsetHeight);
      if (hidden > 0) scrollBy({ top: hidden + gap, behavior: "instant" });
      return;
    }
    const below = view.clientHeight - box.bottom - 2 * gap;
    const above = box.top - 2 * gap;
    const down = this.element.offsetHeight <= below || below >= above;
    style.maxHeight = `${Math.max(120, down ? below : above)}px`;
    const left = Math.min(Math.max(gap, box.left), view.clientWidth - this.element.offsetWidth - gap);
    style.left = `${left + scrollX}px`;
    style.top = `${(down ? box.bottom + gap : box.top - gap - this.element.offsetHeight) + scrollY}px`;
  }

  /** Keeps a hovered or focused card open until it is dismissed. */
  pin(): void {
    this.opening = "pinned";
  }

  /** Moves the focus into the card. */
  enter(): void {
    this.pin();
    this.element.focus();
  }

  close(): void {
    this.anchor = undefined;
    if (this.isOpen) this.element.hidePopover();
  }

  /** Closes by the reader's wish; the focus goes back to where the card was opened from if it was inside. */
  dismiss(): void {
    const anchor = this.anchor;
    const inside = this.element.contains(document.activeElement);
    this.close();
    if (anchor && inside) focusOn(anchor);
  }
}

/** Focuses a term or its paragraph; terms are no tab stops, so they get their tabindex here. */
export function focusOn(element: HTMLElement): void {
  const target = element.closest<HTMLElement>(".term") ?? element.closest<HTMLElement>(".zh") ?? element;
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: false });
}
