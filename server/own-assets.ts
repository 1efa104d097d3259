import { asset } from "./assets";

/** What the pages of own texts ask for, by the name of their script. */
export const ownAssets = (script: string) => ({
  script: asset(script),
  engine: {
    worker: asset("annotate-worker.js"),
    dictionary: asset("cedict.bin"),
    trie: asset("terms-trie.bin"),
    data: asset("engine.json"),
    model: asset("readings.bin"),
    pairs: asset("pairs.bin"),
    phrases: asset("phrases.bin"),
  },
  intake: asset("intake-worker.js"),
  maps: asset("cmaps"),
  glossary: asset("glossary.json"),
  study: asset("study.json"),
  aligner: { worker: asset("texts-worker.js"), texts: asset("texts.json") },
});
