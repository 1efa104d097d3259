import { openDictionary } from "@/core/dictionary/open";
import type { FromWorker, Question, ToWorker } from "@/core/lookup/messages";
import { createPassageSearch, type PassageData, type PassageSearch } from "@/core/lookup/passages";
import { openWordIndex } from "@/core/lookup/word-index";
import { createWordLookup, type WordLookup } from "@/core/lookup/words";

/** The lower tiers of looking up, off the main thread: the articles' sentences and the dictionary, each fetched once, at the first query. */

type Addresses = Extract<ToWorker, { kind: "open" }>;

const say = (message: FromWorker): void => postMessage(message);

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

async function loadPassages({ passages }: Addresses): Promise<PassageSearch> {
  const data: PassageData = await (await get(passages)).json();
  return createPassageSearch(data);
}

async function loadWords({ dictionary, wordIndex }: Addresses): Promise<WordLookup> {
  const [file, index] = await Promise.all([dictionary, wordIndex].map(async (address) => new Uint8Array(await (await get(address)).arrayBuffer())));
  if (!file || !index) throw new Error("the dictionary is incomplete");
  return createWordLookup(openDictionary(file), openWordIndex(index));
}

let addresses: Addresses | undefined;
let passages: Promise<PassageSearch> | undefined;
let words: Promise<WordLookup> | undefined;
let latest: Question | undefined;

/** Answers only what was asked last: while a file loads or an index is made, queries pile up that nobody waits for any more. */
async function answer<T>(question: Question, tier: "passages" | "words", load: Promise<T>, reply: (search: T) => void): Promise<void> {
  try {
    const search = await load;
    if (question === latest) reply(search);
  } catch {
    if (tier === "passages") passages = undefined;
    else words = undefined;
    if (question === latest) say({ kind: "failed", turn: question.turn, tier });
  }
}

function ask(question: Question): void {
  if (!addresses) return;
  latest = question;
  const { turn, typed, forms, limit } = question;
  passages ??= loadPassages(addresses);
  words ??= loadWords(addresses);
  void answer(question, "passages", passages, (search) => say({ kind: "passages", turn, answer: search(typed, forms, limit) }));
  void answer(question, "words", words, (search) => say({ kind: "words", turn, words: search(typed) }));
}

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "open") addresses = data;
  else ask(data);
});
