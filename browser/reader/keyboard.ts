import { hideReading, showReading } from "./bubble";
import { type Card, focusOn } from "./card";
import { outermost, termsOf } from "./places";

/** The reading surface by keyboard: a paragraph is one tab stop, arrows go from term to term, Enter enters the card, Esc leaves it. */
export function startKeyboard(root: HTMLElement, card: Card): void {
  const step = (paragraph: HTMLElement, by: 1 | -1) => {
    const terms = termsOf(paragraph);
    const at = document.activeElement ? terms.indexOf(outermost(document.activeElement) ?? paragraph) : -1;
    const next = at < 0 ? (by > 0 ? terms[0] : terms.at(-1)) : terms[at + by];
    if (next) focusOn(next);
  };

  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
    const paragraph = event.target.closest<HTMLElement>(".zh");
    if (!paragraph) return;
    const term = outermost(event.target);
    if (event.key === "ArrowRight") step(paragraph, 1);
    else if (event.key === "ArrowLeft") step(paragraph, -1);
    else if (event.key === "Home" && term) paragraph.focus();
    else if ((event.key === "Enter" || event.key === " ") && term) void card.open(term, "pinned").then(() => card.enter());
    else return;
    event.preventDefault();
  });

  root.addEventListener("focusin", (event) => {
    const term = event.target instanceof HTMLElement && event.target.matches(".term") ? event.target : undefined;
    if (!term) return;
    showReading(term);
    // Coming back from a card that Esc closed must not open it again.
    if (dismissed === term) {
      dismissed = undefined;
      return;
    }
    void card.open(term, "focus");
  });
  root.addEventListener("focusout", (event) => {
    hideReading();
    const to = event.relatedTarget;
    if (card.how === "focus" && !card.contains(to)) card.close();
  });

  let dismissed: HTMLElement | undefined;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !card.isOpen || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    const anchor = card.at;
    dismissed = anchor?.closest<HTMLElement>(".term") ?? undefined;
    card.dismiss();
    hideReading();
    // A term that never lost the focus gets no focusin, so nothing would use this up.
    if (document.activeElement === dismissed) dismissed = undefined;
  });
}
