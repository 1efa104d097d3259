import type { AnnotatedSegment } from "@/core/annotation";
import type { Definition } from "@/core/dictionary/define";
import type { Measures } from "@/core/coinages/features";
import { frequenciesOf } from "@/core/coinages/frequencies";
import { createKin } from "@/core/coinages/kin";
import { decodePhrases } from "@/core/coinages/phrases";
import { createNewFinder, type NewPhrase } from "@/core/own/new-here";
import { createEngine, type Engine, type EngineData, type EngineParts } from "@/core/engine";
import { type EngineFiles, fetchParts } from "./engine";
import { type VocabularyRow, vocabularyOf } from "@/core/study/vocabulary";
import { breathe, fetchFile, serveWorker } from "./serve";

/** The text engine off the main thread: any text, annotated as the shipped articles are. */

export type { EngineFiles };

/** A term of a reader's own, as the engine takes it. */
export type OwnTerm = EngineData["terms"][number];

/** Without a text the engine is only made ready. `article` selects between terms that share characters. */
export interface AnnotateCall {
  files: EngineFiles;
  text?: string;
  article?: string;
  /** A reader's own terms, beside ours. */
  own?: readonly OwnTerm[];
  /** A text in blocks, in the place of `text`: each its sentences, or as one string where it is not cut yet. */
  blocks?: { split: boolean; zh: readonly (readonly string[])[] };
  /** So many set phrases of the blocks that nobody knows are wanted; `phrases` is the address of what the reports and the news use as such. */
  fresh?: { most: number; phrases: string };
  /** Words to be defined, in the place of a text. */
  define?: readonly string[];
}

/** Segments come in order, some hundred at a time, so that the first are on the page while the rest are made; `share` is how much is done, 0 to 1. */
export interface AnnotatePart {
  segments: AnnotatedSegment[];
  share: number;
  /** Of a text in blocks: the next ones, each with its sentences. */
  blocks?: AnnotatedSegment[][];
  /** With the last of them: what is counted of the whole, since it takes a moment. */
  counted?: { terms: string[]; vocabulary: VocabularyRow[]; fresh: NewPhrase[] };
  /** What the dictionary says of the words that were asked for, those it knows. */
  words?: Record<string, Definition[]>;
}

const batch = 100;
/** Characters of blocks in a part: the first fill a window, the others are drawn in a moment each. */
const firstPart = 700;
const laterPart = 1500;

/** The engine with a reader's own terms: the trie that was built ahead is of ours alone. */
function withOwn({ trie: _, data, ...parts }: EngineParts, own: readonly OwnTerm[]): Engine {
  return createEngine({ ...parts, data: { ...data, terms: [...data.terms, ...own] } });
}

function startAnnotator(): void {
  let parts: Promise<EngineParts> | undefined;
  let engine: { own: string; made: Engine } | undefined;
  const engineOf = async (files: EngineFiles, own: readonly OwnTerm[]): Promise<Engine> => {
    parts ??= fetchParts(files).catch((error: unknown) => {
      parts = undefined;
      throw error;
    });
    const key = JSON.stringify(own);
    const fetched = await parts;
    if (engine?.own !== key) engine = { own: key, made: own.length ? withOwn(fetched, own) : createEngine(fetched) };
    return engine.made;
  };
  /** What phrases are held against; without what is common in the reports (offline before it was ever here) by words and kin alone. */
  const measuresOf = async (files: EngineFiles, made: Engine, address: string): Promise<Measures> => {
    const [{ data }, phrases] = await Promise.all([
      parts ?? fetchParts(files),
      fetchFile(address).then(
        async (file) => decodePhrases(new Uint8Array(await file.arrayBuffer())),
        () => undefined,
      ),
    ]);
    return { frequencies: frequenciesOf(made.dictionary), kin: createKin(data.terms.map(({ zh }) => zh)), phrases };
  };
  serveWorker<AnnotateCall, AnnotatePart>(async ({ files, text, article, own = [], blocks, define, fresh }, part, signal) => {
    const made = await engineOf(files, own);
    const context = article === undefined ? {} : { article };
    if (define) {
      const words: Record<string, Definition[]> = Object.fromEntries(
        define.flatMap((word) => {
          const found = made.define(word);
          return found.length ? [[word, found]] : [];
        }),
      );
      part({ segments: [], share: 1, words });
    }
    if (blocks) {
      const all: AnnotatedSegment[] = [];
      const whole: AnnotatedSegment[][] = [];
      let ready: AnnotatedSegment[][] = [];
      let size = 0;
      let most = firstPart;
      for (const [i, zh] of blocks.zh.entries()) {
        const sentences = blocks.split ? zh : made.split(zh.join(""));
        const annotated = (sentences.length ? sentences : zh).map((sentence) => made.annotate(sentence, context));
        ready.push(annotated);
        all.push(...annotated);
        whole.push(annotated);
        size += zh.reduce((sum, { length }) => sum + length, 0);
        if (size < most && i < blocks.zh.length - 1) continue;
        part({ segments: [], share: (i + 1) / blocks.zh.length, blocks: ready });
        ready = [];
        size = 0;
        most = laterPart;
        await breathe();
        if (signal.aborted) return;
      }
      const terms = [...new Set(all.flatMap(({ matches }) => matches.map(({ term }) => term)))];
      let found: NewPhrase[] = [];
      if (fresh) {
        const finder = createNewFinder(await measuresOf(files, made, fresh.phrases));
        for (const [i, segments] of whole.entries()) {
          finder.add(segments);
          if (i % 50 === 49) await breathe();
          if (signal.aborted) return;
        }
        found = finder.found(fresh.most);
      }
      part({ segments: [], share: 1, blocks: [], counted: { terms, vocabulary: vocabularyOf(all), fresh: found } });
    }
    if (text === undefined) return;
    const texts = made.split(text);
    for (let from = 0; from < texts.length && !signal.aborted; from += batch) {
      const segments = texts.slice(from, from + batch).map((segment) => made.annotate(segment, context));
      part({ segments, share: Math.min(1, (from + batch) / texts.length) });
      await breathe();
    }
  });
}

startAnnotator();
