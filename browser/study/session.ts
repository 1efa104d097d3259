import { markDrawn, write } from "@/browser/site/languages";
import { problemOf } from "@/browser/storage/problem";
import { loadNote } from "@/browser/storage/study";
import { type Rating, type StudyCard, ratings } from "@/core/study/card";
import { typedKinds } from "@/core/study/kinds";
import type { Note } from "@/core/study/note";
import { nextCard } from "@/core/study/queue";
import { type Forms, noForms } from "@/core/study/forms";
import { fill, nodesOf } from "@/browser/site/trusted";
import { html, type SafeHtml } from "@/core/html";
import { gradeTyped, suggestions } from "@/core/study/grade";
import { type Question, questionOf } from "@/core/study/question";
import { renderAnswer, renderQuestion, renderRatings, renderTools, spellWait } from "@/core/study/render";
import { say } from "@/core/study/words";
import { type Deck, momentNow } from "./deck";
import { readKey } from "./keys";
import type { Page } from "./page";
import { type Given, recallGiven, rememberGiven } from "./shown";
import { leaveFor } from "./source";
import { speak } from "@/browser/site/speech";

/** What is asked now. */
interface Asked {
  card: StudyCard;
  note: Note;
  question: Question;
  since: number;
  /** The rating that the answer suggests, once it is shown. */
  suggested: Rating | undefined;
}

/** Something that was done to a card: how it is taken back, with the card if it is to be asked again. */
interface Done {
  isAnswer: boolean;
  undo(): Promise<StudyCard | undefined>;
}

/** A session: one card after another, chosen from storage each time, so that it goes on where it stopped, after a reload as after a crash. */
export class Session {
  private asked: Asked | undefined;
  private busy = false;
  private changing: Promise<void> = Promise.resolve();
  private answered = 0;
  /** What was done since the page was opened, the latest last. */
  private readonly done: Done[] = [];
  /** What is said of it beside the next card, or after the last. */
  private said = "";
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

  async start(): Promise<void> {
    this.answered = 0;
    const given = recallGiven();
    await this.next();
    // Back from the article of its sentence: the answer is still open.
    if (given && given.card === this.asked?.card.id && given.revision === this.asked.card.revision) this.give(given);
  }

  private end(): void {
    const { words, locale } = this.page;
    const { nextAt, learning, reviews, fresh } = this.deck.queue();
    const left = learning.length + reviews.length + fresh.length;
    this.asked = undefined;
    this.back.hidden = this.done.length === 0;
    this.element.hidden = true;
    this.element.replaceChildren();
    history.replaceState(null, "", location.pathname + location.search);
    const wait = nextAt === null ? "" : say(words.next, { wait: spellWait(nextAt - Date.now(), locale) });
    const finished = left ? [say(words.stopped, { n: this.answered, left })] : [say(words.finished, { n: this.answered }), wait];
    this.onEnd([this.said, ...finished].filter(Boolean).join(" "));
    this.said = "";
  }

  /** Asks the next card, or this one (after an undo). */
  private async next(wanted?: StudyCard): Promise<void> {
    const moment = momentNow();
    const card =
      wanted ?? nextCard(this.deck.queue(moment), this.deck.reviews.filter(({ undone }) => !undone).length, this.deck.cards.values(), moment);
    const note = card && (await loadNote(this.deck.database, card.note));
    if (!card || !note) return this.end();
    this.element.hidden = false;
    if (this.asked) history.replaceState(null, "");
    else if (location.hash !== "#session") history.replaceState(history.state, "", "#session");
    write(this.page.find(".study-status"), this.said);
    this.said = "";
    this.asked = { card, note, question: questionOf(note, card.kind, card.memory.reps), since: performance.now(), suggested: undefined };
    const { words } = this.page;
    const { learning, reviews, fresh } = this.deck.queue(moment);
    const tools = renderTools({ learning: learning.length, reviews: reviews.length, fresh: fresh.length }, words, typedKinds.includes(card.kind));
    fill(this.element, html`${tools}${renderQuestion(this.asked.question, note, words)}`);
    markDrawn(this.element);
    const field = this.element.querySelector<HTMLElement>("[name=answer]") ?? this.element;
    field.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: "nearest" });
    if (card.kind === "listen") speak(note.zh);
  }

  /** Shows the answer below what the reader gave. */
  private reveal(said: SafeHtml, suggested: Rating): void {
    const { asked } = this;
    if (!asked || asked.suggested) return;
    asked.suggested = suggested;
    const { words, locale, root } = this.page;
    this.element.querySelector("form, p:has(> [data-act=show])")?.remove();
    const now = Date.now();
    const ratings = renderRatings(this.deck.scheduler.preview(asked.card.memory, now), suggested, now, words, locale);
    this.element.append(nodesOf(html`${said}${renderAnswer(asked.note, words, root.dataset.read ?? "")}${ratings}`));
    markDrawn(this.element);
    this.element.focus({ preventScroll: true });
    this.element.querySelector(".ratings")?.scrollIntoView({ block: "nearest" });
  }

  /** What the reader gave, by hand or out of the history. */
  private give({ written, chosen }: Pick<Given, "written" | "chosen">): void {
    if (!this.asked || this.asked.suggested) return;
    const { id, revision } = this.asked.card;
    rememberGiven({ card: id, revision, written, chosen });
    if (chosen !== null) this.choose(chosen);
    else if (written === null) this.reveal(html``, 3);
    else {
      const { said, rating } = gradeTyped(this.asked.note, this.asked.question, written, this.forms, this.page.words);
      this.reveal(said, rating);
    }
  }

  private choose(index: number): void {
    const option = this.asked?.question.options[index];
    if (!this.asked || this.asked.suggested || !option) return;
    this.element.querySelectorAll<HTMLButtonElement>(".options button").forEach((button, i) => {
      button.disabled = true;
      const { right = false, why = "" } = this.asked?.question.options[i] ?? {};
      if (right) button.classList.add("is-right");
      else if (i === index) button.classList.add("is-wrong");
      if (why) button.append(Object.assign(document.createElement("span"), { className: "reason", lang: "en", textContent: ` — ${why}` }));
    });
    const verdict = option.right ? "right" : "wrong";
    this.reveal(html`<p class="difference"><b class="verdict">${this.page.words[verdict]}</b></p>`, suggestions[verdict]);
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
      const { asked } = this;
      if (!asked?.suggested) return;
      const answer = await this.deck.answer(asked.card, rating, Math.round(performance.now() - asked.since));
      this.answered++;
      this.done.push({ isAnswer: true, undo: () => this.deck.undo(answer) });
      await this.next();
    });
  }

  private act(act: string, button?: HTMLElement): void {
    const { asked, page, deck } = this;
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
        this.done.push({ isAnswer: false, undo: () => deck.suspend(asked.card.id, false) });
        this.said = page.words.suspended;
        await this.next();
      });
    else if (act === "remove" && asked)
      void this.change(async () => {
        const removed = await deck.remove(asked.note.id);
        const putBack = async () => {
          await deck.putBack(removed);
          return deck.cards.get(asked.card.id);
        };
        this.done.push({ isAnswer: false, undo: putBack });
        this.said = say(page.words.removed, { zh: asked.note.zh });
        await this.next();
      });
  }

  /** Takes back what was done last: here since the page was opened, or else the last answer of today. */
  private async undo(): Promise<void> {
    const { words } = this.page;
    const last = this.done.at(-1) ?? { isAnswer: true, undo: () => this.deck.undo() };
    const card = await last.undo();
    this.done.pop();
    if (!card) {
      this.page.find(".study-status").textContent = words.noUndo;
      return;
    }
    this.said = last.isAnswer ? words.undone : words.back;
    if (last.isAnswer) this.answered = Math.max(0, this.answered - 1);
    await this.next(card);
  }

  private onKey(event: KeyboardEvent): void {
    const { asked } = this;
    const pressed = readKey(event, {
      suggested: asked?.suggested,
      options: asked?.question.options.length ?? 0,
      canShow: !asked?.suggested && this.element.querySelector("[data-act=show]") !== null,
    });
    // What was done to the last card can still be taken back when the session is over.
    if (!pressed || (!this.isOpen && (pressed.act !== "undo" || this.done.length === 0))) return;
    event.preventDefault();
    if (pressed.act === "rate") void this.rate(pressed.rating);
    else if (pressed.act === "choose") this.give({ written: null, chosen: pressed.option });
    else if (pressed.act === "check") this.element.querySelector("form")?.requestSubmit();
    else this.act(pressed.act);
  }
}
