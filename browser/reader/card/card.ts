import { markDrawn } from "@/browser/site/languages";
import { fill } from "@/browser/site/trusted";
import { html, type SafeHtml } from "@/core/html";
import { type CardContext, type CardLabels, type CardLayers, renderCard } from "@/core/reading/card";
import { growSize, recallSize, watchSize } from "./size";
import { type ReadingData, loadData } from "./data";
import { layersAt } from "./layers";
import { lineBox, outermost } from "@/browser/reader/text/elements";
import { growSheet, layShare, makeGrip, resized } from "./sheet";

/** How a card came to be open: a hovered one goes when the pointer leaves, a focused one when the focus does, a pinned one when dismissed. */
export type Opening = "hover" | "focus" | "pinned";

const gap = 6;
/** What the reading over a word takes above its line. */
const bubbleHeight = 18;

/** The one card of the page: a popover beside the term, a sheet from below on a narrow screen (CSS decides which). */
export class Card {
  /** How pinyin and Chinese are written on the card, where not as they are stored (browser/reader/pinyin/over-words). */
  written: Pick<CardContext, "spell" | "hant"> = {};
  private anchor: HTMLElement | undefined;
  /** The paragraph of the anchor, which stays where a correction puts the words in anew. */
  private home: HTMLElement | undefined;
  private opening: Opening = "hover";
  private returning = false;
  private lines: () => DOMRect[] = () => [];
  private labels: CardLabels;

  constructor(
    private readonly root: HTMLElement,
    private readonly element: HTMLElement,
  ) {
    // Our own page's attribute, written by components/reader/ArticlePage.
    this.labels = JSON.parse(root.dataset.labels ?? "{}");
    watchSize(element);
    element.addEventListener(resized, () => this.place());
    // A card with nothing to scroll must not scroll the page behind it (a longer one is contained by CSS).
    const still = (event: Event) => {
      if (element.scrollHeight <= element.clientHeight + 1) event.preventDefault();
    };
    element.addEventListener("wheel", still, { passive: false });
    element.addEventListener("touchmove", still, { passive: false });
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
  open(anchor: HTMLElement, opening: Opening, near?: { x: number; y: number }): Promise<void> {
    const word = outermost(anchor) ?? anchor;
    return this.explain(
      anchor,
      opening,
      (data) => layersAt(anchor, data),
      () => [lineBox(anchor, near), ...word.getClientRects()],
    );
  }

  /** Opens the card for what `layers` finds. `lines` are the boxes that it must not cover, the first the one it stands at. */
  async explain(anchor: HTMLElement, opening: Opening, find: (data: ReadingData) => CardLayers, lines: () => DOMRect[]): Promise<void> {
    this.anchor = anchor;
    this.home = anchor.closest<HTMLElement>(".zh") ?? undefined;
    this.opening = opening;
    let drawn: SafeHtml;
    try {
      const data = await loadData(this.root.dataset.data ?? "");
      if (this.anchor !== anchor) return; // the reader has moved on
      const layers = find(data);
      if (!layers.terms.length && !layers.word && !layers.words?.length && !layers.characters.length) {
        this.close();
        return;
      }
      drawn = renderCard(layers, this.context(data));
    } catch {
      drawn = html`<p class="failed"></p>`;
    }
    this.lines = lines;
    this.show(drawn, anchor);
  }

  private show(drawn: SafeHtml, anchor: HTMLElement): void {
    fill(this.element, drawn);
    markDrawn(this.element);
    const failed = this.element.querySelector(".failed");
    if (failed) failed.textContent = this.element.dataset.failed ?? "";
    if (!failed) {
      // Our own page's attribute, written by components/reader/ArticlePage.
      const { button = "" } = JSON.parse(this.root.dataset.saved ?? "{}") as { button?: string };
      this.element.append(this.button("save", button, () => void import("@/browser/study/save").then(({ saveHere }) => saveHere(this.root, anchor))));
      this.offerCorrection(anchor);
    }
    const close = this.button("close", "×", () => this.dismiss());
    close.setAttribute("aria-label", this.element.dataset.close ?? "");
    this.element.prepend(makeGrip(this.element, this.element.dataset.grip ?? ""), close);
    if (!failed)
      this.element.append(
        this.button("keep", this.element.dataset.keep ?? "", () => void import("./pins").then(({ pinCard }) => pinCard(this.root, this))),
      );
    if (!this.isOpen) this.element.showPopover();
    this.element.scrollTop = 0;
    this.place();
  }

  private button(name: string, text: string, act: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = name;
    button.textContent = text;
    button.addEventListener("click", act);
    return button;
  }

  /** A word can be corrected where it stands; the form is fetched when it is asked for. */
  private offerCorrection(anchor: HTMLElement): void {
    const ruby: HTMLElement | null = anchor.closest<HTMLElement>("ruby") ?? anchor.querySelector("ruby");
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
    return { labels: this.labels, find: (id) => data.terms[id], link: (id) => `${terms}${id}/`, ...this.written };
  }

  /** Whether the card is a sheet from below: CSS decides (app/styles/card.css). */
  private get isSheet(): boolean {
    return getComputedStyle(this.element).position === "fixed";
  }

  /** Makes the open card a step larger or smaller, and keeps that. */
  grow(by: 1 | -1): void {
    if (!this.isOpen) return;
    this.pin();
    if (this.isSheet) growSheet(this.element, by);
    else {
      growSize(this.element, by);
      this.place();
    }
  }

  /** Below the term's lines, or above them where there is more room; never over them. On a sheet, the word scrolls clear instead. */
  private place(): void {
    const lines = this.lines();
    const box = lines[0] ?? new DOMRect();
    const top = Math.min(...lines.map((line) => line.top));
    const bottom = Math.max(...lines.map((line) => line.bottom));
    const style = this.element.style;
    for (const name of ["left", "top", "width", "height", "max-height"]) style.removeProperty(name);
    const view = document.documentElement;
    const sheet = this.isSheet;
    view.classList.toggle("sheet-open", sheet);
    if (sheet) {
      layShare(this.element);
      const hidden = bottom + gap - (view.clientHeight - this.element.offsetHeight);
      if (hidden > 0) scrollBy({ top: hidden + gap, behavior: "instant" });
      return;
    }
    const kept = recallSize();
    if (kept) style.width = `${Math.min(kept.width, view.clientWidth - 2 * gap)}px`;
    const below = view.clientHeight - bottom - 2 * gap;
    const above = top - 2 * gap - bubbleHeight;
    const down = Math.min(this.element.offsetHeight, kept?.height ?? Number.POSITIVE_INFINITY) <= below || below >= above;
    style.maxHeight = `${Math.min(Math.max(96, down ? below : above), kept?.height ?? Number.POSITIVE_INFINITY)}px`;
    const left = Math.min(Math.max(gap, box.left), view.clientWidth - this.element.offsetWidth - gap);
    style.left = `${left + scrollX}px`;
    style.top = `${(down ? bottom + gap : top - gap - bubbleHeight - this.element.offsetHeight) + scrollY}px`;
  }

  /** Keeps a hovered or focused card open until it is dismissed. */
  pin(): void {
    this.opening = "pinned";
  }

  /** Moves the focus into the card. */
  enter(): void {
    if (!this.isOpen) return;
    this.pin();
    this.element.focus();
  }

  close(): void {
    this.anchor = undefined;
    document.documentElement.classList.remove("sheet-open");
    if (this.isOpen) this.element.hidePopover();
  }

  /** Closes by the reader's wish; the focus goes back to where the card was opened from if it was inside. */
  dismiss(): void {
    const anchor = this.anchor?.isConnected ? this.anchor : this.home;
    const inside = this.element.contains(document.activeElement);
    this.close();
    if (!anchor || !inside) return;
    this.returning = true;
    focusOn(anchor);
    this.returning = false;
  }

  /** Whether the focus is just coming back from the card: that must not open it again. */
  get isReturning(): boolean {
    return this.returning;
  }
}

/** Focuses a term or its paragraph; terms are no tab stops, so they get their tabindex here. */
export function focusOn(element: HTMLElement): void {
  const target = element.closest<HTMLElement>(".term") ?? element.closest<HTMLElement>(".zh") ?? element;
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: false });
}
