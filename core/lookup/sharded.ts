import { foldOfPairs } from "@/core/text/fold";
import { createCollection } from "./collection";
import { stemOf } from "./english";
import type { LookupData, LookupEntry } from "./entry";
import { type PackedEntry, packEntry, unpackEntry } from "./entry-blocks";
import { rowsOf } from "./entry-rows";
import { formFeature, phraseFeature, rowFeatures, spellingRowFeatures, stemFeature, syllablesFeature } from "./features";
import { candidates, createAnswer, type LookupAnswer, longestText } from "./lookup";
import { readShard, shardOf, writeShards } from "./posting-shards";
import { createPicker } from "./postings";
import { readQuery } from "./query";
import type { Row } from "./row";
import { type Contained, createContained, cutsCode, type Finders, isSoughtForm, isSoughtPhrase, isSoughtSound } from "./sentence";
import { createEar } from "./sounds";
import { Vocabulary } from "./vocabulary";

/**
 * A glossary that is too large to be sent whole: what every query needs (this), lists of rows in shards, and entries in blocks, both fetched as queries ask for
 * them. Answers are the same as of the whole (lookup.ts): it is the same search over the same lists.
 */
export interface LookupCore extends Pick<LookupData, "variants" | "sounds"> {
  /** How many forms each entry has, and how many characters each form, as a character each: the number beyond `digitZero`. */
  forms: string;
  lengths: string;
  /** The words of all English, in order, and in how many forms each of their stems (in order, too) stands. */
  words: string;
  stems: number[];
  /** The longest form, in characters and in syllables, and the longest rendering, in words. */
  longest: { form: number; sounds: number; phrase: number };
  shards: number;
  blocks: number;
}

/** What lies in files of its own. */
export interface LookupShards {
  core: LookupCore;
  shards: Uint8Array[];
  blocks: PackedEntry[][];
}

/** Entries in a block. A query's candidates lie apart, so that a larger block would be mostly what nobody asked for. */
const blockSize = 8;
const digitZero = 48;

const digit = (number: number): string => String.fromCharCode(digitZero + number);
const numbersIn = (digits: string): Uint16Array => Uint16Array.from({ length: digits.length }, (_, i) => digits.charCodeAt(i) - digitZero);

/** Everything by which a row is found: what the whole look-up finds it by, its stems, and what it may be inside a longer text. */
function allFeatures(row: Row): Set<number> {
  const features = new Set([...rowFeatures(row), ...spellingRowFeatures(row)]);
  row.phrases.forEach(({ words }, phrase) => {
    for (const { stem } of words) features.add(stemFeature(stem));
    if (isSoughtPhrase(row, phrase)) features.add(phraseFeature(words.map(({ stem }) => stem)));
  });
  if (isSoughtSound(row)) features.add(syllablesFeature(row.sounds));
  return features;
}

/** Cuts a glossary into what is fetched at once and what is fetched as it is asked for. */
export function shardLookup({ entries, variants, sounds }: LookupData): LookupShards {
  const fold = foldOfPairs(variants);
  const rows = entries.map((entry, i) => rowsOf(entry, i, fold));
  const lists = new Map<number, number[]>();
  const counts = new Map<string, number>();
  const vocabulary = new Vocabulary();
  const longest = { form: 0, sounds: 0, phrase: 0 };
  rows.flat().forEach((row, i) => {
    for (const feature of allFeatures(row)) {
      const list = lists.get(feature);
      if (list) list.push(i);
      else lists.set(feature, [i]);
    }
    for (const stem of new Set(row.phrases.flatMap(({ words }) => words.map((word) => word.stem)))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    row.phrases.forEach(({ words }, phrase) => {
      for (const { word, stem } of words) vocabulary.add(word, stem);
      if (isSoughtPhrase(row, phrase)) longest.phrase = Math.max(longest.phrase, words.length);
    });
    if (isSoughtForm(row)) longest.form = Math.max(longest.form, row.chars.length);
    if (isSoughtSound(row)) longest.sounds = Math.max(longest.sounds, row.sounds.length);
  });
  const { count, shards } = writeShards(lists);
  const blocks = Array.from({ length: Math.ceil(entries.length / blockSize) }, (_, i) =>
    entries.slice(i * blockSize, (i + 1) * blockSize).map(packEntry),
  );
  const words = vocabulary.words();
  const core: LookupCore = {
    variants,
    sounds,
    forms: rows.map(({ length }) => digit(length)).join(""),
    lengths: rows.flatMap((own) => own.map(({ chars }) => digit(chars.length))).join(""),
    words: words.join(" "),
    stems: stemsOf(words).map((stem) => counts.get(stem) ?? 0),
    longest,
    shards: count,
    blocks: blocks.length,
  };
  return { core, shards, blocks };
}

const stemsOf = (words: readonly string[]): string[] => [...new Set(words.map(stemOf))].sort();

/** Fetches a shard and a block by number. */
export interface ShardSource {
  shard(number: number): Promise<Uint8Array>;
  block(number: number): Promise<PackedEntry[]>;
}

/** Looks terms up, fetching what it takes. Rejects where something cannot be fetched. */
export type ShardedLookup = (typed: string, limit?: number) => Promise<LookupAnswer>;

/** What a search lacks; thrown by `settle`. */
class Lacking {
  readonly shards = new Set<number>();
  readonly blocks = new Set<number>();

  get isSome(): boolean {
    return this.shards.size + this.blocks.size > 0;
  }
}

/** Fetches by number, each once; what failed is fetched again when it is asked for again. */
function createLoader(load: (number: number) => Promise<void>): (numbers: Iterable<number>) => Promise<void> {
  const loading = new Map<number, Promise<void>>();
  const once = (number: number): Promise<void> => {
    const known = loading.get(number);
    if (known) return known;
    const made = load(number).catch((error: unknown) => {
      loading.delete(number);
      throw error;
    });
    loading.set(number, made);
    return made;
  };
  return async (numbers) => void (await Promise.all([...numbers].map(once)));
}

/** Where each entry's rows begin, and the entry of each row. */
function numberRows(forms: Uint16Array): { first: Uint32Array; entryOf: Uint32Array } {
  const first = new Uint32Array(forms.length + 1);
  forms.forEach((count, i) => {
    first[i + 1] = (first[i] ?? 0) + count;
  });
  const entryOf = new Uint32Array(first[forms.length] ?? 0);
  forms.forEach((_, i) => void entryOf.fill(i, first[i], first[i + 1]));
  return { first, entryOf };
}

/** Stretches of a text that are forms by a list, each with the rows that may be meant, longer than one unit or from one unit on. */
function stretches<T>(units: readonly T[], fewest: number, most: number, of: (part: readonly T[]) => Uint32Array): Contained[] {
  const found: Contained[] = [];
  for (let start = 0; start < units.length; start++)
    for (let end = start + fewest; end <= Math.min(units.length, start + most); end++)
      for (const row of of(units.slice(start, end))) found.push({ row, start, end });
  return found;
}

const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((unit, i) => unit === others[i]);

/**
 * Opens a glossary in shards. A query is searched with what is there; where something is lacking, that is fetched and the query searched again, which takes
 * two or three turns: lists first, then the entries of the candidates. What was fetched stays.
 */
export function openSharded(core: LookupCore, source: ShardSource): ShardedLookup {
  const fold = foldOfPairs(core.variants);
  const { first, entryOf } = numberRows(numbersIn(core.forms));
  const words = core.words.split(" ");
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.add(word, stemOf(word));
  const counts = new Map(stemsOf(words).map((stem, i) => [stem, core.stems[i] ?? 0]));
  const lists = new Map<number, Map<number, Uint32Array>>();
  const entries = new Map<number, LookupEntry>();
  const rows = new Map<number, Row>();
  let lacking = new Lacking();
  const none = new Uint32Array(0);

  const of = (feature: number): Uint32Array => {
    const shard = shardOf(feature, core.shards);
    const own = lists.get(shard);
    if (!own) lacking.shards.add(shard);
    return own?.get(feature) ?? none;
  };
  /** Stands for a row that is not there yet: `settle` comes before anything is made of it. */
  const unknown: Row = {
    entry: -1,
    kind: 0,
    zh: "",
    pinyin: "",
    chars: [],
    at: [],
    sounds: [],
    blurredSounds: [],
    letters: "",
    blurred: "",
    phrases: [],
  };
  const rowAt = (i: number): Row => {
    const row = rows.get(i);
    if (!row) lacking.blocks.add(Math.floor((entryOf[i] ?? 0) / blockSize));
    return row ?? unknown;
  };
  const settle = (): void => {
    if (lacking.isSome) throw lacking;
  };
  /** Of what lists say, what is so: lists go by sums, which may fall together. */
  const kept = <T extends Contained>(found: readonly Contained[], read: (row: Row, place: Contained) => T[]): T[] => {
    settle();
    const known = found.map((place) => [place, rowAt(place.row)] as const);
    settle();
    return known.flatMap(([place, row]) => read(row, place));
  };
  const { longest } = core;
  const finders: Finders = {
    forms: (chars) =>
      kept(
        stretches(chars, 2, longest.form, (part) => of(formFeature(part))).filter(
          ({ start, end }) => !cutsCode(chars, start) && !cutsCode(chars, end),
        ),
        (row, place) => (isSoughtForm(row) && same(row.chars, chars.slice(place.start, place.end)) ? [place] : []),
      ),
    sounds: (syllables) =>
      kept(
        stretches(syllables, 2, longest.sounds, (part) => of(syllablesFeature(part))),
        (row, place) => (isSoughtSound(row) && same(row.sounds, syllables.slice(place.start, place.end)) ? [place] : []),
      ),
    phrases: (stems) =>
      kept(
        stretches(stems, 1, longest.phrase, (part) => of(phraseFeature(part))),
        (row, place) =>
          row.phrases.flatMap(({ words: own }, phrase) =>
            isSoughtPhrase(row, phrase) &&
            same(
              own.map(({ stem }) => stem),
              stems.slice(place.start, place.end),
            )
              ? [{ ...place, phrase }]
              : [],
          ),
      ),
    rowAt,
  };
  const contained = createContained(finders);
  const postings = { of, ...createPicker(numbersIn(core.lengths)) };
  const collection = createCollection({
    size: entryOf.length,
    postings,
    rowsWith: (stem) => of(stemFeature(stem)),
    countWith: (stem) => counts.get(stem) ?? 0,
    vocabulary,
    rowAt,
    settle,
    candidates,
    spelling: () => postings,
  });
  const tools = { fold, ear: createEar(core.sounds), vocabulary };
  const answer = createAnswer({ entryAt: (i) => entries.get(i), collection, tools, contained });

  /** Tries; gives what is lacking where something is. */
  const attempt = <T>(make: () => T): T | Lacking => {
    lacking = new Lacking();
    try {
      return make();
    } catch (thrown) {
      if (thrown instanceof Lacking) return thrown;
      throw thrown;
    }
  };
  const loadShards = createLoader(async (shard) => void lists.set(shard, readShard(await source.shard(shard), shard, core.shards)));
  const loadBlocks = createLoader(async (block) => {
    for (const [i, packed] of (await source.block(block)).entries()) {
      const number = block * blockSize + i;
      const entry = unpackEntry(packed);
      entries.set(number, entry);
      rowsOf(entry, number, fold).forEach((row, form) => void rows.set((first[number] ?? 0) + form, row));
    }
  });

  return async (typed, limit) => {
    for (;;) {
      const found = attempt(() => answer(typed, limit));
      if (!(found instanceof Lacking)) return found;
      // What stands inside the query is asked for in the same turn as what it is like.
      const inside = attempt(() => contained(readQuery(typed.slice(0, longestText), tools)));
      const all = inside instanceof Lacking ? [found, inside] : [found];
      await Promise.all(all.flatMap(({ shards, blocks }) => [loadShards(shards), loadBlocks(blocks)]));
    }
  };
}
