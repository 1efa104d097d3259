import { focusOn } from "@/browser/reader/card/card";
import { outermost } from "@/browser/reader/text/elements";

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

/** When the focus last went somewhere, and for how many milliseconds the page may still be scrolling there, unless the hand scrolls it. */
let arrived = Number.NEGATIVE_INFINITY;
const scrolling = 1500;

/** Where the reader is: the focused element of the text while it is in the window, or on its way there; or else undefined. */
export function placeOf(root: HTMLElement): HTMLElement | undefined {
  const focused = document.activeElement;
  return focused instanceof HTMLElement &&
    root.contains(focused) &&
    focused.closest(isEnglish(root) ? ".pair .en" : ".pair .zh") &&
    (inWindow(focused) || performance.now() - arrived < scrolling)
    ? focused
    : undefined;
}

/** The sentence last clicked in, until the focus goes elsewhere: a click focuses the whole paragraph, or nothing. */
let clicked: string | undefined;

/** Follows where the focus goes and which sentence is clicked in. */
export function watchPlace(root: HTMLElement): void {
  root.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element) || !target.closest(".pair")) return;
    // Back in the paragraph, from a dialog, it is still the sentence clicked.
    if (!target.querySelector(`:scope > .s[data-s="${clicked}"]`)) clicked = undefined;
    arrived = performance.now();
  });
  const scrolled = () => {
    arrived = Number.NEGATIVE_INFINITY;
  };
  // A dialog that closes gives the focus back to where it was, and scrolls nothing.
  for (const type of ["wheel", "touchmove", "close"]) addEventListener(type, scrolled, { passive: true, capture: true });
  root.addEventListener("click", ({ target }) => {
    clicked = target instanceof Element ? target.closest<HTMLElement>(".pair .s")?.dataset.s : undefined;
  });
}

/** A place, or the sentence that was clicked in where the place is no nearer than its paragraph. */
function nearest(root: HTMLElement, place: HTMLElement | undefined): HTMLElement | undefined {
  if (clicked === undefined || (place && !place.matches(".zh, .en"))) return place;
  const sentence = stopsOf(root, "sentence").find(({ dataset }) => dataset.s === clicked);
  return sentence && inWindow(sentence) ? sentence : place;
}

/** What the reader is at: the sentence, term or word in focus, else what the open card explains if that is in sight, else the paragraph in focus. */
export function spotOf(root: HTMLElement, explained: HTMLElement | undefined): HTMLElement | undefined {
  const focused = placeOf(root);
  // A click on a word focuses its paragraph: what it asked about is on the card.
  return focused && !focused.matches(".zh, .en") ? focused : explained && inWindow(explained) ? explained : focused;
}

/** The sentence where the reader is: of a spot (by default the focus), else the first one in view. */
export function sentenceHere(root: HTMLElement, spot = placeOf(root)): HTMLElement | undefined {
  const place = nearest(root, spot);
  const own = place?.closest<HTMLElement>(".s") ?? place?.querySelector<HTMLElement>(".s");
  return own ?? stopsOf(root, "sentence").find(inSight);
}

/** Moves the focus to the next or previous sentence, paragraph, term or word, from where it is or from what is in view. */
export function move(root: HTMLElement, step: Step, by: 1 | -1): void {
  const all = stopsOf(root, step);
  const here = nearest(root, placeOf(root));
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
