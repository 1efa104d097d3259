import { toMarked } from "@/core/pinyin/tones";
import { createFold, type Fold } from "@/core/text/fold";
import type { Lexicon } from "@/core/text/lexicon";
import { BitReader } from "./bits";
import { blockSize } from "./block";
import { type Entry, nameOf, type Reference } from "./entry";
import { readChoices } from "./forms";
import { type Headwords, readHeadwords, spellWord } from "./headwords";
import { NumberCode } from "./huffman";
import { lexiconOf, type Walks } from "./lexicon";
import { readLiteral, readSpelling, type Spelling, type SpellingTables, readReference } from "./record";
import { unpackSections } from "./sections";
import { createTextReader, marks, readTextCode } from "./text";

/** A dictionary in memory. A word's number names it in this file only. */
export interface Dictionary extends Lexicon, Walks {
  /** The fold that its headwords were folded by. */
  fold: Fold;
  /** How many headwords there are. */
  size: number;
  /** A word's folded characters. */
  spell(word: number): string;
  /** A word's entries: ordinary words first, then proper names, then what only points elsewhere. */
  entries(word: number): Entry[];
  /** The entries of a headword in any form (traditional, full width), or none. */
  define(headword: string): Entry[];
}

const spaced = (pinyin: string): string =>
  pinyin
    .split(" ")
    .map(toMarked)
    .join(" ")
    .replace(/ ([·,])/g, "$1");

/** Numbered pinyin in brackets that belongs to no entry of the dictionary: a pronunciation, a word it does not have. */
const bracketed = /\[((?:[A-Za-zü]+:?[A-Za-z]*[1-5][ ,·-]*)+)\]/g;

/**
 * Opens a dictionary file. The index is laid out at once (some 20 ms); the tables of spellings and texts at the first definition. Throws RangeError
 * for what is no dictionary file of this version.
 */
export function openDictionary(file: Uint8Array): Dictionary {
  const [headwordBytes, tableBytes, startBytes, recordBytes] = unpackSections(file);
  if (!headwordBytes || !tableBytes || !startBytes || !recordBytes) throw new RangeError("the dictionary file lacks a section");
  const heads = readHeadwords(headwordBytes);
  const tables = new BitReader(tableBytes);
  const variants = new Map(
    Array.from({ length: tables.readCount() }, () => [String.fromCharCode(tables.read(16)), String.fromCharCode(tables.read(16))]),
  );
  const fold = createFold(variants);
  let reader: RecordReader | undefined;
  const read = (word: number): Entry[] => {
    reader ??= createRecordReader(heads, tables, startBytes, recordBytes);
    return reader(word);
  };
  const lexicon = lexiconOf(heads, variants);
  return {
    ...lexicon,
    fold,
    size: heads.nodeOf.length,
    spell: (word) => spellWord(heads, word),
    entries: read,
    define(headword) {
      const { units } = fold(headword);
      const word = lexicon.find(units, 0, units.length);
      return word < 0 ? [] : read(word);
    },
  };
}

type RecordReader = (word: number) => Entry[];

/** Makes the reader of a word's entries. `from` stands after the variants in the section of tables. */
function createRecordReader(heads: Headwords, from: BitReader, startBytes: Uint8Array, recordBytes: Uint8Array): RecordReader {
  const letters = [...heads.units.subarray(1)].sort((a, b) => a - b);
  const syllables = readLiteral(from).split(" ");
  const traditional = readChoices(from, letters);
  const readings = readChoices(from, letters);
  const tables: Omit<SpellingTables, "syllableOf"> = {
    syllables,
    traditional,
    readings,
    picks: NumberCode.readFrom(from),
    capitals: NumberCode.readFrom(from),
  };
  const readText = createTextReader(readTextCode(from));
  const starts = readStarts(startBytes);

  interface Raw {
    spelling: Spelling;
    text: string;
    targets: { word: number; ordinal: number }[];
  }
  const readRaw = (records: BitReader, key: string): Raw => {
    const spelling = readSpelling(records, key, tables);
    const targets: Raw["targets"] = [];
    const text = readText(records, () => {
      targets.push(readReference(records));
      return marks.reference;
    });
    return { spelling, text, targets };
  };
  /** All entries of a word as they are written; what its block has before it is read over. */
  const readWord = (word: number): Raw[] => {
    const records = new BitReader(recordBytes, starts[Math.floor(word / blockSize)]);
    for (let each = word - (word % blockSize); ; each++) {
      const key = spellWord(heads, each);
      const list = Array.from({ length: records.readCount() + 1 }, () => readRaw(records, key));
      if (each === word) return list;
    }
  };
  const toReference = ({ simplified, traditional, pinyin }: Spelling): Reference => ({ simplified, traditional, pinyin: spaced(pinyin) });
  const resolve = ({ word, ordinal }: { word: number; ordinal: number }): Reference => {
    const raw = readWord(word)[ordinal];
    return raw ? toReference(raw.spelling) : { simplified: "", traditional: "", pinyin: "" };
  };

  return (word) => {
    if (word < 0 || word >= heads.nodeOf.length) return [];
    return readWord(word).map(({ spelling, text, targets }) => {
      const all = targets.map(resolve);
      // A few entries have no English at all.
      const senses = text === "" ? [] : text.split(marks.separator);
      const measures = senses.at(-1)?.startsWith("CL:") ? (senses.pop() ?? "") : "";
      const count = measures.split(marks.reference).length - 1;
      const references = all.slice(0, all.length - count);
      let used = 0;
      const show = (sense: string): string =>
        sense
          .replaceAll(marks.reference, () => nameOf(references[used++] ?? { simplified: "", traditional: "", pinyin: "" }))
          .replace(bracketed, (_, pinyin: string) => `[${spaced(pinyin)}]`);
      return { ...toReference(spelling), senses: senses.map(show), references, classifiers: all.slice(all.length - count) };
    });
  };
}

function readStarts(bytes: Uint8Array): Int32Array {
  const from = new BitReader(bytes);
  const count = from.readCount();
  const width = from.readCount();
  let at = 0;
  return Int32Array.from({ length: count }, () => {
    at += from.read(width);
    return at;
  });
}
