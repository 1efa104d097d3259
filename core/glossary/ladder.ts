import type { Rank, Term, TermType } from "./schema";

/** A body or a territory by its Chinese name and what it is in English. */
export type Named = readonly [zh: string, en: string];

/** A rung of the ladder: territory and government on one side, the Party's body on the other, and the terms that live there. */
export interface Rung {
  rank: Rank | "grid" | "household" | "several";
  /** Headwords of the territory and of the Party body with their English; where the glossary has an entry, its own English stands and it is linked. */
  territory: Named[];
  party: Named[];
  terms: Term[];
}

/**
 * The administrative ladder and the Party's beside it. Sources: Constitution of the PRC, art. 30 (territories); Party Constitution, chapters on local and
 * primary-level organizations. Grids and households are no level of the state: communities are divided into them.
 */
const rungs: Omit<Rung, "terms">[] = [
  {
    rank: "central",
    territory: [["中央", "the center"]],
    party: [
      ["党中央", "CPC Central Committee"],
      ["中央委员会", "Central Committee"],
    ],
  },
  { rank: "ministerial", territory: [["部委", "ministries and commissions"]], party: [["党组", "leading Party members group"]] },
  { rank: "provincial", territory: [["省", "province"]], party: [["省委", "provincial Party committee"]] },
  {
    rank: "municipal",
    territory: [["市", "city"]],
    party: [
      ["市委", "municipal Party committee"],
      ["市委常委会", "standing committee of the municipal Party committee"],
    ],
  },
  {
    rank: "county-district",
    territory: [
      ["市（县）区", "county-level cities and districts"],
      ["县", "county"],
      ["区", "district"],
    ],
    party: [
      ["区委", "district Party committee"],
      ["县委", "county Party committee"],
    ],
  },
  {
    rank: "zone",
    territory: [
      ["开发区", "development zone"],
      ["园区", "park"],
    ],
    party: [["党工委", "Party working committee"]],
  },
  {
    rank: "township-subdistrict",
    territory: [
      ["街道", "subdistrict"],
      ["乡镇", "towns and townships"],
    ],
    party: [
      ["党工委", "Party working committee"],
      ["党委", "Party committee"],
    ],
  },
  {
    rank: "community",
    territory: [
      ["社区", "community"],
      ["村", "village"],
    ],
    party: [
      ["党委", "Party committee"],
      ["党总支", "general Party branch"],
      ["党支部", "Party branch"],
    ],
  },
  {
    rank: "grid",
    territory: [
      ["网格", "grid"],
      ["小区", "residential compound"],
    ],
    party: [
      ["党支部", "Party branch"],
      ["党小组", "Party group"],
    ],
  },
  {
    rank: "household",
    territory: [
      ["楼栋", "residential building"],
      ["楼道", "stairwell"],
    ],
    party: [["党员中心户", "Party-member hub household"]],
  },
];

const bodies: readonly TermType[] = ["institution", "role", "place"];

/**
 * What a headword says of its level, the lower first. It is asked where the rank does not tell: a central term may name a body of any level, and below the
 * community there is no rank.
 */
const said: [rung: Rung["rank"], words: RegExp][] = [
  ["household", /楼栋|楼道|中心户/],
  ["grid", /网格|小区|党小组|业主委员会/],
  ["community", /社区|村|居民委员会|党支部|党总支|支部委员会|基层群众性自治组织/],
  ["township-subdistrict", /街道|乡科级|乡镇/],
  ["county-district", /县/],
  ["municipal", /厅局级|市委|市长/],
  ["provincial", /省部级|省委|特别行政区/],
  ["ministerial", /部委|副部级|国家发展改革委|国资委|住建/],
  ["central", /中央|国务院|全国|最高人民|国家主席|总书记|正国级|副国级|国家监委/],
];
const untold: readonly Rank[] = ["central", "general", "community"];

function rungOf({ rank, zh }: Term): Rung["rank"] {
  const told = untold.includes(rank) ? said.find(([, words]) => words.test(zh))?.[0] : rank;
  if (told === undefined) return rank === "community" ? rank : "several";
  // Some ranks are no level, such as that of a party or a firm.
  return rungs.some((rung) => rung.rank === told) ? told : "several";
}

/** Every institution, role and place of the glossary on its rung, those that a rung is itself named by left out; last what is found at several levels. */
export function climb(terms: readonly Term[]): Rung[] {
  const named = new Set(rungs.flatMap(({ territory, party }) => [...territory, ...party].map(([zh]) => zh)));
  const placed = terms.filter(({ type, zh }) => bodies.includes(type) && !named.has(zh));
  return [...rungs, { rank: "several" as const, territory: [], party: [] }].map((rung) => ({
    ...rung,
    terms: placed.filter((term) => rungOf(term) === rung.rank),
  }));
}
