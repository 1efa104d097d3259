import { recall, remember } from "@/browser/site/remember";

/** The terms that this reader has met: those of paragraphs that were before their eyes, and those whose card they opened. Kept in the browser. */

const key = "met";
/** Milliseconds a paragraph is in view before it counts as read. */
const readingTime = 2500;

let known: Set<string> | undefined;

/** Ids of the terms met so far, in any article. */
export function metTerms(): Set<string> {
  known ??= new Set((recall(key) ?? "").split(" ").filter(Boolean));
  return known;
}

function meet(ids: Iterable<string>): void {
  const met = metTerms();
  const before = met.size;
  for (const id of ids) met.add(id);
  if (met.size !== before) remember(key, [...met].join(" "));
}

/** Says in the brief how many of the article's terms were met before now. */
export function sayMet(): void {
  const line = document.querySelector<HTMLElement>(".met[data-terms]");
  if (!line) return;
  const met = metTerms();
  const here = (line.dataset.terms ?? "").split(" ").filter((id) => met.has(id)).length;
  line.textContent = (line.dataset.met ?? "").replace("{{met}}", String(here));
  line.hidden = false;
}

/** Watches which paragraphs are read: their terms are met, and the last one is where the reader stopped. */
export function watchReading(root: HTMLElement, onPlace: (place: { block: string; fraction: number }) => void): void {
  const paragraphs: Element[] = [...root.querySelectorAll(".pair")];
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target));
        if (!isIntersecting) continue;
        timers.set(
          target,
          setTimeout(() => {
            meet([...target.querySelectorAll<HTMLElement>(".term")].flatMap(({ dataset }) => dataset.term ?? []));
            onPlace({ block: target.id, fraction: (paragraphs.indexOf(target) + 1) / paragraphs.length });
          }, readingTime),
        );
      }
    },
    { rootMargin: "-10% 0px -25% 0px" },
  );
  for (const paragraph of paragraphs) watcher.observe(paragraph);
}
