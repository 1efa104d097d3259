/** Sentences of the later text that are dragged to another row, while pairs are made by hand. */
export function startDragging(root: HTMLElement, isOn: () => boolean, move: (line: number, row: number) => void): void {
  const rowOf = (event: DragEvent): number | undefined => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]")?.dataset.row : undefined;
    return row === undefined || !isOn() ? undefined : Number(row);
  };
  root.addEventListener("dragstart", (event) => {
    const line = event.target instanceof HTMLElement ? event.target.dataset.line : undefined;
    if (line !== undefined) event.dataTransfer?.setData("text/x-tifa-line", line);
  });
  root.addEventListener("dragover", (event) => {
    if (rowOf(event) !== undefined && event.dataTransfer?.types.includes("text/x-tifa-line")) event.preventDefault();
  });
  root.addEventListener("drop", (event) => {
    const row = rowOf(event);
    const line = event.dataTransfer?.getData("text/x-tifa-line");
    if (row === undefined || !line) return;
    event.preventDefault();
    move(Number(line), row);
  });
}
