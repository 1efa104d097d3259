import { fetchFile } from "@/browser/workers/serve";
import { startWorker, type WorkerClient } from "@/browser/workers/client";
import type { TextsCall, TextsFiles, TextsPart } from "@/browser/workers/texts";
import { fill as put } from "@/browser/site/trusted";
import { drawExpectation, drawYears, type ReportContext, type ReportWords } from "@/core/reports/draw";
import { expectOf } from "@/core/reports/expected";
import { fill } from "@/core/text/fill";

/** The page of the reports: other years than those it came with, and a text of the reader's against the counts, in a worker. Nothing leaves the browser. */

interface Said {
  which: string;
  failed: string;
  working: string;
  missing: string;
  done: string;
}

type Data = Pick<ReportContext, "table" | "terms">;

class Reports {
  readonly #said: Said;
  #data: Promise<Data> | undefined;
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

  start(): void {
    this.#find("form.years")?.addEventListener("change", () => void this.#showYears());
    this.#find("form.own")?.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#showOwn();
    });
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
