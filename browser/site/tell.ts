import { write } from "./languages";

/** Says something at the foot of the window for a moment, to a screen reader as well. */
export function tell(text: string): void {
  document.querySelector(".saved-note")?.remove();
  const note = Object.assign(document.createElement("p"), { className: "saved-note" });
  note.setAttribute("role", "status");
  document.body.append(note);
  // The text comes after the element, or it is not announced.
  requestAnimationFrame(() => {
    write(note, text);
  });
  setTimeout(() => note.remove(), 4000);
}
