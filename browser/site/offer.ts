import { write } from "./languages";

export interface OfferWords {
  text: string;
  /** The button that takes it, and the one that does not. */
  take: string;
  leave: string;
}

/**
 * Offers something at the foot of the window, to a screen reader as well, until the reader takes it or sends it away. It stands at the end of the page,
 * so that nothing moves; a second offer takes the place of the first.
 */
export function offer(words: OfferWords, act: () => void): void {
  document.querySelector(".offer")?.remove();
  const box = Object.assign(document.createElement("div"), { className: "offer" });
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  const button = (label: string, press: () => void): HTMLButtonElement => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: label });
    made.addEventListener("click", () => {
      box.remove();
      press();
    });
    return made;
  };
  box.append(
    text,
    button(words.take, act),
    button(words.leave, () => undefined),
  );
  document.body.append(box);
  // The text comes after the element, or it is not announced.
  requestAnimationFrame(() => write(text, words.text));
}
