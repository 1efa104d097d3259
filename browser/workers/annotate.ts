import type { AnnotatedSegment } from "@/core/annotation";
import type { Engine } from "@/core/engine";
import { type EngineFiles, openEngine } from "./engine";
import { breathe, serveWorker } from "./serve";

/** The text engine off the main thread: any text, annotated as the shipped articles are. */

/** Without a text the engine is only made ready. `article` selects between terms that share characters. */
export interface AnnotateCall {
  files: EngineFiles;
  text?: string;
  article?: string;
}

/** Segments come in order, some hundred at a time, so that the first are on the page while the rest are made; `share` is how much is done, 0 to 1. */
export interface AnnotatePart {
  segments: AnnotatedSegment[];
  share: number;
}

const batch = 100;

function startAnnotator(): void {
  let engine: Promise<Engine> | undefined;
  serveWorker<AnnotateCall, AnnotatePart>(async ({ files, text, article }, part, signal) => {
    engine ??= openEngine(files).catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
    const made = await engine;
    if (text === undefined) return;
    const texts = made.split(text);
    for (let from = 0; from < texts.length && !signal.aborted; from += batch) {
      const segments = texts.slice(from, from + batch).map((segment) => made.annotate(segment, article === undefined ? {} : { article }));
      part({ segments, share: Math.min(1, (from + batch) / texts.length) });
      await breathe();
    }
  });
}

startAnnotator();
