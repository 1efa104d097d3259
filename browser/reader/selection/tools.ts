import type { Card } from "@/browser/reader/card/card";
import type { Cursor } from "@/browser/reader/place/cursor";
import type { Surface } from "@/browser/reader/surface";
import { withModule } from "@/browser/site/on-demand";
import type { SelectionBar } from "./bar";

/**
 * What works on selected text, loaded when it is first needed: with a selection, or by a key. Once it is there, keys act at once and in the order they are
 * pressed, and the bar listens before anything can be pressed in it.
 */
export class SelectionTools {
  private bar: SelectionBar | undefined;
  private isDrawing = false;

  constructor(
    private readonly surface: Surface,
    private readonly card: Card,
    private readonly cursor: Cursor,
  ) {
    const { signal } = surface;
    const selected = () => void this.load().catch(() => undefined); // tried again with the next; a key says that it failed
    document.addEventListener("selectionchange", selected, { signal });
    const press = (event: PointerEvent) => {
      this.isDrawing = event.type === "pointerdown" && event.pointerType === "mouse";
    };
    for (const type of ["pointerdown", "pointerup", "pointercancel"] as const) document.addEventListener(type, press, { signal, capture: true });
  }

  private async load(): Promise<SelectionBar> {
    const { SelectionBar: Bar } = await import("./bar");
    this.bar ??= new Bar(this.surface, this.card, () => this.isDrawing);
    return this.bar;
  }

  private with(act: (bar: SelectionBar) => void): void {
    if (this.bar) act(this.bar);
    else void withModule(() => this.load(), this.surface.words.unavailable, act);
  }

  /** Selects the sentence here, or one more. */
  selectSentence(): void {
    this.with((bar) => bar.selectSentence(this.cursor.sentence));
  }

  /** Saves as study cards what is selected, else where the reader is. */
  save(): void {
    this.with((bar) => {
      const { actions } = this.surface;
      const { range } = bar;
      const { spot, focus, sentence } = this.cursor;
      const at = spot ?? focus ?? sentence;
      // A paragraph in focus stands for its first sentence.
      const place = at?.matches(".zh") ? (at.querySelector<HTMLElement>(".s") ?? at) : at;
      if (range) void actions.saveSelection?.(range);
      else if (place) void actions.save?.(place, spot === undefined || spot === focus);
    });
  }

  /** Opens the citation of the sentence here. */
  cite(): void {
    const id = this.cursor.sentence?.dataset.s;
    const { root, words } = this.surface;
    if (id)
      void withModule(
        () => import("./citation"),
        words.unavailable,
        ({ openCitation }) => openCitation(root, [id]),
      );
  }
}
