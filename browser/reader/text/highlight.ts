/** Lights up what belongs together: a sentence and its partner, a term and the words that render it. */

let lit: Element[] = [];

function light(elements: Iterable<Element>): void {
  const next = [...elements];
  for (const element of lit) if (!next.includes(element)) element.classList.remove("lit");
  for (const element of next) element.classList.add("lit");
  lit = next;
}

/** What lights up for an element of the surface: in its paragraph, everything of its sentence, and of its term or rendering. */
export function partnersOf(target: Element): Element[] {
  const pair = target.closest(".pair");
  const id = target.closest<HTMLElement>(".s")?.dataset.s;
  if (!pair || !id) return [];
  const sentences = [...pair.querySelectorAll<HTMLElement>(".s")].filter(({ dataset }) => dataset.s === id);
  const terms = new Set<string>();
  for (let element = target.closest<HTMLElement>(".term, .r"); element; element = element.parentElement?.closest<HTMLElement>(".term, .r") ?? null)
    terms.add(element.dataset.term ?? element.dataset.r ?? "");
  const words = sentences.flatMap((sentence) =>
    [...sentence.querySelectorAll<HTMLElement>(".term, .r")].filter(({ dataset }) => terms.has(dataset.term ?? dataset.r ?? "")),
  );
  return [...sentences, ...words];
}

/** Follows pointer and focus. */
export function startLights(root: HTMLElement): void {
  const follow = (event: Event) => light(event.target instanceof Element ? partnersOf(event.target) : []);
  root.addEventListener("pointerover", follow);
  root.addEventListener("focusin", follow);
  root.addEventListener("pointerleave", () => light([]));
}
