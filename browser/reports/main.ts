import { fetchFile } from "@/browser/workers/serve";
import { startWorker, type WorkerClient } from "@/browser/workers/client";
import type { TextsCall, TextsFiles, TextsPart } from "@/browser/workers/texts";
import { fill as put } from "@/browser/site/trusted";
import { drawExpectation, drawYears, type ReportContext, type ReportWords } from "@/core/reports/draw";
import type { HeardTable } from "@/core/glossary/heard";
import { html } from "@/core/html";
import { drawMonth, drawTermReport } from "@/core/reports/draw-term";
import { findTerm } from "@/core/reports/news";
import { expectOf } from "@/core/reports/expected";
import { fill } from "@/core/text/fill";

/** The page of the reports: other years than those it came with, and a text of the reader's against the counts, in a worker. Nothing leaves the browser. */

interface Said {
  which: string;
  failed: string;
  working: string;
  missing: string;
  done: string;
  noTerm: string;
  others: string;
  shown: string;
}

type Data = Pick<ReportContext, "table" | "terms">;

class Reports {
  readonly #said: Said;
  #data: Promise<Data> | undefined;
  #news: Promise<HeardTable> | undefined;
  #client: WorkerClient<TextsCall, TextsPart> | undefined;

  constructor(readonly root: HTMLElement) {
    // Our own build's strings.
    this.#said = JSON.parse(root.dataset.said ?? "{}") as Said;
  }

  #find<T extends Element>(selector: string): T | undefined {
    return this.root.querySelector<T>(selector) ?? undefined;
  }

  #say(selector: string, text: string): void {
    const status = this.#find(selector);
    if (status) status.textContent = text;
  }

  /** Counts and names, fetched once they are asked for; after a failure the next time tries again. */
  async #context(): Promise<ReportContext> {
    this.#data ??= fetchFile(this.root.dataset.reports ?? "")
      .then((response): Promise<Data> => response.json())
      .catch((error: unknown) => {
        this.#data = undefined;
        throw error;
      });
    const words = JSON.parse(this.root.dataset.words ?? "{}") as ReportWords;
    return { ...(await this.#data), words, glossary: this.root.dataset.glossary ?? "" };
  }

  /** The news by month, likewise. */
  #heard(): Promise<HeardTable> {
    this.#news ??= fetchFile(this.root.dataset.news ?? "")
      .then((response): Promise<HeardTable> => response.json())
      .catch((error: unknown) => {
        this.#news = undefined;
        throw error;
      });
    return this.#news;
  }

  start(): void {
    this.#find("form.one")?.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#showTerm(this.#find<HTMLInputElement>("input[name=term]")?.value ?? "");
    });
    this.#find("form.month")?.addEventListener("change", () => void this.#showMonth());
    const asked = new URLSearchParams(location.search).get("term");
    if (asked !== null) void this.#showTerm(asked);
    this.#find("form.years")?.addEventListener("change", () => void this.#showYears());
    this.#find("form.own")?.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#showOwn();
    });
  }

  /** A formulation's line: by id, characters or English. */
  async #showTerm(query: string): Promise<void> {
    const result = this.#find<HTMLElement>(".one-result");
    if (!result) return;
    try {
      const [context, heard] = await Promise.all([this.#context(), this.#heard()]);
      const [term, ...others] = findTerm(query, context.terms);
      if (term === undefined) {
        put(result, html``);
        this.#say(".one-status", fill(this.#said.noTerm, { query }));
        return;
      }
      const field = this.#find<HTMLInputElement>("input[name=term]");
      if (field) field.value = context.terms[term]?.zh ?? term;
      put(result, drawTermReport(term, context, heard));
      const names = others.map((id) => context.terms[id]?.zh ?? id).join("、");
      this.#say(
        ".one-status",
        names === "" || context.terms[term]?.zh === query || term === query ? this.#said.shown : fill(this.#said.others, { names }),
      );
      result.focus();
    } catch {
      this.#say(".one-status", this.#said.failed);
    }
  }

  async #showMonth(): Promise<void> {
    const [select, result] = [this.#find<HTMLSelectElement>("select[name=month]"), this.#find<HTMLElement>(".month-result")];
    if (!select || !result || select.value === "") return;
    try {
      const [context, heard] = await Promise.all([this.#context(), this.#heard()]);
      put(result, drawMonth(Number(select.value), context, heard));
      this.#say(".month-status", select.selectedOptions[0]?.textContent ?? "");
    } catch {
      this.#say(".month-status", this.#said.failed);
    }
  }

  async #showYears(): Promise<void> {
    const [from, to] = ["from", "to"].map((name) => this.#find<HTMLSelectElement>(`select[name=${name}]`));
    const result = this.#find(".years-result");
    if (!from || !to || !result) return;
    try {
      put(result, drawYears(Number(from.value), Number(to.value), await this.#context()));
      const name = (select: HTMLSelectElement): string => select.selectedOptions[0]?.textContent ?? "";
      this.#say(".which", fill(this.#said.which, { from: name(from), to: name(to) }));
    } catch {
      this.#say(".which", this.#said.failed);
    }
  }

  async #showOwn(): Promise<void> {
    const text = this.#find<HTMLTextAreaElement>("textarea[name=own]")?.value ?? "";
    const result = this.#find<HTMLElement>(".own-result");
    if (!result) return;
    if (text.trim() === "") return this.#say(".own-status", this.#said.missing);
    this.#say(".own-status", this.#said.working);
    this.#client ??= startWorker<TextsCall, TextsPart>(this.root.dataset.worker ?? "", () => {
      this.#client = undefined;
    });
    const files = JSON.parse(this.root.dataset.files ?? "{}") as TextsFiles;
    try {
      const context = await this.#context();
      await this.#client.call({ files, job: "terms", a: text, b: "", anchors: [] }, (part) => {
        if (part.job !== "terms") return;
        const kind = this.#find<HTMLSelectElement>("select[name=kind]")?.value === "congress" ? "congress" : "work";
        const last = Math.max(2, Number(this.#find<HTMLInputElement>("input[name=last]")?.value) || 10);
        put(result, drawExpectation(expectOf(context.table, new Set(part.found), kind, last), context));
        this.#say(".own-status", fill(this.#said.done, { n: part.found.length }));
      });
      result.focus();
    } catch {
      this.#say(".own-status", this.#said.failed);
    }
  }
}

for (const root of document.querySelectorAll<HTMLElement>("[data-reports]")) new Reports(root).start();
