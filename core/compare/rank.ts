import type { Change, Draft } from "./change";
import type { CompareKnowledge } from "./knowledge";
import type { ReadPairs } from "./novel";
import { likeness } from "./pair";

/** How much a kind of change tells by itself. */
const ofKind: Record<Draft["kind"], number> = {
  hardened: 3,
  softened: 3,
  reworded: 1.5,
  new: 1.5,
  dropped: 1.5,
  members: 1.5,
  reordered: 1,
  moved: 0.5,
};
/** How much a kind of formulation weighs. */
const ofType: Record<string, number> = { doctrine: 2, slogan: 2, policy: 2, campaign: 1.5, programme: 1.5, document: 0.5, mechanism: 0.5 };

/** Longer wordings are sentences and clauses: what they bring stands in the list by itself. */
const longWording = 14;
/** A formulation that stood in so many reports is no news where it comes, and will come again where it goes. */
const oldHand = 12;
/** 两个确立, 三重压力: a numbered formulation. */
const numbered = /^[“"]?[一二两三四五六七八九十](?:个|大|重|项|条|种|类)?\p{Script=Han}{2,4}[”"]?$/u;
/** A sentence that says what is to be reached. */
const aim = /目标|预期|拟按|拟安排|力争|确保|左右|[%％\d人斤]以上/;
/** A sentence in other words that says how to go on, too. */
const stance = /[。！]/;
const target = /目标|预期|增长|赤字|失业率|就业\d|指标|比重|下降\d/;

interface Counts {
  old: ReadonlyMap<string, number>;
  next: ReadonlyMap<string, number>;
}

function countTerms(pairs: ReadPairs, side: "old" | "next"): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pair of pairs) for (const { term } of pair[side].matches) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** How often a wording stands in a text. */
const countIn = (text: string, wording: string): number => (wording.length < 2 ? 0 : text.split(wording).length - 1);

function weighChange(draft: Draft, { terms }: CompareKnowledge, counts: Counts, texts: { old: string; next: string }, pairs: ReadPairs): number {
  const { kind, tag, dimension, term, old = "", next = "", oldAt, nextAt } = draft;
  let weight = ofKind[kind];
  const entry = term === undefined ? undefined : terms.get(term);
  if (entry && term !== undefined) {
    weight += (ofType[entry.type] ?? 0) + (entry.rank === "central" ? 0.5 : entry.rank === "general" ? -0.5 : 0) + (entry.official ? 0.5 : 0);
    const [was, is] = [counts.old.get(term) ?? 0, counts.next.get(term) ?? 0];
    // What was not counted is taken for neither usual nor new.
    const known = entry.reports === undefined ? 0.75 : Math.min(1, entry.reports / oldHand);
    const usual = entry.reports === undefined ? 0.5 : entry.usual;
    // That a formulation has come or gone altogether tells more than that it stands once more or less; that it comes where it was unusual, and goes where it was usual.
    if (kind === "new") weight += was === 0 ? 1 - usual + 2 * (1 - known) + Math.log2(is) / 2 : -2;
    if (kind === "dropped") weight += is === 0 ? usual + (1 - known) + Math.log2(was) / 2 : -2;
    // What both texts say of one formulation as their subject is its stance.
    const isStance = kind === "reworded" && old.length > 0 && next.length > 0 && likeness(old, next) > 0.3 && oldAt?.pair !== nextAt?.pair;
    if (isStance) weight += 1;
  }
  const wording = kind === "new" ? next : kind === "dropped" ? old : "";
  if (tag === "phrase") weight += 0.5 + Math.log2(countIn(kind === "new" ? texts.next : texts.old, wording)) - (kind === "dropped" ? 0.5 : 0);
  if (wording.length > longWording) weight -= 1;
  if (kind === "reworded" && tag !== "figure" && oldAt?.pair === nextAt?.pair) {
    weight -= Math.max(old.length, next.length) > longWording ? 2 : 0;
    weight -= likeness(old, next) < 0.25 || old.includes(next) || next.includes(old) ? 1.5 : 0;
  }
  weight += tag === "phrase" && numbered.test(wording) ? 2 : 0;
  if (dimension === "commitment" && kind === "hardened") weight -= 1;
  if (tag === "figure") {
    const at = nextAt ?? oldAt;
    const sentence = at ? (pairs[at.pair]?.[nextAt ? "next" : "old"].text ?? "") : "";
    const isTarget = aim.test(sentence) && /[%％]|万人|以上|左右/.test(next + old);
    weight += target.test(sentence.slice(Math.max(0, (at?.start ?? 0) - 14), at?.end ?? 0)) ? 1 : -1;
    weight += isTarget ? 4 : 0;
  }
  if (tag === "wording" && (kind === "reworded" || kind === "new" || kind === "dropped")) weight -= 1;
  return weight;
}

const little = /^(?:的|了)|的$/;
const shortest = 4;

/** Whether a change is ordinary wording: words for words, a little more or less, another year's figure where nothing is aimed at. */
function isDim({ kind, tag, plain, old = "", next = "", oldAt, nextAt }: Draft, pairs: ReadPairs): boolean {
  if (tag === "figure") {
    const [at, side] = nextAt ? ([nextAt, "next"] as const) : ([oldAt, "old"] as const);
    const text = at ? (pairs[at.pair]?.[side].text ?? "") : "";
    return kind === "reworded" && !aim.test(text);
  }
  if (tag !== "wording") return false;
  if (kind === "reworded") return !stance.test(old + next) || /\d/.test(old + next);
  if (kind !== "new" && kind !== "dropped") return false;
  const wording = kind === "new" ? next : old;
  const at = kind === "new" ? nextAt : oldAt;
  const whole = at ? (pairs[at.pair]?.[kind === "new" ? "next" : "old"].text ?? "") : "";
  return plain === true || wording.length < shortest || (wording.length < whole.length && (little.test(wording) || /\d/.test(wording)));
}

/** Changes with what they weigh, the heaviest first; of two as heavy, the earlier. */
export function rank(drafts: readonly Draft[], pairs: ReadPairs, knowledge: CompareKnowledge): Change[] {
  const counts = { old: countTerms(pairs, "old"), next: countTerms(pairs, "next") };
  const texts = { old: pairs.map(({ old }) => old.text).join("\n"), next: pairs.map(({ next }) => next.text).join("\n") };
  const place = ({ nextAt, oldAt }: Draft): number => (nextAt ?? oldAt)?.pair ?? 0;
  // Of one formulation the first place tells it; the others are places.
  const told = new Set<string>();
  const again = (draft: Draft): number => {
    const key = `${draft.kind} ${draft.term ?? ""}`;
    if (draft.term === undefined || draft.kind === "hardened" || draft.kind === "softened") return 0;
    const known = told.has(key);
    told.add(key);
    return known ? 2 : 0;
  };
  return drafts
    .map(
      (draft): Change => ({
        ...draft,
        official: draft.term !== undefined && (knowledge.terms.get(draft.term)?.official ?? false),
        dim: isDim(draft, pairs),
        weight: weighChange(draft, knowledge, counts, texts, pairs) - again(draft),
      }),
    )
    .sort((a, b) => b.weight - a.weight || place(a) - place(b));
}
