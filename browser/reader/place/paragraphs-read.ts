import { termsOfText } from "@/browser/reader/knowledge/term-lists";
import { recall, remember } from "@/browser/site/remember";
import { successorsHere } from "@/browser/site/successors";
import { currentId } from "@/core/glossary/retired";
import type { Place } from "./kept-place";

/** The terms that this reader has met: those of paragraphs that were before their eyes, and those whose card they opened. Kept in the browser. */

const key = "met";
/** Milliseconds a paragraph is in view before it counts as read. */
const readingTime = 2500;

/** Ids of the terms met so far, in any article; read each time, since another tab adds to them too. Who met a retired term has met its successor. */
function metTerms(): Set<string> {
  const successors = successorsHere();
  return new Set(
    (recall(key) ?? "")
      .split(" ")
      .filter(Boolean)
      .map((id) => currentId(id, successors)),
  );
}

function meet(ids: Iterable<string>): void {
  const met = metTerms();
  const before = met.size;
  for (const id of ids) met.add(id);
  if (met.size !== before) remember(key, [...met].join(" "));
}

/** Says in the brief how many of the article's terms were met before now. */
export function sayMet(root: HTMLElement): void {
  const line = root.querySelector<HTMLElement>(".met[data-met]");
  if (!line) return;
  const met = metTerms();
  const here = termsOfText(root).filter((id) => met.has(id)).length;
  line.textContent = (line.dataset.met ?? "").replace("{{met}}", String(here));
  line.hidden = false;
}

/**
 * Watches which paragraphs are read: their terms count as met, and the topmost one in view is where the reader is. Once the last paragraph of all was read the
 * reader is at the end, though others stand above it in the window.
 */
export function watchReading(root: HTMLElement, onPlace: (place: Place) => void, signal: AbortSignal): void {
  const paragraphs: Element[] = [...root.querySelectorAll(".pair")];
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const reading = new Set<Element>();
  const tell = () => {
    const at = paragraphs.findIndex((paragraph) => reading.has(paragraph));
    const [here, last] = [paragraphs[at], paragraphs.at(-1)];
    if (here) onPlace({ block: here.id, fraction: last && reading.has(last) ? 1 : (at + 1) / paragraphs.length });
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      let left = false;
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target));
        if (!isIntersecting) {
          left = reading.delete(target) || left;
          continue;
        }
        timers.set(
          target,
          setTimeout(() => {
            meet([...target.querySelectorAll<HTMLElement>(".term")].flatMap(({ dataset }) => dataset.term ?? []));
            reading.add(target);
            tell();
          }, readingTime),
        );
      }
      if (left) tell();
    },
    { rootMargin: "-10% 0px -25% 0px" },
  );
  for (const paragraph of paragraphs) watcher.observe(paragraph);
  signal.addEventListener("abort", () => {
    watcher.disconnect();
    for (const timer of timers.values()) clearTimeout(timer);
  });
}
