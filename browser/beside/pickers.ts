import type { Side } from "@/core/beside/row";

const parse = (text: string | undefined): Record<"own" | "articles", string> => JSON.parse(text ?? "{}") as Record<"own" | "articles", string>;

/** Lists what is in the library: own texts and articles. Says whether there is anything. */
async function list(root: HTMLElement): Promise<boolean> {
  const selects = [...root.querySelectorAll<HTMLSelectElement>("select[name=pick]:not([data-filled])")];
  if (selects.length === 0) return true;
  for (const select of selects) select.dataset.filled = "";
  const words = parse(root.dataset.pick);
  const { listTexts } = await import("@/browser/texts/pick-text");
  const texts = await listTexts();
  if (texts.own.length + texts.articles.length === 0) {
    for (const select of selects) delete select.dataset.filled;
    return false;
  }
  for (const select of selects)
    for (const group of ["own", "articles"] as const) {
      if (texts[group].length === 0) continue;
      const options = document.createElement("optgroup");
      options.label = words[group];
      options.append(...texts[group].map(({ id, title }) => new Option(title, id)));
      select.append(options);
    }
  return true;
}

/** Texts of the library beside each field, listed once they are asked for; `put` takes the one picked, with its English where it has one. */
export function startPickers(root: HTMLElement, put: (side: Side, text: { zh: string; en: string }) => void, fail: () => void): void {
  const isPicker = (target: EventTarget | null): target is HTMLSelectElement => target instanceof HTMLSelectElement && target.name === "pick";
  for (const type of ["focusin", "pointerdown"])
    root.addEventListener(type, ({ target }) => {
      if (isPicker(target))
        void list(root).then((any) => {
          if (!any) fail();
        }, fail);
    });
  root.addEventListener("change", ({ target }) => {
    if (!isPicker(target) || target.value === "") return;
    void import("@/browser/texts/pick-text")
      .then(({ readPicked }) => readPicked(target.value))
      .then((text) => put(target.dataset.side === "b" ? "b" : "a", text))
      .catch(fail);
  });
}
