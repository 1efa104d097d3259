import type { CardContext, CardLayers, CardTerm } from "@/core/reading/card";
import type { CardData } from "@/core/reading/card-data";

/** What stands on a card: what was found at its place, and the parts of it that were turned to since. Pure, tried in Node (tests/unit/reader/content.test.ts). */
export interface CardContent {
  data: CardData;
  found: CardLayers;
  /** Ids of the parts turned to, the one that is shown last. */
  trail: readonly string[];
}

/** The content of a card that opens; none where nothing is known of its place. */
export function contentOf(data: CardData, found: CardLayers): CardContent | undefined {
  const { terms, word, words = [], characters } = found;
  return terms.length || word || words.length || characters ? { data, found, trail: [] } : undefined;
}

export const turnTo = (content: CardContent, id: string): CardContent => ({ ...content, trail: [...content.trail, id] });
export const turnBack = (content: CardContent): CardContent => ({ ...content, trail: content.trail.slice(0, -1) });

/** What is shown: what was found, or the part of it that was turned to last. The sentence is that of the place all the while. */
export function shownOf({ data, found, trail }: CardContent): CardLayers {
  const id = trail.at(-1);
  const term = id === undefined ? undefined : data.terms[id];
  if (id === undefined || !term) return found;
  return { terms: [{ id, term }], characters: "", ...(found.sentence ? { sentence: found.sentence } : {}) };
}

/** The headword that one goes back to; undefined where nothing was turned to. */
function backOf({ data, found, trail }: CardContent): string | undefined {
  if (trail.length === 0) return undefined;
  return trail.length > 1 ? data.terms[trail.at(-2) ?? ""]?.zh : found.terms[0]?.term.zh;
}

/** What the page and the browser are able to do with what a card shows. */
export interface Able {
  hear: boolean;
  save: boolean;
  /** There is a place for kept terms. */
  pin: boolean;
  /** The word can be corrected, and the card was asked for. */
  correct: boolean;
}

/** What the card's HTML is made with besides its layers. What is done to a place of the text is offered while that place is shown, not a part that was turned to. */
export function contextOf(content: CardContent, able: Able, rest: Omit<CardContext, "find" | "can" | "back">): CardContext {
  const inText = content.trail.length === 0;
  const back = backOf(content);
  return {
    ...rest,
    find: (id) => content.data.terms[id],
    can: { hear: able.hear, save: inText && able.save, pin: inText && able.pin, correct: inText && able.correct },
    ...(back ? { back } : {}),
  };
}

/** The term shown outermost. */
const termOf = (content: CardContent): CardTerm | undefined => shownOf(content).terms[0]?.term;

/** What the card says aloud. */
export const spokenOf = (content: CardContent): string => termOf(content)?.zh ?? shownOf(content).word?.zh ?? "";

/** What is copied from the card: the term with its pinyin and English, or its English; nothing of a word that is no term. */
export function copiedOf(content: CardContent, what: "whole" | "english"): string | undefined {
  const term = termOf(content);
  if (!term) return undefined;
  return what === "whole" ? `${term.zh} ${term.pinyin} ${term.en}` : term.en;
}
