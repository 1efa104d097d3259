import { createEngine, type Engine, type EngineData, type EngineParts } from "@/core/engine";
import { decodeModel } from "@/core/pinyin/format";
import { createModel } from "@/core/pinyin/model";
import { fetchFile } from "./serve";

/** Addresses of what the engine is made of. */
export interface EngineFiles {
  dictionary: string;
  trie: string;
  data: string;
  model: string;
  pairs: string;
}

const bytes = async (address: string): Promise<ArrayBuffer> => (await fetchFile(address)).arrayBuffer();

/** Fetches what the engine is made of. Rejects where a file cannot be had. */
export async function fetchParts({ dictionary, trie, data, model, pairs }: EngineFiles): Promise<EngineParts> {
  const [dictionaryFile, trieFile, dataFile, modelFile, pairsFile] = await Promise.all([dictionary, trie, data, model, pairs].map(bytes));
  if (!dictionaryFile || !trieFile || !dataFile || !modelFile || !pairsFile) throw new Error("a file of the engine has no address");
  // Our own build's file (server/build/assets.ts).
  const edition: EngineData = JSON.parse(new TextDecoder().decode(dataFile));
  const made = createModel(decodeModel(new Uint8Array(modelFile)));
  return { dictionary: dictionaryFile, trie: trieFile, pairs: pairsFile, data: edition, model: made };
}

/** The engine as it is made of them. */
export const openEngine = async (files: EngineFiles): Promise<Engine> => createEngine(await fetchParts(files));
