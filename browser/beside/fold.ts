import { nodesOf } from "@/browser/site/trusted";
import { html } from "@/core/html";
import { fill } from "@/core/text/fill";

/** Fewer pairs than these are not worth folding. */
const shortestRun = 3;

/** Runs of pairs of which nothing is said become one line that opens (`same` with `{{n}}`), but for those that were opened, by their first row; without `isOn` none are. */
export function foldQuiet(root: HTMLElement, opened: ReadonlySet<number>, same: string, isOn: boolean): void {
  for (const fold of root.querySelectorAll(".pairs-list .fold")) fold.remove();
  if (!isOn) return;
  let run: HTMLElement[] = [];
  const close = (): void => {
    const [first] = run;
    const at = Number(first?.dataset.row);
    if (first && run.length >= shortestRun && !opened.has(at)) {
      for (const row of run) row.hidden = true;
      first.before(nodesOf(html`<li class="fold"><button type="button" data-fold="${at}">${fill(same, { n: run.length })}</button></li>`));
    }
    run = [];
  };
  for (const row of root.querySelectorAll<HTMLElement>(".pair")) {
    if (row.querySelector(".note:not([hidden])")) close();
    else run.push(row);
  }
  close();
}
