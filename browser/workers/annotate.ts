import { createEngine, type Engine, type EngineData } from "@/core/engine";
import { decodeModel } from "@/core/pinyin/format";
import { createModel } from "@/core/pinyin/model";
import type { AnnotatedSegment } from "@/core/annotation";
import { breathe, fetchFile, serveWorker } from "./serve";

/** The text engine off the main thread: any text, annotated as the shipped articles are. */

/** Addresses of what the engine is made of. */
export interface EngineFiles {
  dictionary: string;
  trie: string;
  data: string;
  model: string;
  pairs: string;
}

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

const bytes = async (address: string): Promise<ArrayBuffer> => (await fetchFile(address)).arrayBuffer();

async function open({ dictionary, trie, data, model, pairs }: EngineFiles): Promise<Engine> {
  const [dictionaryFile, trieFile, dataFile, modelFile, pairsFile] = await Promise.all([dictionary, trie, data, model, pairs].map(bytes));
  if (!dictionaryFile || !trieFile || !dataFile || !modelFile || !pairsFile) throw new Error("a file of the engine has no address");
  // Our own build's file (server/build/assets.ts).
  const edition: EngineData = JSON.parse(new TextDecoder().decode(dataFile));
  const made = createModel(decodeModel(new Uint8Array(modelFile)));
  return createEngine({ dictionary: dictionaryFile, trie: trieFile, pairs: pairsFile, data: edition, model: made });
}

function startAnnotator(): void {
  let engine: Promise<Engine> | undefined;
  serveWorker<AnnotateCall, AnnotatePart>(async ({ files, text, article }, part, signal) => {
    engine ??= open(files).catch((error: unknown) => {
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
