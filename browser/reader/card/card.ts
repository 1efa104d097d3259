import type { Surface } from "@/browser/reader/surface";
import { PinyinBubble } from "@/browser/reader/pinyin/bubble";
import { copyText } from "@/browser/reader/text/announce";
import { focusOn, lineBox, outermost } from "@/browser/reader/text/elements";
import { sayExplained } from "@/browser/reader/text/highlight";
import { markDrawn } from "@/browser/site/languages";
import { withModule } from "@/browser/site/on-demand";
import { mandarinVoice, speak } from "@/browser/site/speech";
import { el } from "@/browser/site/el";
import { tell } from "@/browser/site/tell";
import { makeTimer } from "@/browser/site/timer";
import { fill } from "@/browser/site/trusted";
import { html } from "@/core/html";
import { type CardContext, type CardLayers, renderCard, renderCharacters } from "@/core/reading/card";
import type { CardData } from "@/core/reading/card-data";
import { gap, isSeen, placeCard, placeInMargin, type Seen } from "./geometry";
import { layersAt } from "./layers";
import { type CardEvent, type CardState, delays, nextState, type Opening } from "./opening";
import { growSheet, layShare, makeGrip, onSwipe, resized } from "./sheet";

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

const isEmpty = ({ terms, word, words, characters }: CardLayers): boolean => !terms.length && !word && !words?.length && characters === "";

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
  /** What was found for the subject, and the terms that stood on the card before the parts that were asked for since. */
  private found: CardLayers | undefined;
  private trail: string[] = [];
  private cards: CardData | undefined;
  /** The pinyin of what is explained, while the card is open. */
  private readonly held: PinyinBubble;
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
    this.held = new PinyinBubble(signal);
    element.addEventListener("click", (event) => this.act(event), { signal });
    onSwipe(element, (by) => this.step(by), signal);
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
      for (const tray of document.querySelectorAll(".pins")) tray.remove();
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
      this.cards = data;
      this.found = layers;
      this.trail = [];
      this.draw();
    } catch {
      if (this.subject !== subject) return;
      this.found = undefined;
      const { failed, labels } = this.surface.words;
      fill(
        this.element,
        html`<div class="card-scroll"><p class="failed">${failed}</p><button type="button" data-act="close">${labels.close}</button></div>`,
      );
    }
    this.show();
  }

  /** What is on the card now: what was found, or the part of it that was asked for last. */
  private get layers(): CardLayers | undefined {
    const id = this.trail.at(-1);
    const term = id === undefined ? undefined : this.cards?.terms[id];
    const { sentence } = this.found ?? {};
    return id !== undefined && term ? { terms: [{ id, term }], characters: "", ...(sentence ? { sentence } : {}) } : this.found;
  }

  private draw(): void {
    const { layers, element } = this;
    if (!layers || !this.cards) return;
    fill(element, renderCard(layers, this.context(this.cards)));
    markDrawn(element);
    element.prepend(makeGrip(element, this.surface.words.grip, () => this.dismiss()));
    const characters = element.querySelector<HTMLDetailsElement>("details[data-characters]");
    const define = () => void this.define(characters);
    characters?.addEventListener("toggle", define);
    define();
  }

  /** Says what the characters mean, once that part is open. */
  private async define(details: HTMLDetailsElement | null): Promise<void> {
    if (!details?.open || details.querySelector(".defined")) return;
    const place = el("div", { class: "defined" });
    details.append(place);
    try {
      const known = await this.surface.data.characters();
      const found = [...(details.dataset.characters ?? "")].flatMap((zh) => (known[zh] ? [{ zh, entries: known[zh] }] : []));
      fill(place, renderCharacters(found, this.written));
      markDrawn(place);
      this.place();
    } catch {
      place.remove();
      tell(this.surface.words.unavailable);
    }
  }

  private context({ terms }: CardData): CardContext {
    const { words, termAddress, actions } = this.surface;
    const before = this.trail.length > 1 ? terms[this.trail.at(-2) ?? ""]?.zh : this.found?.terms[0]?.term.zh;
    const inText = this.trail.length === 0;
    return {
      labels: words.labels,
      find: (id) => terms[id],
      link: termAddress,
      can: {
        hear: mandarinVoice() !== undefined,
        save: inText && actions.save !== undefined,
        pin: inText && this.keepsTerms,
        correct: inText && actions.correct !== undefined && this.how === "pinned" && this.word !== undefined,
      },
      ...(this.trail.length && before ? { back: before } : {}),
      ...this.written,
    };
  }

  /** Shows the card, and in the text what it explains: lit, with its pinyin. */
  private show(): void {
    const { element } = this;
    if (!this.isOpen) element.showPopover();
    sayExplained(this.surface.root, { at: this.subject?.anchor, asked: this.how === "pinned" });
    const scrolled = element.querySelector(".card-scroll");
    if (scrolled) scrolled.scrollTop = 0;
    // A long sentence on a sheet begins where its rendering is.
    const [sentence, mark] = [element.querySelector(".sentence"), element.querySelector<HTMLElement>(".sentence mark")];
    if (sentence && mark) sentence.scrollTop = mark.offsetTop - mark.offsetHeight;
    this.holdPinyin();
    this.place();
  }

  private holdPinyin(): void {
    const anchor = this.subject?.anchor;
    if (!anchor?.isConnected || this.surface.settings.settings.readings === "none") this.held.hide();
    else this.held.show(outermost(anchor) ?? anchor);
  }

  /** The word in question, which can be corrected. */
  private get word(): HTMLElement | undefined {
    const anchor = this.subject?.anchor;
    return anchor?.closest<HTMLElement>("ruby") ?? anchor?.querySelector<HTMLElement>("ruby") ?? undefined;
  }

  /** Does what a button of the card is for; any use of it means that it is being read. */
  private act(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-act], [data-part]") : null;
    this.pin();
    if (!button) return;
    const { part, act } = button.dataset;
    if (part !== undefined) this.turnTo(() => this.trail.push(part));
    else if (act === "back") this.turnTo(() => this.trail.pop());
    else if (act === "close") this.dismiss();
    else if (act === "pin") this.keep(button);
    else if (act === "hear")
      void speak(this.layers?.terms[0]?.term.zh ?? this.layers?.word?.zh ?? "", Number(this.surface.settings.settings.rate) / 100);
    else if (act === "copy" || act === "copy-english") void this.copy(button, act === "copy");
    else if (act === "save") void this.save(button);
    else if (act === "correct") this.correct(button);
  }

  /** Puts another term in the card's place, and the focus on its beginning. */
  private turnTo(turn: () => void): void {
    const inside = this.element.contains(document.activeElement);
    turn();
    this.draw();
    this.place();
    if (inside) this.element.focus();
  }

  private async copy(button: HTMLElement, whole: boolean): Promise<void> {
    const term = this.layers?.terms[0]?.term;
    if (term) await copyText(this.surface.root, whole ? `${term.zh} ${term.pinyin} ${term.en}` : term.en, button);
  }

  private async save(button: HTMLElement): Promise<void> {
    const anchor = this.subject?.anchor;
    if (!anchor || !(await this.surface.actions.save?.(anchor, anchor === document.activeElement))) return;
    button.ariaPressed = "true";
    const label = button.querySelector("span");
    if (label) label.textContent = this.surface.words.saved;
  }

  /** The form to correct the word is fetched when it is asked for. */
  private correct(button: HTMLElement): void {
    const place = button.closest<HTMLElement>(".correct");
    if (place && this.word) void this.surface.actions.correct?.(place, this.word);
  }

  /** Keeps what the card shows in the margin, or where there is none in the menu of the bar. */
  keep(button?: HTMLElement): void {
    const { root, words } = this.surface;
    const anchor = this.state.open?.at;
    const first = this.found?.terms[0];
    if (!anchor || !first || !this.keepsTerms) return;
    this.pin();
    void withModule(
      () => import("./pins"),
      words.unavailable,
      ({ pinTerm }) => {
        pinTerm(root, first, words, () => void this.ask(anchor).then(() => this.enter()));
        if (button) button.ariaPressed = "true";
      },
    );
  }

  /** The next or previous term of the text, by a finger drawn across the sheet. */
  private step(by: 1 | -1): void {
    const at = this.state.open?.at;
    const here = at && (outermost(at) ?? at);
    if (!here) return;
    const all = [...this.surface.root.querySelectorAll<HTMLElement>(".zh .term")].filter((term) => outermost(term) === term && term.offsetParent);
    const after = (a: Node, b: Node) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
    const next = by > 0 ? all.find((term) => term !== here && after(here, term)) : all.filter((term) => term !== here && after(term, here)).at(-1);
    if (!next) return;
    next.scrollIntoView({ block: "nearest" });
    void this.ask(next);
  }

  /** Whether the card lies along the lower edge of the window: CSS decides (app/styles/card.css). */
  private get isSheet(): boolean {
    return getComputedStyle(this.element).position === "fixed";
  }

  /** Whether there is a place for kept terms: the margin, or the bar's menu. */
  private get keepsTerms(): boolean {
    return document.querySelector("#more") !== null;
  }
  /** The margin of the text in the window, where there is one. */
  private get margin(): DOMRect | undefined {
    const box = this.surface.root.querySelector(".card-margin")?.getBoundingClientRect();
    return box && box.width > 0 ? box : undefined;
  }

  /** The margin, where a card in it is seen: fingers that spread may have made the Chinese fill the window. */
  private get seenMargin(): DOMRect | undefined {
    const { margin } = this;
    const { left, width } = seenNow();
    return margin && margin.left >= left && margin.right <= left + width + 1 ? margin : undefined;
  }

  /** Makes the open sheet a step higher or lower, and keeps that. */
  grow(by: 1 | -1): void {
    if (!this.isOpen || !this.isSheet) return;
    this.pin();
    growSheet(this.element, by);
  }

  /** Stays with its lines where they are now; goes where they can no longer be seen. What a correction replaced has no lines: the card stays as it is. */
  private follow(): void {
    const { subject } = this;
    if (!this.isOpen || !subject?.anchor.isConnected) return;
    const lines = subject.lines().filter(({ height }) => height > 0);
    const isDrawn = subject.anchor.getClientRects().length > 0;
    if (isDrawn && (this.isSheet || this.seenMargin || isSeen(lines, seenNow()))) {
      this.holdPinyin();
      this.place();
    } else this.close();
  }

  /** Beside the lines of its word (./geometry); on a sheet, the word scrolls clear instead. */
  private place(): void {
    const { element } = this;
    const lines = this.subject?.lines() ?? [];
    if (!this.isOpen || !lines.length) return;
    const { style } = element;
    for (const name of ["left", "top", "width", "height", "max-height", "min-height"]) style.removeProperty(name);
    const view = document.documentElement;
    const sheet = this.isSheet;
    view.classList.toggle("sheet-open", sheet);
    if (sheet) {
      layShare(element);
      const hidden = Math.max(...lines.map(({ bottom }) => bottom)) + gap - (view.clientHeight - element.offsetHeight);
      if (hidden > 0) scrollBy({ top: hidden + gap, behavior: "instant" });
      this.scrolledTo = scrollY;
    } else {
      const [seen, { seenMargin: margin }] = [seenNow(), this];
      const [line] = lines;
      // As high as it is of itself: what the style sheet allows at most would be too little to reckon with.
      style.maxHeight = "none";
      const natural = { width: element.offsetWidth, height: element.offsetHeight };
      const bar = this.surface.root.querySelector<HTMLElement>(".reader-bar")?.offsetHeight ?? 0;
      const { left, top, maxHeight } = margin && line ? placeInMargin(line, seen, margin, bar, natural.height) : placeCard(lines, seen, natural);
      style.maxHeight = `${maxHeight}px`;
      style.left = `${left + scrollX}px`;
      style.top = `${top + scrollY}px`;
    }
    element.classList.toggle("in-margin", !sheet && this.seenMargin !== undefined);
    // Only what can scroll keeps the wheel and the finger from the page (app/styles/card.css).
    const inner = element.querySelector(".card-scroll");
    element.classList.toggle("scrolls", inner !== null && inner.scrollHeight > inner.clientHeight + 1);
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
    sayExplained(this.surface.root, { at: undefined, asked: false });
    this.held.hide();
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
    focusOn(anchor, true);
    this.returning = false;
  }
}
