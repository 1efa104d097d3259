import { startWorker, type WorkerClient } from "@/browser/workers/client";
import type { LookupData } from "@/core/lookup/entry";
import type { EntryMore } from "@/core/lookup/entry-columns";
import { type Lookup, LookupBuilder } from "@/core/lookup/lookup";
import { blockName, type LookupCall, type LookupFile, type LookupFiles, type LookupPart, shardName } from "@/core/lookup/messages";
import { openSharded, type ShardedLookup } from "@/core/lookup/sharded";
import { unpackWhole } from "@/core/lookup/whole";

/** What the box asks. */
export interface Source {
  /**
   * The look-up of terms, on this thread. What is fetched is fetched once: all terms, or of a large glossary what the queries need; what failed is tried again
   * with the next query.
   */
  terms(): Promise<ShardedLookup>;
  /** Asks the articles and the dictionary, off the main thread. Rejects where there is no worker to ask, or where it is called off. */
  below(question: Omit<LookupCall, "files">, take: (part: LookupPart) => void, signal: AbortSignal): Promise<void>;
  stop(): void;
}

/** Entries that are taken in at once: some 5 ms of work. */
const piece = 60;

/** Makes the look-up in pieces, so that the page answers to keys and scrolls meanwhile. */
async function makeLookup(data: LookupData): Promise<Lookup> {
  const builder = new LookupBuilder(data);
  while (builder.add(piece)) await new Promise((resolve) => setTimeout(resolve));
  return builder.finish();
}

/** The address of a file of the site. */
const addressOf = (file: string): string => new URL(`${document.documentElement.dataset.base ?? ""}/${file}`, location.href).href;

async function fetchData(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`lookup data: ${response.status}`);
  return response;
}

async function load(): Promise<{ lookup: ShardedLookup; files: LookupFiles }> {
  // Our own build's file (server/lookup-assets.ts).
  const data: LookupFile = await (await fetchData(document.documentElement.dataset.lookup ?? "")).json();
  const { files } = data;
  if ("folder" in data) {
    const inFolder = (name: string) => fetchData(addressOf(`${data.folder}/${name}`));
    const lookup = openSharded(data, {
      shard: async (number) => new Uint8Array(await (await inFolder(shardName(number))).arrayBuffer()),
      block: async (number) => (await inFolder(blockName(number))).json(),
    });
    return { lookup, files };
  }
  // Some of these are kept by the second page only (docs/adr/0008): without them terms are found by everything else.
  const fetchPart = <T>(path: string): Promise<T | undefined> =>
    fetchData(addressOf(path)).then(
      (response): Promise<T> => response.json(),
      () => undefined,
    );
  const [more, ...glosses] = await Promise.all([fetchPart<EntryMore>(data.rest.more), ...data.rest.glosses.map((path) => fetchPart<string[]>(path))]);
  const lookup = await makeLookup(unpackWhole(data, { glosses, more }));
  return { lookup: async (typed, limit) => lookup(typed, limit), files };
}

/** Makes the source of a page's box; nothing is fetched before it is asked. */
export function createSource(): Source {
  let loaded: ReturnType<typeof load> | undefined;
  let worker: WorkerClient<LookupCall, LookupPart> | undefined;
  const loadOnce = (): ReturnType<typeof load> => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
  return {
    terms: async () => (await loadOnce()).lookup,
    async below(question, take, signal) {
      const { files } = await loadOnce();
      worker ??= startWorker(addressOf(files.worker), () => {
        worker = undefined;
      });
      const { passages, dictionary, wordIndex } = files;
      const own = {
        passages: passages.map(({ path, articles }) => ({ path: addressOf(path), articles })),
        dictionary: addressOf(dictionary),
        wordIndex: addressOf(wordIndex),
      };
      await worker.call({ files: own, ...question }, take, signal);
    },
    stop() {
      worker?.stop();
      worker = undefined;
    },
  };
}
