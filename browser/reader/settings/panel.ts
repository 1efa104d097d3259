import { anchorScroll } from "@/browser/reader/place/scroll-anchor";
import type { Surface } from "@/browser/reader/surface";

/** The panel of settings: its controls and the store kept in step. */
export function startPanel({ root, settings: store, signal }: Surface): void {
  // CSS does the rest: app/styles/views.css.
  const mark = (settings: object) => {
    for (const [name, value] of Object.entries(settings)) if (root.dataset[name] !== value) root.dataset[name] = String(value);
  };
  store.around = (act) => anchorScroll(root, act);
  store.follow(mark, signal);
  const panel = root.querySelector<HTMLElement>("#display");
  if (!panel) return;
  const change = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) store.change(target.name, target.value);
  };
  panel.addEventListener("change", change, { signal });
  for (const button of root.querySelectorAll<HTMLElement>("[data-show]"))
    button.addEventListener("click", () => root.querySelector<HTMLDialogElement>(`#${button.dataset.show}`)?.showModal(), { signal });
  // Without scripts the box shows ruby over everything; with them it is one of the settings.
  const ruby = root.querySelector<HTMLInputElement>("#ruby");
  let before = "hover";
  ruby?.addEventListener("change", () => store.change("readings", ruby.checked ? "all" : before), { signal });
  store.follow((settings) => {
    if (settings.readings !== "all") before = settings.readings;
    for (const select of panel.querySelectorAll("select")) {
      const value = Object.entries(settings).find(([name]) => name === select.name)?.[1];
      if (value) select.value = value;
    }
    if (ruby) ruby.checked = settings.readings === "all";
  }, signal);
}
