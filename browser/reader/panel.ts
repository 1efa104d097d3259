import type { SettingsStore } from "./settings";

/** The panel of settings: shown since scripts run, its controls and the store kept in step. */
export function startPanel(root: HTMLElement, store: SettingsStore): void {
  const panel = root.querySelector<HTMLElement>("#display");
  if (!panel) return;
  panel.hidden = false;
  panel.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement) store.change(target.name, target.value);
  });
  // Without scripts the box shows ruby over everything; with them it is one of the settings.
  const ruby = root.querySelector<HTMLInputElement>("#ruby");
  ruby?.addEventListener("change", () => store.change("readings", ruby.checked ? "all" : "hover"));
  store.follow((settings) => {
    for (const select of panel.querySelectorAll("select")) {
      const value = Object.entries(settings).find(([name]) => name === select.name)?.[1];
      if (value) select.value = value;
    }
    if (ruby) ruby.checked = settings.readings === "all";
    // CSS does the rest: app/styles/views.css.
    for (const [name, value] of Object.entries(settings)) root.dataset[name] = value;
  });
}
