import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CardEvent, type CardState, delays, type Effects, effectsOf, nextState } from "@/browser/reader/card/opening";

type Event = CardEvent<string>;
const over = (at?: string, held = false): Event => ({ type: "point", at, held });
const wait: Event = { type: "wait" };
const run = (...events: Event[]): CardState<string> => events.reduce<CardState<string>>(nextState, {});
const said = ({ open, pending }: CardState<string>): string =>
  [open ? `${open.how} ${open.at}` : "closed", pending && (pending.type === "open" ? `soon ${pending.at}` : "soon closed")]
    .filter(Boolean)
    .join(", ");

describe("when a card opens and closes", () => {
  it.each<[string, Event[], string]>([
    ["a pointer that came over a term waits", [over("a")], "closed, soon a"],
    ["and opens when it has rested", [over("a"), wait], "hover a"],
    ["moving on within the term changes nothing", [over("a"), over("a"), wait, over("a")], "hover a"],
    ["away before it rested: nothing", [over("a"), over()], "closed"],
    ["away after: it goes, but not at once", [over("a"), wait, over()], "hover a, soon closed"],
    ["and is gone", [over("a"), wait, over(), wait], "closed"],
    ["back in time, it stays", [over("a"), wait, over(), over("a")], "hover a"],
    ["into the card in time, it stays", [over("a"), wait, over(), { type: "enter" }], "hover a"],
    ["out of the card, it goes", [over("a"), wait, { type: "enter" }, { type: "leave" }, wait], "closed"],
    ["over the next term, the next after a while", [over("a"), wait, over("b")], "hover a, soon b"],
    ["rested there", [over("a"), wait, over("b"), wait], "hover b"],
    ["the page scrolls: a hovered card goes", [over("a"), wait, { type: "scroll" }], "closed"],
    ["the page scrolls before it opened: it does not", [over("a"), { type: "scroll" }, wait], "closed"],
    ["a pinned card stays while the page scrolls", [{ type: "ask", at: "a" }, { type: "scroll" }], "pinned a"],
    ["a focused card too", [{ type: "focus", at: "a" }, { type: "scroll" }], "focus a"],
    ["a button is down: nothing opens", [over("a", true), wait], "closed"],
    ["pressed before it opened: nothing opens", [over("a"), over("a", true), wait], "closed"],
    ["pressed on the text: a hovered card goes, out of the way of a selection", [over("a"), wait, { type: "press" }], "closed"],
    ["a pinned one stays", [{ type: "ask", at: "a" }, { type: "press" }], "pinned a"],
    ["held over other terms, nothing opens", [over("a"), wait, { type: "press" }, over("b", true), wait], "closed"],
    ["a pinned card does not follow the pointer", [{ type: "ask", at: "a" }, over("b"), wait], "pinned a"],
    ["nor go with it", [{ type: "ask", at: "a" }, over(), wait, { type: "leave" }, wait], "pinned a"],
    ["used inside, a hovered card stays", [over("a"), wait, { type: "pin" }, over(), wait], "pinned a"],
    ["a click opens at once, whatever was waiting", [over("b"), { type: "ask", at: "a" }], "pinned a"],
    ["focus goes, and the card with it", [{ type: "focus", at: "a" }, { type: "blur" }], "closed"],
    ["but not if it was pinned meanwhile", [{ type: "focus", at: "a" }, { type: "pin" }, { type: "blur" }], "pinned a"],
    ["closed is closed, with nothing waiting", [over("a"), wait, over("b"), { type: "close" }, wait], "closed"],
    ["nothing to pin", [{ type: "pin" }], "closed"],
  ])("%s", (_, events, end) => expect(said(run(...events))).toBe(end));

  const at = fc.constantFrom("a", "b", "c");
  const event: fc.Arbitrary<Event> = fc.oneof(
    fc.record({ type: fc.constant("point" as const), at: fc.option(at, { nil: undefined }), held: fc.boolean() }),
    fc.record({ type: fc.constantFrom("ask" as const, "focus" as const), at }),
    fc.record({ type: fc.constantFrom("enter", "leave", "wait", "blur", "pin", "press", "scroll", "close") }) as fc.Arbitrary<Event>,
  );
  it("only a click, a key or a wait opens; only a hovered card has its end waiting; held or scrolled, nothing waits", () =>
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), event, (events, last) => {
        const before = run(...events);
        const after = nextState(before, last);
        if (after.open && after.open.at !== before.open?.at) expect(["ask", "focus", "wait"]).toContain(last.type);
        if (after.pending?.type === "close") expect(after.open?.how).toBe("hover");
        if ((last.type === "point" && last.held) || last.type === "press" || last.type === "scroll") expect(after.pending).toBeUndefined();
        // A timer is not started again by what changes nothing.
        if (last.type === "point" && last.at === undefined && !last.held && before.pending?.type === "close")
          expect(after.pending).toBe(before.pending);
      }),
    ));
});

describe("what is done about the card on the page", () => {
  const asked: Event = { type: "ask", at: "a" };
  it.each<[string, Event[], Effects<string>]>([
    ["over a term: wait", [over("a")], { wait: delays.open, hide: true }],
    ["moving on within it: no new waiting", [over("a"), over("a")], { hide: true }],
    ["over the next: wait anew", [over("a"), over("b")], { wait: delays.open, hide: true }],
    ["rested: show", [over("a"), wait], { wait: "no longer", show: "a" }],
    ["away: wait to go", [over("a"), wait, over()], { wait: delays.close }],
    ["further away: no new waiting", [over("a"), wait, over(), over()], {}],
    ["and gone", [over("a"), wait, over(), wait], { wait: "no longer", hide: true }],
    ["asked: show at once", [asked], { show: "a" }],
    ["asked for while something waits: it waits no longer", [over("b"), asked], { wait: "no longer", show: "a" }],
    ["asked for again: shown again, as after a part of it", [asked, asked], { show: "a" }],
    ["focused where it is open: not drawn again", [asked, { type: "focus", at: "a" }], {}],
    ["focused elsewhere: shown there", [asked, { type: "focus", at: "b" }], { show: "b" }],
    ["pinned: not drawn again", [over("a"), wait, { type: "pin" }], {}],
    ["closed", [asked, { type: "close" }], { hide: true }],
  ])("%s", (_, events, effects) => {
    const last = events.at(-1) ?? wait;
    const before = run(...events.slice(0, -1));
    expect(effectsOf(before, nextState(before, last), last)).toEqual(effects);
  });
});
