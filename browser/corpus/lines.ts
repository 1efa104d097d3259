import { sayDone } from "@/browser/site/copy";
import { withModule } from "@/browser/site/on-demand";
import { tell } from "@/browser/site/tell";
import { fill as put } from "@/browser/site/trusted";
import type { View } from "@/core/corpus/address";
import type { ContextAnswer, DocumentAnswer, KwicLine } from "@/core/corpus/answers";
import { drawOpen, drawTyping } from "@/core/corpus/draw-line";
import { hideLine } from "@/core/corpus/hidden";
import { fill } from "@/core/text/fill";
import type { Desk } from "./desk";

/** Sentences on each side of an opened line: at first, and when more is wanted. */
const [near, far] = [2, 10] as const;

/** The lines that are shown: opened one at a time, stepped through, copied, hidden, given an English. */
export class Lines {
  #shown: readonly KwicLine[] = [];
  /** Where the line stood that was hidden just now. */
  #hiddenAt: number | undefined;
  constructor(
    private readonly desk: Desk,
    private readonly go: (change: Partial<View>) => void,
    private readonly refused: (error: unknown) => void,
  ) {}

  /** Takes the lines that have been drawn. */
  show(lines: readonly KwicLine[]): void {
    this.#shown = lines;
    if (lines.length === 0 || this.#hiddenAt === undefined) return;
    // Focus goes on to the line that stands where the hidden one was.
    this.#row(Math.min(this.#hiddenAt, lines.length - 1))
      ?.querySelector<HTMLElement>("[data-open]")
      ?.focus();
    this.#hiddenAt = undefined;
  }

  #row(at: number): HTMLElement | null {
    return this.desk.root.querySelector<HTMLElement>(`.kwic tr[data-line="${at}"]`);
  }

  /** Opens a line below itself, or closes it; one is open at a time, and the address says which. */
  async open(at: number, { isReplay = false, around = near as number } = {}): Promise<void> {
    const { desk } = this;
    const [line, row] = [this.#shown[at], this.#row(at)];
    if (!line || !row) return;
    const isWider = around > near;
    const wasOpen = !isReplay && !isWider && row.nextElementSibling?.classList.contains("open") === true;
    if (!isWider) for (const open of desk.root.querySelectorAll(".kwic tr.open")) open.remove();
    for (const [i, button] of desk.root.querySelectorAll<HTMLElement>(".kwic [data-open]").entries()) {
      const isOpen = i === at && !wasOpen;
      button.setAttribute("aria-expanded", String(isOpen));
      button.setAttribute("aria-label", fill(isOpen ? desk.words.closeLine : desk.words.openLine, { n: desk.view.offset + i + 1 }));
      button.closest("tr")?.classList.toggle("is-open", isOpen);
    }
    desk.replace({ open: wasOpen ? 0 : at + 1 });
    if (wasOpen) return;
    try {
      const context = await desk.asker.ask<ContextAnswer>("context", { path: line.path, position: line.position, around });
      const own = context.sentences.find(({ position }) => position === line.position);
      const typed = own ? await this.#typedEnglish(line.path, own.zh) : "";
      if (desk.view.open !== at + 1 || !row.isConnected) return;
      const opened = document.createElement("tr");
      opened.className = "open";
      put(opened, drawOpen(line, context, { typed, isWide: around === far }, desk.context));
      for (const open of desk.root.querySelectorAll(".kwic tr.open")) open.remove();
      row.after(opened);
      if (isWider) opened.querySelector<HTMLElement>("button")?.focus();
    } catch (error) {
      this.refused(error);
    }
  }

  /** More sentences around the line that is open. */
  widen(): Promise<void> {
    return this.open(this.desk.view.open - 1, { around: far });
  }

  /** To the next line or the one before it. */
  step(by: 1 | -1, event: KeyboardEvent): void {
    const buttons = [...this.desk.root.querySelectorAll<HTMLElement>(".kwic [data-open]")];
    if (buttons.length === 0) return;
    event.preventDefault();
    const at = buttons.findIndex((button) => button.closest("tr")?.contains(document.activeElement));
    const next = at < 0 ? (by > 0 ? 0 : buttons.length - 1) : Math.max(0, Math.min(buttons.length - 1, at + by));
    buttons[next]?.focus();
    buttons[next]?.scrollIntoView({ block: "nearest" });
  }

  /** Leaves the open line out of this view, whose address remembers it. */
  hide(): void {
    const at = this.desk.view.open - 1;
    const line = this.#shown[at];
    if (!line) return;
    this.#hiddenAt = at;
    this.go({ hide: hideLine(this.desk.view.hide, line), offset: this.desk.view.offset });
  }

  async copy(button: HTMLElement): Promise<void> {
    const text = ["p[lang]", ".en", "footer > span"].map((part) => button.closest(".opened")?.querySelector(part)?.textContent ?? "");
    try {
      await navigator.clipboard.writeText(text.filter(Boolean).join("\n"));
      sayDone(button, this.desk.words.copied);
    } catch {
      tell(this.desk.words.copyFailed);
    }
  }

  /** What the reader has typed for a sentence; storage that cannot be read has none. */
  async #typedEnglish(path: string, zh: string): Promise<string> {
    try {
      return await (await import("./own")).loadEnglish(path, zh);
    } catch {
      return "";
    }
  }

  /** A field for the English of the open line, in the place of what says that there is none. */
  type(): void {
    const opened = this.desk.find(".opened");
    const place = opened.querySelector<HTMLElement>(".english");
    if (!place) return;
    put(place, drawTyping(place.querySelector(".en")?.textContent ?? "", this.desk.words));
    const field = place.querySelector("textarea");
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }
  /** The line as it is, its English not changed. */
  async untype(): Promise<void> {
    await this.open(this.desk.view.open - 1, { isReplay: true });
    this.desk.root.querySelector<HTMLElement>(".opened [data-type]")?.focus();
  }

  async keepTyped(form: HTMLFormElement): Promise<void> {
    const { desk } = this;
    const line = this.#shown[desk.view.open - 1];
    const english = form.querySelector("textarea")?.value.trim() ?? "";
    if (!line) return;
    const failed = (why: string) => tell(fill(desk.words.typeFailed, { why }));
    await withModule(
      () => import("./own"),
      fill(desk.words.typeFailed, { why: "" }),
      async ({ keepEnglish }) => {
        try {
          const answer = await desk.asker.ask<DocumentAnswer>("document", { path: line.path });
          if (!(await keepEnglish(answer, line.position, english))) {
            failed(desk.words.typeChanged);
            return;
          }
          await this.untype();
          tell(desk.words.typeKept);
        } catch (error) {
          failed(desk.whyText(error));
        }
      },
    );
  }

  async read(path: string, position: number): Promise<void> {
    const { desk } = this;
    desk.say(desk.words.reading);
    await withModule(
      () => import("./own"),
      fill(desk.words.readFailed, { why: "" }),
      async ({ readDocument }) => {
        try {
          const answer = await desk.asker.ask<DocumentAnswer>("document", { path });
          location.assign(await readDocument(answer, position, desk.root.dataset.reader ?? ""));
        } catch (error) {
          desk.say(fill(desk.words.readFailed, { why: desk.whyText(error) }));
        }
      },
    );
  }
}
