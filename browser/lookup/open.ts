import { enterHistory, leaveHistory, queryAtStart, queryInAddress } from "./address";

/** Opens the lookup box; what it searches with (Fuse.js, the index, the dictionary) is fetched when it is first opened. */

async function start(box: HTMLElement, site: HTMLElement): Promise<void> {
  try {
    (await import("./box")).startBox(box, site.dataset);
  } catch {
    const status = box.querySelector(".lookup-status");
    const { failed }: { failed?: string } = JSON.parse(box.dataset.words ?? "{}");
    if (status) status.textContent = failed ?? "";
  }
}

const findDialog = (): HTMLDialogElement | null => document.querySelector("dialog#lookup");
const findPage = (): HTMLElement | null => document.querySelector("[data-lookup-page]");

function show(dialog: HTMLDialogElement, query?: string): void {
  const box = dialog.querySelector<HTMLElement>(".lookup-box");
  const field = box?.querySelector("input");
  if (!box || !field) return;
  if (query !== undefined) field.value = query;
  void start(box, dialog);
  if (!dialog.open) dialog.showModal();
  field.select();
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Opens the dialog and puts the caret in its field; with a query, that is asked at once. On the lookup page the page's own field serves. */
export function openLookup(query?: string): void {
  const field = findPage()?.querySelector("input");
  if (field) {
    field.select();
    field.focus();
    return;
  }
  const dialog = findDialog();
  if (!dialog) return;
  if (!dialog.open) enterHistory("lookup", query ?? "");
  show(dialog, query);
}

function startDialog(dialog: HTMLDialogElement): void {
  // Esc and the button close the dialog itself: the history follows. Back changes the history: the dialog follows.
  let byHistory = false;
  dialog.addEventListener("close", () => {
    if (!byHistory) leaveHistory("lookup");
    byHistory = false;
  });
  // Outside its box a click on the dialog is one on the page behind it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  addEventListener("popstate", () => {
    const query = queryInAddress("lookup");
    const state: unknown = history.state;
    if (query !== null || (typeof state === "object" && state !== null && "tifaLookup" in state)) show(dialog, query ?? "");
    else if (dialog.open) {
      byHistory = true;
      dialog.close();
    }
  });
  const query = queryAtStart("lookup");
  if (query) show(dialog, query);
}

/** On the lookup page the box is open from the start; elsewhere the dialog opens where the address asks for it. */
export function startLookupPage(): void {
  const page = findPage();
  const box = page?.querySelector<HTMLElement>(".lookup-box");
  if (page && box) void start(box, page);
  const dialog = findDialog();
  if (dialog && !page) startDialog(dialog);
}
