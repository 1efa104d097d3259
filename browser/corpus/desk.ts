import type { View } from "@/core/corpus/address";
import { pageLength, readView, writeView } from "@/core/corpus/address";
import type { Refusal } from "@/core/corpus/answers";
import { type Part, partsOf } from "@/core/corpus/conditions";
import type { CorpusContext, CorpusWords } from "@/core/corpus/draw-parts";
import { fill } from "@/core/text/fill";
import { Asker, NoAnswer } from "./ask";

/** What the parts of the corpus's page share: their place, their words, whom they ask, and what the address says now. */
export class Desk {
  readonly words: CorpusWords;
  readonly asker: Asker;
  #view: View = readView(location.search);

  constructor(readonly root: HTMLElement) {
    // Our own build's strings.
    this.words = JSON.parse(root.dataset.words ?? "{}") as CorpusWords;
    this.asker = new Asker(root.dataset.api ?? "");
  }

  find<T extends Element = HTMLElement>(selector: string): T {
    const element = this.root.querySelector<T>(selector);
    if (!element) throw new Error(`the page has no ${selector}`);
    return element;
  }
  get body(): HTMLElement {
    return this.find(".corpus-view");
  }
  get context(): CorpusContext {
    return { words: this.words, view: this.#view, glossary: this.root.dataset.glossary ?? "" };
  }

  get view(): View {
    return this.#view;
  }
  /** Takes the view from the address. */
  readAddress(): void {
    this.#view = readView(location.search);
  }
  /** Another view, as a step that Back takes back. */
  push(view: View): void {
    this.#view = view;
    history.pushState(null, "", location.pathname + writeView(view));
  }
  /** The same view, a little otherwise. */
  replace(change: Partial<View>): void {
    this.#view = { ...this.#view, ...change };
    history.replaceState(history.state, "", location.pathname + writeView(this.#view));
  }

  /** The conditions that are asked; of a question that cannot be read, none. */
  parts(): Part[] {
    const read = partsOf(this.#view.q);
    return read.ok ? read.parts : [];
  }
  /** What a search for the lines of this view is asked. */
  asked(): Record<string, string | number> {
    const { q, sort, offset, sample, seed } = this.#view;
    return { q, sort, limit: pageLength, offset, ...(sample > 0 ? { sample, seed } : {}) };
  }

  /** Says it to who listens; where the view's own heading says it to who sees, to nobody else. */
  say(text: string, isSeen = true): void {
    const status = this.find(".corpus-status");
    status.textContent = text;
    status.classList.toggle("visually-hidden", !isSeen);
  }
  /** Why there is no answer, in a sentence. */
  refusalText(refusal: Refusal | { code: "away" }): string {
    if (refusal.code === "query") return "";
    return fill(this.words[`refused-${refusal.code}`], { seconds: refusal.code === "limit" ? refusal.milliseconds / 1000 : 0 });
  }
  whyText(error: unknown): string {
    return error instanceof NoAnswer ? this.refusalText(error.refusal) : String(error);
  }
}
