import type { Surface } from "@/browser/reader/surface";
import { isComposing } from "@/browser/site/keys";

/** What drops from the bar (contents, display): one open at a time, closed by Esc, by a tap elsewhere and by a chosen link. */
export function startMenus({ root, signal }: Surface): void {
  const menus = [...root.querySelectorAll<HTMLDetailsElement>("details.drop")];
  const close = (except?: Element | null) => {
    for (const menu of menus) if (menu !== except) menu.open = false;
  };
  const tapped = ({ target }: Event) => {
    const menu = target instanceof Element ? target.closest("details.drop") : null;
    close(target instanceof Element && target.closest(".dropped a") ? null : menu);
  };
  document.addEventListener("click", tapped, { signal });
  const leaveByEsc = (event: KeyboardEvent) => {
    const open = menus.find((menu) => menu.open);
    if (event.key !== "Escape" || isComposing(event) || !open || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    const inside = open.contains(document.activeElement);
    close();
    if (inside) open.querySelector("summary")?.focus();
  };
  document.addEventListener("keydown", leaveByEsc, { signal });
  // Tabbing on leaves it: what is focused must not lie under it.
  const focused = ({ target }: Event) => close(target instanceof Element ? target.closest("details.drop") : null);
  root.addEventListener("focusin", focused, { signal });
}
