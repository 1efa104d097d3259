import type { WordVote } from "./choices";
import type { Example } from "./corpus";
import { patterns } from "./patterns";
import type { Choices } from "./train";

/** An example that nobody labelled by hand. */
export interface SilverExample extends Example {
  byWords: boolean;
}

/** How many examples at most come from one pattern, from one word, and from words for one reading of a character. */
export interface Caps {
  pattern: number;
  /** For the characters whose reading is a matter of syntax and hardly ever of a word. */
  syntactic: number;
  word: number;
  reading: number;
}

/** The characters whose reading is a matter of syntax. */
export const syntactic = "为地得";
const longest = 6;

/** Takes every nth of a list, so that a cap does not favour the first documents. */
function thin<T>(list: readonly T[], cap: number): T[] {
  if (list.length <= cap) return [...list];
  return Array.from({ length: cap }, (_, i) => list[Math.floor((i * list.length) / cap)]).filter((item) => item !== undefined);
}

/** Says whether a word over the character claims another reading than the one it has. */
type IsMisled = (text: string, offset: number, reading: string) => boolean;

/** Looks the two and three characters before and after up among the words: the ones that mislead are the short ones. */
function createMisled(votes: readonly WordVote[]): IsMisled {
  const said = new Map<string, string>();
  for (const { word, at, reading } of votes) if (word.length <= 3) said.set(`${word}${at}`, reading);
  return (text, offset, reading) => {
    for (let start = offset - 2; start <= offset; start++)
      for (let end = Math.max(offset + 1, start + 2); end <= start + 3; end++) {
        const other = said.get(`${text.slice(start, end)}${offset - start}`);
        if (other !== undefined && other !== reading) return true;
      }
    return false;
  };
}

function byPatterns(sentences: readonly { text: string }[], isMisled: IsMisled, caps: Caps): SilverExample[] {
  const all = sentences.map(({ text }) => text).join("\n");
  const starts: number[] = [];
  let at = 0;
  for (const { text } of sentences) {
    starts.push(at);
    at += text.length + 1;
  }
  /** Offset in the whole → reading, or null where two patterns disagree. */
  const claims = new Map<number, string | null>();
  const found = patterns.map(({ character, pattern, reading }) => {
    const offsets: number[] = [];
    for (const match of all.matchAll(pattern)) {
      const offset = match.indices?.[1]?.[0];
      if (offset === undefined) continue;
      offsets.push(offset);
      claims.set(offset, claims.has(offset) && claims.get(offset) !== reading ? null : reading);
    }
    return { offsets, reading, cap: syntactic.includes(character) ? caps.syntactic : caps.pattern };
  });
  const used = new Set<number>();
  return found.flatMap(({ offsets, reading, cap }) => {
    const free = offsets.filter((offset) => claims.get(offset) === reading && !used.has(offset));
    // Half of them where a word misleads: 证明了, 项目的. There is most to learn, and few would be met by chance.
    const hard = thin(
      free.filter((offset) => isMisled(all, offset, reading)),
      cap / 2,
    );
    const chosen = new Set([...hard, ...thin(free, cap - hard.length)]);
    return [...chosen].flatMap((offset) => {
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
    });
  });
}

/** Positions that one or more words cover, all of which say the same. */
function byWords(
  sentences: readonly { text: string }[],
  votes: readonly WordVote[],
  choices: ReadonlyMap<string, Choices>,
  caps: Caps,
): SilverExample[] {
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
  return [...found.values()].flatMap((own) =>
    thin(
      [...own.values()].flatMap((list) => thin(list, caps.word)),
      caps.reading,
    ),
  );
}

const unique = (sentences: readonly { text: string }[]) => [...new Map(sentences.map((sentence) => [sentence.text, sentence])).values()];

/**
 * Examples out of unlabelled text: contexts that certainly have one reading (patterns.ts), in `documents` and in `others`, and polyphones inside words whose
 * readings agree, in `documents` alone. Each sentence counts once.
 */
export function takeSilver(
  { documents, others }: { documents: readonly { text: string }[]; others: readonly { text: string }[] },
  votes: readonly WordVote[],
  choices: ReadonlyMap<string, Choices>,
  caps: Caps,
): SilverExample[] {
  return [...byPatterns(unique([...documents, ...others]), createMisled(votes), caps), ...byWords(unique(documents), votes, choices, caps)];
}
