import { typing } from "./typing";

/**
 * Whether a key belongs to an input method: within a composition, or the one that ended it (229 is what browsers give then, Safari also just after
 * `compositionend`, when `isComposing` is false again).
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229 || event.key === "Process";

/** So long after a composition has ended its last key may still come, in milliseconds. */
const lastKey = 500;

/**
 * Watches a field for its input method; gives whether a key is the method's. Besides the keys within a composition this is the first one after its end
 * that no release of a key has come before: some browsers tell the end of a composition before the key that ended it.
 */
export function watchComposition(field: EventTarget): (event: KeyboardEvent) => boolean {
  let ended = Number.NEGATIVE_INFINITY;
  const forget = (): void => {
    ended = Number.NEGATIVE_INFINITY;
  };
  field.addEventListener("compositionend", ({ timeStamp }) => {
    ended = timeStamp;
  });
  field.addEventListener("compositionstart", forget);
  field.addEventListener("keyup", forget);
  return (event) => {
    const isLast = event.timeStamp - ended < lastKey;
    forget();
    return isComposing(event) || isLast;
  };
}

/**
 * The key as our lists have it: Caps Lock changes no letter, Shift does. Undefined for what is not ours: with Ctrl, Alt or Meta, in a composition, while
 * something is typed, or a letter made with AltGr. A sign made with AltGr counts, since some keyboards have / and ? only so (Windows says Ctrl and Alt then).
 */
export function singleKey(event: KeyboardEvent): string | undefined {
  if (isComposing(event) || event.metaKey || typing(event.target)) return undefined;
  const isLetter = /^\p{L}$/u.test(event.key);
  const altGr = event.getModifierState("AltGraph");
  if (altGr ? isLetter : event.ctrlKey || event.altKey) return undefined;
  // With Caps Lock some systems turn Shift round, others do not.
  if (!isLetter || !event.getModifierState("CapsLock")) return event.key;
  return event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase();
}

/** Whether this is Ctrl (or ⌘) with a letter and nothing else, Caps Lock or not; on a keyboard of another script by the key’s place. */
export const isControl = (event: KeyboardEvent, letter: string): boolean =>
  !isComposing(event) &&
  !event.getModifierState("AltGraph") &&
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  (/^[a-z]$/i.test(event.key) ? event.key.toLowerCase() === letter : event.code === `Key${letter.toUpperCase()}`);
