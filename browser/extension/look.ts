import type { AnnotatedSegment } from "@/core/annotation";
import type { CardTerm, CardWord } from "@/core/reading/card";
import { type CardEntry, cardData } from "@/core/reading/card-data";
import { spellWord } from "@/core/reading/spell";
import type { Look, Mark } from "./messages";

/** A segment of a block, with its place in it. */
export interface Placed {
  start: number;
  segment: AnnotatedSegment;
}

/** Finds each segment in the text that it was cut from. */
export function placeSegments(text: string, segments: readonly string[]): { start: number; text: string }[] {
  let at = 0;
  return segments.flatMap((segment) => {
    const start = text.indexOf(segment, at);
    if (start < 0) return [];
    at = start + segment.length;
    return [{ start, text: segment }];
  });
}

/** The outermost terms of a block, those that most readers know as a kind of their own. */
export function marksOf(placed: readonly Placed[], isEveryday: (id: string) => boolean): Mark[] {
  return placed.flatMap(({ start, segment }) => [
    ...segment.matches
      .filter(({ depth }) => depth === 0)
      .map((match) => ({
        start: start + match.start,
        end: start + match.end,
        layer: isEveryday(match.term) ? ("everyday" as const) : ("term" as const),
      })),
    ...(segment.derived ?? [])
      .filter(({ depth }) => depth === 0)
      .map((derived) => ({ start: start + derived.start, end: start + derived.end, layer: "derived" as const })),
  ]);
}

const hanzi = /\p{Script=Han}/u;
const charactersOf = (text: string): string => [...new Set([...text].filter((char) => hanzi.test(char)))].join("");
const covers = (offset: number) => (span: { start: number; end: number }) => span.start <= offset && offset < span.end;

/** What the card at an offset of a block shows: its terms, the longest first, and the word with what the dictionary says of it; undefined where no hanzi stands there. */
export function lookAt(
  placed: readonly Placed[],
  offset: number,
  glossary: ReadonlyMap<string, CardEntry>,
  define: (word: string) => readonly CardWord[],
): Look | undefined {
  const found = placed.find(({ start, segment }) => start <= offset && offset < start + segment.text.length);
  if (!found) return undefined;
  const at = covers(offset - found.start);
  const token = found.segment.tokens.find(at);
  if (!token || !hanzi.test(token.text)) return undefined;
  const { terms, words, derived = {} } = cardData([found.segment], glossary, define);
  const longest = (a: { start: number; end: number }, b: { start: number; end: number }): number => b.end - b.start - (a.end - a.start);
  const here = [
    ...found.segment.matches.filter(at).flatMap((match) => (terms[match.term] ? [{ ...match, id: match.term, card: terms[match.term] }] : [])),
    ...(found.segment.derived ?? []).filter(at).map((one) => ({ ...one, id: `derived:${one.zh}`, card: derived[one.zh] })),
  ].sort(longest);
  const shown = here.flatMap(({ id, card }): { id: string; term: CardTerm }[] => (card ? [{ id, term: card }] : []));
  const first = here[0] ?? token;
  const reading = spellWord(token.pinyin);
  return {
    start: found.start + first.start,
    end: found.start + first.end,
    layers: {
      terms: shown,
      word: { zh: token.text, pinyin: reading, entries: words[token.text] ?? [] },
      characters: token.text.length > 1 || !words[token.text]?.length ? charactersOf(token.text) : "",
    },
    terms,
  };
}
