import type { CardLabels, CardLayers, CardTerm } from "@/core/reading/card";

/** The strings of the extension itself, in the reader's language (locales, extension.json). */
export interface ExtensionWords {
  label: string;
  reading: string;
  found: string;
  none: string;
  open: string;
  off: string;
  failed: string;
  tooLong: string;
  layers: string;
  term: string;
  derived: string;
  everyday: string;
}

/** What a page's part asks the background for. The style is put into the frame that asks, and taken out of it again. */
export type Ask =
  | { kind: "start" }
  | { kind: "mark"; texts: string[] }
  | { kind: "look"; text: string; offset: number }
  | { kind: "term"; id: string }
  | { kind: "characters"; characters: string }
  | { kind: "open"; title: string; address: string; text: string }
  /** All frames of the tab show these. */
  | { kind: "layers"; shown: Layer[] }
  /** The style is taken out of the frame that says so; `everywhere`: the other frames of the tab are to stop as well. */
  | { kind: "stop"; everywhere: boolean };

/** What is marked, each kind switched on and off by itself: entries of the glossary, what is derived from its parts, entries that most readers know. */
export const layers = ["term", "derived", "everyday"] as const;
export type Layer = (typeof layers)[number];
/** What is marked at first. */
export const usualLayers: readonly Layer[] = ["term", "derived"];

/** A span of a text, UTF-16 offsets, half-open. */
export interface Mark {
  start: number;
  end: number;
  layer: Layer;
}

/** Where a term stands, what the card at that place shows, and the terms that its chips lead to. */
export interface Look {
  start: number;
  end: number;
  layers: CardLayers;
  terms: Record<string, CardTerm>;
}

export interface Started {
  words: ExtensionWords;
  labels: CardLabels;
  /** The card's style. */
  style: string;
  /** The glossary's address in the site, to which a term's id is put. */
  entries: string;
  language: string;
}

/** What the background gives for each; `failed` in its place says in a sentence what went wrong. */
export interface Answers {
  start: Started;
  mark: Mark[][];
  look: Look | undefined;
  term: Look | undefined;
  characters: { zh: string; entries: { pinyin: string; senses: string[] }[] }[];
  open: boolean;
  layers: boolean;
  stop: boolean;
}

const kinds: ReadonlySet<string> = new Set<Ask["kind"]>(["start", "mark", "look", "term", "characters", "open", "layers", "stop"]);

/** Whether what came in is such a question: only our own two halves speak to each other, of one version. */
export const isAsk = (message: unknown): message is Ask =>
  typeof message === "object" && message !== null && "kind" in message && typeof message.kind === "string" && kinds.has(message.kind);

/** Asks the background; rejects with what it says that failed. */
export async function ask<Kind extends Ask["kind"]>(question: Extract<Ask, { kind: Kind }>): Promise<Answers[Kind]> {
  const answer = await chrome.runtime.sendMessage(question);
  if (typeof answer !== "object" || answer === null || !("failed" in answer || "given" in answer)) throw new Error("no answer");
  if ("failed" in answer) throw new Error(String(answer.failed));
  // Our own background's answer to this question, of the same version.
  return (answer as { given: Answers[Kind] }).given;
}
