import { openDictionary } from "@/core/dictionary/open";
import type { LookupCall, LookupPart } from "@/core/lookup/messages";
import { createPassageSearch, joinAnswers, type PassageAnswer, type PassageData, type PassageSearch } from "@/core/lookup/passages";
import { openWordIndex } from "@/core/lookup/word-index";
import { createWordLookup, type WordLookup } from "@/core/lookup/words";
import { fetchFile, serveWorker } from "./serve";

/** The lower tiers of looking up, off the main thread: the articles' sentences and the dictionary, each fetched once, at the first query. */

type Files = LookupCall["files"];

/** Dictionary words that are shown: as many as a syllable has common ones. */
const mostWords = 20;

/** The search through the articles' sentences: each block is fetched when it is first wanted; after a failure the next call tries again. */
function createPassages() {
  const blocks = new Map<string, Promise<PassageSearch>>();
  const load = (path: string): Promise<PassageSearch> => {
    const known = blocks.get(path);
    if (known) return known;
    const loading = fetchFile(path).then(async (file) => {
      const data: PassageData = await file.json();
      return createPassageSearch(data);
    });
    blocks.set(path, loading);
    loading.catch(() => blocks.delete(path));
    return loading;
  };
  return async ({ files, typed, forms, limit, whole }: LookupCall, signal: AbortSignal): Promise<PassageAnswer | undefined> => {
    let answer: PassageAnswer = { passages: [], count: 0 };
    let unread = 0;
    for (const [i, { path, articles }] of files.passages.entries()) {
      if (i > 0 && !blocks.has(path) && (!whole || answer.passages.length >= limit)) {
        unread += articles;
        continue;
      }
      const search = await load(path);
      if (signal.aborted) return undefined;
      answer = joinAnswers(answer, search(typed, forms, limit), limit);
    }
    return unread > 0 ? { ...answer, unread } : answer;
  };
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
  const passages = createPassages();
  const words = once(loadWords);
  serveWorker<LookupCall, LookupPart>(async (call, part, signal) => {
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
        const found = await passages(call, signal);
        return found && { tier: "passages", answer: found };
      }),
      answer("words", async () => {
        const search = await words(call.files);
        return signal.aborted ? undefined : { tier: "words", answer: search(call.typed, mostWords) };
      }),
    ]);
  });
}

startLookup();
