import type { Surface } from "@/browser/reader/surface";

/** Where the Chinese is not shown, the English is what has the tab stops and the headings. */
function standAlone(root: HTMLElement, on: boolean): void {
  for (const english of root.querySelectorAll<HTMLElement>(".pair .en")) {
    const level = /\bas-h([12])\b/.exec(english.className)?.[1];
    if (on) english.tabIndex = 0;
    else english.removeAttribute("tabindex");
    if (!level) continue;
    if (on) {
      english.setAttribute("role", "heading");
      english.ariaLevel = level;
    } else {
      english.removeAttribute("role");
      english.removeAttribute("aria-level");
    }
  }
}

/** Shows or hides the English of a sentence, or of the whole paragraph that an element stands in. */
export function reveal(element: Element, whole: boolean): void {
  const pair = element.closest(".pair");
  if (!pair) return;
  const id = element.closest<HTMLElement>(".s")?.dataset.s;
  const wanted = [...pair.querySelectorAll<HTMLElement>(".en .s")].filter((sentence) => whole || sentence.dataset.s === id);
  const shown = wanted.every((sentence) => sentence.classList.contains("revealed"));
  const ids = new Set(wanted.map(({ dataset }) => dataset.s));
  for (const sentence of wanted) sentence.classList.toggle("revealed", !shown);
  for (const sentence of pair.querySelectorAll<HTMLElement>(".zh .s")) if (ids.has(sentence.dataset.s)) sentence.classList.toggle("shown", !shown);
}

/** Whether a tap here asks for English: a term asks for its card; any other word once its sentence is revealed and it is the word that is in question. */
function asksForEnglish(target: Element): boolean {
  if (target.closest(".term, a, button, .side")) return false;
  return !(target.closest("ruby") && target.closest(".s.shown"));
}

/** The four views. What distinguishes them beyond CSS (app/styles/views.css): the tap that reveals, and who has the tab stops. */
export function startViews({ root, settings: store, signal }: Surface): void {
  store.follow(({ view }, changed) => {
    if (changed !== undefined && changed !== "view") return;
    if (changed === undefined && view === "side") return;
    standAlone(root, view === "english");
  }, signal);
  // Before the listener for cards (browser/reader/input/pointer), which leaves alone what is prevented here.
  root.addEventListener(
    "click",
    (event) => {
      if (store.settings.view !== "demand" || !(event.target instanceof Element) || !getSelection()?.isCollapsed) return;
      if (!event.target.closest(".pair") || !asksForEnglish(event.target)) return;
      event.preventDefault();
      const sentence = event.target.closest(".zh .s, .en .s");
      reveal(sentence ?? event.target, !sentence);
    },
    { capture: true, signal },
  );
}
