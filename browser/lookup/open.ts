/** Opens the lookup box; what it searches with (Fuse.js, the index) is fetched when it is first opened. */

const loadBox = () => import("./box");

function start(box: HTMLElement, terms: string): void {
  void loadBox().then(({ startBox }) => startBox(box, terms));
}

/** Opens the dialog and puts the caret in its field; with a query, that is asked at once. */
export function openLookup(query?: string): void {
  const page = document.querySelector<HTMLElement>("[data-lookup-page] input");
  if (page) {
    page.focus();
    return;
  }
  const dialog = document.querySelector<HTMLDialogElement>("dialog#lookup");
  const box = dialog?.querySelector<HTMLElement>(".lookup-box");
  if (!dialog || !box) return;
  const field = box.querySelector("input");
  if (field && query) field.value = query;
  start(box, dialog.dataset.terms ?? "");
  if (!dialog.open) dialog.showModal();
  field?.select();
  field?.dispatchEvent(new Event("input", { bubbles: true }));
}

/** On the lookup page the box is open from the start. */
export function startLookupPage(): void {
  const page = document.querySelector<HTMLElement>("[data-lookup-page]");
  const box = page?.querySelector<HTMLElement>(".lookup-box");
  if (page && box) start(box, page.dataset.terms ?? "");
}
