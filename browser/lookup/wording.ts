import type { MatchedBy } from "@/core/lookup/lookup";
import { fill } from "@/core/text/fill";

/** What the box says, in the reader's language. `{{…}}` is filled in here. */
export interface Words {
  none: string;
  noneHint: string;
  loading: string;
  failed: string;
  tierFailed: string;
  terms: string;
  nearest: string;
  passages: string;
  dictionary: string;
  /** The heading of entries of the reader's own. */
  own: string;
  recent: string;
  counts: string;
  /** A number of a greater one. */
  some: string;
  /** The option that shows all of a tier. */
  all: string;
  /** The option that looks through the older articles too. */
  older: string;
  alias: string;
  avoid: string;
  by: Record<MatchedBy | "member", string>;
  rank: Record<string, string>;
  /** What is said once a result is copied. */
  copied: string;
  copyFailed: string;
}

/** A number, and of how many where there are more. */
export const someOf = (words: Pick<Words, "some">, shown: number, count: number): string | number =>
  shown < count ? fill(words.some, { n: shown, all: count }) : count;
