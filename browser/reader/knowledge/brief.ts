import { recall, remember } from "@/browser/site/remember";
import type { KnownWords } from "./known";

/** Leaves out of the brief the terms that the reader knows, says how many, and lets them be shown; the next most important ones take their places. */
export function leaveOutKnown(root: HTMLElement, known: KnownWords): void {
  const line = root.querySelector<HTMLElement>(".brief .skipped");
  const button = line?.querySelector("button");
  const words = line?.querySelector("span");
  if (!line || !button || !words) return;
  const lists = [...root.querySelectorAll<HTMLElement>(".key-terms")];
  let all = false;
  const show = () => {
    const left = new Set<string>();
    for (const list of lists) {
      const items = [...list.querySelectorAll<HTMLElement>(":scope > li")];
      const most = items.filter(({ dataset }) => dataset.next === undefined).length;
      let shown = 0;
      for (const item of items) {
        const id = item.dataset.id ?? "";
        const skip = known.knowsTerm(id);
        // A known term of the second rank was never in the list: nothing is left out by it.
        if (skip && item.dataset.next === undefined) left.add(id);
        item.hidden = all ? item.dataset.next !== undefined : skip || shown >= most;
        if (!item.hidden) shown++;
      }
    }
    line.hidden = left.size === 0;
    words.textContent = (line.dataset.skipped ?? "").replace("{{n}}", String(left.size));
    button.textContent = (all ? line.dataset.hide : line.dataset.show) ?? "";
  };
  show();
  button.onclick = () => {
    all = !all;
    show();
  };
}

const kept = "brief";

/** Leaves what lies behind “About this text” as the reader left it last time, in any article: which of its parts are open. */
export function keepBrief(root: HTMLElement, signal: AbortSignal): void {
  const brief = root.querySelector<HTMLElement>(".brief");
  const parts = [...(brief?.querySelectorAll<HTMLDetailsElement>("details[data-part]") ?? [])];
  const names = parts.map(({ dataset }) => dataset.part ?? "");
  // What an older version kept says nothing of the parts.
  const open = recall(kept)?.split(" ");
  if (open?.every((name) => name === "" || names.includes(name))) for (const part of parts) part.open = open.includes(part.dataset.part ?? "");
  const follow = () =>
    remember(
      kept,
      parts
        .filter((part) => part.open)
        .map(({ dataset }) => dataset.part)
        .join(" "),
    );
  // The event comes a moment late: what is opened here is no choice of the reader's.
  brief?.addEventListener("click", ({ target }) => target instanceof Element && target.closest("summary") && setTimeout(follow), { signal });
}
