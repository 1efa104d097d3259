import type { Wanted } from "@/browser/workers/export";
import type { Findings } from "@/core/exchange/findings";
import type { CargoKind, Purpose } from "@/core/exchange/offers";

/** A file that the page itself makes, beside those that the worker makes. */
export interface OwnOffer {
  /** Its name in words: `offer.<id>` (locales, take). */
  id: string;
  purpose: Purpose;
  /** The name of the format in words: `format.<format>`. */
  format: string;
  /** Hands out the file; gives its name. */
  act: () => Promise<string>;
}

/** What a reader takes along: what the dialog is opened with. */
export interface Cargo {
  kind: CargoKind;
  /** The file's name without its ending. */
  name: string;
  /** What it is, as the dialog and the file say it. */
  title: string;
  /** Made when a file is asked for: own texts are read and annotated then. `progress` gets a share, 0 to 1. */
  wanted?: (progress: (share: number) => void, signal: AbortSignal) => Promise<Wanted>;
  findings?: () => Findings;
  /** Files that the page makes itself; one with the id of the worker's takes its place. */
  own?: readonly OwnOffer[];
  /** Whether some sentence has an English: without one no sentence pairs are offered. True where it is not said. */
  hasEnglish?: boolean;
  /** Whose the texts are: the edition's, or the reader's. */
  isOwn?: boolean;
}
