import { scriptAddress } from "@/browser/site/trusted";
import type { LookupData } from "@/core/lookup/entry";
import { type Lookup, LookupBuilder } from "@/core/lookup/lookup";
import type { FromWorker, LookupFiles, Question, ToWorker } from "@/core/lookup/messages";

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
/** The number of the last question. */
let asked = 0;
const listeners = new Set<(message: FromWorker) => void>();

function startWorker(files: LookupFiles): Worker {
  const path = (file: string): string => new URL(`${base()}/${file}`, location.href).href;
  const made = new Worker(scriptAddress(path(files.worker)), { type: "module" });
  const send = (message: ToWorker): void => made.postMessage(message);
  send({ kind: "open", passages: path(files.passages), dictionary: path(files.dictionary), wordIndex: path(files.wordIndex) });
  const hear = (message: FromWorker): void => {
    for (const listener of listeners) listener(message);
  };
  made.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => hear(data));
  // Its script could not be loaded: it will never answer, and the next query tries again.
  made.addEventListener("error", () => {
    worker = undefined;
    for (const tier of ["passages", "words"] as const) hear({ kind: "failed", turn: asked, tier });
  });
  return made;
}

/** Hears what the articles and the dictionary answer. */
export const listenBelow = (listener: (message: FromWorker) => void): void => void listeners.add(listener);

/** Asks the articles and the dictionary, off the main thread; the answers come to the listeners with the question's number. */
export function askBelow(files: LookupFiles, question: Question): void {
  asked = question.turn;
  worker ??= startWorker(files);
  const message: ToWorker = { kind: "ask", ...question };
  worker.postMessage(message);
}
