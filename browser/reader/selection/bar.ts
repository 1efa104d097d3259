import type { Card } from "@/browser/reader/card/card";
import { layersIn } from "@/browser/reader/card/layers";
import { addressOf } from "@/browser/reader/place/permalink";
import type { Surface } from "@/browser/reader/surface";
import { copyText, sayNoChinese } from "@/browser/reader/text/announce";
import { segmentsOf } from "@/browser/reader/text/ranges";
import { isComposing } from "@/browser/site/keys";
import { makeTimer } from "@/browser/site/timer";
import { openCitation } from "./citation";
import { plainText } from "./copy";

const englishOf = (root: HTMLElement, ids: readonly string[]): string =>
  ids
    .map((id) => {
      const sentence = root.querySelector(`.en .s[data-s="${CSS.escape(id)}"]`)?.cloneNode(true);
      if (!(sentence instanceof Element)) return "";
      for (const mark of sentence.querySelectorAll("sup")) mark.remove();
      return (sentence.textContent ?? "").trim();
    })
    .join(" ");

/** The Chinese of a selection that may begin or end in the English. */
function chineseIn(range: Range): string {
  const fragment = range.cloneContents();
  for (const other of fragment.querySelectorAll(".en, .side")) other.remove();
  return plainText(fragment);
}

/** What can be done with selected Chinese: the bar that components/reader/ReaderDialogs holds, placed beside the selection by mouse, finger or keyboard. */
export class SelectionBar {
  private readonly root: HTMLElement;
  private readonly bar: HTMLElement | null;
  /** What the bar stands for: it is placed a moment after the selection. */
  private placed: Range | undefined;

  constructor(
    private readonly surface: Surface,
    private readonly card: Card,
    /** Whether a mouse button is down: the selection is being drawn. */
    isDrawing: () => boolean,
  ) {
    const { root, signal, actions } = surface;
    this.root = root;
    this.bar = root.querySelector<HTMLElement>("#selection");
    const { bar } = this;
    if (!bar) return;
    for (const [name, action] of [
      ["save", actions.saveSelection],
      ["lookup", actions.lookup],
      ["cite", root.dataset.citable],
    ] as const)
      if (!action) bar.querySelector(`[data-do="${name}"]`)?.remove();
    const timer = makeTimer(signal);
    // Not while the button is down: the bar would appear under the pointer, and the selection would run on into it.
    const soon = () => timer.set(150, () => !isDrawing() && this.place());
    const press = (event: PointerEvent) => {
      if (event.pointerType === "mouse" && !(event.target instanceof Node && bar.contains(event.target))) bar.hidden = true;
    };
    document.addEventListener("pointerdown", press, { signal, capture: true });
    for (const type of ["pointerup", "pointercancel"]) document.addEventListener(type, soon, { signal, capture: true });
    document.addEventListener("selectionchange", soon, { signal });
    soon();
    // The selection must outlive the tap on the bar.
    bar.addEventListener("pointerdown", (event) => event.preventDefault(), { signal });
    bar.addEventListener("keydown", (event) => this.leave(event), { signal });
    bar.addEventListener("click", (event) => this.act(event), { signal });
    signal.addEventListener("abort", () => {
      bar.hidden = true;
    });
  }

  /** The Chinese that is selected in this text now. */
  get range(): Range | undefined {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount || this.root.dataset.view === "english") return undefined;
    const found = selection.getRangeAt(0);
    return this.root.contains(found.commonAncestorContainer) && segmentsOf(this.root, found).length ? found : undefined;
  }

  /** The Chinese sentence that a selection begins in. */
  private firstOf(ids: readonly string[]): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(`.zh .s[data-s="${CSS.escape(ids[0] ?? "")}"]`);
  }

  private place(): void {
    const { bar, range } = this;
    if (!bar) return;
    this.placed = range;
    bar.hidden = !range;
    if (!range) return;
    const box = range.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const width = bar.offsetWidth;
    bar.style.left = `${Math.max(4, Math.min(box.left + box.width / 2 - width / 2, clientWidth - width - 4)) + scrollX}px`;
    const below = box.bottom + 8;
    bar.style.top = `${(below + bar.offsetHeight < clientHeight ? below : Math.max(4, box.top - bar.offsetHeight - 8)) + scrollY}px`;
  }

  /** Esc in the bar: back to the text, nothing selected. */
  private leave(event: KeyboardEvent): void {
    const range = this.range ?? this.placed;
    if (event.key !== "Escape" || isComposing(event) || !range) return;
    event.preventDefault();
    const paragraph = this.firstOf(segmentsOf(this.root, range))?.closest<HTMLElement>(".zh");
    getSelection()?.removeAllRanges();
    // At once, and not when `selectionchange` comes: a key pressed before that would still go to the bar.
    this.place();
    paragraph?.focus();
  }

  private act(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button") : null;
    const range = this.range ?? this.placed;
    if (!button || !range) return;
    event.stopPropagation(); // a tap outside the card closes it, this one opens it
    const { root } = this;
    const { actions } = this.surface;
    const ids = segmentsOf(root, range);
    const acts: Record<string, () => void> = {
      explain: () => this.explain(range, ids),
      lookup: () => actions.lookup?.(chineseIn(range).slice(0, 60)),
      copy: () => void copyText(root, `${chineseIn(range)}\n${englishOf(root, ids)}\n${addressOf(ids)}`, button),
      link: () => void copyText(root, addressOf(ids), button),
      save: () => void actions.saveSelection?.(range),
      cite: () => openCitation(root, ids),
    };
    acts[button.dataset.do ?? ""]?.();
  }

  private explain(range: Range, ids: readonly string[]): void {
    const anchor = this.firstOf(ids);
    if (!anchor || !this.bar) return;
    this.bar.hidden = true;
    void this.card
      .explain({ anchor, find: (data) => layersIn(this.root, range, data), lines: () => [...range.getClientRects()] })
      .then(() => this.card.enter());
  }

  /** By keyboard: selects the sentence here, with what is selected already one sentence more, and goes to the bar. */
  selectSentence(here: HTMLElement | undefined): void {
    if (this.root.dataset.view === "english") {
      sayNoChinese(this.root);
      return;
    }
    const selection = getSelection();
    if (!selection || !this.bar) return;
    const all = [...this.root.querySelectorAll<HTMLElement>(".zh .s")];
    const { range } = this;
    const ids = range ? segmentsOf(this.root, range) : [];
    const last = all.findIndex(({ dataset }) => dataset.s === ids.at(-1));
    const start = last >= 0 ? this.firstOf(ids) : here;
    const end = last >= 0 ? (all[last + 1] ?? all[last]) : here;
    if (!start || !end) return;
    const made = document.createRange();
    made.setStart(start, 0);
    made.setEnd(end, end.childNodes.length);
    selection.removeAllRanges();
    selection.addRange(made);
    this.place();
    this.bar.querySelector("button")?.focus();
  }
}
