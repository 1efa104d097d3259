import { startWorker, type WorkerClient } from "@/browser/workers/client";
import type { Lines, TextsCall, TextsFiles, TextsPart } from "@/browser/workers/texts";
import { singleKey } from "@/browser/site/keys";
import { withModule } from "@/browser/site/on-demand";
import { lettersOff } from "@/browser/site/remember";
import { tell } from "@/browser/site/tell";
import { fill as put, nodesOf } from "@/browser/site/trusted";
import type { Pair } from "@/core/align/anchors";
import { compareRows } from "@/core/beside/compare-rows";
import { type DrawContext, drawRow, drawSign, type RowWords } from "@/core/beside/draw";
import { countNotes } from "@/core/beside/findings";
import { reviewRows } from "@/core/beside/review-rows";
import { fixPairs, type Row, type Side } from "@/core/beside/row";
import { putSuggestion, silenceKey, withoutSilenced } from "@/core/beside/silence";
import { html } from "@/core/html";
import type { BriefTerm } from "@/core/review/brief";
import type { NamedTerm } from "@/core/review/data";
import type { Recurring } from "@/core/review/review";
import { fill } from "@/core/text/fill";
import { takeBrief } from "./brief";
import { startDragging } from "./dragging";
import { foldQuiet } from "./fold";
import { startPickers } from "./pickers";

/** Two texts of the reader's side by side. They are read in a worker that is started with the first text; nothing leaves the browser. */

/** What the page says besides its rows (locales, beside: said). */
interface Said {
  working: string;
  missing: string;
  failed: string;
  gone: string;
  summary: string;
  clean: string;
  unlike: string;
  copied: string;
  copyFailed: string;
  fixed: string;
  pickFailed: string;
  briefNone: string;
  undone: string;
  same: string;
  at: string;
  notPlaced: string;
  aside: string;
  put: string;
  folded: string;
  uneven: string;
  even: string;
  head: string[];
  none: string;
}

interface Shown {
  rows: Row[];
  lines: Lines;
  terms: Record<string, NamedTerm>;
  recurring: Recurring[];
}

/** What undoing brings back. */
interface Before {
  b: string;
  anchors: Pair[];
  silenced: Set<string>;
}

/** What is paired on both sides, of all that could be: below this the two are hardly one text. */
const related = 0.5;

const parse = <T>(root: HTMLElement, name: string): T => JSON.parse(root.dataset[name] ?? "{}") as T;

class Beside {
  readonly #job: "review" | "compare";
  readonly #words: RowWords;
  readonly #said: Said;
  readonly #languages: Record<Side, string>;
  #client: WorkerClient<TextsCall, TextsPart> | undefined;
  #running: AbortController | undefined;
  #anchors: Pair[] = [];
  #shown: Shown | undefined;
  #current: string | undefined;
  #silenced = new Set<string>();
  #before: Before[] = [];
  /** Folded runs that were opened, by their first row. */
  #opened = new Set<number>();

  constructor(readonly root: HTMLElement) {
    this.#job = root.dataset.job === "compare" ? "compare" : "review";
    this.#words = parse(root, "words");
    this.#said = parse(root, "said");
    this.#languages = parse(root, "languages");
  }

  #find<T extends HTMLElement>(selector: string): T | undefined {
    return this.root.querySelector<T>(selector) ?? undefined;
  }

  #text(side: Side): string {
    return this.#find<HTMLTextAreaElement>(`textarea[name=${side}]`)?.value ?? "";
  }

  #isOn(name: string): boolean {
    return this.#find<HTMLInputElement>(`input[name=${name}]`)?.checked ?? false;
  }

  #tell(text: string): void {
    const status = this.#find(".beside-status");
    if (status) status.textContent = text;
  }

  start(): void {
    for (const place of this.root.querySelectorAll<HTMLElement>("[data-sign]")) put(place, drawSign(place.dataset.sign ?? ""));
    this.#find("form.two-texts")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#anchors = [];
      this.#silenced = new Set();
      this.#before = [];
      void this.#run();
    });
    this.root.addEventListener("change", (event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      if (event.target.name === "hand") this.#draw();
      this.#filter();
    });
    this.root.addEventListener("click", (event) => this.#click(event));
    document.addEventListener("keydown", (event) => {
      const key = lettersOff() ? undefined : singleKey(event);
      if (!this.#shown || (key !== "j" && key !== "k")) return;
      event.preventDefault();
      this.#step(key === "j" ? 1 : -1);
    });
    startPickers(
      this.root,
      (side, { zh, en }) => {
        this.#setText(side, zh);
        if (this.#job === "review" && en.trim() !== "") this.#setText("b", en);
        this.#tell("");
      },
      () => this.#tell(this.#said.pickFailed),
    );
    startDragging(
      this.root,
      () => this.#isOn("hand"),
      (line, row) => this.#moveLine(line, row),
    );
    void this.#takeOwn();
  }

  #setText(side: Side, text: string): void {
    const field = this.#find<HTMLTextAreaElement>(`textarea[name=${side}]`);
    if (field) field.value = text;
  }

  /** Keeps what is there for undoing. */
  #remember(): void {
    this.#before.push({ b: this.#text("b"), anchors: this.#anchors, silenced: new Set(this.#silenced) });
    this.#showUndo();
  }

  #showUndo(): void {
    const button = this.#find("[data-act=undo]");
    if (button) button.hidden = this.#before.length === 0;
  }

  #undo(): void {
    const before = this.#before.pop();
    if (!before) return;
    const isRead = before.b !== this.#text("b") || before.anchors !== this.#anchors;
    this.#setText("b", before.b);
    this.#anchors = before.anchors;
    this.#silenced = before.silenced;
    this.#showUndo();
    if (isRead) void this.#run(0);
    else this.#show();
    tell(this.#said.undone);
  }

  /** The rows without what the reader put aside. */
  #rows(): Row[] {
    return this.#shown ? withoutSilenced(this.#shown.rows, this.#silenced) : [];
  }

  /** Puts a note's wording in, or the note aside; either can be undone. */
  #act(deed: string, element: HTMLElement): void {
    const row = this.#rows()[Number(element.closest<HTMLElement>("[data-row]")?.dataset.row)];
    const note = row?.notes[[...(element.closest(".notes")?.children ?? [])].indexOf(element.closest(".note") ?? element)];
    if (!row || !note || !this.#shown) return;
    const at = Number(element.closest<HTMLElement>("[data-row]")?.dataset.row);
    if (deed === "use") {
      const changed = putSuggestion(this.#text("b"), this.#shown.lines.b, row, note);
      if (changed === undefined) {
        this.#tell(this.#said.notPlaced);
        return;
      }
      this.#remember();
      this.#setText("b", changed);
      tell(this.#said.put);
      void this.#run(at);
      return;
    }
    this.#remember();
    this.#silenced.add(silenceKey(note, row, deed === "keep" ? "wording" : "place"));
    this.#show();
    this.#find(`[data-row="${at}"] .note:not([hidden])`)?.focus({ preventScroll: true });
    tell(this.#said.aside);
  }

  #show(): void {
    this.#draw();
    this.#filter();
    this.#summarize();
  }

  /** Texts of the reader's own that the address names are read at once. */
  async #takeOwn(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    const ids = (["a", "b"] as const).flatMap((side) => asked.get(side) ?? []);
    if (ids.length === 0) return;
    const { ownSides } = await import("@/browser/texts/own-sides");
    const sides = await ownSides(ids, this.#job).catch(() => undefined);
    if (!sides) {
      this.#tell(this.#said.gone);
      return;
    }
    for (const side of ["a", "b"] as const) {
      const field = this.#find<HTMLTextAreaElement>(`textarea[name=${side}]`);
      if (field) field.value = sides[side];
    }
    await this.#run();
  }

  /** The worker that reads the texts, started with the first. */
  #worker(): WorkerClient<TextsCall, TextsPart> {
    this.#client ??= startWorker<TextsCall, TextsPart>(this.root.dataset.worker ?? "", () => {
      this.#client = undefined;
    });
    return this.#client;
  }

  /** Reads both texts and shows what was found. A new run calls the one before off. */
  async #run(focus?: number): Promise<void> {
    const [a, b] = [this.#text("a"), this.#text("b")];
    if (a.trim() === "" || b.trim() === "") {
      this.#tell(this.#said.missing);
      return;
    }
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#tell(this.#said.working);
    const call: TextsCall = { files: parse<TextsFiles>(this.root, "files"), job: this.#job, a, b, anchors: this.#anchors };
    try {
      await this.#worker().call(call, (part) => this.#take(part), running.signal);
      if (focus === undefined) this.#find(".result")?.focus();
      else this.#find(`[data-row="${focus}"] button, [data-row="${focus}"]`)?.focus();
    } catch {
      if (!running.signal.aborted) this.#tell(this.#said.failed);
    }
  }

  #take(part: TextsPart): void {
    if (part.job !== "review" && part.job !== "compare") return;
    const { lines, terms } = part;
    this.#shown =
      part.job === "review"
        ? { rows: reviewRows(part.review), lines, terms, recurring: part.review.recurring }
        : { rows: compareRows(part.pairs, part.changes), lines, terms, recurring: [] };
    this.#current = undefined;
    this.#opened = new Set();
    this.#drawRecurring();
    // Where it has a column of its own (app/styles/beside.css) the ledger is open from the start.
    this.#find(".ledger")?.toggleAttribute("open", matchMedia("(width >= 74rem)").matches);
    this.#show();
    this.#showUndo();
    const result = this.#find(".result");
    if (result) result.hidden = false;
  }

  #draw(): void {
    const list = this.#find(".pairs-list");
    if (!list || !this.#shown) return;
    const { terms, lines } = this.#shown;
    const rows = this.#rows();
    const context: DrawContext = {
      words: this.#words,
      languages: this.#languages,
      terms,
      glossary: this.root.dataset.glossary ?? "",
      search: this.root.dataset[document.documentElement.dataset.corpus === undefined ? "lookup" : "corpus"] ?? "",
      byHand: this.#isOn("hand") ? lines.b : undefined,
    };
    let first = 1;
    list.replaceChildren(
      ...rows.map((row, at) => {
        const drawn = nodesOf(drawRow(row, at, first, context));
        first += row.notes.length;
        return drawn;
      }),
    );
    const ledger = this.#find(".ledger ol");
    if (ledger) {
      // What tells most first.
      const notes = [...list.querySelectorAll<HTMLElement>(".note")].sort((a, b) => Number(a.dataset.rank) - Number(b.dataset.rank));
      ledger.replaceChildren(
        ...notes.map((note) => {
          const row = note.closest<HTMLElement>("[data-row]")?.dataset.row ?? "0";
          return nodesOf(
            html`<li data-of="${note.id}"><a href="#${note.id}">${drawSign(note.dataset.group ?? "")} ${note.querySelector("h3 span")?.textContent ?? ""}: <span lang="zh-Hans">${note.querySelector("p")?.textContent ?? ""}</span> <small>${Number(row) + 1}</small></a></li>`,
          );
        }),
      );
      const details = this.#find<HTMLDetailsElement>(".ledger");
      if (details) details.hidden = notes.length === 0;
    }
  }

  #drawRecurring(): void {
    const [details, body] = [this.#find(".recurring"), this.#find(".recurring tbody")];
    if (!details || !body || !this.#shown) return;
    const { recurring, terms } = this.#shown;
    const uneven = recurring.filter(({ consistent }) => !consistent);
    details.hidden = uneven.length === 0;
    body.replaceChildren(
      ...uneven.map(({ term, wordings }) =>
        nodesOf(
          html`<tr><th scope="row" lang="zh-Hans">${terms[term]?.zh ?? term}</th><td>${wordings.map(
            ({ en, pairs }, i) =>
              html`${i > 0 ? "; " : ""}${en || this.#said.none} (${pairs.map((pair, k) => html`${k > 0 ? ", " : ""}<a href="#p${pair + 1}">${pair + 1}</a>`)})`,
          )}</td></tr>`,
        ),
      ),
    );
  }

  /** Shows the notes that the filters leave, and counts them. */
  #filter(): void {
    const groups = new Set([...this.root.querySelectorAll<HTMLInputElement>("input[name=group]:checked")].map(({ value }) => value));
    const [onlySet, onlyFound, wording] = [this.#isOn("set"), this.#isOn("only"), this.#isOn("wording")];
    const hidden = new Set<string>();
    const counts = new Map<string, number>();
    for (const note of this.root.querySelectorAll<HTMLElement>(".pairs-list .note")) {
      const { group = "", set, dim } = note.dataset;
      const isLeft = (!onlySet || set === "yes") && (this.#job === "review" || wording || dim === "no");
      if (isLeft) counts.set(group, (counts.get(group) ?? 0) + 1);
      note.hidden = !isLeft || !groups.has(group);
      if (note.hidden) hidden.add(note.id);
    }
    for (const mark of this.root.querySelectorAll<HTMLElement>("mark.m")) mark.classList.toggle("off", hidden.has(mark.dataset.note ?? ""));
    for (const item of this.root.querySelectorAll<HTMLElement>("[data-of]")) item.hidden = hidden.has(item.dataset.of ?? "");
    for (const row of this.root.querySelectorAll<HTMLElement>(".pair"))
      row.hidden = onlyFound && !this.#isOn("hand") && !row.querySelector(".note:not([hidden])");
    foldQuiet(this.root, this.#opened, this.#said.same, !this.#isOn("hand") && !this.#isOn("only"));
    this.#sayPlace();
    for (const count of this.root.querySelectorAll<HTMLElement>("[data-count]"))
      count.textContent = String(counts.get(count.dataset.count ?? "") ?? 0);
  }

  /** Which of the notes that are shown is current, in the bar and at the foot of a phone. */
  #sayPlace(): void {
    const notes = [...this.root.querySelectorAll<HTMLElement>(".pairs-list .note:not([hidden])")];
    const at = notes.findIndex(({ id }) => id === this.#current) + 1;
    const kind = notes[at - 1]?.querySelector("h3 span")?.textContent;
    const text = at === 0 ? String(notes.length) : `${fill(this.#said.at, { at, n: notes.length })}${kind ? ` · ${kind}` : ""}`;
    for (const place of this.root.querySelectorAll(".at")) place.textContent = text;
  }

  /** How much was found, in a sentence: the same that the document taken away says. */
  #summarize(): void {
    if (!this.#shown) return;
    const rows = this.#rows();
    const paired = rows.filter(({ lines }) => lines.a.length > 0 && lines.b.length > 0).length;
    const counts = countNotes(rows);
    const unlike = paired < related * rows.length ? ` ${this.#said.unlike}` : "";
    const text = fill(counts.n === 0 ? this.#said.clean : this.#said.summary, counts) + unlike;
    this.#tell(this.#anchors.length > 0 ? `${this.#said.fixed} ${text}` : text);
  }

  /** Goes to the next or the previous note that is shown. */
  #step(by: 1 | -1): void {
    const notes = [...this.root.querySelectorAll<HTMLElement>(".pairs-list .note:not([hidden])")];
    if (notes.length === 0) return;
    const at = notes.findIndex(({ id }) => id === this.#current);
    const next = notes[at < 0 ? (by > 0 ? 0 : notes.length - 1) : (at + by + notes.length) % notes.length];
    if (next) this.#light(next.id, true);
  }

  #light(id: string, focus: boolean): void {
    this.#current = id;
    for (const lit of this.root.querySelectorAll(".lit")) lit.classList.remove("lit");
    for (const mark of this.root.querySelectorAll(`mark[data-note="${id}"]`)) mark.classList.add("lit");
    const note = document.getElementById(id);
    note?.classList.add("lit");
    this.#sayPlace();
    if (!focus) return;
    note?.focus({ preventScroll: true });
    note?.closest(".pair")?.scrollIntoView({ block: "center" });
  }

  #click(event: Event): void {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>("button");
    const { act, move, line, deed, fold } = button?.dataset ?? {};
    if (button && deed) this.#act(deed, button);
    else if (fold !== undefined) {
      this.#opened.add(Number(fold));
      this.#filter();
      this.#find(`[data-row="${fold}"]`)?.scrollIntoView({ block: "nearest" });
    } else if (act === "undo") this.#undo();
    else if (button && move && line) {
      const at = Number(button.closest<HTMLElement>("[data-row]")?.dataset.row);
      this.#moveLine(Number(line), move === "up" ? at - 1 : at + 1);
    } else if (act === "next" || act === "previous") this.#step(act === "next" ? 1 : -1);
    else if (act === "swap") this.#swap();
    else if (button && act) void this.#carryAway(act, button);
    else {
      const lit = event.target.closest<HTMLElement>("mark[data-note]")?.dataset.note ?? event.target.closest<HTMLElement>(".note")?.id;
      const listed = event.target.closest<HTMLElement>("[data-of]")?.dataset.of;
      if (lit) this.#light(lit, false);
      else if (listed) {
        event.preventDefault();
        this.#light(listed, true);
      }
    }
  }

  #swap(): void {
    const [a, b] = (["a", "b"] as const).map((side) => this.#find<HTMLTextAreaElement>(`textarea[name=${side}]`));
    if (!a || !b) return;
    [a.value, b.value] = [b.value, a.value];
  }

  async #carryAway(act: string, button: HTMLElement): Promise<void> {
    if (act.startsWith("brief")) {
      await this.#takeBrief(act, button);
      return;
    }
    if (!this.#shown) return;
    const { terms, recurring } = this.#shown;
    const rows = this.#rows();
    if (act === "table")
      await withModule(
        () => import("@/browser/take/findings"),
        this.#said.failed,
        ({ takeFindings }) => takeFindings(this.#job, { rows, terms, recurring }, this.#words, this.#said, this.#headOfTerms()),
      );
  }

  /** What the columns of what recurs are called. */
  #headOfTerms(): string[] {
    return [...this.root.querySelectorAll(".recurring th[scope=col]")].map(({ textContent }) => textContent ?? "");
  }

  /** The terms of the Chinese as a brief: no English is needed for it. */
  async #takeBrief(act: string, button: HTMLElement): Promise<void> {
    const a = this.#text("a");
    if (a.trim() === "") {
      this.#tell(this.#said.briefNone);
      return;
    }
    let brief: BriefTerm[] = [];
    try {
      await this.#worker().call({ files: parse<TextsFiles>(this.root, "files"), job: "brief", a, b: "", anchors: [] }, (part) => {
        if (part.job === "brief") brief = part.brief;
      });
    } catch {
      this.#tell(this.#said.failed);
      return;
    }
    await takeBrief(brief, act, button, this.#said);
  }

  /** A line of the later text goes to another row; what the reader says is an anchor from then on. */
  #moveLine(line: number, to: number): void {
    const fixed = this.#shown && fixPairs(this.#shown.rows, this.#anchors, line, to);
    if (!fixed) return;
    this.#remember();
    this.#anchors = fixed;
    void this.#run(to);
  }
}

for (const root of document.querySelectorAll<HTMLElement>("[data-job]")) new Beside(root).start();
