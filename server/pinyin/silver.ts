import type { WordVote } from "./choices";
import type { Example } from "./corpus";
import { patterns } from "./patterns";
import type { ReportSentence } from "./reports";
import type { Choices } from "./train";

/** An example that nobody labelled by hand. */
export interface SilverExample extends Example {
  byWords: boolean;
}

/** How many examples at most come from one pattern, from one word, and from words for one reading of a character. */
export interface Caps {
  pattern: number;
  word: number;
  reading: number;
}

const longest = 6;

/** Takes every nth of a list, so that a cap does not favour the first documents. */
function thin<T>(list: readonly T[], cap: number): T[] {
  if (list.length <= cap) return [...list];
  return Array.from({ length: cap }, (_, i) => list[Math.floor((i * list.length) / cap)]).filter((item) => item !== undefined);
}

function byPatterns(sentences: readonly ReportSentence[], caps: Caps): SilverExample[] {
  const all = sentences.map(({ text }) => text).join("\n");
  const starts: number[] = [];
  let at = 0;
  for (const { text } of sentences) {
    starts.push(at);
    at += text.length + 1;
  }
  /** Offset in the whole → reading, or null where two patterns disagree. */
  const claims = new Map<number, string | null>();
  const found = patterns.map(({ pattern, reading }) => {
    const offsets: number[] = [];
    for (const match of all.matchAll(pattern)) {
      const offset = match.indices?.[1]?.[0];
      if (offset === undefined) continue;
      offsets.push(offset);
      claims.set(offset, claims.has(offset) && claims.get(offset) !== reading ? null : reading);
    }
    return { offsets, reading };
  });
  const used = new Set<number>();
  return found.flatMap(({ offsets, reading }) =>
    thin(
      offsets.filter((offset) => claims.get(offset) === reading && !used.has(offset)),
      caps.pattern,
    ).flatMap((offset) => {
      used.add(offset);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const text = sentences[low]?.text ?? "";
      const characters = [...text];
      return [{ characters, at: [...text.slice(0, offset - (starts[low] ?? 0))].length, reading, byWords: false }];
    }),
  );
}

/** Positions that one or more words cover, all of which say the same. */
function byWords(sentences: readonly ReportSentence[], votes: readonly WordVote[], choices: ReadonlyMap<string, Choices>, caps: Caps): SilverExample[] {
  const known = new Map<string, (string | undefined)[]>();
  for (const { word, at, reading } of votes) {
    const readings = known.get(word) ?? [];
    readings[at] = reading;
    known.set(word, readings);
  }
  const found = new Map<string, Map<string, SilverExample[]>>();
  for (const { text } of sentences) {
    const characters = [...text];
    characters.forEach((character, at) => {
      if ((choices.get(character)?.readings.length ?? 0) < 2) return;
      const words: { word: string; reading: string }[] = [];
      for (let start = Math.max(0, at - longest + 1); start <= at; start++)
        for (let length = Math.max(2, at - start + 1); length <= longest && start + length <= characters.length; length++) {
          const word = characters.slice(start, start + length).join("");
          const reading = known.get(word)?.[at - start];
          if (reading !== undefined) words.push({ word, reading });
        }
      const [first] = words.sort((a, b) => b.word.length - a.word.length);
      if (first === undefined || words.some(({ reading }) => reading !== first.reading)) return;
      const key = `${character}${first.reading}`;
      const own = found.get(key) ?? new Map<string, SilverExample[]>();
      found.set(key, own.set(first.word, [...(own.get(first.word) ?? []), { characters, at, reading: first.reading, byWords: true }]));
    });
  }
  return [...found.values()].flatMap((own) => thin([...own.values()].flatMap((list) => thin(list, caps.word)), caps.reading));
}

/**
 * Examples out of unlabelled state documents: contexts that certainly have one reading (patterns.ts), and polyphones inside words whose readings
 * agree. Each sentence counts once.
 */
export function takeSilver(sentences: readonly ReportSentence[], votes: readonly WordVote[], choices: ReadonlyMap<string, Choices>, caps: Caps): SilverExample[] {
  const unique = [...new Map(sentences.map((sentence) => [sentence.text, sentence])).values()];
  return [...byPatterns(unique, caps), ...byWords(unique, votes, choices, caps)];
}
