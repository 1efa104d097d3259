import { focusOn, outermost } from "@/browser/reader/text/elements";

export type Step = "sentence" | "paragraph" | "term" | "word";

/** What a step goes from one to the next of; in the view without Chinese, sentences and paragraphs are the English ones. */
const stops: Record<Step, string> = { sentence: ".zh .s", paragraph: ".pair .zh", term: ".zh .term", word: ".zh ruby" };
const englishStops: Partial<Record<Step, string>> = { sentence: ".en .s", paragraph: ".pair .en" };

const isEnglish = (root: HTMLElement): boolean => root.dataset.view === "english";

function stopsOf(root: HTMLElement, step: Step): HTMLElement[] {
  const selector = isEnglish(root) ? englishStops[step] : stops[step];
  const all = selector ? [...root.querySelectorAll<HTMLElement>(selector)] : [];
  return step === "term" ? all.filter((element) => outermost(element) === element) : all;
}

const follows = (a: Node, b: Node): boolean => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);

/** Below the bar and so in sight. */
const inSight = (element: Element): boolean => element.getBoundingClientRect().bottom > 60;

const inWindow = (element: Element): boolean => inSight(element) && element.getBoundingClientRect().top < innerHeight;

/** For how many milliseconds the page may still be scrolling to where the focus went, unless the hand scrolls it. */
const scrolling = 1500;

/** What is explained on an open card, if any: the reader is there too. */
type Explained = () => HTMLElement | undefined;

/** Where in a text the reader is: by focus, by click, by what is in view. */
export class Cursor {
  private arrived = Number.NEGATIVE_INFINITY;
  /** The sentence last clicked in, until the focus goes elsewhere: a click focuses the whole paragraph, or nothing. */
  private clicked: string | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly explained: Explained,
    signal: AbortSignal,
  ) {
    const focused = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.closest(".pair")) return;
      // Back in the paragraph, from a dialog, it is still the sentence clicked.
      if (!target.querySelector(`.s[data-s="${this.clicked}"]`)) this.clicked = undefined;
      this.arrived = performance.now();
    };
    const scrolled = () => {
      this.arrived = Number.NEGATIVE_INFINITY;
    };
    const click = ({ target }: Event) => {
      this.clicked = target instanceof Element ? target.closest<HTMLElement>(".pair .s")?.dataset.s : undefined;
    };
    root.addEventListener("focusin", focused, { signal });
    root.addEventListener("click", click, { signal });
    // A dialog that closes gives the focus back to where it was, and scrolls nothing.
    for (const type of ["wheel", "touchmove", "close"]) addEventListener(type, scrolled, { passive: true, capture: true, signal });
  }

  /** The focused element of the text while it is in the window, or on its way there; or else undefined. */
  get focus(): HTMLElement | undefined {
    const focused = document.activeElement;
    return focused instanceof HTMLElement &&
      this.root.contains(focused) &&
      focused.closest(isEnglish(this.root) ? ".pair .en" : ".pair .zh") &&
      (inWindow(focused) || performance.now() - this.arrived < scrolling)
      ? focused
      : undefined;
  }

  /** What the reader is at: the sentence, term or word in focus, else what the open card explains if that is in sight, else the paragraph in focus. */
  get spot(): HTMLElement | undefined {
    const [focused, explained] = [this.focus, this.explained()];
    // A click on a word focuses its paragraph: what it asked about is on the card.
    return focused && !focused.matches(".zh, .en") ? focused : explained && inWindow(explained) ? explained : focused;
  }

  /** A place, or the sentence that was clicked in where the place is no nearer than its paragraph. */
  private nearest(place: HTMLElement | undefined): HTMLElement | undefined {
    if (this.clicked === undefined || (place && !place.matches(".zh, .en"))) return place;
    const sentence = stopsOf(this.root, "sentence").find(({ dataset }) => dataset.s === this.clicked);
    return sentence && inWindow(sentence) ? sentence : place;
  }

  /** The sentence where the reader is: of the spot, else the first one in view. */
  get sentence(): HTMLElement | undefined {
    const place = this.nearest(this.spot);
    const own = place?.closest<HTMLElement>(".s") ?? place?.querySelector<HTMLElement>(".s");
    return own ?? stopsOf(this.root, "sentence").find(inSight);
  }

  /** Moves the focus to the next or previous sentence, paragraph, term or word, from where it is or from what is in view. */
  move(step: Step, by: 1 | -1): void {
    const all = stopsOf(this.root, step);
    const here = this.nearest(this.focus);
    let next: HTMLElement | undefined;
    if (!here) next = all.find(inSight) ?? all[0];
    else if (by > 0) next = all.find((element) => follows(here, element) && (step !== "paragraph" || !element.contains(here)));
    else next = all.filter((element) => follows(element, here) && !element.contains(here)).at(-1);
    if (!next) return;
    if (step === "sentence" || step === "word") {
      next.tabIndex = -1;
      next.focus();
    } else focusOn(next);
    next.scrollIntoView({ block: "nearest" });
  }
}
