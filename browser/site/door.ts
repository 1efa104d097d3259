import { type Incoming, readTransfer } from "./transfer";

/** Lets files and texts be dropped on a box, and files be chosen in it. */
export function watchDoor(box: HTMLElement, take: (incoming: Incoming[]) => void): void {
  box.addEventListener("dragover", (event) => {
    event.preventDefault();
    box.classList.add("over");
  });
  for (const type of ["dragleave", "drop"]) box.addEventListener(type, () => box.classList.remove("over"));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    const incoming = readTransfer(event.dataTransfer);
    if (incoming.length) take(incoming);
  });
  box.querySelector<HTMLInputElement>("input[type=file]")?.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const files = [...(target.files ?? [])];
    target.value = "";
    if (files.length) take(files.map((file) => ({ file })));
  });
}
