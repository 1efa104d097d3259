import { describe, expect, it } from "vitest";
import { isComposing, isControl, singleKey } from "@/browser/site/keys";

/** A key as browsers report it. `locks` are the modifiers that getModifierState knows of. */
function key(name: string, { locks = [], ...more }: { locks?: string[] } & Partial<KeyboardEvent> = {}): KeyboardEvent {
  const event = { key: name, keyCode: 0, isComposing: false, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, target: null, ...more };
  return { ...event, getModifierState: (lock: string) => locks.includes(lock) } as KeyboardEvent;
}
const caps = ["CapsLock"];
const altGr = ["AltGraph"];
// In Node there are no elements: nothing is typed into.
Object.assign(globalThis, { HTMLElement: class {} });

describe("keys of ours", () => {
  it.each<[string, KeyboardEvent, string | undefined]>([
    ["a letter", key("j"), "j"],
    ["with Shift", key("J", { shiftKey: true }), "J"],
    ["with Caps Lock", key("J", { locks: caps }), "j"],
    ["with both, on Windows", key("j", { shiftKey: true, locks: caps }), "J"],
    ["with both, on a Mac", key("J", { shiftKey: true, locks: caps }), "J"],
    ["a letter of another script", key("о", { locks: [] }), "о"],
    ["Esc", key("Escape"), "Escape"],
    ["a sign", key("?", { shiftKey: true }), "?"],
    ["a sign made with AltGr, on Linux", key("/", { locks: altGr }), "/"],
    ["a sign made with AltGr, on Windows", key("+", { ctrlKey: true, altKey: true, locks: altGr }), "+"],
    ["a letter made with AltGr", key("j", { locks: altGr }), undefined],
    ["a letter made with AltGr, on Windows", key("m", { ctrlKey: true, altKey: true, locks: altGr }), undefined],
    ["Ctrl", key("s", { ctrlKey: true }), undefined],
    ["Alt", key("s", { altKey: true }), undefined],
    ["⌘", key("s", { metaKey: true }), undefined],
    ["in a composition", key("j", { isComposing: true }), undefined],
    ["Enter that takes a word from a list", key("Enter", { isComposing: true, keyCode: 229 }), undefined],
    ["Enter just after compositionend, in Safari", key("Enter", { keyCode: 229 }), undefined],
    ["Esc that gives a composition up", key("Escape", { keyCode: 229 }), undefined],
    ["an arrow in the list", key("ArrowRight", { isComposing: true, keyCode: 229 }), undefined],
    ["what the input method took", key("Process", { keyCode: 229 }), undefined],
  ])("%s", (_, event, wanted) => expect(singleKey(event)).toBe(wanted));

  it.each<[string, KeyboardEvent, boolean]>([
    ["Ctrl+K", key("k", { ctrlKey: true }), true],
    ["with Caps Lock", key("K", { ctrlKey: true, locks: caps }), true],
    ["⌘K", key("k", { metaKey: true }), true],
    ["K alone", key("k"), false],
    ["another letter", key("l", { ctrlKey: true }), false],
    ["Ctrl+Alt+K", key("k", { ctrlKey: true, altKey: true }), false],
    ["AltGr+K, on Windows", key("k", { ctrlKey: true, altKey: true, locks: altGr }), false],
    ["in a composition", key("k", { ctrlKey: true, keyCode: 229 }), false],
  ])("is it Ctrl+K: %s", (_, event, is) => expect(isControl(event, "k")).toBe(is));
  it("a composition is told by any of three signs", () =>
    expect([key("Enter"), key("Enter", { isComposing: true }), key("Enter", { keyCode: 229 }), key("Process")].map(isComposing)).toEqual([
      false,
      true,
      true,
      true,
    ]));
});
