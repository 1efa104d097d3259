import { createEngine, type Engine, type EngineData } from "@/core/engine";
import { decodeModel } from "@/core/pinyin/format";
import { createModel } from "@/core/pinyin/model";
import type { AnnotatedSegment } from "@/core/annotation";

/** The text engine off the main thread: any text, annotated as the shipped articles are. */

/** First the addresses of what the engine is made of, then texts. `article` selects between terms that share characters. */
export type ToAnnotator =
  | { kind: "open"; dictionary: string; trie: string; data: string; model: string }
  | { kind: "annotate"; id: number; text: string; article?: string };

/** Segments come in order, some hundred at a time, so that the first are on the page while the rest are made; `share` is how much is done, 0 to 1. */
export type FromAnnotator =
  | { kind: "ready" }
  | { kind: "segments"; id: number; segments: AnnotatedSegment[]; share: number; done: boolean }
  | { kind: "failed"; reason: string };

const say = (message: FromAnnotator): void => postMessage(message);
const batch = 100;

let engine: Promise<Engine> | undefined;

async function bytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.arrayBuffer();
}

async function open({ dictionary, trie, data, model }: Extract<ToAnnotator, { kind: "open" }>): Promise<Engine> {
  const [dictionaryFile, trieFile, dataFile, modelFile] = await Promise.all([bytes(dictionary), bytes(trie), bytes(data), bytes(model)]);
  // Our own build's file (server/build/assets.ts).
  const edition: EngineData = JSON.parse(new TextDecoder().decode(dataFile));
  return createEngine({ dictionary: dictionaryFile, trie: trieFile, data: edition, model: createModel(decodeModel(new Uint8Array(modelFile))) });
}

async function annotate({ id, text, article }: Extract<ToAnnotator, { kind: "annotate" }>): Promise<void> {
  const made = await engine;
  if (!made) throw new Error("the engine has not been opened");
  const texts = made.split(text);
  for (let from = 0; from === 0 || from < texts.length; from += batch) {
    const segments = texts.slice(from, from + batch).map((segment) => made.annotate(segment, article === undefined ? {} : { article }));
    const end = Math.min(texts.length, from + batch);
    say({ kind: "segments", id, segments, share: texts.length ? end / texts.length : 1, done: end >= texts.length });
  }
}

const fail = (error: unknown): void => say({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });

addEventListener("message", ({ data }: MessageEvent<ToAnnotator>) => {
  if (data.kind === "open") {
    engine = open(data);
    engine.then(() => say({ kind: "ready" }), fail);
  } else annotate(data).catch(fail);
});
