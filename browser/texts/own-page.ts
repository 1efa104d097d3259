import type { KnownWords } from "@/browser/reader/knowledge/known";
import type { Database } from "@/browser/storage/schema";
import type { OwnText } from "@/core/own/text";
import type { OwnCards } from "./cards";
import type { Drawn } from "./drawing";
import type { warnOf, Words } from "./page";

/** What the parts of this page share. */
export interface OwnPage {
  root: HTMLElement;
  article: HTMLElement;
  words: Words;
  database: Database;
  /** The text as this page has it; what is written goes to the disk first. */
  text: OwnText;
  drawn: Drawn;
  cards: OwnCards;
  known: KnownWords;
  warn: ReturnType<typeof warnOf>;
  /** Changes the text on the disk, and here. Says what is wrong where it cannot. */
  change(how: (text: OwnText) => OwnText): Promise<boolean>;
}
