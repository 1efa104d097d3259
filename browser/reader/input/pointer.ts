import type { Card } from "@/browser/reader/card/card";
import type { PinyinBubble } from "@/browser/reader/pinyin/bubble";
import type { Surface } from "@/browser/reader/surface";
import { outermost, termAt, wordAt } from "@/browser/reader/text/elements";

/** Whether text of the page is selected: then the pointer is at work on that. */
const isSelecting = (): boolean => getSelection()?.isCollapsed === false;

/** Selects a word's characters, whole: the browser's own double click cuts words by its own lights, and takes the pinyin along. */
function selectWord(word: HTMLElement): void {
  const last = [...word.childNodes].filter((node) => !(node instanceof HTMLElement && node.matches("rt"))).at(-1);
  if (!last) return;
  const range = document.createRange();
  range.setStart(word, 0);
  range.setEndAfter(last);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/**
 * Mouse and finger on the reading surface: pinyin under the pointer, cards on hover and on tap. Only a pointer that moves asks for a card by hovering:
 * a page that moves under a still one (the wheel, Back, a jump) does not.
 */
export function startPointer({ root, settings, signal }: Surface, cardElement: HTMLElement, card: Card, bubble: PinyinBubble): void {
  const store = settings;
  let last = { x: Number.NaN, y: Number.NaN };
  const showPinyin = (event: PointerEvent) => {
    // The card lies inside the article, but what happens there is its own.
    if (event.pointerType === "touch" || card.contains(event.target)) return;
    const word = event.buttons === 0 ? wordAt(event.target) : null;
    const place = word && (outermost(word) ?? word);
    if (place && store.settings.readings !== "none" && place !== (card.at && (outermost(card.at) ?? card.at))) bubble.show(place);
    else bubble.hideUnlessFocused();
  };
  const move = (event: PointerEvent) => {
    const still = event.screenX === last.x && event.screenY === last.y;
    last = { x: event.screenX, y: event.screenY };
    if (still || event.pointerType === "touch" || card.contains(event.target) || store.settings.cards === "demand") return;
    const term = termAt(event.target);
    const held = event.buttons !== 0 || isSelecting();
    card.send({ type: "point", at: term ? outermost(term) : undefined, held }, { x: event.clientX, y: event.clientY });
  };
  const leave = (event: PointerEvent) => {
    bubble.hideUnlessFocused();
    if (event.pointerType !== "touch") card.send({ type: "leave" });
  };
  const press = (event: PointerEvent) => {
    if (event.pointerType === "touch" || card.contains(event.target)) return;
    bubble.hide();
    card.send({ type: "press" });
  };
  root.addEventListener("pointerover", showPinyin, { signal });
  root.addEventListener("pointerdown", press, { signal });
  root.addEventListener("pointermove", move, { signal, passive: true });
  root.addEventListener("pointerleave", leave, { signal });
  cardElement.addEventListener("pointerenter", () => card.send({ type: "enter" }), { signal });
  cardElement.addEventListener("pointerleave", leave, { signal });

  const click = (event: MouseEvent) => {
    // Revealing (browser/reader/settings/views), selecting text and the second click of two are not asking. Of two taps each asks.
    const isSecond = event.detail > 1 && !(event instanceof PointerEvent && event.pointerType === "touch");
    if (event.defaultPrevented || isSecond || isSelecting() || card.contains(event.target)) return;
    const word = wordAt(event.target);
    const anchor = word ?? termAt(event.target);
    if (!anchor) return;
    bubble.hide();
    // The second click on the term or word that is explained closes it.
    const same = (at: HTMLElement | undefined) => at !== undefined && (outermost(at) ?? at) === (outermost(anchor) ?? anchor);
    if (card.isOpen && same(card.at)) card.close();
    else void card.ask(anchor, { x: event.clientX, y: event.clientY });
  };
  // Two taps are two taps: the second closes what the first has opened.
  let byTouch = false;
  const hand = ({ pointerType }: PointerEvent) => {
    byTouch = pointerType === "touch";
  };
  root.addEventListener("pointerdown", hand, { signal });
  const doubleClick = ({ target }: MouseEvent) => {
    const word = wordAt(target);
    if (word && !byTouch && !card.contains(target)) selectWord(word);
  };
  root.addEventListener("click", click, { signal });
  root.addEventListener("dblclick", doubleClick, { signal });
  const elsewhere = (event: MouseEvent) => {
    const { target } = event;
    // What was pressed in the card may be gone from it by now, as a part is that has taken its place.
    if (!card.isOpen || event.composedPath().includes(cardElement)) return;
    if (target instanceof Node && root.contains(target) && (wordAt(target) || termAt(target))) return;
    bubble.hide();
    card.close();
  };
  document.addEventListener("click", elsewhere, { signal });
}
