import type { Note } from "./note";

/** The ways to ask, in the order in which a note's cards come up. */
export const cardKinds = ["recognize", "recall", "cloze", "members", "choose", "tell", "listen"] as const;
export type CardKind = (typeof cardKinds)[number];

/** Which kinds need the reader to type; the others are shown and graded, or chosen from a list. */
export const typedKinds: readonly CardKind[] = ["recall", "cloze", "members", "listen"];

/** What a note must have for a card of each kind to make sense. */
const fits: Record<CardKind, (note: Note) => boolean> = {
  recognize: ({ en, gloss }) => en !== "" || gloss !== "",
  recall: ({ kind, en }) => kind !== "sentence" && en !== "",
  cloze: ({ kind, zh, context }) => kind !== "sentence" && context !== null && context.zh.includes(zh) && context.zh !== zh,
  // Of a slogan that is its members (比学赶超) nothing is left to say.
  members: ({ zh, members }) => members.length > 1 && members.some((member) => !zh.includes(member.zh)),
  choose: ({ en, avoid }) => en !== "" && avoid.length > 0,
  tell: ({ near, gloss }) => near.length > 0 && gloss !== "",
  listen: ({ zh }) => zh !== "",
};

/** The kinds of card that a note gives. */
export const kindsOf = (note: Note): CardKind[] => cardKinds.filter((kind) => fits[kind](note));

/** A card's id, stable as the note's is. */
export const cardId = (note: string, kind: CardKind): string => `${note}|${kind}`;
