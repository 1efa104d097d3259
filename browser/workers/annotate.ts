import type { AnnotatedSegment } from "@/core/annotation";
import type { Definition } from "@/core/dictionary/define";
import { createEngine, type Engine, type EngineData, type EngineParts } from "@/core/engine";
import { type EngineFiles, fetchParts } from "./engine";
import { type VocabularyRow, vocabularyOf } from "@/core/study/vocabulary";
import { breathe, serveWorker } from "./serve";

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
  counted?: { terms: string[]; vocabulary: VocabularyRow[] };
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
  serveWorker<AnnotateCall, AnnotatePart>(async ({ files, text, article, own = [], blocks, define }, part, signal) => {
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
      let ready: AnnotatedSegment[][] = [];
      let size = 0;
      let most = firstPart;
      for (const [i, zh] of blocks.zh.entries()) {
        const sentences = blocks.split ? zh : made.split(zh.join(""));
        const annotated = (sentences.length ? sentences : zh).map((sentence) => made.annotate(sentence, context));
        ready.push(annotated);
        all.push(...annotated);
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
      part({ segments: [], share: 1, blocks: [], counted: { terms, vocabulary: vocabularyOf(all) } });
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
