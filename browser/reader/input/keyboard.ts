import type { Card } from "@/browser/reader/card/card";
import type { PinyinBubble } from "@/browser/reader/pinyin/bubble";
import type { Cursor } from "@/browser/reader/place/cursor";
import { hasKeys, type Surface } from "@/browser/reader/surface";
import { focusOn, outermost, termsOf } from "@/browser/reader/text/elements";
import { isComposing, singleKey } from "@/browser/site/keys";
import type { Key } from "./keys";

/** The reading surface by keyboard: a paragraph is one tab stop, arrows go from term to term in it, letters do the rest, Esc leaves what is open. */
export function startKeyboard(surface: Surface, card: Card, cursor: Cursor, bubble: PinyinBubble, keys: readonly Key[]): void {
  const { root, settings: store, signal } = surface;
  const step = (paragraph: HTMLElement, by: 1 | -1) => {
    const terms = termsOf(paragraph);
    const at = document.activeElement ? terms.indexOf(outermost(document.activeElement) ?? paragraph) : -1;
    const next = at < 0 ? (by > 0 ? terms[0] : terms.at(-1)) : terms[at + by];
    if (next) focusOn(next);
  };
  const openHere = () => {
    const focused = cursor.focus;
    const anchor = focused && (outermost(focused) ?? (focused.matches("ruby") ? focused : undefined));
    if (anchor) void card.ask(anchor).then(() => card.enter());
  };

  const press = (event: KeyboardEvent) => {
    const pressed = singleKey(event);
    if (pressed === undefined || event.defaultPrevented || !hasKeys(root) || document.querySelector("dialog[open]")) return;
    const paragraph = event.target instanceof Element ? event.target.closest<HTMLElement>(".zh") : null;
    if (paragraph && pressed === "ArrowRight") step(paragraph, 1);
    else if (paragraph && pressed === "ArrowLeft") step(paragraph, -1);
    else if (paragraph && pressed === "Home") paragraph.focus();
    else if (pressed === "Enter" || pressed === " ") {
      // Enter on a link or button is theirs; the space bar scrolls but on a term.
      if (!paragraph || (pressed === " " && !(event.target instanceof Element && outermost(event.target)))) return;
      openHere();
    } else {
      // Single letters can be turned off (WCAG 2.1.4); what needs the focus in the text stays.
      const known = store.settings.keys === "off" ? undefined : keys.find(({ key }) => key === pressed);
      if (!known) return;
      known.act();
    }
    event.preventDefault();
  };
  document.addEventListener("keydown", press, { signal });

  const focus = ({ target }: Event) => {
    const spot = target instanceof HTMLElement && target.matches(".zh .term, .zh ruby") ? target : undefined;
    if (!spot) return;
    if (store.settings.readings !== "none") bubble.show(spot.matches("ruby") ? (outermost(spot) ?? spot) : spot);
    if (card.isReturning || store.settings.cards === "demand" || spot.matches("ruby")) return;
    card.send({ type: "focus", at: spot });
  };
  const blur = ({ relatedTarget }: FocusEvent) => {
    bubble.hide();
    if (!card.contains(relatedTarget)) card.send({ type: "blur" });
  };
  root.addEventListener("focusin", focus, { signal });
  root.addEventListener("focusout", blur, { signal });

  const leaveByEsc = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || isComposing(event) || event.defaultPrevented || !card.isOpen || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    card.dismiss();
    bubble.hide();
  };
  document.addEventListener("keydown", leaveByEsc, { signal });
}
