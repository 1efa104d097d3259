/** Prints once the dialog of what to print has closed by its button; what is chosen in it is a setting like others (browser/reader/settings/panel). */
export function startPrintDialog(root: HTMLElement, signal: AbortSignal): void {
  const dialog = root.querySelector<HTMLDialogElement>("#print");
  const closed = () => {
    if (dialog?.returnValue === "print") print();
    if (dialog) dialog.returnValue = "";
  };
  dialog?.addEventListener("close", closed, { signal });
}
