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

/** Leaves what stands before the text as the reader left it last time, in any article: open, or closed. */
export function keepBrief(root: HTMLElement, signal: AbortSignal): void {
  const brief = root.querySelector<HTMLDetailsElement>("details.brief");
  if (!brief) return;
  if (recall(kept) === "closed") brief.open = false;
  const follow = () => remember(kept, brief.open ? "open" : "closed");
  brief.addEventListener("toggle", follow, { signal });
}
