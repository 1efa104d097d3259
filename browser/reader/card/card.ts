import type { Surface } from "@/browser/reader/surface";
import { PinyinBubble } from "@/browser/reader/pinyin/bubble";
import { copyText } from "@/browser/reader/text/announce";
import { focusOn, outermost } from "@/browser/reader/text/elements";
import { sayExplained } from "@/browser/reader/text/highlight";
import { markDrawn } from "@/browser/site/languages";
import { withModule } from "@/browser/site/on-demand";
import { mandarinVoice, speak } from "@/browser/site/speech";
import { el } from "@/browser/site/el";
import { tell } from "@/browser/site/tell";
import { makeTimer } from "@/browser/site/timer";
import { fill } from "@/browser/site/trusted";
import { html } from "@/core/html";
import { type CardContext, renderCard, renderCharacters } from "@/core/reading/card";
import { type Able, type CardContent, contentOf, contextOf, copiedOf, shownOf, spokenOf, turnBack, turnTo } from "./content";
import { type CardEvent, type CardState, effectsOf, nextState } from "./opening";
import { canStay, isSheet, layCard } from "./position";
import { growSheet, makeGrip, onSwipe, resized } from "./sheet";
import { type Point, type Subject, subjectAt, termBeside, wordOf } from "./subject";

/**
 * The one card of a reader: a popover beside the term, a sheet from below on a narrow screen. When it opens and closes is decided in ./opening, what stands on
 * it in ./content, where it stands in ./geometry; this shows it.
 */
export class Card {
  /** How pinyin and Chinese are written on the card, where not as they are stored (browser/reader/pinyin/script). */
  written: Pick<CardContext, "spell" | "hant"> = {};
  private state: CardState<HTMLElement> = {};
  private subject: Subject | undefined;
  private content: CardContent | undefined;
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
    return this.explain(subjectAt(anchor, near));
  }

  /** Opens the card, pinned, for what `find` finds. */
  explain(subject: Subject): Promise<void> {
    return this.move({ type: "ask", at: subject.anchor }, subject);
  }

  private async move(event: CardEvent<HTMLElement>, subject?: Subject): Promise<void> {
    const before = this.state;
    this.state = nextState(before, event);
    const { wait, hide, show } = effectsOf(before, this.state, event);
    if (wait === "no longer") this.delay.clear();
    else if (wait !== undefined) this.delay.set(wait, () => this.send({ type: "wait" }));
    if (hide && (before.open || this.isOpen)) this.hide();
    if (show) await this.load(subject ?? subjectAt(show, this.near));
  }

  private async load(subject: Subject): Promise<void> {
    this.subject = subject;
    this.home = subject.anchor.closest<HTMLElement>(".zh") ?? undefined;
    try {
      const data = await this.surface.data.load();
      if (this.subject !== subject) return; // the reader has moved on
      const content = contentOf(data, subject.find(data));
      if (!content) {
        this.close();
        return;
      }
      this.content = content;
      this.draw();
    } catch {
      if (this.subject !== subject) return;
      this.content = undefined;
      const { failed, labels } = this.surface.words;
      fill(
        this.element,
        html`<div class="card-scroll"><p class="failed">${failed}</p><button type="button" data-act="close">${labels.close}</button></div>`,
      );
    }
    this.show();
  }

  private draw(): void {
    const { content, element } = this;
    if (!content) return;
    const { words, termAddress: link } = this.surface;
    fill(element, renderCard(shownOf(content), contextOf(content, this.able, { labels: words.labels, link, ...this.written })));
    markDrawn(element);
    element.prepend(makeGrip(element, words.grip, () => this.dismiss()));
    const characters = element.querySelector<HTMLDetailsElement>("details[data-characters]");
    const define = () => void this.define(characters);
    characters?.addEventListener("toggle", define);
    define();
  }

  private get able(): Able {
    const { actions } = this.surface;
    return {
      hear: mandarinVoice() !== undefined,
      save: actions.save !== undefined,
      pin: this.keepsTerms,
      correct: actions.correct !== undefined && this.isAsked && this.word !== undefined,
    };
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

  /** Shows the card, and in the text what it explains: lit, with its pinyin. */
  private show(): void {
    const { element } = this;
    if (!this.isOpen) element.showPopover();
    sayExplained(this.surface.root, { at: this.subject?.anchor, asked: this.isAsked });
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

  private get isAsked(): boolean {
    return this.state.open?.how === "pinned";
  }
  private get word(): HTMLElement | undefined {
    return this.subject && wordOf(this.subject);
  }
  /** Whether there is a place for kept terms: the margin, or the bar's menu. */
  private get keepsTerms(): boolean {
    return document.querySelector("#more") !== null;
  }

  /** Does what a button of the card is for; any use of it means that it is being read. */
  private act(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-act], [data-part]") : null;
    this.pin();
    if (!button) return;
    const { part, act } = button.dataset;
    const { content } = this;
    if (act === "close") this.dismiss();
    else if (!content) return;
    else if (part !== undefined) this.turn(turnTo(content, part));
    else if (act === "back") this.turn(turnBack(content));
    else if (act === "pin") this.keep(button);
    else if (act === "hear") void speak(spokenOf(content), Number(this.surface.settings.settings.rate) / 100);
    else if (act === "copy") void this.copy(button, copiedOf(content, "whole"));
    else if (act === "copy-english") void this.copy(button, copiedOf(content, "english"));
    else if (act === "save") void this.save(button);
    else if (act === "correct") this.correct(button);
  }

  /** Puts another term in the card's place, and the focus on its beginning. */
  private turn(content: CardContent): void {
    const inside = this.element.contains(document.activeElement);
    this.content = content;
    this.draw();
    this.place();
    if (inside) this.element.focus();
  }

  private async copy(button: HTMLElement, text: string | undefined): Promise<void> {
    if (text !== undefined) await copyText(this.surface.root, text, button);
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
    const first = this.content?.found.terms[0];
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
    const next = at && termBeside(this.surface.root, at, by);
    if (!next) return;
    next.scrollIntoView({ block: "nearest" });
    void this.ask(next);
  }

  /** Makes the open sheet a step higher or lower, and keeps that. */
  grow(by: 1 | -1): void {
    if (!this.isOpen || !isSheet(this.element)) return;
    this.pin();
    growSheet(this.element, by);
  }

  /** Stays with its lines where they are now; goes where they can no longer be seen. What a correction replaced has no lines: the card stays as it is. */
  private follow(): void {
    const { subject } = this;
    if (!this.isOpen || !subject?.anchor.isConnected) return;
    if (canStay(this.surface.root, this.element, subject)) {
      this.holdPinyin();
      this.place();
    } else this.close();
  }

  private place(): void {
    const lines = this.subject?.lines() ?? [];
    if (!this.isOpen || !lines.length) return;
    layCard(this.surface.root, this.element, lines);
    // Where a sheet scrolled its word clear, that is not the reader's scrolling.
    if (isSheet(this.element)) this.scrolledTo = scrollY;
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
