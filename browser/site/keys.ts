import { typing } from "./typing";

/**
 * Whether a key belongs to an input method: within a composition, or the one that ended it (229 is what browsers give then, Safari also just after
 * `compositionend`, when `isComposing` is false again).
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229 || event.key === "Process";

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

/** Whether this is Ctrl (or ⌘) with a letter, Caps Lock or not. */
export const isControl = (event: KeyboardEvent, letter: string): boolean =>
  !isComposing(event) &&
  !event.getModifierState("AltGraph") &&
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  event.key.toLowerCase() === letter;
