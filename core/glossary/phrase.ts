import { readWords, type Word } from "@/core/text/english";

/** A rendering or a name as a pattern over words: stems in order; `null` is a gap (build the branch on …). */
export type Phrase = readonly (string | null)[];

const patterns = new Map<string, Phrase[]>();

/**
 * The patterns that a rendering stands for: with and without its words in brackets. Inflected forms (plural, tense, possessive, case,
 * articles, hyphen or space) are one pattern.
 */
export function readPhrases(rendering: string): readonly Phrase[] {
  const known = patterns.get(rendering);
  if (known) return known;
  const variants = new Set([rendering.replace(/[()（）]/g, ""), rendering.replace(/\s*[(（][^)）]*[)）]/g, "")]);
  const made = [...variants].map((variant) => toPattern(variant)).filter((pattern) => pattern.some((word) => word !== null));
  patterns.set(rendering, made);
  return made;
}

function toPattern(rendering: string): Phrase {
  const runs = rendering.split(/…+|\.{3,}/).map((run) => readWords(run).map((word) => word.stem));
  return runs.flatMap((run, i) => (i > 0 && i < runs.length && run.length > 0 ? [null, ...run] : run));
}

/** How many words a gap in a rendering may hold. */
const widestGap = 8;

function matchFrom(words: readonly Word[], phrase: Phrase, at: number, slack: number): number | undefined {
  let next = at;
  let room = 0;
  for (const part of phrase) {
    if (part === null) {
      room = widestGap;
      continue;
    }
    let found = next;
    while (found <= next + room && words[found]?.stem !== part) found++;
    if (found > next + room) return undefined;
    next = found + 1;
    room = slack;
  }
  return next - 1;
}

/**
 * Where a text has a rendering: UTF-16 span of the first place, half-open; undefined where it has none. `slack` is how many other words
 * may stand between two of its own (Party branches and *Party* groups).
 */
export function findPhrase(words: readonly Word[], rendering: string, slack = 0): { start: number; end: number } | undefined {
  for (const phrase of readPhrases(rendering))
    for (let at = 0; at < words.length; at++) {
      if (phrase[0] !== null && words[at]?.stem !== phrase[0]) continue;
      const last = matchFrom(words, phrase, at, slack);
      const [first, final] = [words[at], last === undefined ? undefined : words[last]];
      if (first && final) return { start: first.start, end: final.end };
    }
  return undefined;
}
