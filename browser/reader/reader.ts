import { Card } from "./card/card";
import type { CardSource } from "./card/data";
import { startKeyboard } from "./input/keyboard";
import { keysOf } from "./input/keys";
import { startPointer } from "./input/pointer";
import { KnownWords } from "./knowledge/known";
import { readWords } from "./page-words";
import { termAddress } from "./term-address";
import { PinyinBubble } from "./pinyin/bubble";
import { startPinyin } from "./pinyin/over-words";
import { Cursor } from "./place/cursor";
import { startCopy } from "./selection/copy";
import { SelectionTools } from "./selection/tools";
import { startPanel } from "./settings/panel";
import type { SettingsStore } from "./settings/settings";
import { startViews } from "./settings/views";
import { ReadAloud } from "./speech/read-aloud";
import type { ReaderActions, Surface } from "./surface";
import { startHighlight } from "./text/highlight";

export interface ReaderOptions {
  /** What the cards know. */
  data: CardSource;
  settings: SettingsStore;
  actions: ReaderActions;
  /** Waited for before pinyin is written over the words: what changes them first (a reader's corrections). */
  before?: Promise<unknown>;
}

/** A reader that was started. */
export interface Reader {
  /** Aborted by `stop`, for what goes with this reader. */
  readonly signal: AbortSignal;
  /** Ends it: no listener, timer, observer or open card of it is left, and the text stays as it was last shown. Stopping twice does nothing. */
  stop(): void;
}

/**
 * Makes a text alive: paragraphs drawn by core/reading inside `root`, which also holds its card and, where there are any, its bar and dialogs. One set of
 * listeners on the whole, none a word (docs/adr/0001). Several readers can live on a page, each with its own state.
 */
export function startReader(root: HTMLElement, { data, settings, actions, before }: ReaderOptions): Reader {
  const life = new AbortController();
  const { signal } = life;
  const known = new KnownWords(signal);
  const surface: Surface = { root, signal, data, settings, actions, known, words: readWords(root), termAddress: termAddress(root) };
  startPanel(surface);
  startViews(surface);
  startHighlight(root, signal);
  startCopy(root, signal);
  const element = root.querySelector<HTMLElement>(".card");
  if (element) {
    const card = new Card(surface, element);
    const bubble = new PinyinBubble(signal);
    const cursor = new Cursor(root, () => card.at, signal);
    const keys = keysOf(surface, card, cursor, new SelectionTools(surface, card, cursor), new ReadAloud(surface, cursor));
    startPointer(surface, element, card, bubble);
    startKeyboard(surface, card, cursor, bubble, keys);
    // A failure is no reason to go without pinyin.
    void (before ?? Promise.resolve()).catch(() => undefined).then(() => !signal.aborted && startPinyin(surface, card));
  }
  return { signal, stop: () => life.abort() };
}
