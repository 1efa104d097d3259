import { contentStems, spellName, weighSenses } from "@/core/align/across";
import type { Token } from "@/core/annotation";
import type { Word } from "@/core/text/english";
import type { Bilingual, ReviewKnowledge } from "./bilingual";

/** Letters that two words of one family share at least (govern, governance); shorter words share all but their last two. */
const family = 5;

/** Whether two stems are forms of one word or of its family. */
export function isAkin(a: string, b: string): boolean {
  if (a === b) return true;
  const shared = Math.min(family, Math.max(4, Math.min(a.length, b.length) - 2));
  return a.length >= shared && b.length >= shared && a.slice(0, shared) === b.slice(0, shared);
}

/** Whether one of the words is of the family of a stem. */
export const hasAkin = (words: readonly Pick<Word, "stem">[], stem: string): boolean => words.some((word) => isAkin(word.stem, stem));

/** The English stems that a Chinese word may have left: of its dictionary senses; of a name, how it is spelt. */
export function stemsOf(token: Token, { senses, names }: Pick<ReviewKnowledge, "senses" | "names">): string[] {
  if (token.kind !== "word" && token.kind !== "name") return [];
  const stems = [...weighSenses([...(names.get(token.text) ?? []), ...senses(token.text)]).keys()];
  return token.kind === "name" ? [...stems, ...spellName(token)] : stems;
}

/** A word with its possible English; only words that have some. */
export interface Meant {
  token: Token;
  stems: readonly string[];
}

/** The words of a Chinese text that say something. What no dictionary has as a whole is asked for by its characters. */
export const readMeant = ({ tokens }: Pick<Bilingual, "tokens">, knowledge: ReviewKnowledge): Meant[] =>
  tokens.flatMap((token) => {
    const stems = stemsOf(token, knowledge);
    if (stems.length > 0) return { token, stems };
    if (token.kind !== "word" || token.text.length < 2) return [];
    const parts = [...token.text].flatMap((character) => [...weighSenses(knowledge.senses(character)).keys()]);
    return parts.length > 0 ? { token, stems: parts } : [];
  });

/** All stems that the glossary has for a term: its renderings that may be used and what was observed. */
export const renderingStems = ({
  renderings,
  observed,
}: {
  renderings: readonly { en: string; kind: string }[];
  observed: readonly string[];
}): string[] => [...new Set([...renderings.filter(({ kind }) => kind !== "avoid").map(({ en }) => en), ...observed].flatMap(contentStems))];
