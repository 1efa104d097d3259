import { lettersOff } from "@/browser/site/remember";
import { type Rating, ratings } from "@/core/study/card";

/** What a key asks for in a session. */
export type Pressed = { act: "end" | "undo" | "suspend" | "show" | "check" } | { act: "rate"; rating: Rating } | { act: "choose"; option: number };

/** What is open in the session: the rating that the shown answer suggests, and what else a question may have. */
export interface Open {
  suggested: Rating | undefined;
  options: number;
  canShow: boolean;
}

/** Where one types, letters are letters: what is left is to leave, to check several lines, and to undo while nothing is written. */
function readInField(event: KeyboardEvent, field: HTMLInputElement | HTMLTextAreaElement): Pressed | undefined {
  const control = event.ctrlKey || event.metaKey;
  if (event.key === "Escape") return { act: "end" };
  if (control && event.key === "Enter" && field instanceof HTMLTextAreaElement) return { act: "check" };
  if (control && event.key === "z" && field.value === "") return { act: "undo" };
  return undefined;
}

/** What a key asks for; undefined where it is not ours. */
export function readKey(event: KeyboardEvent, { suggested, options, canShow }: Open): Pressed | undefined {
  const { target, key } = event;
  if (event.isComposing || document.querySelector("dialog[open]")) return undefined;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return readInField(event, target);
  if (event.altKey || ((event.ctrlKey || event.metaKey) && key !== "z")) return undefined;
  if (key === "Escape") return { act: "end" };
  if (target instanceof HTMLElement && /^(?:select|summary)$/i.test(target.tagName)) return undefined;
  // Enter and Space on a button or a link are theirs.
  const onward = (key === "Enter" || key === " ") && !(target instanceof HTMLElement && /^(?:button|a)$/i.test(target.tagName));
  if (onward && suggested) return { act: "rate", rating: suggested };
  if (onward && canShow) return { act: "show" };
  if (key === "z" && (event.ctrlKey || event.metaKey)) return { act: "undo" };
  // Single characters can be turned off (WCAG 2.1.4); Tab, Enter and Space do all of it.
  if (lettersOff()) return undefined;
  const digit = /^[1-4]$/.test(key) ? Number(key) : 0;
  const rating = ratings.find((each) => each === digit);
  if (suggested && rating) return { act: "rate", rating };
  if (!suggested && digit && options) return { act: "choose", option: digit - 1 };
  if (key === "z") return { act: "undo" };
  if (key === "-") return { act: "suspend" };
  return undefined;
}
