import type { Draft } from "./change";
import type { ComparedTerm, CompareKnowledge } from "./knowledge";
import type { ReadPairs } from "./novel";
import { likeness } from "./pair";
import { readScaleWords, weigh } from "./scale";
import type { Part } from "./sections";
import { headline, hedged, mainPolicy, mainThemes, policyName, weights } from "./weights";

/** Longer wordings are sentences and clauses: what they bring stands in the list by itself. */
const longWording = 14;
/** A formulation that stood in so many reports is no news where it comes. */
const oldHand = 8;
/** Wordings with less than this share of characters in common are not one in other words. */
const unlike = 0.25;
/** One that stood in no more reports than these had only just come. */
const young = 2;
/** Dimensions of effort: every report says of everything that it is to be done more deeply and faster. */
const effort: ReadonlySet<string> = new Set(["pace", "intensity", "commitment", "extent", "weight"]);

interface Counts {
  old: ReadonlyMap<string, number>;
  next: ReadonlyMap<string, number>;
}

/** What a change is weighed with besides itself. */
export interface WeighContext {
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
function weighPresence({ kind, next = "" }: Draft, entry: ComparedTerm, was: number, is: number, years: WeighContext["years"]): number {
  if (kind === "new") {
    if (was > 0) return weights.again;
    const { known } = readPast(entry, years.next);
    // What was not counted is taken for neither usual nor new.
    const novelty = known === undefined ? 0.25 : 1 - Math.min(1, known / oldHand);
    const debut = known === 0 && years.next !== undefined ? weights.debut + (policyName.test(next) ? weights.debutOfPolicy : 0) : 0;
    return weights.novelty * novelty + debut + weights.often.new * Math.log2(is || 1);
  }
  if (kind !== "dropped") return 0;
  if (is > 0) return weights.again;
  const { known, usual } = readPast(entry, years.old === undefined ? undefined : years.old + 1);
  const isYoung = known !== undefined && known <= young && (entry.congress || was > 1);
  return weights.lost.usual * usual + (isYoung ? weights.lost.young : 0) + weights.often.dropped * Math.log2(was || 1);
}

/** The formulation that a change is about, as it stands there; "" where it does not. */
export function surfaceOf({ term, oldAt, nextAt }: Draft, side: "old" | "next", pairs: ReadPairs): string {
  const at = side === "next" ? nextAt : oldAt;
  const segment = at && pairs[at.pair]?.[side];
  if (!segment) return "";
  const match = segment.matches.find((each) => each.term === term && each.start < at.end && each.end > at.start);
  return match ? segment.text.slice(match.start, match.end) : "";
}

/** Whether a text has a formulation but for a word of degree (乡村全面振兴, 乡村振兴), or but for a character or two of a long one. */
function isVariant(wording: string, text: string): boolean {
  const bare = readScaleWords(wording).map((word) => wording.replace(word, ""));
  if (bare.some((rest) => rest.length >= variant.least && text.includes(rest))) return true;
  if (wording.length < variant.long) return false;
  const size = Math.ceil(wording.length * variant.share);
  return Array.from({ length: Math.max(0, wording.length - size + 1) }, (_, at) => wording.slice(at, at + size)).some((part) => text.includes(part));
}
const variant = { least: 3, long: 7, share: 0.8 };

function weighFigure({ old = "", next = "", oldAt, nextAt }: Draft, { pairs, places }: WeighContext): number {
  const [at, side] = nextAt ? ([nextAt, "next"] as const) : ([oldAt, "old"] as const);
  const text = at ? (pairs[at.pair]?.[side].text ?? "") : "";
  const around = text.slice(Math.max(0, (at?.start ?? 0) - 14), (at?.end ?? 0) + 3);
  const isTarget =
    at !== undefined &&
    places[at.pair]?.[side].part !== "review" &&
    hedged.test(old + next + around.slice(-6 - next.length)) &&
    /[%％人斤]/.test(next + old);
  return isTarget ? weights.figure.target + (headline.test(around) ? weights.figure.headline : 0) : weights.figure.other;
}

/** What a text coins by its form. A campaign that was named as it was set up need not be set up again: that its name is gone says little. */
const weighCoined = ({ coined = "repeated", kind }: Draft): number => weights.coined[coined === "named" && kind === "dropped" ? "four" : coined];

function weighDegree({ draft: { old = "", next = "", dimension = "" }, entry, sentence }: Weighed): number {
  const both = old !== "" && next !== "";
  const isAnswered = both && (weigh(old, next)?.answered ?? false);
  return (
    (isAnswered ? weights.degree.answered : both ? weights.degree.both : effort.has(dimension) ? weights.degree.effort : 0) +
    (entry ? weighEntry(entry) / 2 : weights.degree.nothingSet) +
    (mainPolicy.test(sentence) && sentence.length <= shortSentence ? weights.stance / 2 : 0)
  );
}

/** What a change is about, and where it stands, as the parts of its weight ask for it. */
interface Weighed {
  draft: Draft;
  context: WeighContext;
  counts: Counts;
  texts: { old: string; next: string };
  /** The side that the change is read on. */
  own: "old" | "next";
  sentence: string;
  entry: ComparedTerm | undefined;
  /** Whether it came or went. */
  isPresence: boolean;
  /** Whether the formulation that came or went stands in the other text. */
  isAgain: boolean;
}

/** A formulation by its standing and what happened to it. */
function weighFormulation({ draft, context, counts, texts, own, entry, isPresence, isAgain }: Weighed): number {
  const { term, coined, next = "", old = "" } = draft;
  if (!entry || term === undefined) return 0;
  const known = weighEntry(entry) + weighPresence(draft, entry, counts.old.get(term) ?? 0, counts.next.get(term) ?? 0, context.years);
  // What the text coins weighs by that at least: having an entry takes nothing from it.
  const weight = coined && !isAgain ? Math.max(known, weighCoined(draft)) + (coined === "quoted" ? weights.quotedEntry : 0) : known;
  if (!isPresence) return weight;
  const [wording, other] = draft.kind === "new" ? [next, texts.old] : [old, texts.next];
  return weight + (mainPolicy.test(wording) ? weights.subject : 0) + (isVariant(surfaceOf(draft, own, context.pairs), other) ? weights.variant : 0);
}

/** A wording that no list has, by its form. */
function weighForm({ draft, texts, entry }: Weighed): number {
  const { kind, coined, next = "", old = "" } = draft;
  if (!coined || entry) return 0;
  const [wording, own, other] = kind === "new" ? [next, texts.next, texts.old] : [old, texts.old, texts.next];
  return (
    weighCoined(draft) +
    (isVariant(wording, other) ? weights.variant : 0) +
    (coined === "repeated" ? weights.often.dropped * Math.log2(countIn(own, wording)) : 0)
  );
}

/** What is said of a main policy, or no longer, in a sentence that says nothing else: 稳健的货币政策保持中性. */
const weighPolicy = ({ draft: { tag }, isPresence, sentence }: Weighed): number =>
  tag === "wording" && isPresence && sentence.length <= shortSentence && policySubject.test(sentence) ? weights.stance : 0;
const policySubject = new RegExp(`^[^，。；]{0,8}(?:${mainPolicy.source})`);

/** Where it stands. What is only repeated may be an ordinary word of an important sentence; what both texts have is not there for the first time. */
function weighPlace({ draft, context, own, isAgain }: Weighed): number {
  const { kind, tag, coined, stance: isStance, old = "", next = "", oldAt, nextAt } = draft;
  const at = nextAt ?? oldAt;
  if (!at || isAgain || kind === "moved" || kind === "reordered") return 0;
  if (kind === "reworded" && tag !== "figure" && !isStance && likeness(old, next) < unlike) return 0;
  const { part, heading } = bestPlace(draft, own, at.pair, context) ?? {};
  return (
    (part && coined !== "repeated" ? weights.place[part] : 0) +
    (heading ? weights.place.heading : 0) +
    // Four characters that say the year's tone, or said last year's, are a stance.
    (coined === "four" && part === "tone" ? weights.fourOfTone : 0)
  );
}

/** What takes from it: plain words, long ones, words around what both texts have. */
function weighWords({ draft, counts, isPresence }: Weighed): number {
  const { kind, tag, term, coined, stance: isStance, old = "", next = "" } = draft;
  if (isStance) return 0;
  // What a clause brings is its formulation.
  const isClause = tag === "set" && isPresence;
  const isLong = Math.max(old.length, next.length) > longWording && !coined && !isClause;
  const isSame = kind === "reworded" && term !== undefined && counts.old.has(term) && counts.next.has(term);
  const isUnrelated = kind === "reworded" && (likeness(old, next) < unlike || old.includes(next) || next.includes(old));
  return (isLong ? weights.long : 0) + (tag === "wording" ? weights.plain : 0) + (isSame ? weights.same : 0) + (isUnrelated ? weights.unrelated : 0);
}

/** What a change weighs: the sum of its parts. */
function weighChange(draft: Draft, context: WeighContext, counts: Counts, texts: { old: string; next: string }): number {
  const { kind, tag, term, oldAt, nextAt } = draft;
  if (tag === "figure") return weights.kind[kind] + weighFigure(draft, context);
  const at = nextAt ?? oldAt;
  const side = nextAt ? "next" : "old";
  const isPresence = kind === "new" || kind === "dropped";
  const weighed: Weighed = {
    draft,
    context,
    counts,
    texts,
    own: kind === "dropped" && oldAt ? "old" : side,
    sentence: at ? (context.pairs[at.pair]?.[side].text ?? "") : "",
    entry: term === undefined ? undefined : context.knowledge.terms.get(term),
    isPresence,
    isAgain: isPresence && term !== undefined && (kind === "new" ? counts.old : counts.next).has(term),
  };
  const about = draft.stance
    ? weights.stance
    : tag === "degree"
      ? weighDegree(weighed)
      : weighFormulation(weighed) + weighForm(weighed) + weighPolicy(weighed);
  return weights.kind[kind] + about + weighPlace(weighed) + weighWords(weighed);
}

const partOrder: readonly Part[] = ["tone", "aims", undefined, "review"];

/** Where a formulation that came or went stands at its best: what is in the review and in the tasks is a task. Of other changes, where they are. */
function bestPlace({ kind, tag, term, next = "", old = "" }: Draft, side: "old" | "next", pair: number, { pairs, places }: WeighContext) {
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

/** Changes with what they weigh. */
export function weighDrafts(drafts: readonly Draft[], context: WeighContext): { draft: Draft; weight: number }[] {
  const { pairs } = context;
  const counts = { old: countTerms(pairs, "old"), next: countTerms(pairs, "next") };
  const texts = { old: pairs.map(({ old }) => old.text).join("\n"), next: pairs.map(({ next }) => next.text).join("\n") };
  return drafts.map((draft) => ({ draft, weight: weighChange(draft, context, counts, texts) }));
}
