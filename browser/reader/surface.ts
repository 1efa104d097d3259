import type { CardLabels } from "@/core/reading/card";
import type { CardSource } from "./card/data";
import type { KnownWords } from "./knowledge/known";
import type { SettingsStore } from "./settings/settings";

/** What a reader can do beside reading: by key, on a card, with a selection. What is not given is not offered. */
export interface ReaderActions {
  /** Saves what stands at a place of the text (a term, a word, a sentence) as a study card: of a word in a term the word if `wordFirst`, else the term. Resolves to whether it is saved now. */
  save?(place: HTMLElement, wordFirst: boolean): Promise<boolean>;
  /** Saves what is selected as study cards. */
  saveSelection?(range: Range): Promise<void>;
  /** Puts a form into `into` that corrects the reading and the cut of a word. */
  correct?(into: HTMLElement, word: HTMLElement): Promise<void>;
  /** Looks a text up. */
  lookup?(text: string): void;
}

/** The interface's words that a reader needs, in its language. */
export interface ReaderWords {
  labels: CardLabels;
  /** What the button to save says once it is done. */
  saved: string;
  /** The name of the column of kept cards. */
  pins: string;
  failed: string;
  grip: string;
  /** Said where a part that an action needs could not be loaded. */
  unavailable: string;
}

/** What the parts of one reader share. */
export interface Surface {
  /** The element whose paragraphs are read. */
  root: HTMLElement;
  /** Aborted when the reader is stopped: its listeners, timers, observers and elements outside `root` end with it. */
  signal: AbortSignal;
  data: CardSource;
  settings: SettingsStore;
  actions: ReaderActions;
  known: KnownWords;
  words: ReaderWords;
  /** Address of a term's own page. */
  termAddress(id: string): string;
}

/** Whether keys pressed now are for this reader: the focus is in it, or in none and it is the first one that is in the window. */
export function hasKeys(root: HTMLElement): boolean {
  const readers = [...document.querySelectorAll<HTMLElement>("[data-reader]")];
  const focused = readers.find((reader) => reader.contains(document.activeElement));
  const inWindow = readers.find((reader) => {
    const { top, bottom } = reader.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  return (focused ?? inWindow ?? root) === root;
}
