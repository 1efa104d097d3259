import { tell } from "./tell";

/** So long a button says what it has done, in milliseconds. */
const moment = 1500;

/** Says on a button with words that it is done, for a moment; for one that shows a drawing alone, at the foot of the window. */
export function sayDone(button: HTMLElement, done: string): void {
  const words = button.querySelector("span");
  if (!words) {
    tell(done);
    return;
  }
  const said = words.dataset.said ?? words.textContent;
  words.dataset.said = said;
  words.textContent = done;
  setTimeout(() => {
    words.textContent = said;
  }, moment);
}

/** Copies the text of a button (components/ui/CopyButton); says so, or that the browser does not let us. */
export async function copyFrom(button: HTMLElement): Promise<void> {
  const { copyText = "", done = "", failed = "" } = button.dataset;
  try {
    await navigator.clipboard.writeText(copyText);
  } catch {
    tell(failed);
    return;
  }
  sayDone(button, done);
}
