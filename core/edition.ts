import type { Article, RegisterEntry, SourceRecord } from "./article/schema";
import type { Observed } from "./glossary/observed";
import type { Retired, Term, Works } from "./glossary/schema";

/** Everything that is edited, loaded and parsed: what the checks, the pages and the command line work on. */
export interface Edition {
  /** File name → the page as it came, decoded, with its record from `content/sources/index.yaml`. */
  sources: Map<string, { text: string; sha256: string; record: SourceRecord | undefined }>;
  articles: Article[];
  register: RegisterEntry[];
  terms: Term[];
  /** Ids of entries that are no more, each with the one that has it now. */
  retired: Retired;
  works: Works;
  /** What official translators were seen to write for each term. */
  observed: Observed;
  /** Curated readings: word → one reading a hanzi. */
  readings: Map<string, string[]>;
  /** Interface strings: locale → namespace → nested strings. */
  locales: Map<string, Map<string, unknown>>;
}
