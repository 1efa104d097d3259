import { singleKey } from "@/browser/site/keys";
import { markDrawn } from "@/browser/site/languages";
import { withModule } from "@/browser/site/on-demand";
import { lettersOff } from "@/browser/site/remember";
import { tell } from "@/browser/site/tell";
import { readView, type View } from "@/core/corpus/address";
import type { LinesAnswer, Refusal, StatusAnswer } from "@/core/corpus/answers";
import { withoutHidden } from "@/core/corpus/hidden";
import { fill } from "@/core/text/fill";
import { NoAnswer } from "./ask";
import { Desk } from "./desk";
import { Lines } from "./lines";
import { QuestionForms } from "./question";
import { drawRail } from "./rail";
import type { Shown } from "./take";
import { showCompare, showFirst, showLines, showNew, showTrend, showWatched } from "./views";

/** Rows that are taken away at most. */
const mostTaken = 5000;

/** The corpus's page: its address says what it shows, and whatever is shown has an address. */
export class CorpusPage {
  readonly #desk: Desk;
  readonly #forms: QuestionForms;
  readonly #lines: Lines;
  #held: StatusAnswer | undefined;
  #asking: AbortController | undefined;
  /** Whether focus goes to what is drawn: a link in what was there before has led here. */
  #toHead = false;
  #shown: Shown | undefined;

  constructor(root: HTMLElement) {
    const go = (change: Partial<View>) => this.#go(change);
    this.#desk = new Desk(root);
    this.#forms = new QuestionForms(this.#desk, go);
    this.#lines = new Lines(this.#desk, go, (error) => this.#sayRefusal(error, true));
  }

  start(): void {
    const desk = this.#desk;
    this.#forms.start();
    desk.find("form.token").addEventListener("submit", (event) => {
      event.preventDefault();
      desk.asker.setToken(desk.find<HTMLInputElement>("#token").value);
      void this.#show();
    });
    desk.root.addEventListener("click", (event) => this.#click(event));
    desk.root.addEventListener("submit", (event) => {
      if (!(event.target instanceof HTMLFormElement) || !event.target.matches(".typing")) return;
      event.preventDefault();
      void this.#lines.keepTyped(event.target);
    });
    desk.root.addEventListener("change", (event) => {
      if (event.target instanceof HTMLSelectElement && event.target.closest(".trend-form"))
        this.#go(readView(`?view=trend&${new URLSearchParams({ ...this.#trendAsked(), q: desk.view.q })}`));
    });
    document.addEventListener("keydown", (event) => {
      const key = lettersOff() ? undefined : singleKey(event);
      if (key === "j" || key === "k") this.#lines.step(key === "j" ? 1 : -1, event);
    });
    window.addEventListener("popstate", () => {
      desk.readAddress();
      void this.#show();
    });
    void this.#show();
  }

  #trendAsked(): Record<string, string> {
    const fields = this.#desk.root.querySelectorAll<HTMLSelectElement>(".trend-form select");
    return Object.fromEntries([...fields].map(({ name, value }) => [name, value]));
  }

  #go(change: Partial<View>): void {
    const { view } = this.#desk;
    // What is hidden is hidden from this question's lines.
    const hide = change.q === undefined || change.q === view.q ? view.hide : "";
    this.#desk.push({ ...view, offset: 0, open: 0, hide, ...change });
    void this.#show();
  }

  #click(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>("a[href^='?']");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.#desk.push(readView(new URL(link.href).search));
      void this.#show(link.closest(".views") === null);
      return;
    }
    const button = event.target.closest<HTMLElement>("button");
    if (!button) return;
    const { edit, remove, open, more, hideLine, type, untype, read, takeCorpus, copyLine, watch, unwatch, seen } = button.dataset;
    const { q } = this.#desk.view;
    if (edit !== undefined) this.#forms.edit(Number(edit));
    else if (remove !== undefined) this.#forms.takeOut(Number(remove));
    else if (open !== undefined) void this.#lines.open(Number(open));
    else if (more !== undefined) void this.#lines.widen();
    else if (hideLine !== undefined) this.#lines.hide();
    else if (type !== undefined) this.#lines.type();
    else if (untype !== undefined) void this.#lines.untype();
    else if (read !== undefined) void this.#lines.read(read, Number(button.dataset.position));
    else if (takeCorpus !== undefined) void this.#take(takeCorpus);
    else if (copyLine !== undefined) void this.#lines.copy(button);
    else if (watch !== undefined) void this.#tell("save-watch", { name: q.slice(0, 200), query: q }, fill(this.#desk.words.watchSaved, { name: q }));
    else if (unwatch !== undefined) void this.#tell("remove-watch", { name: unwatch }, "");
    else if (seen !== undefined) void this.#tell("seen-watch", { name: seen }, "");
  }

  /** Draws the view that the address names; what is asked for an earlier one is called off, in the engine too. */
  async #show(toHead = false): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const desk = this.#desk;
    if (!this.#forms.show()) {
      desk.body.replaceChildren();
      desk.find(".corpus-rail").hidden = true;
      desk.say("");
      return;
    }
    desk.body.setAttribute("aria-busy", "true");
    desk.say(desk.words.loading);
    try {
      this.#held ??= await desk.asker.ask<StatusAnswer>("status", {}, asking.signal);
      desk.find("form.token").hidden = true;
      this.#forms.showKnown(this.#held);
      this.#toHead = toHead;
      await this.#draw(this.#held, asking.signal);
      this.#settle();
    } catch (error) {
      if (asking.signal.aborted) return;
      this.#sayRefusal(error);
    }
  }

  /** What was asked for is there: what comes after it, at the side, is no reason to wait. */
  #settle(): void {
    const { body } = this.#desk;
    body.removeAttribute("aria-busy");
    if (this.#toHead) body.querySelector<HTMLElement>("h2")?.focus();
    this.#toHead = false;
  }

  #sayHeld({ status }: StatusAnswer): void {
    const { words } = this.#desk;
    const said = status.documents === 0 ? words.nothingHeld : status.from ? words.held : words.heldNoDates;
    this.#desk.say(fill(said, { ...status }));
  }

  async #draw(held: StatusAnswer, signal: AbortSignal): Promise<void> {
    const desk = this.#desk;
    const { view, q, since, a, b } = desk.view;
    const { documents } = held.status;
    this.#shown = undefined;
    this.#lines.show([]);
    desk.find(".corpus-rail").hidden = view !== "lines";
    if ((view === "lines" || view === "trend" || view === "first") && q === "") {
      desk.body.replaceChildren();
      this.#sayHeld(held);
      if (view === "lines") await this.#drawRail(documents, signal);
      return;
    }
    switch (view) {
      case "lines":
        await this.#drawLines(documents, signal);
        this.#settle();
        return this.#drawRail(documents, signal);
      case "trend":
        this.#shown = await showTrend(desk, documents, signal);
        return;
      case "first":
        this.#shown = await showFirst(desk, documents, signal);
        return;
      case "new":
        if (since !== "") this.#shown = await showNew(desk, signal);
        break;
      case "compare":
        if (a !== "" || b !== "") this.#shown = await showCompare(desk, signal);
        break;
      case "watch":
        this.#lines.show(await showWatched(desk, signal));
    }
    if (view !== "watch" && !this.#shown) desk.body.replaceChildren();
    markDrawn(desk.body);
    this.#sayHeld(held);
  }

  async #drawLines(documents: number, signal: AbortSignal): Promise<void> {
    const { shown, lines } = await showLines(this.#desk, documents, signal);
    this.#shown = shown;
    this.#lines.show(lines);
    const { open } = this.#desk.view;
    if (open > 0) await this.#lines.open(open - 1, { isReplay: true });
  }

  /** What cannot be had at the side takes nothing away from the lines. */
  async #drawRail(documents: number, signal: AbortSignal): Promise<void> {
    try {
      await drawRail(this.#desk, documents, signal);
    } catch (error) {
      if (!signal.aborted) this.#sayRefusal(error, true);
    }
  }

  async #take(kind: string): Promise<void> {
    const shown = this.#shown;
    const { words } = this.#desk;
    if (!shown) return;
    await withModule(
      () => import("./take"),
      words.takeFailed,
      async ({ takePicture, takeTable }) => {
        try {
          if (kind === "svg" || kind === "png") {
            const picture = this.#desk.root.querySelector<SVGSVGElement>(".corpus-view figure svg");
            if (picture) await takePicture(picture, kind, `tifa-corpus-${shown.kind}`);
          } else if (kind === "csv" || kind === "json") takeTable(shown.kind === "lines" ? await this.#allLines() : shown, kind);
        } catch (error) {
          if (error instanceof NoAnswer) this.#sayRefusal(error, true);
          else tell(words.takeFailed);
        }
      },
    );
  }

  /** All lines of the view whole, not those of one page alone; where there are more than can be handed over, that is said. */
  async #allLines(): Promise<Shown> {
    const desk = this.#desk;
    const { offset, ...asked } = desk.asked();
    const found = await desk.asker.ask<LinesAnswer>("search", { ...asked, limit: mostTaken, whole: 1 });
    const isCut = desk.view.sample === 0 && found.segments > found.lines.length;
    if (isCut) tell(fill(desk.words.takeCut, { n: found.lines.length, all: found.segments }));
    return { kind: "lines", ...found, lines: withoutHidden(found.lines, desk.view.hide) };
  }

  async #tell(name: string, given: Readonly<Record<string, string>>, said: string): Promise<void> {
    try {
      await this.#desk.asker.tell(name, given);
      await this.#show();
      if (said) tell(said);
    } catch (error) {
      this.#sayRefusal(error, true);
    }
  }

  /** Says why there is no answer; what is shown stays where only a part of it was asked for. */
  #sayRefusal(error: unknown, stays = false): void {
    const desk = this.#desk;
    const refusal: Refusal | { code: "away" } = error instanceof NoAnswer ? error.refusal : { code: "failed" };
    desk.body.removeAttribute("aria-busy");
    if (!stays) desk.body.replaceChildren();
    if (refusal.code === "token") {
      desk.find("form.token").hidden = false;
      desk.find<HTMLInputElement>("#token").focus();
    }
    if (refusal.code !== "query") {
      desk.say(desk.refusalText(refusal));
      return;
    }
    const { which, problem } = refusal;
    desk.say("");
    this.#forms.sayProblem(which === "q" ? desk.view.q : desk.view[which], problem);
    if (which !== "q") desk.find<HTMLInputElement>(`#compare-${which}`).focus();
  }
}
