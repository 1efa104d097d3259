/** What drops from the bar (contents, display): one open at a time, closed by Esc, by a tap elsewhere and by a chosen link. */
export function startDrops(root: HTMLElement): void {
  const drops = [...root.querySelectorAll<HTMLDetailsElement>("details.drop")];
  const close = (except?: Element | null) => {
    for (const drop of drops) if (drop !== except) drop.open = false;
  };
  document.addEventListener("click", ({ target }) => {
    const drop = target instanceof Element ? target.closest("details.drop") : null;
    close(target instanceof Element && target.closest(".dropped a") ? null : drop);
  });
  document.addEventListener("keydown", (event) => {
    const open = drops.find((drop) => drop.open);
    if (event.key !== "Escape" || !open || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    const inside = open.contains(document.activeElement);
    close();
    if (inside) open.querySelector("summary")?.focus();
  });
  // Tabbing on leaves it: what is focused must not lie under it.
  root.addEventListener("focusin", ({ target }) => close(target instanceof Element ? target.closest("details.drop") : null));
}
