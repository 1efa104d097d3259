import type { Change, Draft } from "./change";
import type { ComparedTerm, CompareKnowledge } from "./knowledge";
import type { ReadPairs } from "./novel";
import { likeness } from "./pair";
import type { Part } from "./sections";
import { headline, hedged, mainPolicy, mainThemes, weights } from "./weights";

/** Longer wordings are sentences and clauses: what they bring stands in the list by itself. */
const longWording = 14;
/** A formulation that stood in so many reports is no news where it comes. */
const oldHand = 8;
/** One that stood in no more reports than these had only just come. */
const young = 2;
/** A sentence that says what is to be reached. */
const aim = /目标|预期|拟按|拟安排|力争|确保|左右|[%％\d人斤]以上/;
/** A sentence in other words that says how to go on, too. */
const stance = /[。！]/;
/** Dimensions of effort: every report says of everything that it is to be done more deeply and faster. */
const effort: ReadonlySet<string> = new Set(["pace", "intensity", "commitment", "extent", "weight"]);

interface Counts {
  old: ReadonlyMap<string, number>;
  next: ReadonlyMap<string, number>;
}

/** What a change is weighed with besides itself. */
export interface RankContext {
  pairs: ReadPairs;
  knowledge: CompareKnowledge;
  /** The part and whether it is a heading, of both sides of each pair. */
  places: readonly Record<"old" | "next", { part: Part; heading: boolean }>[];
  /** The years the texts are of, where they say so. */
  years: Record<"old" | "next", number | undefined>;
}

function countTerms(pairs: ReadPairs, side: "old" | "next"): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pair of pairs) for (const { term } of pair[side].matches) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** How often a wording stands in a text. */
const countIn = (text: string, wording: string): number => (wording.length < 2 ? 0 : text.split(wording).length - 1);

/** 1 where it is heard every evening of three years. */
const heardShare = (news = 0): number => Math.log10(1 + 1000 * news) / 3;

/** What a formulation weighs by its standing, whatever happened to it. */
function weighEntry({ type, rank, news, congress, themes = [] }: ComparedTerm): number {
  const byType: Readonly<Record<string, number>> = weights.type;
  const byRank: Readonly<Record<string, number>> = weights.rank;
  return (
    (byType[type] ?? weights.otherType) +
    (byRank[rank] ?? 0) +
    weights.news * heardShare(news) +
    (congress ? weights.congress : 0) +
    (themes.some((theme) => mainThemes.has(theme)) ? weights.subject : 0)
  );
}

/** In how many reports a formulation stood before the texts' own, and how usual it was; of texts without a year, in all that are held. */
function readPast({ years, reports, usual }: ComparedTerm, year: number | undefined): { known: number | undefined; usual: number } {
  if (reports === undefined) return { known: undefined, usual: 0.5 };
  if (year === undefined || years === undefined) return { known: reports, usual };
  const past = years.filter((each) => each < year);
  return { known: past.length, usual: Math.min(1, new Set(past.filter((each) => each >= year - usualYears)).size / usualYears) };
}
const usualYears = 8;

/** That a formulation has come or gone altogether tells more than that it stands once more or less. */
function weighPresence(kind: Draft["kind"], entry: ComparedTerm, was: number, is: number, years: RankContext["years"]): number {
  if (kind === "new") {
    if (was > 0) return weights.again;
    const { known } = readPast(entry, years.next);
    // What was not counted is taken for neither usual nor new.
    const novelty = known === undefined ? 0.25 : 1 - Math.min(1, known / oldHand);
    return weights.novelty * novelty + (known === 0 && years.next !== undefined ? weights.debut : 0) + weights.often * Math.log2(is || 1);
  }
  if (kind !== "dropped") return 0;
  if (is > 0) return weights.again;
  const { known, usual } = readPast(entry, years.old === undefined ? undefined : years.old + 1);
  const isYoung = known !== undefined && known <= young && (entry.congress || was > 1);
  return weights.lost.usual * usual + (isYoung ? weights.lost.young : 0) + weights.often * Math.log2(was || 1);
}

function weighFigure({ old = "", next = "", oldAt, nextAt }: Draft, { pairs, places }: RankContext): number {
  const [at, side] = nextAt ? ([nextAt, "next"] as const) : ([oldAt, "old"] as const);
  const text = at ? (pairs[at.pair]?.[side].text ?? "") : "";
  const around = text.slice(Math.max(0, (at?.start ?? 0) - 14), (at?.end ?? 0) + 3);
  const isTarget =
    at !== undefined &&
    places[at.pair]?.[side].part !== "review" &&
    hedged.test(next + around.slice(-6 - next.length)) &&
    /[%％人斤]/.test(next + old);
  return isTarget ? weights.figure.target + (headline.test(around) ? weights.figure.headline : 0) : weights.figure.other;
}

function weighDegree({ old = "", next = "", dimension = "" }: Draft, entry: ComparedTerm | undefined): number {
  const both = old !== "" && next !== "";
  return (
    (both ? weights.degree.both : effort.has(dimension) ? weights.degree.effort : 0) + (entry ? weighEntry(entry) / 2 : weights.degree.nothingSet)
  );
}

function weighChange(draft: Draft, context: RankContext, counts: Counts, texts: { old: string; next: string }): number {
  const { pairs, knowledge } = context;
  const { kind, tag, term, old = "", next = "", oldAt, nextAt } = draft;
  const at = nextAt ?? oldAt;
  const side = nextAt ? "next" : "old";
  const wording = kind === "dropped" ? old : next;
  const entry = term === undefined ? undefined : knowledge.terms.get(term);
  const own = kind === "dropped" && oldAt ? "old" : side;
  const place = at && bestPlace(draft, own, at.pair, context);
  const sentence = at ? (pairs[at.pair]?.[side].text ?? "") : "";
  let weight: number = weights.kind[kind];
  if (tag === "figure") return weight + weighFigure(draft, context);
  if (draft.stance) weight += weights.stance;
  else if (tag === "degree")
    weight += weighDegree(draft, entry) + (mainPolicy.test(sentence) && sentence.length <= shortSentence ? weights.stance / 2 : 0);
  else if (entry && term !== undefined) {
    weight += weighEntry(entry) + weighPresence(kind, entry, counts.old.get(term) ?? 0, counts.next.get(term) ?? 0, context.years);
    if ((kind === "new" || kind === "dropped") && mainPolicy.test(wording)) weight += weights.subject;
  }
  if (draft.coined) weight += weights.coined[draft.coined];
  if (draft.coined === "repeated") weight += weights.often * Math.log2(countIn(kind === "new" ? texts.next : texts.old, wording));
  // What is only repeated may be an ordinary word of an important sentence; what both texts have is not there for the first time.
  const isAgain = (kind === "new" || kind === "dropped") && term !== undefined && (kind === "new" ? counts.old : counts.next).has(term);
  if (place?.part && draft.coined !== "repeated" && !isAgain) weight += weights.place[place.part];
  if (place?.heading && !isAgain) weight += weights.place.heading;
  // What a clause brings is its formulation.
  const isClause = tag === "set" && (kind === "new" || kind === "dropped");
  if (Math.max(old.length, next.length) > longWording && !draft.stance && !draft.coined && !isClause) weight += weights.long;
  if (tag === "wording") weight += weights.plain;
  if (kind === "reworded" && !draft.stance && (likeness(old, next) < 0.25 || old.includes(next) || next.includes(old))) weight += weights.unrelated;
  return weight;
}

const partOrder: readonly Part[] = ["tone", "aims", undefined, "review"];

/** Where a formulation that came or went stands at its best: what is in the review and in the tasks is a task. Of other changes, where they are. */
function bestPlace({ kind, tag, term, next = "", old = "" }: Draft, side: "old" | "next", pair: number, { pairs, places }: RankContext) {
  const here = places[pair]?.[side];
  if ((kind !== "new" && kind !== "dropped") || tag === "wording" || tag === "figure") return here;
  const wording = kind === "new" ? next : old;
  const all = pairs.flatMap((each, i) =>
    (term === undefined ? each[side].text.includes(wording) : each[side].matches.some((match) => match.term === term))
      ? (places[i]?.[side] ?? [])
      : [],
  );
  const parts = all.map(({ part }) => partOrder.indexOf(part));
  return { part: all.length > 0 ? partOrder[Math.min(...parts)] : here?.part, heading: all.some(({ heading }) => heading) };
}

/** A sentence of so many characters says one thing. */
const shortSentence = 24;

/** A date by which something is to be done. */
const deadline = /\d[月日年]?底?前/;
/** How often something is done. */
const frequency = /每(?:个)?(?:年|半年|季度|月|周|旬|日|天)/;
/** Who is to do it: two bodies of a kind. */
const body = /(?:局|委|办|厅|部|院|会|政府|公安|中心)$/;

const little = /^(?:的|了)|的$/;
const shortest = 4;

/** Whether a change is ordinary wording: words for words, a little more or less, another year's figure where nothing is aimed at. */
function isDim({ kind, tag, plain, old = "", next = "", oldAt, nextAt }: Draft, pairs: ReadPairs): boolean {
  if (tag === "figure") {
    const [at, side] = nextAt ? ([nextAt, "next"] as const) : ([oldAt, "old"] as const);
    const text = at ? (pairs[at.pair]?.[side].text ?? "") : "";
    return kind === "reworded" && !aim.test(text) && !deadline.test(text);
  }
  if (tag !== "wording") return false;
  if (kind === "reworded" && ((frequency.test(old) && frequency.test(next)) || (body.test(old) && body.test(next)))) return false;
  if (kind === "reworded") return !stance.test(old + next) || /\d/.test(old + next);
  if (kind !== "new" && kind !== "dropped") return false;
  const wording = kind === "new" ? next : old;
  const at = kind === "new" ? nextAt : oldAt;
  const whole = at ? (pairs[at.pair]?.[kind === "new" ? "next" : "old"].text ?? "") : "";
  return plain === true || wording.length < shortest || (wording.length < whole.length && (little.test(wording) || /\d/.test(wording)));
}

/** Changes with what they weigh, the heaviest first; of two as heavy, the earlier. */
export function rank(drafts: readonly Draft[], context: RankContext): Change[] {
  const { pairs, knowledge } = context;
  const counts = { old: countTerms(pairs, "old"), next: countTerms(pairs, "next") };
  const texts = { old: pairs.map(({ old }) => old.text).join("\n"), next: pairs.map(({ next }) => next.text).join("\n") };
  const place = ({ nextAt, oldAt }: Draft): number => (nextAt ?? oldAt)?.pair ?? 0;
  const weighed = drafts
    .map((draft) => ({ draft, weight: weighChange(draft, context, counts, texts) }))
    .sort((a, b) => b.weight - a.weight || place(a.draft) - place(b.draft));
  // Of one formulation, and of what stands in one place, the heaviest change tells it; the others are places.
  const told = new Set<string>();
  const taken: { kind: string; pair: number; start: number; end: number }[] = [];
  const isTold = ({ term, kind, stance: isStance, tag, oldAt, nextAt }: Draft): boolean => {
    const at = kind === "dropped" ? oldAt : nextAt;
    const known =
      at !== undefined &&
      at.end > at.start &&
      taken.some((each) => each.kind === kind && each.pair === at.pair && each.start < at.end && each.end > at.start);
    if (at) taken.push({ kind, ...at });
    if (term === undefined || isStance || tag === "degree") return known;
    const key = `${kind} ${term}`;
    const isSame = told.has(key);
    told.add(key);
    return known || isSame;
  };
  return weighed
    .map(
      ({ draft: { plain, coined, stance: isStance, ...draft }, weight }): Change => ({
        ...draft,
        official: draft.term !== undefined && (knowledge.terms.get(draft.term)?.official ?? false),
        dim: isDim({ ...draft, ...(plain ? { plain } : {}) }, pairs),
        weight: weight + (isTold({ ...draft, ...(isStance ? { stance: isStance } : {}) }) ? weights.again : 0),
      }),
    )
    .sort((a, b) => b.weight - a.weight || place(a) - place(b));
}
