import type { SettingsStore } from "./settings";
import { keepSteady } from "@/browser/reader/place/scroll-anchor";

/** The panel of settings: its controls and the store kept in step. */
export function startPanel(root: HTMLElement, store: SettingsStore): void {
  const panel = root.querySelector<HTMLElement>("#display");
  if (!panel) return;
  store.around = (act) => keepSteady(root, act);
  panel.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement) store.change(target.name, target.value);
  });
  for (const button of root.querySelectorAll<HTMLElement>("[data-show]"))
    button.addEventListener("click", () => document.querySelector<HTMLDialogElement>(`#${button.dataset.show}`)?.showModal());
  // Without scripts the box shows ruby over everything; with them it is one of the settings.
  const ruby = root.querySelector<HTMLInputElement>("#ruby");
  let before = "hover";
  ruby?.addEventListener("change", () => store.change("readings", ruby.checked ? "all" : before));
  store.follow((settings) => {
    if (settings.readings !== "all") before = settings.readings;
    for (const select of panel.querySelectorAll("select")) {
      const value = Object.entries(settings).find(([name]) => name === select.name)?.[1];
      if (value) select.value = value;
    }
    if (ruby) ruby.checked = settings.readings === "all";
    // CSS does the rest: app/styles/views.css.
    for (const [name, value] of Object.entries(settings)) if (root.dataset[name] !== value) root.dataset[name] = value;
  });
}
