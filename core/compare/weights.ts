/**
 * What tells most: every weight that orders the list of a redline, in one place (docs/compare.md says what each is for). They add up. Tuned on the work
 * reports of 2021 and 2022 only; tests/bench/redline.ts says what they find there and on pairs that were not looked at.
 */
export const weights = {
  /** What kind of change it is. */
  kind: { hardened: 1, softened: 1.5, reworded: 0.5, new: 1, dropped: 0.5, members: 0.5, reordered: 0, moved: -1 },
  /** A figure that is aimed at (with its hedge, or set as what is planned), one of the headline aims; any other figure. */
  figure: { target: 7, headline: 2, other: -1 },
  /** What is said of a main policy as the subject of its sentence: 稳健的货币政策要灵活适度. */
  stance: 8,
  /** What kind of formulation it is. */
  type: {
    doctrine: 1.5,
    slogan: 1.25,
    policy: 1,
    code: 1,
    campaign: 0.75,
    programme: 0,
    concept: -0.25,
    mechanism: -0.5,
    document: -0.5,
    metaphor: -0.5,
  },
  otherType: -0.75,
  rank: { central: 0.25, general: -1.5 },
  /** Its standing: 1 where it is heard every evening, by the logarithm of the evenings; whether a congress report has it; what it is about. */
  news: 2.5,
  congress: 0.5,
  subject: 0.75,
  /** That it comes: by how few reports had it, and where none of the years before did; that it goes: where nearly all had it, and where it had only just come. */
  novelty: 1.5,
  debut: 1.5,
  lost: { usual: 1, young: 2 },
  /** What calls itself a policy, a strategy or an initiative and stood in no report before: the state has taken up something, not only said a word. */
  debutOfPolicy: 1.25,
  /** Once more or less of what both texts have. */
  again: -3,
  /** Other words around a formulation that both texts have. */
  same: -2,
  /** What the other text has but for a word of degree or a character. */
  variant: -2,
  /** Another place of a change that is told already. */
  told: -12,
  /** The logarithm of how often it stands there. */
  often: { new: 1.1, dropped: 0.75 },
  /** Where it stands at its best: what looks back; what sets the aims of the year, and says its tone; a heading. */
  place: { review: -2, aims: 1, tone: 3.5, heading: 1 },
  /** Words of degree: where both texts have one of the same dimension (扎实 → 有序), or of two; where only the dimension of effort is concerned, which every report turns round. */
  degree: { answered: 4, both: 1, effort: -1, nothingSet: -2.5 },
  /** Formulations that no list has: in quotation marks, numbered, rows of things that begin alike (稳就业、稳金融), what is put first (把…摆在优先位置), named by what it is (guiding: 方略, 倡议), of four characters; by where they stand besides. */
  coined: { quoted: 2.5, numbered: 5.5, row: 4.5, placed: 6, guiding: 6.5, named: 6.5, four: 2.5, repeated: 0.5 },
  /** A formulation that the text puts in quotation marks where it comes; four characters that say the year's tone, or said last year's. */
  quotedEntry: 0.5,
  fourOfTone: 1,
  /** Wording longer than a formulation, and plain wording. */
  long: -1.5,
  plain: -2,
  /** A change of words in which nothing of the old is left, or nothing but a piece more. */
  unrelated: -1.5,
} as const;

/** Subjects of headline aims. */
export const headline = /国内生产总值|经济增长|增长|赤字|失业率|就业|价格|粮食产量|能耗/;
/** A figure that is aimed at: with a hedge, as a range, or set down as planned. */
export const hedged = /左右|以上|以内|以下|不低于|不超过|拟按|安排|[%％][－—~-]\d/;
/** Main policies, whose predicate is a stance. */
export const mainPolicy = /(?:财政|货币|宏观|就业|产业|区域|社会|科技)政策|总基调|宏观调控/;
/** What calls itself a policy or a campaign of the state. */
export const policyName = /(?:政策|战略|方略|方针|倡议|总基调|专项行动)$/;
/** What an analyst looks for first: the themes of the glossary. */
export const mainThemes: ReadonlySet<string> = new Set(["economy", "ideology", "hong-kong-taiwan", "finance", "security", "science-technology"]);
