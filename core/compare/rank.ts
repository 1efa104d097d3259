import type { Change, Draft } from "./change";
import type { ComparedTerm } from "./knowledge";
import type { ReadPairs } from "./novel";
import { surfaceOf, type WeighContext, weighDrafts } from "./weigh";
import { weights } from "./weights";

/** A sentence that says what is to be reached. */
const aim = /目标|预期|拟按|拟安排|力争|确保|左右|[%％\d人斤]以上/;
/** A sentence in other words that says how to go on, too. */
const stance = /[。！]/;
/** A date by which something is to be done. */
const deadline = /\d[月日年]?底?前/;
/** How often something is done. */
const frequency = /每(?:个)?(?:年|半年|季度|月|周|旬|日|天)/;
/** Who is to do it: two bodies of a kind. */
const body = /(?:局|委|办|厅|部|院|会|政府|公安|中心)$/;

/** Ordinary words of statistics say how a figure is reckoned: 同比. */
const isMeasure = (entry: ComparedTerm | undefined): boolean =>
  entry?.type === "concept" && entry.rank === "general" && (entry.themes?.includes("statistics") ?? false);

const little = /^(?:的|了)|的$/;
const shortest = 4;

/** Whether a change is ordinary wording: words for words, a little more or less, another year's figure where nothing is aimed at. */
function isDim({ kind, tag, plain, old = "", next = "", oldAt, nextAt }: Draft, pairs: ReadPairs): boolean {
  if (tag === "figure") {
    const [at, side] = nextAt ? ([nextAt, "next"] as const) : ([oldAt, "old"] as const);
    const text = at ? (pairs[at.pair]?.[side].text ?? "") : "";
    return kind === "reworded" && !aim.test(text) && !deadline.test(text);
  }
  if (kind === "reordered" && plain) return true;
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
export function rank(drafts: readonly Draft[], context: WeighContext): Change[] {
  const { pairs, knowledge } = context;
  const place = ({ nextAt, oldAt }: Draft): number => (nextAt ?? oldAt)?.pair ?? 0;
  const weighed = weighDrafts(drafts, context).sort((a, b) => b.weight - a.weight || place(a.draft) - place(b.draft));
  // Of one formulation, and of what stands in one place, the heaviest change tells it; the others are places.
  const told: { kind: string; term: string; surface: string }[] = [];
  const isLongEnough = (surface: string): boolean => surface.length >= shortest;
  const eitherHolds = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
  const taken: { kind: string; pair: number; start: number; end: number }[] = [];
  /** Whether a heavier change has told it: in the same place, or elsewhere. */
  const isTold = (draft: Draft): "here" | "elsewhere" | undefined => {
    const { kind, oldAt, nextAt } = draft;
    const at = kind === "dropped" ? oldAt : nextAt;
    const known =
      at !== undefined &&
      at.end > at.start &&
      taken.some((each) => each.kind === kind && each.pair === at.pair && each.start < at.end && each.end > at.start);
    if (at) taken.push({ kind, ...at });
    const here = known ? "here" : undefined;
    if (draft.term === undefined || draft.stance || draft.tag === "degree") return here;
    const surface = surfaceOf(draft, kind === "dropped" ? "old" : "next", pairs);
    const isSame = told.some(
      (each) =>
        each.kind === kind &&
        (each.term === draft.term || (isLongEnough(surface) && isLongEnough(each.surface) && eitherHolds(surface, each.surface))),
    );
    told.push({ kind, term: draft.term, surface });
    return here ?? (isSame ? "elsewhere" : undefined);
  };
  return weighed
    .map(({ draft, weight }): Change => {
      const { plain: _plain, coined: _coined, stance: _stance, ...change } = draft;
      const entry = knowledge.terms.get(draft.term ?? "");
      const told = isTold(draft);
      return {
        ...change,
        official: entry?.official ?? false,
        dim: isDim(draft, pairs) || isMeasure(entry) || told === "here",
        weight: weight + (told ? weights.told : 0),
      };
    })
    .sort((a, b) => b.weight - a.weight || place(a) - place(b));
}
