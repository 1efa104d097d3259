import { el } from "@/browser/site/el";
import { recall, remember } from "@/browser/site/remember";

/** The height of the card where it is a sheet from below, as a share of the window's height. Kept in the browser. */

const key = "sheet";
const least = 0.2;
/** More would leave no room above for the word in question. */
const most = 0.85;
/** What CSS gives a sheet that nobody has drawn (app/styles/card.css). */
const usual = 0.4;
/** Drawn down to less than this it is put away. */
const away = 0.12;
/** What one press of a key changes. */
const step = 0.1;
/** CSS pixels that a finger may slip in a tap. */
const slip = 5;

const clamp = (share: number): number => Math.min(most, Math.max(least, share));

/** The share kept; undefined where none is, or what is kept is not one. */
export function recallShare(): number | undefined {
  const share = Number(recall(key) ?? 0);
  return share >= least && share <= most ? share : undefined;
}

/** Gives the sheet its kept height, and the page as much room below its last lines, so that they can be scrolled clear. */
export function layShare(card: HTMLElement, share = recallShare()): void {
  const height = share === undefined ? "" : `${(share * 100).toFixed(2)}dvh`;
  card.style.height = height;
  card.style.maxHeight = height;
  card.style.minHeight = height && "0";
  document.documentElement.style.setProperty("--sheet", height);
  card.querySelector(".grip")?.setAttribute("aria-valuenow", String(Math.round((share ?? card.offsetHeight / innerHeight) * 100)));
}

function change(card: HTMLElement, share: number): void {
  remember(key, clamp(share).toFixed(3));
  layShare(card);
  card.dispatchEvent(new CustomEvent(resized));
}

const shareOf = (card: HTMLElement): number => card.offsetHeight / innerHeight;

/** The event a card gets when its height was changed: it must not come to cover its word. */
export const resized = "tifa:resized";

/** Makes the sheet a step higher or lower. */
export const growSheet = (card: HTMLElement, by: 1 | -1): void => change(card, shareOf(card) + by * step);

/** The grip at the sheet's top: dragged (down to the edge: `putAway`), tapped or by Enter high and back, or moved by the arrow keys. */
export function makeGrip(card: HTMLElement, label: string, putAway: () => void): HTMLElement {
  const grip = el("div", {
    class: "grip",
    tabindex: "0",
    role: "separator",
    "aria-orientation": "horizontal",
    "aria-label": label,
    "aria-valuemin": String(least * 100),
    "aria-valuemax": String(most * 100),
    "aria-valuenow": String(usual * 100),
  });
  let from: { y: number; share: number } | undefined;
  let drawn = 0;
  let moved = false;
  const toggle = () => change(card, shareOf(card) > most - step / 2 ? usual : most);
  grip.addEventListener("pointerdown", (event) => {
    from = { y: event.clientY, share: shareOf(card) };
    drawn = from.share;
    moved = false;
    grip.setPointerCapture(event.pointerId);
    event.preventDefault(); // no text is selected while it is drawn
  });
  grip.addEventListener("pointermove", (event) => {
    if (!from) return;
    const by = from.y - event.clientY;
    moved ||= Math.abs(by) > slip;
    drawn = from.share + by / innerHeight;
    if (moved) layShare(card, Math.min(most, Math.max(away / 2, drawn)));
  });
  grip.addEventListener("pointerup", () => {
    if (!from) return;
    from = undefined;
    if (!moved) return;
    if (drawn >= away) change(card, drawn);
    else {
      layShare(card);
      putAway();
    }
  });
  // Not as the finger rises: the sheet would be gone from under the click that follows, which would be one on the text.
  grip.addEventListener("click", () => {
    if (!moved) toggle();
  });
  grip.addEventListener("pointercancel", () => {
    from = undefined;
    layShare(card);
  });
  grip.addEventListener("keydown", (event) => {
    const shares: Record<string, number> = { ArrowUp: shareOf(card) + step, ArrowDown: shareOf(card) - step, Home: least, End: most };
    const share = shares[event.key];
    const isPress = event.key === "Enter" || event.key === " ";
    if (share === undefined && !isPress) return;
    event.preventDefault();
    if (share === undefined) toggle();
    else change(card, share);
  });
  return grip;
}

/** CSS pixels that a finger is drawn sideways to mean it, more sideways than up or down. */
const swipe = 56;

/** Calls back when a finger is drawn across the sheet: 1 to the left (on to the next), -1 to the right. */
export function onSwipe(card: HTMLElement, act: (by: 1 | -1) => void, signal: AbortSignal): void {
  let from: { x: number; y: number } | undefined;
  const begin = ({ touches }: TouchEvent) => {
    const [touch] = touches;
    from = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined;
  };
  const end = ({ changedTouches }: TouchEvent) => {
    const [touch] = changedTouches;
    if (!from || !touch || getComputedStyle(card).position !== "fixed") return;
    const [across, along] = [touch.clientX - from.x, touch.clientY - from.y];
    from = undefined;
    if (Math.abs(across) > swipe && Math.abs(across) > 2 * Math.abs(along)) act(across < 0 ? 1 : -1);
  };
  card.addEventListener("touchstart", begin, { passive: true, signal });
  card.addEventListener("touchend", end, { passive: true, signal });
}
