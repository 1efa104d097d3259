import { openDictionary } from "@/core/dictionary/open";
import type { LookupCall, LookupPart } from "@/core/lookup/messages";
import { createPassageSearch, type PassageData, type PassageSearch } from "@/core/lookup/passages";
import { openWordIndex } from "@/core/lookup/word-index";
import { createWordLookup, type WordLookup } from "@/core/lookup/words";
import { fetchFile, serveWorker } from "./serve";

/** The lower tiers of looking up, off the main thread: the articles' sentences and the dictionary, each fetched once, at the first query. */

type Files = LookupCall["files"];

/** Dictionary words that are shown: as many as a syllable has common ones. */
const mostWords = 20;

async function loadPassages({ passages }: Files): Promise<PassageSearch> {
  const data: PassageData = await (await fetchFile(passages)).json();
  return createPassageSearch(data);
}

async function loadWords({ dictionary, wordIndex }: Files): Promise<WordLookup> {
  const [file, index] = await Promise.all(
    [dictionary, wordIndex].map(async (address) => new Uint8Array(await (await fetchFile(address)).arrayBuffer())),
  );
  if (!file || !index) throw new Error("the dictionary is incomplete");
  return createWordLookup(openDictionary(file), openWordIndex(index));
}

/** Loads once; after a failure the next call tries again. */
function once<T>(load: (files: Files) => Promise<T>): (files: Files) => Promise<T> {
  let loaded: Promise<T> | undefined;
  return (files) => {
    loaded ??= load(files).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

function startLookup(): void {
  const passages = once(loadPassages);
  const words = once(loadWords);
  serveWorker<LookupCall, LookupPart>(async ({ files, typed, forms, limit }, part, signal) => {
    /** What nobody waits for any more is not searched: while a file loads, queries pile up. */
    const answer = async (tier: LookupPart["tier"], search: () => Promise<LookupPart | undefined>): Promise<void> => {
      try {
        const found = await search();
        if (found) part(found);
      } catch {
        part({ tier, answer: "failed" });
      }
    };
    await Promise.all([
      answer("passages", async () => {
        const search = await passages(files);
        return signal.aborted ? undefined : { tier: "passages", answer: search(typed, forms, limit) };
      }),
      answer("words", async () => {
        const search = await words(files);
        return signal.aborted ? undefined : { tier: "words", answer: search(typed, mostWords) };
      }),
    ]);
  });
}

startLookup();
