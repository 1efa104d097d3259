import { hideReading, showReading } from "@/browser/reader/pinyin/bubble";
import type { Card } from "@/browser/reader/card/card";
import type { SettingsStore } from "@/browser/reader/settings/settings";
import { outermost, termAt, wordAt } from "@/browser/reader/text/elements";

/** Milliseconds the pointer rests on a term before its card opens, and is away before it closes (WCAG 1.4.13: time to move into it). */
const openDelay = 180;
const closeDelay = 350;

/** Mouse and finger on the reading surface: readings under the pointer, cards on hover and on tap. */
export function startPointer(root: HTMLElement, cardElement: HTMLElement, card: Card, store: SettingsStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (milliseconds: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
  const leave = () =>
    later(closeDelay, () => {
      if (card.how === "hover") card.close();
    });

  root.addEventListener("pointerover", (event) => {
    // The card lies inside the article, but what happens there is its own.
    if (event.pointerType === "touch" || card.contains(event.target)) return;
    const near = { x: event.clientX, y: event.clientY };
    const word = wordAt(event.target);
    if (word && store.settings.readings !== "none") showReading(word, near);
    else hideReading();
    if (store.settings.cards === "demand") return;
    const term = termAt(event.target);
    const anchor = term && outermost(term);
    if (!anchor) {
      leave();
      return;
    }
    if (card.at && card.how !== "hover") return; // a pinned or focused card stays
    if (card.at && outermost(card.at) === anchor) {
      clearTimeout(timer);
      return;
    }
    later(openDelay, () => void card.open(anchor, "hover", near));
  });
  root.addEventListener("pointerleave", () => {
    hideReading();
    leave();
  });
  cardElement.addEventListener("pointerenter", () => clearTimeout(timer));
  cardElement.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") leave();
  });
  // Opening a layer or following a link inside means that the card is being read.
  cardElement.addEventListener("click", () => card.pin());

  root.addEventListener("click", (event) => {
    if (event.defaultPrevented || !getSelection()?.isCollapsed || card.contains(event.target)) return; // revealing (browser/reader/settings/views) and selecting text are not asking
    const word = wordAt(event.target);
    const anchor = word ?? termAt(event.target);
    if (!anchor) return;
    clearTimeout(timer);
    const near = { x: event.clientX, y: event.clientY };
    if (word && store.settings.readings !== "none") showReading(word, near);
    void card.open(anchor, "pinned", near);
  });
  document.addEventListener("click", (event) => {
    if (card.isOpen && !card.contains(event.target) && !wordAt(event.target) && !termAt(event.target)) {
      hideReading();
      card.close();
    }
  });
}
