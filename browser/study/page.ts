import type { Problem } from "@/browser/storage/problem";
import type { StudyWords } from "@/core/study/words";
import { type Library, libraryOf } from "./library";

/** The words that only the page's own parts need, beside those of the cards. */
export interface PageWords extends StudyWords {
  counts: Record<"due" | "fresh" | "learning" | "done" | "all", string>;
  empty: string;
  nothing: string;
  finished: string;
  stopped: string;
  next: string;
  over: string;
  undone: string;
  back: string;
  noUndo: string;
  suspended: string;
  removed: string;
  wake: string;
  woken: string;
  added: string;
  choice: string;
  dataFailed: string;
  settingsSaved: string;
  settingsWrong: string;
  settingsNoKind: string;
  problem: Record<Problem, string>;
  storage: Record<"persistent" | "transient" | "unknown" | "used" | "denied", string>;
  backup: {
    never: string;
    last: string;
    due: string;
    saved: string;
    preview: Record<
      | "file"
      | "here"
      | "brings"
      | "notes"
      | "cards"
      | "reviews"
      | "marks"
      | "corrections"
      | "places"
      | "display"
      | "moved"
      | "lost"
      | "lostCorrections"
      | "texts"
      | "entries"
      | "layers"
      | "lostOwn",
      string
    >;
    restored: string;
    working: string;
    refused: Record<string, string>;
    snapshot: string;
    why: Record<string, string>;
    noSnapshots: string;
    download: string;
    use: string;
  };
  pictures: Record<
    | "forecast"
    | "retention"
    | "maturity"
    | "year"
    | "hard"
    | "table"
    | "none"
    | "day"
    | "cards"
    | "days"
    | "known"
    | "stage"
    | "answers"
    | "knownNow"
    | "term"
    | "lapses"
    | "difficulty",
    string
  > & { stages: Record<string, string> };
  anki: Record<"working" | "saved" | "imported" | "importedMute" | "unclosed" | "newFormat" | "unreadable", string>;
}

/** The study page: its element, its words, and how to find and speak in it. */
export interface Page {
  root: HTMLElement;
  words: PageWords;
  locale: string;
  /** The glossary, fetched when it is first asked for. */
  library(): Promise<Library>;
  find(selector: string): HTMLElement;
  /** Says what is wrong, until something else is said; undefined takes it back. */
  warn(problem: Problem | undefined): void;
}

export function openPage(root: HTMLElement): Page {
  // Our own page's attribute, written by components/study/StudyPage.
  const words: PageWords = JSON.parse(root.dataset.words ?? "{}");
  const find = (selector: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`the study page has no ${selector}`);
    return element;
  };
  const notice = find(".study-notice");
  return {
    root,
    words,
    locale: document.documentElement.lang,
    library: libraryOf(root.dataset.study ?? ""),
    find,
    warn(problem) {
      notice.hidden = problem === undefined;
      notice.textContent = problem === undefined ? "" : words.problem[problem];
    },
  };
}

/** Today's date for a file name. */
export { localDay as dateStamp } from "../site/local-day";
