import { createAnnotator } from "./annotate";
import type { Annotate } from "./annotation";
import { type Definition, define } from "./dictionary/define";
import { type Dictionary, openDictionary } from "./dictionary/open";
import type { Name, Spelt } from "./glossary/fixed";
import type { MatchTerm } from "./glossary/found";
import type { ReadingModel } from "./pinyin/read";
import { crossesBy } from "./text/crossing";
import { decodePairs } from "./text/pairs";
import { splitSegments } from "./text/sentences";

/** What the engine needs of an edition, as JSON: small enough to send, and nothing of it is markup or prose. */
export interface EngineData {
  terms: (MatchTerm & { pinyin: string })[];
  register: Name[];
  /** Curated readings: word → one reading a hanzi. */
  readings: Record<string, string[]>;
}

export interface EngineParts {
  /** public/dictionary/cedict.bin as it came. */
  dictionary: ArrayBuffer;
  /** The terms' trie, built ahead for this dictionary and these terms. Without it, it is built now. */
  trie?: ArrayBuffer;
  /** public/words/pairs.bin: what words cost after one another. */
  pairs?: ArrayBuffer;
  data: EngineData;
  model?: ReadingModel;
  /** A reader's own words. */
  corrections?: readonly Spelt[];
}

/** The text engine in one piece, for a worker: plain functions over typed arrays. */
export interface Engine {
  annotate: Annotate;
  /** A text as segments, in order, without the line ends between them. */
  split(text: string): string[];
  define(headword: string): Definition[];
  dictionary: Dictionary;
}

/** Makes the engine from what a worker can fetch. Throws RangeError where a file is damaged or of another version. */
export function createEngine({ dictionary: file, trie, pairs, data, model, corrections }: EngineParts): Engine {
  const dictionary: Dictionary = { ...openDictionary(new Uint8Array(file)), pairs: pairs && decodePairs(new Uint8Array(pairs)) };
  const { terms, register, readings } = data;
  const annotate = createAnnotator({
    terms,
    register,
    readings: new Map(Object.entries(readings)),
    dictionary,
    model,
    corrections,
    trie: trie && new Int32Array(trie),
  });
  return { annotate, split: (text) => splitSegments(text, crossesBy(annotate)), define: (headword) => define(dictionary, headword), dictionary };
}
