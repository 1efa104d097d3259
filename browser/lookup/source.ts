import type { LookupData } from "@/core/lookup/entry";
import { type Lookup, LookupBuilder } from "@/core/lookup/lookup";
import type { FromWorker, LookupFiles, ToWorker } from "@/core/lookup/messages";

/** The terms, on this thread: they answer within a frame. Fetched once a page; a failed fetch is tried again with the next query. */
let terms: Promise<{ lookup: Lookup; files: LookupFiles }> | undefined;

/** Entries that are taken in at once: some 5 ms of work. */
const piece = 60;

/** Makes the look-up in pieces, so that the page answers to keys and scrolls meanwhile. */
async function makeLookup(data: LookupData): Promise<Lookup> {
  const builder = new LookupBuilder(data);
  while (builder.add(piece)) await new Promise((resolve) => setTimeout(resolve));
  return builder.finish();
}

/** The site's root, without a slash at the end. */
const base = (): string => document.documentElement.dataset.base ?? "";

/** The look-up of terms. Rejects where the file cannot be fetched. */
export function loadTerms(): Promise<{ lookup: Lookup; files: LookupFiles }> {
  terms ??= (async () => {
    const response = await fetch(document.documentElement.dataset.lookup ?? "");
    if (!response.ok) throw new Error(`lookup data: ${response.status}`);
    const data: LookupData & { files: LookupFiles } = await response.json();
    return { lookup: await makeLookup(data), files: data.files };
  })();
  terms.catch(() => {
    terms = undefined;
  });
  return terms;
}

let worker: Worker | undefined;
const listeners = new Set<(message: FromWorker) => void>();

function startWorker(files: LookupFiles): Worker {
  const path = (file: string): string => new URL(`${base()}/${file}`, location.href).href;
  const made = new Worker(path(files.worker), { type: "module" });
  const send = (message: ToWorker): void => made.postMessage(message);
  send({ kind: "open", passages: path(files.passages), dictionary: path(files.dictionary), wordIndex: path(files.wordIndex) });
  made.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    for (const listener of listeners) listener(data);
  });
  return made;
}

/** Hears what the articles and the dictionary answer. */
export const listenBelow = (listener: (message: FromWorker) => void): void => void listeners.add(listener);

/** Asks the articles and the dictionary, off the main thread; the answers come to the listeners with the question's number. */
export function askBelow(files: LookupFiles, turn: number, typed: string, forms: string[]): void {
  worker ??= startWorker(files);
  const message: ToWorker = { kind: "ask", turn, typed, forms };
  worker.postMessage(message);
}
