import type { Surface } from "@/browser/reader/surface";
import { focusOn, lineBox, outermost } from "@/browser/reader/text/elements";
import { el } from "@/browser/site/el";
import { markDrawn } from "@/browser/site/languages";
import { withModule } from "@/browser/site/on-demand";
import { makeTimer } from "@/browser/site/timer";
import { fill } from "@/browser/site/trusted";
import { html } from "@/core/html";
import { type CardContext, type CardLayers, renderCard } from "@/core/reading/card";
import type { CardData } from "@/core/reading/card-data";
import { gap, isSeen, placeCard, type Seen } from "./geometry";
import { layersAt } from "./layers";
import { type CardEvent, type CardState, delays, nextState, type Opening } from "./opening";
import { growSize, recallSize, watchSize } from "./size";
import { growSheet, layShare, makeGrip, resized } from "./sheet";

/** A point of the window, which says which of a term's lines is meant. */
export interface Point {
  x: number;
  y: number;
}

/** What a card is about: where in the data it looks, and the boxes of the lines that it must not cover, the first the one it stands at. */
interface Subject {
  anchor: HTMLElement;
  find(data: CardData): CardLayers;
  lines(): DOMRect[];
}

/** A term or word, with the point of the hand that asked for it. */
const subjectAt = (anchor: HTMLElement, near: Point | undefined): Subject => ({
  anchor,
  find: (data) => layersAt(anchor, data),
  lines: () => [lineBox(anchor, near), ...(outermost(anchor) ?? anchor).getClientRects()],
});

const isEmpty = ({ terms, word, words, characters }: CardLayers): boolean => !terms.length && !word && !words?.length && !characters.length;

/** What of the page is seen now. */
function seenNow(): Seen {
  const view = document.documentElement;
  const { offsetLeft: left = 0, offsetTop: top = 0, scale = 1, width = 0, height = 0 } = visualViewport ?? {};
  return scale > 1 ? { left, top, width, height } : { left: 0, top: 0, width: view.clientWidth, height: view.clientHeight };
}

/**
 * The one card of a reader: a popover beside the term, a sheet from below on a narrow screen (CSS decides which). When it opens and closes is decided in
 * ./opening, where it stands in ./geometry; this shows it.
 */
export class Card {
  /** How pinyin and Chinese are written on the card, where not as they are stored (browser/reader/pinyin/script). */
  written: Pick<CardContext, "spell" | "hant"> = {};
  private state: CardState<HTMLElement> = {};
  private subject: Subject | undefined;
  /** The paragraph of the anchor, which stays where a correction puts the words in anew. */
  private home: HTMLElement | undefined;
  private returning = false;
  /** What the hand pointed at last, for the line that the card stands at. */
  private near: Point | undefined;
  /** How far the page was scrolled when the hand last pointed, or the card itself scrolled it. */
  private scrolledTo = Number.NaN;
  private readonly delay;

  constructor(
    private readonly surface: Surface,
    private readonly element: HTMLElement,
  ) {
    const { signal, root, settings } = surface;
    this.delay = makeTimer(signal);
    watchSize(element, signal);
    element.addEventListener(resized, () => this.place(), { signal });
    // The text, the window and what is seen of it change their size under an open card.
    const follow = () => {
      if (this.isOpen) requestAnimationFrame(() => this.follow());
    };
    const sizes = new ResizeObserver(follow);
    sizes.observe(root);
    signal.addEventListener("abort", () => sizes.disconnect(), { once: true });
    for (const target of [window, ...(visualViewport ? [visualViewport] : [])]) target.addEventListener("resize", follow, { signal });
    visualViewport?.addEventListener("scroll", follow, { signal });
    // The event comes a frame late: what was scrolled before the hand pointed is no reason to close.
    const scrolled = () => {
      if (scrollY !== this.scrolledTo) this.send({ type: "scroll" });
    };
    addEventListener("scroll", scrolled, { signal, passive: true });
    settings.follow(follow, signal);
    const end = () => {
      this.close();
      element.replaceChildren();
      root.querySelector(".pins")?.remove();
    };
    signal.addEventListener("abort", end, { once: true });
  }

  get isOpen(): boolean {
    return this.element.matches(":popover-open");
  }
  /** The element that the open card explains. */
  get at(): HTMLElement | undefined {
    return this.isOpen ? this.state.open?.at : undefined;
  }
  get how(): Opening | undefined {
    return this.state.open?.how;
  }
  contains(target: EventTarget | null): boolean {
    return target instanceof Node && this.element.contains(target);
  }
  /** Whether the focus is just coming back from the card: that must not open it again. */
  get isReturning(): boolean {
    return this.returning;
  }

  /** Tells the card what the hand has done. */
  send(event: CardEvent<HTMLElement>, near?: Point): void {
    if (event.type === "point" || event.type === "ask" || event.type === "focus") {
      this.near = near;
      this.scrolledTo = scrollY;
    }
    void this.move(event);
  }

  /** Opens the card for a term or word, pinned. Nothing opens where nothing is known; a card that cannot be loaded says so. */
  ask(anchor: HTMLElement, near?: Point): Promise<void> {
    return this.move({ type: "ask", at: anchor }, subjectAt(anchor, near));
  }

  /** Opens the card, pinned, for what `find` finds. */
  explain(subject: Subject): Promise<void> {
    return this.move({ type: "ask", at: subject.anchor }, subject);
  }

  private async move(event: CardEvent<HTMLElement>, subject?: Subject): Promise<void> {
    const before = this.state;
    this.state = nextState(before, event);
    const { open, pending } = this.state;
    if (pending !== before.pending) {
      if (pending) this.delay.set(delays[pending.type], () => this.send({ type: "wait" }));
      else this.delay.clear();
    }
    if (!open) {
      if (before.open || this.isOpen) this.hide();
    } else if (event.type === "ask" || open.at !== before.open?.at) {
      this.subject = subject ?? subjectAt(open.at, this.near);
      await this.load(this.subject);
    }
  }

  private async load(subject: Subject): Promise<void> {
    this.home = subject.anchor.closest<HTMLElement>(".zh") ?? undefined;
    try {
      const data = await this.surface.data.load();
      if (this.subject !== subject) return; // the reader has moved on
      const layers = subject.find(data);
      if (isEmpty(layers)) {
        this.close();
        return;
      }
      fill(this.element, renderCard(layers, this.context(data)));
    } catch {
      if (this.subject !== subject) return;
      fill(this.element, html`<p class="failed">${this.surface.words.failed}</p>`);
    }
    this.show(subject.anchor);
  }

  private context(data: CardData): CardContext {
    const { words, termAddress } = this.surface;
    return { labels: words.labels, find: (id) => data.terms[id], link: termAddress, ...this.written };
  }

  /** Adds what can be done to what is explained, and shows the card. */
  private show(anchor: HTMLElement): void {
    const { element } = this;
    const { words } = this.surface;
    markDrawn(element);
    const failed = element.querySelector(".failed") !== null;
    if (!failed) {
      this.offerSaving(anchor);
      this.offerCorrection(anchor);
    }
    const close = this.button("close", "×", () => this.dismiss());
    close.setAttribute("aria-label", words.close);
    element.prepend(makeGrip(element, words.grip), close);
    if (!failed) element.append(this.button("keep", words.keep, () => this.keep()));
    if (!this.isOpen) element.showPopover();
    element.scrollTop = 0;
    this.place();
  }

  private button(name: string, text: string, act: () => void): HTMLButtonElement {
    const button = el("button", { type: "button", class: name }, text);
    button.addEventListener("click", act);
    return button;
  }

  private offerSaving(anchor: HTMLElement): void {
    const { actions, words } = this.surface;
    if (actions.save) this.element.append(this.button("save", words.save, () => void actions.save?.(anchor, false)));
  }

  /** A word can be corrected where it stands; the form is fetched when it is asked for. */
  private offerCorrection(anchor: HTMLElement): void {
    const { actions, words } = this.surface;
    const ruby: HTMLElement | null = anchor.closest<HTMLElement>("ruby") ?? anchor.querySelector("ruby");
    if (!ruby || !actions.correct || this.how !== "pinned") return;
    const place = el("div", { class: "correct" });
    place.append(this.button("", words.correct, () => void actions.correct?.(place, ruby)));
    this.element.append(place);
  }

  /** Keeps what the card shows in the margin. */
  keep(): void {
    const { root, words } = this.surface;
    void withModule(
      () => import("./pins"),
      words.unavailable,
      ({ pinCard }) => pinCard(root, this.element, words, this),
    );
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

  /** Stays with its lines where they are now; goes where they can no longer be seen. What a correction replaced has no lines: the card stays as it is. */
  private follow(): void {
    const { subject } = this;
    if (!this.isOpen || !subject?.anchor.isConnected) return;
    const lines = subject.lines().filter(({ height }) => height > 0);
    const isDrawn = subject.anchor.getClientRects().length > 0;
    if (isDrawn && (this.isSheet || isSeen(lines, seenNow()))) this.place();
    else this.close();
  }

  /** Beside the lines of its word (./geometry); on a sheet, the word scrolls clear instead. */
  private place(): void {
    const { element } = this;
    const lines = this.subject?.lines() ?? [];
    if (!this.isOpen || !lines.length) return;
    const { style } = element;
    for (const name of ["left", "top", "width", "height", "max-height"]) style.removeProperty(name);
    const view = document.documentElement;
    const sheet = this.isSheet;
    view.classList.toggle("sheet-open", sheet);
    if (sheet) {
      layShare(element);
      const hidden = Math.max(...lines.map(({ bottom }) => bottom)) + gap - (view.clientHeight - element.offsetHeight);
      if (hidden > 0) scrollBy({ top: hidden + gap, behavior: "instant" });
      this.scrolledTo = scrollY;
    } else {
      const seen = seenNow();
      const kept = recallSize();
      if (kept) style.width = `${Math.min(kept.width, seen.width - 2 * gap)}px`;
      // As high as it is of itself: what the style sheet allows at most would be too little to reckon with.
      style.maxHeight = "none";
      const { left, top, maxHeight } = placeCard(lines, seen, { width: element.offsetWidth, height: element.offsetHeight }, kept);
      style.maxHeight = `${maxHeight}px`;
      style.left = `${left + scrollX}px`;
      style.top = `${top + scrollY}px`;
    }
    // Only what can scroll keeps the wheel and the finger from the page (app/styles/card.css).
    element.classList.toggle("scrolls", element.scrollHeight > element.clientHeight + 1);
  }

  /** Keeps a hovered or focused card open until it is dismissed. */
  pin(): void {
    this.send({ type: "pin" });
  }

  /** Moves the focus into the card. */
  enter(): void {
    if (!this.isOpen) return;
    this.pin();
    this.element.focus();
  }

  close(): void {
    this.send({ type: "close" });
  }

  private hide(): void {
    this.subject = undefined;
    document.documentElement.classList.remove("sheet-open");
    if (this.isOpen) this.element.hidePopover();
  }

  /** Closes by the reader's wish; the focus goes back to where the card was opened from if it was inside. */
  dismiss(): void {
    const at = this.state.open?.at;
    const anchor = at?.isConnected ? at : this.home;
    const inside = this.element.contains(document.activeElement);
    this.close();
    if (!anchor || !inside) return;
    this.returning = true;
    focusOn(anchor);
    this.returning = false;
  }
}
