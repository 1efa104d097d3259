import type { SettingsStore } from "./settings";

/**
 * Line by line, the sentences of both languages share one grid: each column of sentences takes its rows from it by subgrid, the Chinese the odd ones and the
 * English the even. So the paragraph stays one element, one tab stop and one text, and nothing is moved in the document.
 */
function layLines(root: HTMLElement, on: boolean): void {
  for (const pair of root.querySelectorAll<HTMLElement>(".pair")) {
    const sides = [...pair.querySelectorAll<HTMLElement>(".zh, .en")];
    sides.forEach((side, offset) => {
      [...side.querySelectorAll<HTMLElement>(":scope > .s")].forEach((sentence, i) => {
        sentence.style.gridRow = on ? String(2 * i + 1 + offset) : "";
      });
    });
    const count = sides[0]?.querySelectorAll(":scope > .s").length ?? 0;
    pair.style.gridTemplateRows = on ? `repeat(${2 * count}, auto)` : "";
  }
}

/** Shows or hides the English of a sentence, or of the whole paragraph that an element stands in. */
export function reveal(element: Element, whole: boolean): void {
  const pair = element.closest(".pair");
  if (!pair) return;
  const id = element.closest<HTMLElement>(".s")?.dataset.s;
  const wanted = [...pair.querySelectorAll<HTMLElement>(".en .s")].filter((sentence) => whole || sentence.dataset.s === id);
  const shown = wanted.every((sentence) => sentence.classList.contains("revealed"));
  for (const sentence of wanted) sentence.classList.toggle("revealed", !shown);
}

/** The four views. What distinguishes them beyond CSS: the shared grid, and the tap that reveals. */
export function startViews(root: HTMLElement, store: SettingsStore): void {
  store.follow(({ view }, changed) => {
    if (changed !== undefined && changed !== "view") return;
    if (changed || view !== "side") layLines(root, view === "line" || view === "demand");
  });
  root.addEventListener("click", (event) => {
    if (store.settings.view !== "demand" || !(event.target instanceof Element) || !getSelection()?.isCollapsed) return;
    // A tap on a word or term asks for its card; beside them, in the margin of a line or on punctuation, for the English.
    if (event.target.closest("ruby, .term, a, button")) return;
    const sentence = event.target.closest(".zh .s, .en .s");
    if (sentence) reveal(sentence, false);
    else if (event.target.closest(".pair")) reveal(event.target, true);
  });
}
