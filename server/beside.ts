import { asset } from "./assets";

/** Addresses of what the pages with two texts need: nothing of it is loaded before a text is given. */
export const besideAssets = () => ({
  script: asset("beside.js"),
  worker: asset("texts-worker.js"),
  files: {
    dictionary: `${process.env.TIFA_BASE_PATH ?? ""}/dictionary/cedict.bin`,
    trie: asset("terms-trie.bin"),
    data: asset("engine.json"),
    model: asset("readings.bin"),
    pairs: asset("pairs.bin"),
    texts: asset("texts.json"),
  },
});
