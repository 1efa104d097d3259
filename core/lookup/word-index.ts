import { saysLittle, stemOf, englishWords } from "./english";
import { ByteWriter, readNumbers } from "./numbers";

/**
 * What looking up dictionary words needs beside the dictionary itself (core/dictionary), built ahead for one dictionary file: how its headwords sound, and
 * which of them have an English stem. Layout: length of the head (4 bytes, little-endian), the head as JSON, then the postings: for each stem in
 * order, the numbers of its words as differences, each in base-128 digits, ended by 0.
 */
interface Head {
  /** Syllable → the characters that are mostly read so. */
  usual: Record<string, string>;
  /**
   * Words that sound otherwise, in order: `difference reading|reading;…`; the difference in base 36, `=` for the usual sound, `~` before a reading that
   * is some people's only.
   */
  unusual: string;
  /** Stems in order. */
  stems: string;
}

/** A word as the index is built from it: its number, its characters that count, and its entries. */
export interface IndexedWord {
  word: number;
  chars: readonly string[];
  /** Toneless syllables, one list an entry. */
  sounds: readonly (readonly string[])[];
  /** The same for readings that no entry has but some people use (Taiwan’s lèsè for 垃圾). */
  otherSounds?: readonly (readonly string[])[];
  senses: readonly string[];
}

/** One way in which a word is read: toneless syllables, one for each of its characters that count where it is regular. */
export interface Sounding {
  sounds: string[];
  /** True where no entry has it: some people's reading only. */
  isOther: boolean;
}

/** How many senses of a word are searched: what comes after is rare. */
const mostSenses = 12;

function usualSounds(words: readonly IndexedWord[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { chars, sounds } of words)
    for (const list of sounds)
      if (list.length === chars.length)
        chars.forEach((character, i) => {
          const known = counts.get(character) ?? new Map<string, number>();
          const sound = list[i] ?? "";
          counts.set(character, known.set(sound, (known.get(sound) ?? 0) + 1));
        });
  return new Map([...counts].map(([character, known]) => [character, [...known].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ""]));
}

/** Builds the index of a dictionary's words, which come in the order of their numbers. */
export function buildWordIndex(words: readonly IndexedWord[]): Uint8Array {
  const usual = usualSounds(words);
  const unusual: string[] = [];
  const byStem = new Map<string, number[]>();
  let last = 0;
  for (const { word, chars, sounds, otherSounds = [], senses } of words) {
    const expected = chars.map((character) => usual.get(character) ?? "").join(" ");
    const own = new Set(sounds.map((list) => list.join(" ")));
    const others = new Set(otherSounds.map((list) => list.join(" ")).filter((sound) => !own.has(sound)));
    const spoken = [...[...own].map((sound) => (sound === expected ? "=" : sound)), ...[...others].map((sound) => `~${sound}`)];
    if (spoken.length > 1 || spoken[0] !== "=") {
      unusual.push(`${(word - last).toString(36)} ${spoken.join("|")}`);
      last = word;
    }
    const stems = new Set(senses.slice(0, mostSenses).flatMap((sense) => englishWords(plainSense(sense)).map(({ word: raw }) => stemOf(raw))));
    for (const stem of stems) {
      if (saysLittle(stem)) continue;
      const list = byStem.get(stem);
      if (list) list.push(word);
      else byStem.set(stem, [word]);
    }
  }
  const stems = [...byStem.keys()].sort();
  const postings = new ByteWriter();
  for (const stem of stems) {
    let before = -1;
    for (const word of byStem.get(stem) ?? []) {
      postings.number(word - before);
      before = word;
    }
    postings.byte(0);
  }
  const grouped: Record<string, string> = {};
  for (const [character, sound] of usual) grouped[sound] = (grouped[sound] ?? "") + character;
  const head: Head = { usual: grouped, unusual: unusual.join(";"), stems: stems.join(" ") };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const file = new Uint8Array(4 + json.length + postings.bytes.length);
  new DataView(file.buffer).setUint32(0, json.length, true);
  file.set(json, 4);
  file.set(postings.bytes, 4 + json.length);
  return file;
}

/** A sense without what CC-CEDICT says around it: references, pinyin in brackets, notes of use. */
export const plainSense = (sense: string): string =>
  sense
    .replace(/[^\s]*\[[^\]]*\]/g, " ")
    .replace(/\((?:idiom|fig\.|lit\.|coll\.|Tw|old|literary|bound form|computing|math\.|law|economics|politics|abbr\.[^)]*)[^)]*\)/g, " ")
    .replace(/^(?:fig\.|lit\.|to|abbr\. for) /, "")
    .trim();

/** An open index. */
export interface WordIndex {
  /** Syllable → characters that are mostly read so. */
  usual: Record<string, string>;
  /** The ways in which a word is read, those of its entries first. */
  readingsOf(word: number, chars: readonly string[]): Sounding[];
  /** All stems. */
  stems: string[];
  /** Numbers of the words whose senses have a stem, ascending. */
  wordsWith(stem: string): Uint32Array;
}

/** Opens an index. Throws RangeError where it is cut short. */
export function openWordIndex(file: Uint8Array): WordIndex {
  if (file.length < 4) throw new RangeError("the word index is incomplete");
  const length = new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  if (file.length < 4 + length) throw new RangeError("the word index is incomplete");
  // Our own build's file.
  const head: Head = JSON.parse(new TextDecoder().decode(file.subarray(4, 4 + length)));
  const bytes = file.subarray(4 + length);
  const usual = new Map(Object.entries(head.usual).flatMap(([sound, characters]) => [...characters].map((character) => [character, sound] as const)));
  const unusual = new Map<number, string>();
  let word = 0;
  for (const line of head.unusual.split(";")) {
    const space = line.indexOf(" ");
    word += Number.parseInt(line.slice(0, space), 36);
    unusual.set(word, line.slice(space + 1));
  }
  const stems = head.stems.split(" ");
  const numberOf = new Map(stems.map((stem, i) => [stem, i]));
  const starts = new Uint32Array(stems.length + 1);
  let stem = 0;
  // A digit below 128 ends a number; a number that is 0 ends a list.
  for (let at = 0, inside = false; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0 && !inside) starts[++stem] = at + 1;
    inside = byte > 127;
  }
  const none = new Uint32Array(0);

  return {
    usual: head.usual,
    stems,
    readingsOf(number, chars) {
      const regular = () => ({ sounds: chars.map((character) => usual.get(character) ?? ""), isOther: false });
      const written = unusual.get(number);
      if (written === undefined) return [regular()];
      return written
        .split("|")
        .map((sound) => (sound === "=" ? regular() : { sounds: sound.replace("~", "").split(" "), isOther: sound.startsWith("~") }));
    },
    wordsWith(wanted) {
      const at = numberOf.get(wanted);
      if (at === undefined) return none;
      const found: number[] = [];
      let before = -1;
      const end = (starts[at + 1] ?? 0) - 1;
      for (const reader = readNumbers(bytes, starts[at]); reader.at < end; ) {
        before += reader.next();
        found.push(before);
      }
      return Uint32Array.from(found);
    },
  };
}
