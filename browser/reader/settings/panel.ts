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
  const bar = root.querySelector<HTMLElement>(".reader-bar");
  if (!bar) return;
  const change = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) store.change(target.name, target.value);
    else if (target instanceof HTMLInputElement && target.dataset.setting) store.change(target.dataset.setting, target.value);
  };
  // What is chosen for paper stands in the dialog before printing.
  for (const panel of [bar, root.querySelector("#print")]) panel?.addEventListener("change", change, { signal });
  for (const button of root.querySelectorAll<HTMLElement>("button[data-show]")) {
    const show = () => {
      button.closest<HTMLElement>("[popover]")?.hidePopover();
      root.querySelector<HTMLDialogElement>(`#${button.dataset.show}`)?.showModal();
    };
    button.addEventListener("click", show, { signal });
  }
  // Without scripts the box shows ruby over everything; with them it is one of the settings.
  const ruby = root.querySelector<HTMLInputElement>("#ruby");
  let before = "hover";
  ruby?.addEventListener("change", () => store.change("readings", ruby.checked ? "all" : before), { signal });
  store.follow((settings) => {
    if (settings.readings !== "all") before = settings.readings;
    const values = new Map<string, string>(Object.entries(settings));
    for (const select of bar.querySelectorAll("select")) select.value = values.get(select.name) ?? select.value;
    for (const choice of root.querySelectorAll<HTMLInputElement>("input[data-setting]")) {
      const value = values.get(choice.dataset.setting ?? "");
      // A narrow screen shows one sentence after the other for what stands side by side on a wide one.
      choice.checked = (choice.name === "view-narrow" && value === "side" ? "line" : value) === choice.value;
    }
    if (ruby) ruby.checked = settings.readings === "all";
  }, signal);
}
