import { markDrawn } from "@/browser/site/languages";
import { withModule } from "@/browser/site/on-demand";
import { singleKey } from "@/browser/site/keys";
import { lettersOff } from "@/browser/site/remember";
import { tell } from "@/browser/site/tell";
import { fill as put } from "@/browser/site/trusted";
import { sayDone } from "@/browser/site/copy";
import { pageLength, readView, type View, views, writeView } from "@/core/corpus/address";
import type {
  CompareAnswer,
  ContextAnswer,
  DocumentAnswer,
  FirstAnswer,
  KwicLine,
  LinesAnswer,
  NewAnswer,
  NewsAnswer,
  Refusal,
  StatusAnswer,
  TrendAnswer,
  WatchesAnswer,
} from "@/core/corpus/answers";
import { filtersOf, joinParts, type Part, partsOf, withFilters } from "@/core/corpus/conditions";
import {
  type CorpusContext,
  type CorpusWords,
  drawChips,
  drawCompare,
  drawIssuers,
  drawLadder,
  drawLines,
  drawNew,
  drawOpen,
  drawTable,
  drawTake,
  drawTrendForm,
  drawTrendTable,
  drawWatches,
  hasTrend,
  levelName,
  partName,
  trendWords,
  viewAddress,
} from "@/core/corpus/draw";
import { drawSpread, drawTrend } from "@/core/corpus/picture";
import type { QuestionProblem } from "@/core/corpus/resolve";
import { html } from "@/core/html";
import { fill } from "@/core/text/fill";
import { Asker, NoAnswer } from "./ask";
import type { Shown } from "./take";

/** Rows that are taken away at most. */
const mostTaken = 5000;

/** The corpus's page: its address says what it shows, and whatever is shown has an address. */
export class CorpusPage {
  readonly #words: CorpusWords;
  readonly #asker: Asker;
  #view: View = readView(location.search);
  #held: StatusAnswer | undefined;
  #asking: AbortController | undefined;
  #lines: KwicLine[] = [];
  /** Whether focus goes to what is drawn: a link in what was there before has led here. */
  #toHead = false;
  #shown: Shown | undefined;

  constructor(readonly root: HTMLElement) {
    // Our own build's strings.
    this.#words = JSON.parse(root.dataset.words ?? "{}") as CorpusWords;
    this.#asker = new Asker(root.dataset.api ?? "");
  }

  #find<T extends Element = HTMLElement>(selector: string): T {
    const element = this.root.querySelector<T>(selector);
    if (!element) throw new Error(`the page has no ${selector}`);
    return element;
  }
  get #input(): HTMLInputElement {
    return this.#find<HTMLInputElement>("#question");
  }
  get #context(): CorpusContext {
    return { words: this.#words, view: this.#view, glossary: this.root.dataset.glossary ?? "" };
  }
  /** Says it to who listens; where the view's own heading says it to who sees, to nobody else. */
  #say(text: string, isSeen = true): void {
    const status = this.#find(".corpus-status");
    status.textContent = text;
    status.classList.toggle("visually-hidden", !isSeen);
  }

  start(): void {
    this.#find("form.question").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask();
    });
    this.#find("form.token").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#asker.setToken(this.#find<HTMLInputElement>("#token").value);
      void this.#show();
    });
    this.#find(".filters form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#filter(event.currentTarget);
    });
    this.#find(".filters form").addEventListener("reset", () =>
      this.#go({ q: withFilters(this.#parts(), { from: "", to: "", level: "", issuer: "", kind: "" }) }),
    );
    this.#find("form.ask-new").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#go({ since: this.#find<HTMLInputElement>("#since").value });
    });
    this.#find("form.ask-compare").addEventListener("submit", (event) => {
      event.preventDefault();
      const value = (name: string) => this.#find<HTMLInputElement>(`#compare-${name}`).value.trim();
      this.#go({ a: value("a"), b: value("b") });
    });
    this.root.addEventListener("click", (event) => this.#click(event));
    this.root.addEventListener("change", (event) => {
      if (event.target instanceof HTMLSelectElement && event.target.closest(".trend-form"))
        this.#go(readView(`?view=trend&${new URLSearchParams({ ...this.#trendAsked(), q: this.#view.q })}`));
    });
    this.root.addEventListener("keydown", (event) => {
      if (event.target === this.#input && event.key === "Backspace" && this.#input.value === "") this.#edit(this.#parts().length - 1);
    });
    document.addEventListener("keydown", (event) => {
      const key = lettersOff() ? undefined : singleKey(event);
      if (key === "j" || key === "k") this.#step(key === "j" ? 1 : -1, event);
    });
    window.addEventListener("popstate", () => {
      this.#view = readView(location.search);
      void this.#show();
    });
    void this.#show();
  }

  #trendAsked(): Record<string, string> {
    return Object.fromEntries([...this.root.querySelectorAll<HTMLSelectElement>(".trend-form select")].map(({ name, value }) => [name, value]));
  }

  /** The conditions that are asked; of a question that cannot be read, none. */
  #parts(): Part[] {
    const read = partsOf(this.#view.q);
    return read.ok ? read.parts : [];
  }

  #go(change: Partial<View>): void {
    this.#view = { ...this.#view, offset: 0, open: 0, ...change };
    history.pushState(null, "", location.pathname + writeView(this.#view));
    void this.#show();
  }

  /** Adds what was typed to the question. What cannot be read stays where it is, with the reason. */
  #ask(): void {
    const typed = this.#input.value.trim();
    // A question that could not be read stands in the field whole.
    const q = [joinParts(this.#parts()), typed].filter(Boolean).join(" ");
    const read = partsOf(q);
    if (!read.ok) {
      this.#sayProblem(q, read.problem);
      return;
    }
    this.#input.value = "";
    const { view } = this.#view;
    this.#go({ q, view: view === "trend" || view === "first" ? view : "lines", sample: 0 });
  }

  #sayProblem(query: string, { code, start, end }: QuestionProblem): void {
    this.#find(".problem").textContent = fill(this.#words[`query-${code}`], { text: query.slice(start, end) });
    this.#input.setAttribute("aria-invalid", "true");
    this.#input.focus();
  }

  #filter(form: EventTarget | null): void {
    if (!(form instanceof HTMLFormElement)) return;
    const given = new FormData(form);
    const value = (name: string) => String(given.get(name) ?? "").trim();
    this.#go({
      q: withFilters(this.#parts(), { from: value("from"), to: value("to"), level: value("level"), issuer: value("issuer"), kind: value("kind") }),
    });
  }

  /** Takes a condition back into the field. */
  #edit(at: number): void {
    const parts = this.#parts();
    const part = parts[at];
    if (!part) return;
    this.#input.value = [part.text, this.#input.value].filter(Boolean).join(" ");
    this.#go({ q: joinParts(parts.filter((_, i) => i !== at)) });
    this.#input.focus();
  }

  #takeOut(at: number): void {
    const parts = this.#parts().filter((_, i) => i !== at);
    this.#go({ q: joinParts(parts) });
    // Focus goes on to the next condition, or to the field where there is none.
    (this.root.querySelectorAll<HTMLElement>(".conditions .remove")[Math.min(at, parts.length - 1)] ?? this.#input).focus();
  }

  #click(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>("a[href^='?']");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.#view = readView(new URL(link.href).search);
      history.pushState(null, "", location.pathname + writeView(this.#view));
      void this.#show(link.closest(".views") === null);
      return;
    }
    const button = event.target.closest<HTMLElement>("button");
    const { edit, remove, open, read, takeCorpus, copyLine, watch, unwatch, seen } = button?.dataset ?? {};
    if (!button) return;
    if (edit !== undefined) this.#edit(Number(edit));
    else if (remove !== undefined) this.#takeOut(Number(remove));
    else if (open !== undefined) void this.#open(Number(open));
    else if (read !== undefined) void this.#read(read, Number(button.dataset.position));
    else if (takeCorpus !== undefined) void this.#take(takeCorpus);
    else if (copyLine !== undefined) void this.#copy(button);
    else if (watch !== undefined)
      void this.#tell("save-watch", { name: this.#view.q.slice(0, 200), query: this.#view.q }, fill(this.#words.watchSaved, { name: this.#view.q }));
    else if (unwatch !== undefined) void this.#tell("remove-watch", { name: unwatch }, "");
    else if (seen !== undefined) void this.#tell("seen-watch", { name: seen }, "");
  }

  /** Draws the view that the address names; what is asked for an earlier one is called off, in the engine too. */
  async #show(toHead = false): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#showForms();
    const body = this.#find(".corpus-view");
    const { view, q } = this.#view;
    if (view !== "new" && view !== "compare" && view !== "watch" && !partsOf(q).ok) {
      body.replaceChildren();
      this.#find(".corpus-rail").hidden = true;
      this.#say("");
      return;
    }
    body.setAttribute("aria-busy", "true");
    this.#say(this.#words.loading);
    try {
      this.#held ??= await this.#asker.ask<StatusAnswer>("status", {}, asking.signal);
      this.#find("form.token").hidden = true;
      this.#showKnown(this.#held);
      this.#toHead = toHead;
      await this.#draw(this.#held, asking.signal);
      this.#settle();
    } catch (error) {
      if (asking.signal.aborted) return;
      body.removeAttribute("aria-busy");
      this.#sayRefusal(error);
    }
  }

  /** What was asked for is there: what comes after it, at the side, is no reason to wait. */
  #settle(): void {
    const body = this.#find(".corpus-view");
    body.removeAttribute("aria-busy");
    if (this.#toHead) body.querySelector<HTMLElement>("h2")?.focus();
    this.#toHead = false;
  }

  #showForms(): void {
    const { view, q, since, a, b } = this.#view;
    const read = partsOf(q);
    put(this.#find(".conditions"), drawChips(read.ok ? read.parts : [], this.#words));
    this.#find(".problem").textContent = "";
    this.#input.removeAttribute("aria-invalid");
    if (!read.ok) {
      this.#input.value = q;
      this.#sayProblem(q, read.problem);
    }
    const filters = filtersOf(read.ok ? read.parts : []);
    for (const [name, value] of Object.entries(filters)) {
      const field = this.root.querySelector<HTMLInputElement | HTMLSelectElement>(`.filters [name=${name}]`);
      if (field) field.value = value;
    }
    for (const name of views) {
      const link = this.#find<HTMLAnchorElement>(`.views [data-view=${name}]`);
      link.setAttribute("href", viewAddress(this.#view, name));
      if (name === view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    this.#find("form.ask-new").hidden = view !== "new";
    this.#find("form.ask-compare").hidden = view !== "compare";
    this.#find<HTMLInputElement>("#since").value = since;
    this.#find<HTMLInputElement>("#compare-a").value = a;
    this.#find<HTMLInputElement>("#compare-b").value = b;
  }

  #showKnown({ facets }: StatusAnswer): void {
    for (const name of ["issuer", "kind"] as const)
      put(this.#find(`#known-${name}`), html`${facets[name].map(({ value }) => html`<option value="${value}"></option>`)}`);
  }

  #sayHeld({ status }: StatusAnswer): void {
    const said = status.documents === 0 ? this.#words.nothingHeld : status.from ? this.#words.held : this.#words.heldNoDates;
    this.#say(fill(said, { ...status }));
  }

  async #draw(held: StatusAnswer, signal: AbortSignal): Promise<void> {
    const { view, q, since, a, b } = this.#view;
    const body = this.#find(".corpus-view");
    const rail = this.#find(".corpus-rail");
    this.#shown = undefined;
    rail.hidden = view !== "lines";
    if ((view === "lines" || view === "trend" || view === "first") && q === "") {
      body.replaceChildren();
      this.#sayHeld(held);
      if (view === "lines") await this.#drawRail(held, signal);
      return;
    }
    switch (view) {
      case "lines":
        await this.#drawLines(held, signal);
        this.#settle();
        return this.#drawRail(held, signal);
      case "trend":
        return this.#drawTrend(held, signal);
      case "first":
        return this.#drawFirst(held, signal);
      case "new":
        if (since === "") break;
        this.#shown = { kind: "new", ...(await this.#asker.ask<NewAnswer>("new", { since, limit: 200 }, signal)) };
        put(body, drawNew(this.#shown, this.#context));
        break;
      case "compare":
        if (a === "" && b === "") break;
        this.#shown = { kind: "compare", ...(await this.#asker.ask<CompareAnswer>("compare", { a, b, limit: 100 }, signal)) };
        put(body, drawCompare(this.#shown, this.#context));
        break;
      case "watch":
        await this.#drawWatch(signal);
    }
    if (view !== "watch" && !this.#shown) body.replaceChildren();
    markDrawn(body);
    this.#sayHeld(held);
  }

  #asked(): Record<string, string | number> {
    const { q, sort, offset, sample, seed } = this.#view;
    return { q, sort, limit: pageLength, offset, ...(sample > 0 ? { sample, seed } : {}) };
  }

  async #drawLines({ status }: StatusAnswer, signal: AbortSignal): Promise<void> {
    const found = await this.#asker.ask<LinesAnswer>("search", this.#asked(), signal);
    const { q } = this.#view;
    // Which of these lines are a level's first: for a page of lines in the order of time alone.
    const first = found.segments > 0 ? await this.#asker.ask<FirstAnswer>("first", { q }, signal) : { uses: [] };
    this.#lines = found.lines;
    const body = this.#find(".corpus-view");
    put(body, drawLines(found, status.documents, new Set(first.uses.map(({ source, position }) => `${source.path}:${position}`)), this.#context));
    this.#shown = { kind: "lines", ...found };
    const said = found.segments === 1 ? this.#words.lineOne : fill(this.#words.lines, { n: found.segments });
    this.#say(
      found.segments === 0 ? this.#words.noLines : `${said} ${fill(this.#words.inTexts, { m: found.documents, all: status.documents })}`,
      false,
    );
    const rail = this.#find("[data-rail=first]");
    if (found.segments > 0)
      put(
        rail,
        html`<h2>${this.#words.firstTitle}</h2>${drawLadder(first, this.#context)}<p><a href="${viewAddress(this.#view, "first")}">${this.#words.issuers}</a></p>`,
      );
    else rail.replaceChildren();
    if (this.#view.open > 0) await this.#open(this.#view.open - 1, true);
  }

  async #drawRail({ status }: StatusAnswer, signal: AbortSignal): Promise<void> {
    const { q } = this.#view;
    const place = this.#find("[data-rail=trend]");
    const { groups } = q === "" ? { groups: [] } : await this.#asker.ask<TrendAnswer>("trend", { q, by: "month" }, signal);
    if (hasTrend(groups, "lines")) {
      const context = { ...this.#context, view: { ...this.#view, measure: "lines" as const } };
      put(
        place,
        html`<h2>${this.#words.trend}</h2>${drawTrend(groups, "month", "lines", String, trendWords(status.documents, context, "month"), true)}<p><a href="${viewAddress(this.#view, "trend")}">${this.#words.whole}</a></p>`,
      );
    } else place.replaceChildren();
    if (q === "") this.#find("[data-rail=first]").replaceChildren();
    const { watches, may } = await this.#asker.ask<WatchesAnswer>("watches", {}, signal);
    const rail = this.#find("[data-rail=watch]");
    put(rail, html`<h2>${this.#words.watchTitle}</h2>${drawWatches(watches, may, this.#context)}`);
    await this.#drawNews(rail, signal);
  }

  async #drawTrend({ status }: StatusAnswer, signal: AbortSignal): Promise<void> {
    const { q, by, measure } = this.#view;
    const answer = await this.#asker.ask<TrendAnswer>("trend", { q, by }, signal);
    this.#shown = { kind: "trend", ...answer };
    const words = trendWords(status.documents, this.#context, by);
    const has = hasTrend(answer.groups, measure);
    const picture = drawTrend(answer.groups, by, measure, (key) => partName(key, by, this.#words), words);
    put(
      this.#find(".corpus-view"),
      html`<h2 tabindex="-1">${words.title}</h2>${drawTrendForm(this.#context)}${has ? html`<figure>${picture}</figure>` : html`<p>${this.#words.nothingDrawn}</p>`}${drawTrendTable(answer.groups, by, this.#words)}${has ? drawTake(["csv", "json", "svg", "png"], this.#words) : ""}`,
    );
    this.#say(words.title, false);
  }

  async #drawFirst({ status }: StatusAnswer, signal: AbortSignal): Promise<void> {
    const { q } = this.#view;
    const byLevel = await this.#asker.ask<FirstAnswer>("first", { q, by: "level" }, signal);
    const byIssuer = await this.#asker.ask<FirstAnswer>("first", { q, by: "issuer" }, signal);
    this.#shown = { kind: "first", ...byIssuer };
    const title = fill(this.#words.spreadTitle, { q });
    const dots = byIssuer.uses.map(({ date, source }) => ({ date, level: source.level, name: source.issuer || source.title }));
    const words = { title, source: fill(this.#words.source, { documents: status.documents }) };
    put(
      this.#find(".corpus-view"),
      html`<h2 tabindex="-1">${this.#words.firstTitle}</h2><div class="spread"><div>${drawLadder(byLevel, this.#context)}</div>${dots.length > 0 ? html`<figure>${drawSpread(dots, (level) => levelName(level, this.#words), words)}</figure>` : ""}</div>${drawIssuers(byIssuer, this.#context)}${dots.length > 0 ? drawTake(["csv", "json", "svg", "png"], this.#words) : ""}`,
    );
    this.#say(title, false);
  }

  async #drawWatch(signal: AbortSignal): Promise<void> {
    const { watches, may } = await this.#asker.ask<WatchesAnswer>("watches", {}, signal);
    const { watch } = this.#view;
    const body = this.#find(".corpus-view");
    const news = watches.some(({ name }) => name === watch) ? await this.#asker.ask<NewsAnswer>("news", { name: watch }, signal) : undefined;
    this.#lines = news?.lines ?? [];
    const lines = news
      ? html`<h3 lang="zh-Hans">${watch}</h3><p class="note">${news.lines.length > 0 ? fill(this.#words.watchNew, { n: news.lines.length }) : this.#words.watchNoNew} ${may && news.lines.length > 0 ? html`<button type="button" class="as-link" data-seen="${watch}">${this.#words.watchSeen}</button>` : ""}</p>${news.lines.length > 0 ? drawTable(news.lines, new Set(), this.#context) : ""}`
      : "";
    put(body, html`<h2 tabindex="-1">${this.#words.watchTitle}</h2>${drawWatches(watches, may, this.#context)}${lines}`);
    await this.#drawNews(body, signal);
  }

  /** How many lines are new, one saved question after another. */
  async #drawNews(place: HTMLElement, signal: AbortSignal): Promise<void> {
    for (const link of place.querySelectorAll<HTMLElement>("[data-news]")) {
      const { lines } = await this.#asker.ask<NewsAnswer>("news", { name: link.dataset.news ?? "" }, signal);
      link.textContent = lines.length > 0 ? fill(this.#words.watchNew, { n: lines.length }) : this.#words.watchNoNew;
      link.classList.toggle("some", lines.length > 0);
    }
  }

  /** Opens a line below itself, or closes it; one is open at a time, and the address says which. */
  async #open(at: number, isReplay = false): Promise<void> {
    const line = this.#lines[at];
    const row = this.root.querySelector<HTMLElement>(`.kwic tr[data-line="${at}"]`);
    if (!line || !row) return;
    const wasOpen = !isReplay && row.nextElementSibling?.classList.contains("open") === true;
    for (const open of this.root.querySelectorAll(".kwic tr.open")) open.remove();
    for (const [i, button] of this.root.querySelectorAll<HTMLElement>(".kwic [data-open]").entries()) {
      const isOpen = i === at && !wasOpen;
      button.setAttribute("aria-expanded", String(isOpen));
      button.setAttribute("aria-label", fill(isOpen ? this.#words.closeLine : this.#words.openLine, { n: this.#view.offset + i + 1 }));
      button.closest("tr")?.classList.toggle("is-open", isOpen);
    }
    this.#view = { ...this.#view, open: wasOpen ? 0 : at + 1 };
    history.replaceState(history.state, "", location.pathname + writeView(this.#view));
    if (wasOpen) return;
    try {
      const context = await this.#asker.ask<ContextAnswer>("context", { path: line.path, position: line.position, around: 2 });
      if (this.#view.open !== at + 1 || !row.isConnected) return;
      const opened = document.createElement("tr");
      opened.className = "open";
      put(opened, drawOpen(line, context, this.#context));
      row.after(opened);
    } catch (error) {
      this.#sayRefusal(error);
    }
  }

  /** To the next line or the one before it. */
  #step(by: 1 | -1, event: KeyboardEvent): void {
    const buttons = [...this.root.querySelectorAll<HTMLElement>(".kwic [data-open]")];
    if (buttons.length === 0) return;
    event.preventDefault();
    const at = buttons.findIndex((button) => button.closest("tr")?.contains(document.activeElement));
    const next = at < 0 ? (by > 0 ? 0 : buttons.length - 1) : Math.max(0, Math.min(buttons.length - 1, at + by));
    buttons[next]?.focus();
    buttons[next]?.scrollIntoView({ block: "nearest" });
  }

  async #read(path: string, position: number): Promise<void> {
    this.#say(this.#words.reading);
    await withModule(
      () => import("./read"),
      fill(this.#words.readFailed, { why: "" }),
      async ({ readDocument }) => {
        try {
          const answer = await this.#asker.ask<DocumentAnswer>("document", { path });
          location.assign(await readDocument(answer, position, this.root.dataset.reader ?? ""));
        } catch (error) {
          this.#say(fill(this.#words.readFailed, { why: error instanceof NoAnswer ? this.#refusalText(error.refusal) : String(error) }));
        }
      },
    );
  }

  async #take(kind: string): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    await withModule(
      () => import("./take"),
      this.#words.takeFailed,
      async ({ takePicture, takeTable }) => {
        try {
          const picture = this.root.querySelector<SVGSVGElement>(".corpus-view figure svg");
          if (kind === "svg" || kind === "png") {
            if (picture) await takePicture(picture, kind, `tifa-corpus-${shown.kind}`);
          } else if (kind === "csv" || kind === "json") {
            const { offset, ...asked } = this.#asked();
            const all =
              shown.kind === "lines"
                ? { kind: "lines" as const, ...(await this.#asker.ask<LinesAnswer>("search", { ...asked, limit: mostTaken, whole: 1 })) }
                : shown;
            takeTable(all, kind);
          }
        } catch (error) {
          if (error instanceof NoAnswer) this.#sayRefusal(error);
          else tell(this.#words.takeFailed);
        }
      },
    );
  }

  async #copy(button: HTMLElement): Promise<void> {
    const text = ["p[lang]", "footer > span"].map((part) => button.closest(".opened")?.querySelector(part)?.textContent ?? "").join("\n");
    try {
      await navigator.clipboard.writeText(text);
      sayDone(button, this.#words.copied);
    } catch {
      tell(this.#words.copyFailed);
    }
  }

  async #tell(name: string, given: Readonly<Record<string, string>>, said: string): Promise<void> {
    try {
      await this.#asker.tell(name, given);
      await this.#show();
      if (said) tell(said);
    } catch (error) {
      this.#sayRefusal(error);
    }
  }

  #refusalText(refusal: NoAnswer["refusal"]): string {
    if (refusal.code === "query") return "";
    const seconds = refusal.code === "limit" ? refusal.milliseconds / 1000 : 0;
    return fill(this.#words[`refused-${refusal.code}`], { seconds });
  }

  #sayRefusal(error: unknown): void {
    const refusal: Refusal | { code: "away" } = error instanceof NoAnswer ? error.refusal : { code: "failed" };
    const body = this.#find(".corpus-view");
    body.replaceChildren();
    if (refusal.code === "token") {
      this.#find("form.token").hidden = false;
      this.#find<HTMLInputElement>("#token").focus();
    }
    if (refusal.code !== "query") {
      this.#say(this.#refusalText(refusal));
      return;
    }
    const { which, problem } = refusal;
    const text = which === "q" ? this.#view.q : this.#view[which];
    this.#say("");
    this.#sayProblem(text, problem);
    if (which !== "q") this.#find<HTMLInputElement>(`#compare-${which}`).focus();
  }
}
