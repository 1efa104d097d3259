/**
 * When the card opens and closes: a pure state, moved on by what the hand does (tried in Node, tests/unit/reader/opening.test.ts). `Place` is what a card
 * explains; two are the same if they are identical.
 */

/** How a card came to be open: a hovered one goes when the pointer leaves, a focused one when the focus does, a pinned one when dismissed. */
export type Opening = "hover" | "focus" | "pinned";

export interface CardState<Place> {
  /** What is explained. */
  open?: { at: Place; how: Opening };
  /** What will happen if nothing else does before the delay is over. */
  pending?: { type: "open"; at: Place } | { type: "close" };
}

export type CardEvent<Place> =
  /** A pointer that hovers has moved, over a term or over none; `held` while a button is down or a selection stands: then it is not asking. */
  | { type: "point"; at: Place | undefined; held: boolean }
  /** A button went down on the text, perhaps to select some of it: what hovers must not be in the way. */
  | { type: "press" }
  /** The pointer came into the card, or left the text or the card. */
  | { type: "enter" }
  | { type: "leave" }
  /** The delay is over. */
  | { type: "wait" }
  /** A click, a tap, Enter. */
  | { type: "ask"; at: Place }
  | { type: "focus"; at: Place }
  | { type: "blur" }
  /** Used inside, drawn to a size: it is being read. */
  | { type: "pin" }
  /** The text moved under the pointer. */
  | { type: "scroll" }
  /** Dismissed, or there is nothing to explain, or the place can no longer be seen. */
  | { type: "close" };

/** Milliseconds the pointer rests on a term before its card opens, and is away before it closes (WCAG 1.4.13: time to move into it). */
export const delays = { open: 180, close: 350 } as const;

const isHovered = ({ open }: CardState<unknown>): boolean => open?.how === "hover";

/** The same card, with nothing pending. */
const settled = <Place>({ open }: CardState<Place>): CardState<Place> => (open ? { open } : {});

/** The same card, which goes soon if only the pointer holds it open. */
const leaving = <Place>(state: CardState<Place>): CardState<Place> =>
  isHovered(state) ? { ...settled(state), pending: state.pending?.type === "close" ? state.pending : { type: "close" } } : settled(state);

function point<Place>(state: CardState<Place>, at: Place | undefined, held: boolean): CardState<Place> {
  const { open, pending } = state;
  if (held) return settled(state);
  if (at === undefined) return leaving(state);
  // A pinned or focused card stays.
  if (open && (!isHovered(state) || open.at === at)) return settled(state);
  return { ...settled(state), pending: pending?.type === "open" && pending.at === at ? pending : { type: "open", at } };
}

/** The state after an event. */
export function nextState<Place>(state: CardState<Place>, event: CardEvent<Place>): CardState<Place> {
  const { open, pending } = state;
  switch (event.type) {
    case "point":
      return point(state, event.at, event.held);
    case "enter":
      return settled(state);
    case "leave":
      return leaving(state);
    case "wait":
      if (pending?.type === "open") return { open: { at: pending.at, how: "hover" } };
      return pending && isHovered(state) ? {} : settled(state);
    case "ask":
      return { open: { at: event.at, how: "pinned" } };
    case "focus":
      return { open: { at: event.at, how: "focus" } };
    case "blur":
      return open?.how === "focus" ? {} : state;
    case "pin":
      return open ? { open: { at: open.at, how: "pinned" } } : state;
    case "press":
    case "scroll":
      return isHovered(state) ? {} : settled(state);
    case "close":
      return {};
  }
}

/** What is to be done about the card on the page after an event. */
export interface Effects<Place> {
  /** Wait so many milliseconds anew, or no longer; left out: as it was. */
  wait?: number | "no longer";
  /** Take the card away. */
  hide?: true;
  /** Show what is at a place: another than before, or the same asked for again. */
  show?: Place;
}

/** What an event that led from one state to another asks of the page. */
export function effectsOf<Place>(before: CardState<Place>, after: CardState<Place>, event: CardEvent<Place>): Effects<Place> {
  const { open, pending } = after;
  const effects: Effects<Place> = {};
  if (pending !== before.pending) effects.wait = pending ? delays[pending.type] : "no longer";
  if (!open) effects.hide = true;
  else if (event.type === "ask" || open.at !== before.open?.at) effects.show = open.at;
  return effects;
}
