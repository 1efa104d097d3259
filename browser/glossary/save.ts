import { saveFound } from "@/browser/study/save";
import type { Note } from "@/core/study/note";

/** Saves the term of a button to study; the button then says so and stays pressed. */
export async function saveTerm(button: HTMLElement): Promise<void> {
  // Our own page's attribute, written by components/glossary/entry/Head.
  const note: Note = JSON.parse(button.dataset.saveTerm ?? "");
  const isSaved = await saveFound(button, (now) => Promise.resolve([{ ...note, added: now, edited: now }]));
  if (!isSaved) return;
  button.setAttribute("aria-pressed", "true");
  const words = button.querySelector("span");
  if (words) words.textContent = button.dataset.done ?? "";
}
