import type { TokenKind } from "@/core/annotation";
import { invisibleAt } from "@/core/text/characters";
import { withRepeats } from "@/core/text/fold";
import { surnameReadings } from "@/core/text/names/surnames";
import { alignPinyin, stripTones } from "./syllables";

/**
 * Reads a run of characters in context: one entry a code point, tone marks, no sandhi, lower case; null for other than hanzi. `wordOf` numbers the word
 * that each character belongs to, where the text is cut into words.
 */
export interface ReadingModel {
  read(characters: readonly string[], wordOf?: ArrayLike<number>): (string | null)[];
  /** True where a dictionary says how this word is read, so that parts of it are not read otherwise. */
  decides?(word: readonly string[]): boolean;
}

/** A span of the text as the word cutter sees it, UTF-16, half-open. */
export interface Cut {
  start: number;
  end: number;
  kind: TokenKind;
  /** A person's or other name that no list has: its surname is read as one. */
  isCoined?: true;
  /** Where the suffix of a derived word starts: the two are read as the words they are. */
  suffixAt?: number;
}

interface Spelt {
  zh: string;
  /** By word, toned; capitals are kept. */
  pinyin: string;
}

/** A word whose reading is fixed. Its pinyin is laid to its characters when the word is first met: a text has few of the thousands there are. */
interface Fixed {
  characters: string[];
  /** Undefined where no pinyin that is given for it fits its characters. */
  readings(): (string | null)[] | undefined;
}

/** Everything that reading needs: fixed readings by their first two characters, longest first, over a model for all else. */
export interface Readings {
  fixed: Map<string, Fixed[]>;
  model: ReadingModel;
}

/** The two characters at a place: hundreds of fixed readings begin with 中, few with 中国. */
const startOf = (characters: readonly string[], at: number): string => `${characters[at] ?? ""}${characters[at + 1] ?? ""}`;

/**
 * Puts together what readings come from, in the order of who is believed: the longest of the glossary's terms, the register's names and the
 * curated words, and the model elsewhere. A term or name whose pinyin does not fit its characters is left out (the content check reports
 * it); a single character is left out too, since it says nothing about longer words.
 */
export function createReadings(sources: { curated: Map<string, string[]>; terms: Spelt[]; names: Spelt[]; model: ReadingModel }): Readings {
  const spellings = new Map<string, string[]>();
  const add = (zh: string, pinyin: string): void => {
    const known = spellings.get(zh);
    if (known) known.push(pinyin);
    else spellings.set(zh, [pinyin]);
  };
  for (const { zh, pinyin } of [...sources.terms, ...sources.names]) add(zh, pinyin);
  for (const [zh, readings] of sources.curated) add(zh, readings.join(" "));
  const fixed: Readings["fixed"] = new Map();
  for (const [zh, given] of spellings) {
    const characters = [...zh];
    if (characters.length < 2) continue;
    const first = startOf(characters, 0);
    let laid: (string | null)[] | null | undefined;
    const entry: Fixed = {
      characters,
      readings() {
        // The first that fits is believed.
        for (let i = 0; laid === undefined && i < given.length; i++) laid = alignPinyin(zh, given[i] ?? "") ?? undefined;
        laid ??= null;
        return laid ?? undefined;
      },
    };
    const same = fixed.get(first);
    if (same) same.push(entry);
    else fixed.set(first, [entry]);
  }
  for (const entries of fixed.values()) entries.sort((a, b) => b.characters.length - a.characters.length);
  return { fixed, model: sources.model };
}

/** Invisible characters and line ends: a word goes on across them. */
const isTransparent = (character: string): boolean => invisibleAt(character, 0) > 0 || character === "\r" || character === "\n";
/** Up to this many characters a text may be all words of one character. */
const shortText = 8;
/** From this many characters on, a fixed reading holds even where the word cutter disagrees. */
const certainLength = 4;

/**
 * The readings of each token in the context of the whole text: one list a token, one entry a code point, the citation reading with tone marks
 * (neutral tone none, ü as ü, lower case but in names), null for other than hanzi. `cuts` tile the text.
 */
export function readTokens(text: string, cuts: readonly Cut[], readings: Readings): (string | null)[][] {
  const written: string[] = [];
  const starts: number[] = [];
  let offset = 0;
  for (const character of text) {
    if (!isTransparent(character)) {
      written.push(character);
      starts.push(offset);
    }
    offset += character.length;
  }
  const characters = withRepeats(written);
  const words = cuts.some(({ suffixAt }) => suffixAt !== undefined) ? cuts.flatMap(withoutSuffix) : cuts;
  const wordOf = wordNumbers(words, starts);
  // Without a dictionary every hanzi stands alone, which would be taken for a finding.
  const isCut = characters.length <= shortText || cuts.some(({ kind, start, end }) => (kind === "word" || kind === "name") && end - start > 1);
  const read = readings.model.read(characters, isCut ? wordOf : undefined);
  for (const [i, start] of starts.entries()) {
    const cut = words[wordOf[i] ?? 0];
    if (!cut?.isCoined || cut.start !== start) continue;
    surnameReadings(text.slice(cut.start, cut.end)).forEach((reading, at) => {
      read[i + at] = reading;
    });
  }
  /** 便宜 is pián yi, and biàn yí in 便宜行事, which the dictionary has. */
  const isPartOfKnown = (from: number, to: number): boolean => {
    const word = wordOf[from];
    if (wordOf[to - 1] !== word || ((from === 0 || wordOf[from - 1] !== word) && wordOf[to] !== word)) return false;
    const whole = characters.filter((_, i) => wordOf[i] === word);
    return readings.model.decides?.(whole) ?? false;
  };
  for (const { at, entry } of fixedSpans(characters, readings, (from, to) => cutsThrough(wordOf, from, to)))
    if (!isPartOfKnown(at, at + entry.readings.length) || isOnlyNeutral(entry.readings, read.slice(at)))
      entry.readings.forEach((reading, i) => {
        if (reading !== null) read[at + i] = reading;
      });
  let i = 0;
  return cuts.map(({ start, end }) => {
    const list: (string | null)[] = [];
    for (let at = start; at < end; ) {
      list.push(starts[i] === at ? (read[i++] ?? null) : null);
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    return list;
  });
}

type Span = { at: number; entry: { characters: string[]; readings: (string | null)[] } };

/** The fixed readings that hold: longest first, none over another, none that cuts through words unless it is long. */
function fixedSpans(characters: readonly string[], { fixed }: Readings, isCutThrough: (from: number, to: number) => boolean): Span[] {
  const found: Span[] = [];
  characters.forEach((_, at) => {
    for (const entry of fixed.get(startOf(characters, at)) ?? []) {
      const fits = entry.characters.every((c, i) => characters[at + i] === c);
      if (!fits || (entry.characters.length < certainLength && isCutThrough(at, at + entry.characters.length))) continue;
      const readings = entry.readings();
      if (readings) found.push({ at, entry: { characters: entry.characters, readings } });
    }
  });
  found.sort((a, b) => b.entry.characters.length - a.entry.characters.length || a.at - b.at);
  const taken = new Uint8Array(characters.length);
  return found.filter(({ at, entry }) => {
    const free = entry.characters.every((_, i) => taken[at + i] === 0);
    if (free) taken.fill(1, at, at + entry.characters.length);
    return free;
  });
}

const withoutSuffix = (cut: Cut): Cut[] =>
  cut.suffixAt === undefined
    ? [cut]
    : [
        { ...cut, end: cut.suffixAt },
        { ...cut, start: cut.suffixAt },
      ];

/** For each character the number of the cut it lies in. */
function wordNumbers(cuts: readonly Cut[], starts: readonly number[]): Int32Array {
  let cut = 0;
  return Int32Array.from(starts, (start) => {
    while (cut < cuts.length - 1 && (cuts[cut]?.end ?? 0) <= start) cut++;
    return cut;
  });
}

/** Says whether a span cuts through words: it lies partly over one (行长 in 发行|长期), or in the middle of one (踏实 in 脚踏实地). */
function cutsThrough(wordOf: Int32Array, from: number, to: number): boolean {
  const first = wordOf[from];
  const last = wordOf[to - 1];
  const before = from > 0 && wordOf[from - 1] === first;
  const after = to < wordOf.length && wordOf[to] === last;
  return first === last ? before && after : before || after;
}

/** True where two lists of readings differ at most in that one has a neutral tone where the other has the full one. */
const isOnlyNeutral = (some: readonly (string | null)[], others: readonly (string | null)[]): boolean =>
  some.every((reading, i) => {
    const other = others[i] ?? null;
    if (reading === null || other === null || reading === other) return true;
    const plain = stripTones(reading);
    return plain === stripTones(other) && (plain === reading || plain === other);
  });
