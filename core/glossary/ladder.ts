import type { Rank, Term, TermType } from "./schema";

/** A rung of the ladder: territory and government on one side, the Party's body on the other, and the terms that live there. */
export interface Rung {
  rank: Rank | "grid" | "household";
  /** Headwords of the territory and of the Party body; where the glossary has an entry, it is linked. */
  territory: string[];
  party: string[];
  terms: Term[];
}

/**
 * The administrative ladder and the Party's beside it. Sources: Constitution of the PRC, art. 30 (territories); Party Constitution, chapters on local and
 * primary-level organizations. Grids and households are no level of the state: communities are divided into them.
 */
const rungs: Omit<Rung, "terms">[] = [
  { rank: "central", territory: ["中央"], party: ["党中央", "中央委员会"] },
  { rank: "ministerial", territory: ["部委"], party: ["党组"] },
  { rank: "provincial", territory: ["省"], party: ["省委"] },
  { rank: "municipal", territory: ["市"], party: ["市委", "市委常委会"] },
  { rank: "county-district", territory: ["市（县）区", "县", "区"], party: ["区委", "县委"] },
  { rank: "zone", territory: ["开发区", "园区"], party: ["党工委"] },
  { rank: "township-subdistrict", territory: ["街道", "乡镇"], party: ["党工委", "党委"] },
  { rank: "community", territory: ["社区", "村"], party: ["党委", "党总支", "党支部"] },
  { rank: "grid", territory: ["网格", "小区"], party: ["党支部", "党小组"] },
  { rank: "household", territory: ["楼栋", "楼道"], party: ["党员中心户"] },
];

const bodies: readonly TermType[] = ["institution", "role", "place"];

/** Below the community the rank says no more; these words in the headword do. */
const lower: [rung: "grid" | "household", words: RegExp][] = [
  ["household", /楼栋|楼道|中心户/],
  ["grid", /网格|小区|党小组/],
];

const rungOf = (term: Term): Rung["rank"] =>
  (term.rank === "community" || term.rank === "general" ? lower.find(([, words]) => words.test(term.zh))?.[0] : undefined) ?? term.rank;

/** Every institution, role and place of the glossary on its rung. */
export function climb(terms: readonly Term[]): Rung[] {
  const placed = terms.filter(({ type }) => bodies.includes(type));
  return rungs.map((rung) => ({ ...rung, terms: placed.filter((term) => rungOf(term) === rung.rank) }));
}
