import type { OwnPage } from "./own-page";
import { fillIn, findIn } from "./page";

/** Opens the field that searches within the text: sentences that have what is typed, in either language, one after the other. */
export function openFind({ root, article, words, drawn }: OwnPage): void {
  const bar = findIn(root, ".find-in");
  const field = findIn<HTMLInputElement>(bar, "input");
  const output = findIn(bar, "output");
  bar.hidden = false;
  field.focus();
  field.select();
  if (bar.dataset.alive !== undefined) return;
  bar.dataset.alive = "";
  let found: string[] = [];
  let at = -1;
  const clear = () => {
    for (const marked of article.querySelectorAll(".s.marked")) marked.classList.remove("marked");
  };
  const show = (by: number) => {
    clear();
    at = found.length ? (at + by + found.length) % found.length : -1;
    output.textContent = field.value ? fillIn(words.findCount, { n: at + 1, all: found.length }) : "";
    const id = found[at];
    if (id === undefined) return;
    const both = [...article.querySelectorAll<HTMLElement>(`.s[data-s="${CSS.escape(id)}"]`)];
    for (const sentence of both) sentence.classList.add("marked");
    both.find((sentence) => sentence.getClientRects().length > 0)?.scrollIntoView({ block: "center", behavior: "instant" });
  };
  const search = () => {
    const wanted = field.value.trim().toLowerCase();
    const has = (text: string | undefined) => text?.toLowerCase().includes(wanted) === true;
    const { en } = drawn.body;
    found = wanted
      ? drawn.blocks.flatMap(({ id, zh }) =>
          zh.flatMap((text, i) => {
            const own = `${id}.${i + 1}`;
            return has(text) || has(en[own]?.text) || (i === 0 && has(en[id]?.text)) ? [own] : [];
          }),
        )
      : [];
    at = -1;
    show(1);
  };
  const close = () => {
    clear();
    bar.hidden = true;
  };
  field.addEventListener("input", search);
  bar.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter") show(event.shiftKey ? -1 : 1);
    if (event.key === "Escape") close();
  });
  bar.addEventListener("click", ({ target }) => {
    const step = target instanceof Element ? target.closest<HTMLElement>("[data-step]")?.dataset.step : undefined;
    if (step === "0") close();
    else if (step) show(Number(step));
  });
}
