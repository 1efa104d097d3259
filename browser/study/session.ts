import { markDrawn, write } from "@/browser/site/languages";
import { speak } from "@/browser/site/speech";
import { fill, nodesOf } from "@/browser/site/trusted";
import { problemOf } from "@/browser/storage/problem";
import { loadNote } from "@/browser/storage/study";
import { html } from "@/core/html";
import { type Rating, type StudyCard, ratings } from "@/core/study/card";
import { type Forms, noForms } from "@/core/study/forms";
import { typedKinds } from "@/core/study/kinds";
import { leftOf, nextCard } from "@/core/study/queue";
import { renderAnswer, renderQuestion, renderRatings, renderTools, spellWait } from "@/core/study/render";
import {
  ask,
  begin,
  type Deed,
  finish,
  isStillAsked,
  lastDeed,
  noSession,
  type Reply,
  rated,
  removed,
  reply,
  type Said,
  type SessionState,
  suspended,
  takenBack,
} from "@/core/study/session";
import { say } from "@/core/study/words";
import { type Deck, momentNow } from "./deck";
import { recallGiven, rememberGiven } from "./given-answer";
import { readKey } from "./keys";
import type { Page, PageWords } from "./page";
import { leaveFor } from "./source";

/** What is said of what was done. */
function spell(said: Said | undefined, words: PageWords): string {
  if (!said) return "";
  return said.kind === "removed" ? say(words.removed, { zh: said.zh }) : words[said.kind];
}

/**
 * The view of a session (core/study/session): draws what is asked, hears what is done, and does it in storage first. One card after another, chosen from
 * storage each time, so that it goes on where it stopped, after a reload as after a crash.
 */
export class Session {
  private state: SessionState = noSession;
  private busy = false;
  private changing: Promise<void> = Promise.resolve();
  /** What else is right; filled in when the glossary has come. */
  forms: Forms = noForms;
  private readonly element: HTMLElement;
  /** Undo for when the session is over. */
  private readonly back: HTMLElement;

  constructor(
    private readonly page: Page,
    private readonly deck: Deck,
    private readonly onEnd: (said: string) => void,
  ) {
    this.element = page.find(".session");
    this.back = page.find("[data-act=back]");
    this.back.addEventListener("click", () => this.act("undo"));
    this.element.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-act]") : null;
      if (button) this.act(button.dataset.act ?? "", button);
      const source = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-source]") : null;
      if (source) leaveFor(source.href);
    });
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      const field = this.element.querySelector<HTMLInputElement | HTMLTextAreaElement>("[name=answer]");
      if (field) this.give({ written: field.value, chosen: null });
    });
    document.addEventListener("keydown", (event) => this.onKey(event));
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** The page around it has its form from a class of the root: `:has(.session)` would be asked of everything that comes into any page. */
  private show(open: boolean): void {
    this.element.hidden = !open;
    document.documentElement.classList.toggle("in-session", open);
  }

  async start(): Promise<void> {
    this.state = begin(this.state);
    const given = recallGiven();
    await this.next();
    // Back from the article of its sentence: the answer is still open.
    if (given && isStillAsked(this.state, given)) this.give(given);
  }

  private end(): void {
    const { words, locale } = this.page;
    const { state, ending } = finish(this.state, this.deck.queue());
    this.state = state;
    this.back.hidden = state.deeds.length === 0;
    this.show(false);
    this.element.replaceChildren();
    history.replaceState(null, "", location.pathname + location.search);
    const { left, answered, nextAt } = ending;
    const wait = nextAt === null ? "" : say(words.next, { wait: spellWait(nextAt - Date.now(), locale) });
    const finished = left ? [say(words.stopped, { n: answered, left })] : [say(words.finished, { n: answered }), wait];
    this.onEnd([spell(ending.said, words), ...finished].filter(Boolean).join(" "));
  }

  /** Asks the next card, or this one (after an undo). */
  private async next(wanted?: StudyCard): Promise<void> {
    const moment = momentNow();
    const card =
      wanted ?? nextCard(this.deck.queue(moment), this.deck.reviews.filter(({ undone }) => !undone).length, this.deck.cards.values(), moment);
    const note = card && (await loadNote(this.deck.database, card.note));
    if (!card || !note) return this.end();
    const { words } = this.page;
    this.show(true);
    if (this.state.asked) history.replaceState(null, "");
    else if (location.hash !== "#session") history.replaceState(history.state, "", "#session");
    write(this.page.find(".study-status"), spell(this.state.said, words));
    this.state = ask(this.state, card, note, performance.now());
    this.draw();
    const field = this.element.querySelector<HTMLElement>("[name=answer]") ?? this.element;
    field.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: "nearest" });
    if (card.kind === "listen") speak(note.zh);
  }

  /** The question, with what is left above it. */
  private draw(): void {
    const { asked } = this.state;
    if (!asked) return;
    const { words } = this.page;
    const tools = renderTools(leftOf(this.deck.queue()), words, typedKinds.includes(asked.card.kind));
    fill(this.element, html`${tools}${renderQuestion(asked.question, asked.note, words)}`);
    markDrawn(this.element);
  }

  /** What the reader gave, by hand or out of the history: the answer is shown below it. */
  private give(given: Reply): void {
    const before = this.state;
    this.state = reply(before, given, this.forms, this.page.words);
    const { asked } = this.state;
    if (this.state === before || !asked?.outcome) return;
    rememberGiven({ card: asked.card.id, revision: asked.card.revision, written: given.written, chosen: given.chosen });
    const { words, locale, root } = this.page;
    const { said, suggested, chosen } = asked.outcome;
    if (chosen !== null) this.markOptions(chosen);
    this.element.querySelector("form, p:has(> [data-act=show])")?.remove();
    const now = Date.now();
    const buttons = renderRatings(this.deck.scheduler.preview(asked.card.memory, now), suggested, now, words, locale);
    this.element.append(nodesOf(html`${said}${renderAnswer(asked.note, words, root.dataset.read ?? "")}${buttons}`));
    markDrawn(this.element);
    this.element.focus({ preventScroll: true });
    this.element.querySelector(".ratings")?.scrollIntoView({ block: "nearest" });
  }

  /** Shows which option is right, which was chosen, and why. */
  private markOptions(chosen: number): void {
    this.element.querySelectorAll<HTMLButtonElement>(".options button").forEach((button, i) => {
      button.disabled = true;
      const { right = false, why = "" } = this.state.asked?.question.options[i] ?? {};
      if (right) button.classList.add("is-right");
      else if (i === chosen) button.classList.add("is-wrong");
      if (why) button.append(Object.assign(document.createElement("span"), { className: "reason", lang: "en", textContent: ` — ${why}` }));
    });
  }

  /** One change of storage at a time (a key held down must not answer the next card too); a failure is said and the card stays. */
  private async change(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.changing = this.attempt(work).finally(() => {
      this.busy = false;
    });
    await this.changing;
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.page.warn(undefined);
    } catch (error) {
      const problem = problemOf(error);
      if (problem === "stale") {
        await this.deck.load();
        await this.next();
      }
      this.page.warn(problem);
    }
  }

  private rate(rating: Rating): Promise<void> {
    return this.change(async () => {
      const { asked } = this.state;
      if (!asked?.outcome) return;
      this.state = rated(this.state, await this.deck.answer(asked.card, rating, Math.round(performance.now() - asked.since)));
      await this.next();
    });
  }

  private act(act: string, button?: HTMLElement): void {
    const { deck } = this;
    const { asked } = this.state;
    if (act === "show") this.give({ written: null, chosen: null });
    else if (act === "choose") this.give({ written: null, chosen: Number(button?.dataset.option) });
    else if (act === "rate") void this.rate(ratings.find((rating) => String(rating) === button?.dataset.rating) ?? 3);
    else if (act === "end") this.end();
    else if (act === "hear" && asked) speak(asked.note.zh);
    // What is just being done is what is to be undone.
    else if (act === "undo") void this.changing.finally(() => this.change(() => this.undo()));
    else if (act === "suspend" && asked)
      void this.change(async () => {
        await deck.suspend(asked.card.id, true);
        this.state = suspended(this.state, asked.card.id);
        await this.next();
      });
    else if (act === "remove" && asked)
      void this.change(async () => {
        this.state = removed(this.state, asked.card, asked.note.zh, await deck.remove(asked.note.id));
        await this.next();
      });
  }

  /** Takes a deed back in storage; gives its card, where there is one. */
  private async takeBack(deed: Deed): Promise<StudyCard | undefined> {
    if (deed.kind === "answer") return this.deck.undo(deed.id);
    if (deed.kind === "suspend") return this.deck.suspend(deed.card, false);
    await this.deck.putBack(deed.removed);
    return this.deck.cards.get(deed.card);
  }

  private async undo(): Promise<void> {
    const deed = lastDeed(this.state);
    const card = await this.takeBack(deed);
    this.state = takenBack(this.state, deed, card !== undefined);
    if (card) await this.next(card);
    else this.page.find(".study-status").textContent = this.page.words.noUndo;
  }

  private onKey(event: KeyboardEvent): void {
    const { asked, deeds } = this.state;
    const pressed = readKey(event, {
      suggested: asked?.outcome?.suggested,
      options: asked?.question.options.length ?? 0,
      canShow: !asked?.outcome && this.element.querySelector("[data-act=show]") !== null,
    });
    // What was done to the last card can still be taken back when the session is over.
    if (!pressed || (!this.isOpen && (pressed.act !== "undo" || deeds.length === 0))) return;
    event.preventDefault();
    if (pressed.act === "rate") void this.rate(pressed.rating);
    else if (pressed.act === "choose") this.give({ written: null, chosen: pressed.option });
    else if (pressed.act === "check") this.element.querySelector("form")?.requestSubmit();
    else this.act(pressed.act);
  }
}
