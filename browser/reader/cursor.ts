import { focusOn } from "./card";
import { outermost } from "./places";

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

/** Where the reader is: the focused element of the text, or else undefined. */
export function placeOf(root: HTMLElement): HTMLElement | undefined {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && root.contains(focused) && focused.closest(isEnglish(root) ? ".pair .en" : ".pair .zh") ? focused : undefined;
}

/** What the reader is at: the sentence, term or word in focus, else what the open card explains, else the paragraph in focus. */
export function spotOf(root: HTMLElement, explained: HTMLElement | undefined): HTMLElement | undefined {
  const focused = placeOf(root);
  // A click on a word focuses its paragraph: what it asked about is on the card.
  return focused && !focused.matches(".zh, .en") ? focused : (explained ?? focused);
}

/** The sentence where the reader is: of a spot (by default the focus), else the first one in view. */
export function sentenceHere(root: HTMLElement, spot = placeOf(root)): HTMLElement | undefined {
  const own = spot?.closest<HTMLElement>(".s") ?? spot?.querySelector<HTMLElement>(".s");
  return own ?? stopsOf(root, "sentence").find(inSight);
}

/** Moves the focus to the next or previous sentence, paragraph, term or word, from where it is or from what is in view. */
export function move(root: HTMLElement, step: Step, by: 1 | -1): void {
  const all = stopsOf(root, step);
  const here = placeOf(root);
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
