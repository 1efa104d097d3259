import type { AnnotatedSegment, Match } from "@/core/annotation";
import { preferred } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";
import type { CardTerm, CardWord } from "./card";
import { spellWord } from "./spell";

/** What the cards of one text know: its terms, and the dictionary's words that stand in it. An article's data file has it in columns (card-columns.ts). */
export interface CardData {
  terms: Record<string, CardTerm>;
  words: Record<string, CardWord[]>;
  /** What is derived from its parts, by its characters; left out where nothing is. */
  derived?: Record<string, CardTerm>;
}

/** What a card is made from: of an entry as much as this. */
export type CardEntry = Pick<Term, "zh" | "pinyin" | "gloss" | "rank" | "type" | "parts" | "renderings" | "everyday"> & Pick<CardTerm, "layer">;

/** Entries and senses a card shows of one word; the dictionary itself has the rest. */
const most = { entries: 2, senses: 3 };
const hanzi = /\p{Script=Han}/u;

/** What the dictionary says of each of some texts, those it knows. */
function defineAll(texts: Iterable<string>, define: (word: string) => readonly CardWord[]): Record<string, CardWord[]> {
  // In order, words that begin alike stand together: the file compresses better.
  return Object.fromEntries(
    [...texts].sort().flatMap((text) => {
      const entries = define(text).slice(0, most.entries);
      return entries.length ? [[text, entries.map(({ pinyin, senses }) => ({ pinyin, senses: senses.slice(0, most.senses) }))] as const] : [];
    }),
  );
}

const addWords = (words: Set<string>, { tokens }: AnnotatedSegment): void => {
  for (const { text } of tokens) if (hanzi.test(text)) words.add(text);
};

/** The characters of the longer words of a text as the dictionary defines them: asked for seldom, so they are a file of their own. */
export function characterData(segments: readonly AnnotatedSegment[], define: (word: string) => readonly CardWord[]): Record<string, CardWord[]> {
  const words = new Set<string>();
  for (const segment of segments) addWords(words, segment);
  return defineAll(new Set([...words].flatMap((word) => ([...word].length > 1 ? [...word].filter((char) => hanzi.test(char)) : []))), define);
}

const isWithin = (inner: Match, outer: Match): boolean =>
  inner !== outer && inner.depth === outer.depth + 1 && inner.start >= outer.start && inner.end <= outer.end && inner.term !== outer.term;

/** Adds, for each term of a segment, the terms that stand directly inside it. */
function addInside(inside: Map<string, Set<string>>, { matches }: AnnotatedSegment): void {
  for (const outer of matches) {
    const own = inside.get(outer.term) ?? new Set();
    inside.set(outer.term, own);
    for (const inner of matches) if (isWithin(inner, outer)) own.add(inner.term);
  }
}

/** Adds what is derived in a segment, each by its characters once; of two explanations of the same the one that says more. */
function addDerived(derived: Record<string, CardTerm>, { tokens, derived: found = [] }: AnnotatedSegment): void {
  for (const { start, end, zh, en, gloss, rank = "", parts, rule, full, parent } of found) {
    if ((derived[zh]?.gloss.length ?? -1) >= gloss.length) continue;
    const words = tokens
      .filter((token) => token.start < end && token.end > start)
      .map((token) => spellWord(token.pinyin))
      .filter(Boolean);
    // A body that is called by its place is a proper name: each word of it has a capital.
    const isName = rule === "organ" && words.some((word) => /^\p{Lu}/u.test(word));
    const pinyin = words.map((word) => (isName ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join(" ");
    derived[zh] = { zh, pinyin, en, gloss, rank, type: "", parts, derived: true, ...(full ? { full } : {}), ...(parent ? { parent } : {}) };
  }
}

/** Collects what the cards of a text need, segment by segment, so that a page can pause between them. */
export interface CardCollector {
  add(segment: AnnotatedSegment): void;
  /** The words so far that the dictionary may know. */
  words: ReadonlySet<string>;
  /** What the cards need of what was added; `only` are the terms that stand in no other text of the edition. */
  data(glossary: ReadonlyMap<string, CardEntry>, define: (word: string) => readonly CardWord[], only?: ReadonlySet<string>): CardData;
}

export function collectCards(): CardCollector {
  const inside = new Map<string, Set<string>>();
  const words = new Set<string>();
  const derived: Record<string, CardTerm> = {};
  return {
    words,
    add(segment) {
      addInside(inside, segment);
      addWords(words, segment);
      addDerived(derived, segment);
    },
    data(glossary, define, only = new Set()) {
      const terms: Record<string, CardTerm> = {};
      const add = (id: string): void => {
        const term = glossary.get(id);
        if (!term || terms[id]) return;
        const parts = [...new Set([...term.parts.filter((part) => glossary.has(part)), ...(inside.get(id) ?? [])])];
        const { zh, pinyin, gloss, rank, type } = term;
        const misleading = term.renderings.find(({ kind }) => kind === "avoid");
        const avoid = misleading?.why ? { en: misleading.en, why: misleading.why } : undefined;
        terms[id] = {
          zh,
          pinyin,
          en: preferred(term),
          gloss,
          rank,
          type,
          parts,
          ...(avoid ? { avoid } : {}),
          ...(only.has(id) ? { only: true } : {}),
          ...(term.layer ? { layer: term.layer } : {}),
        };
        parts.forEach(add);
      };
      for (const id of inside.keys()) add(id);
      for (const { parts } of Object.values(derived)) parts.forEach(add);
      return { terms, words: defineAll(words, define), ...(Object.keys(derived).length > 0 ? { derived: { ...derived } } : {}) };
    },
  };
}

/** What the cards of a text need: its terms with their parts, and the dictionary's words that stand in it. For shipped articles and a reader's own texts. */
export function cardData(
  segments: readonly AnnotatedSegment[],
  glossary: ReadonlyMap<string, CardEntry>,
  define: (word: string) => readonly CardWord[],
  only?: ReadonlySet<string>,
): CardData {
  const cards = collectCards();
  for (const segment of segments) cards.add(segment);
  return cards.data(glossary, define, only);
}
