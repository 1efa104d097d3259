import type { AnnotatedSegment, Match } from "@/core/annotation";
import type { Draft, Tag } from "./change";
import { findHunks, hasFigure, type Hunk, widenFigure } from "./hunks";
import { pairLists, readLists, type Span } from "./lists";
import { weigh, withoutScale } from "./scale";

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
const holds = (a: Span, b: Span): boolean => a.start <= b.start && a.end >= b.end;

/** What stands outside marks: a stretch without the punctuation and particles around it. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const lead = /^[\s，。；：、！？,;:!?]*/.exec(part)?.[0].length ?? 0;
  const tail = /[\s，。；：、！？,;:!?]*$/.exec(part.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

const content = /[\p{L}\p{N}]/u;
/** Words that hold a sentence together and say nothing of it. */
const particles = /^[的地得了着过和与及并也都就是在以于其之所为把将\s，。；：、！？“”（）—]*$/;

/** The outermost terms that stand whole in a stretch. */
const termsIn = ({ matches }: AnnotatedSegment, span: Span): Match[] => matches.filter((match) => match.depth === 0 && holds(span, match));
/** The outermost term that a stretch is a part of, or has a part of. */
const termAround = ({ matches }: AnnotatedSegment, span: Span): Match | undefined =>
  matches.filter((match) => overlaps(match, span) && !holds(span, match)).sort((a, b) => b.end - b.start - (a.end - a.start))[0];

/** Parts of a stretch, cut where clauses end. */
function cutClauses(text: string, { start, end }: Span): Span[] {
  const cuts = [...text.slice(start, end).matchAll(/[，。；：！？]+/g)].map(({ index, 0: mark }) => start + index + mark.length);
  return [...cuts, end]
    .map((cut, i) => trimSpan(text, { start: cuts[i - 1] ?? start, end: cut }))
    .filter(({ start: from, end: to }) => content.test(text.slice(from, to)));
}

/** What a sentence says of a policy: 积极的财政政策要加力提效; between both, it may say first how it was (取向不变，). */
const policyStance = /^([^，。；、]{2,12}?(?:政策|总基调|调控))(?:要|应当|应|必须)?([^，；。：]{2,24}(?:，[^；。：]{2,24})?)[。；]?$/;
/** What stands before what is to be done now. */
const modal = /^(?:要|应当|应|必须)/;

/** Another stance of one policy, whole: what its sentence says of it. */
function compareStance(old: AnnotatedSegment, next: AnnotatedSegment, pair: number): Draft[] | undefined {
  const [was, is] = [policyStance.exec(old.text), policyStance.exec(next.text)];
  const [a, b] = [was?.[2], is?.[2]];
  if (!a || !b || a === b || modal.test(a) !== modal.test(b)) return undefined;
  const [short = "", long = ""] = [was?.[1] ?? "", is?.[1] ?? ""].sort((x, y) => x.length - y.length);
  // 财政政策要… is said of 积极的财政政策, too.
  if (long !== short && !long.endsWith(`的${short}`)) return undefined;
  const span = ({ text }: AnnotatedSegment, said: string) => ({ start: text.lastIndexOf(said), end: text.lastIndexOf(said) + said.length, pair });
  const [oldAt, nextAt] = [span(old, a), span(next, b)];
  const term = next.matches.find((match) => match.depth === 0 && match.start < nextAt.start);
  const scale = weigh(a, b);
  // Which way another stance goes is for a reader to say, unless it is the same but for its degree.
  const isOnlyScale = scale !== undefined && withoutScale(a) === withoutScale(b);
  return [
    {
      kind: isOnlyScale ? (scale.by > 0 ? "hardened" : "softened") : "reworded",
      tag: isOnlyScale ? "degree" : "set",
      stance: true,
      ...(isOnlyScale ? { dimension: scale.dimension } : {}),
      old: a,
      next: b,
      oldAt,
      nextAt,
      ...(term ? { term: term.term } : {}),
    },
  ];
}

/** The changes inside one pair of sentences; `pair` is its number. */
export function compareSentences(old: AnnotatedSegment, next: AnnotatedSegment, pair: number): Draft[] {
  const stance = compareStance(old, next, pair);
  if (stance) return stance;
  const drafts: Draft[] = [];
  const taken: { old: Span[]; next: Span[] } = { old: [], next: [] };
  const at = (span: Span) => ({ ...span, pair });
  for (const { old: before, next: after, removed, added, reordered } of pairLists(readLists(old), readLists(next))) {
    // One item in another's place, with words in common, is a change of words.
    const [gone, come] = [removed[0], added[0]];
    const isReworded = removed.length === 1 && added.length === 1 && gone !== undefined && come !== undefined && isOneItem(gone.text, come.text);
    if (reordered) {
      drafts.push({ kind: "reordered", tag: "wording", old: textOf(old, before), next: textOf(next, after), oldAt: at(before), nextAt: at(after) });
      taken.old.push(before);
      taken.next.push(after);
    }
    if ((removed.length > 0 || added.length > 0) && !isReworded) {
      drafts.push({
        kind: "members",
        tag: "wording",
        old: textOf(old, before),
        next: textOf(next, after),
        oldAt: at(before),
        nextAt: at(after),
        removed: removed.map(({ text }) => text),
        added: added.map(({ text }) => text),
      });
      taken.old.push(...removed);
      taken.next.push(...added);
    }
  }
  for (const hunk of findHunks(old, next)) {
    const left = taken.old.some((span) => holds(widen(span), hunk.old)) || hunk.old.start === hunk.old.end;
    const right = taken.next.some((span) => holds(widen(span), hunk.next)) || hunk.next.start === hunk.next.end;
    if (left && right) continue;
    for (const part of splitHunk(hunk, old, next)) drafts.push(...readHunk(part, old, next, pair).map((draft) => withPlain(draft, old, next)));
  }
  return drafts;
}

/** Verbs that say only that something is done. */
const carriers = /^(?:组织|开展|进行|实施|做好|举行|举办)$/;

/** Words that the other sentence has in another place, with a verb that says only that it is done, are its grammar: 开展了春季植树活动, 春季，组织了植树活动. */
function withPlain(draft: Draft, old: AnnotatedSegment, next: AnnotatedSegment): Draft {
  const [own, other, at] = draft.kind === "new" ? [next, old, draft.nextAt] : [old, next, draft.oldAt];
  if ((draft.kind !== "new" && draft.kind !== "dropped") || draft.tag !== "wording" || !at) return draft;
  const words = own.tokens.filter((token) => token.start >= at.start && token.end <= at.end && !particles.test(token.text));
  const isThere = words.some(({ text }) => other.text.includes(text));
  return isThere && words.every(({ text }) => carriers.test(text) || other.text.includes(text)) ? { ...draft, plain: true } : draft;
}

/** Whether two wordings are one but for words of the scale, or but for a word beside them. */
function isSameBesideScale(was: string, is: string, both: boolean): boolean {
  const [before, after] = [withoutScale(was), withoutScale(is)];
  if (was === "" || is === "") return before === after;
  return (
    before === after ||
    (both && before.length <= 2 && after.length <= 2) ||
    (likeness(before, after) >= 0.75 && Math.min(before.length, after.length) * 2 > Math.max(before.length, after.length))
  );
}

/** Whether two items are one in other words (稳就业, 保就业), what both begin and end with aside; a place in the place of another is none. */
function isOneItem(a: string, b: string): boolean {
  let [start, end] = [0, 0];
  const most = Math.min(a.length, b.length);
  while (start < most && a[start] === b[start]) start++;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [own, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return Math.min(own.length, other.length) < 2 || [...own].some((character) => other.includes(character));
}

/** With the mark beside it. */
const widen = ({ start, end }: Span): Span => ({ start: start - 1, end: end + 1 });

const textOf = ({ text }: AnnotatedSegment, { start, end }: Span): string => text.slice(start, end);

/** Shares of characters that two wordings have in common, of the shorter. */
export function likeness(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  const left = [...long];
  let shared = 0;
  for (const character of short) {
    const found = left.indexOf(character);
    if (found < 0) continue;
    left.splice(found, 1);
    shared++;
  }
  return shared / short.length;
}

/** From so many characters on two sides of a hunk that have nothing in common are two changes. */
const longWording = 6;
const unlike = 0.25;

/** Where one side has more clauses than the other, the clause that answers is compared; the others came or went. */
function splitHunk(hunk: Hunk, old: AnnotatedSegment, next: AnnotatedSegment): Hunk[] {
  const clauses = { old: cutClauses(old.text, hunk.old), next: cutClauses(next.text, hunk.next) };
  const [single, several] = clauses.old.length === 1 ? ([clauses.old[0], clauses.next] as const) : ([clauses.next[0], clauses.old] as const);
  if (!single || several.length < 2 || Math.min(clauses.old.length, clauses.next.length) !== 1) return [hunk];
  const isOld = clauses.old.length === 1;
  const text = textOf(isOld ? old : next, single);
  const alike = several.map((clause) => likeness(text, textOf(isOld ? next : old, clause)));
  // What both begin with, or end with, belongs to the clause there.
  const isInside = (segment: AnnotatedSegment, at: number): boolean => content.test(segment.text[at] ?? "");
  const [starts, ends] = [
    isInside(old, hunk.old.start - 1) && isInside(next, hunk.next.start - 1),
    isInside(old, hunk.old.end) && isInside(next, hunk.next.end),
  ];
  const likest = alike.indexOf(Math.max(...alike));
  const best = (alike[likest] ?? 0) >= answers ? likest : starts ? 0 : ends ? several.length - 1 : -1;
  if (best < 0) return [hunk];
  return several.map((clause, i): Hunk => {
    const at = i < best ? single.start : single.end;
    const other = i === best ? single : { start: at, end: at };
    return isOld ? { old: other, next: clause } : { old: clause, next: other };
  });
}
/** From this share of common characters on a clause answers another. */
const answers = 0.4;

function readHunk(hunk: Hunk, old: AnnotatedSegment, next: AnnotatedSegment, pair: number): Draft[] {
  const at = (span: Span) => ({ ...span, pair });
  const [before, after] = [trimSpan(old.text, hunk.old), trimSpan(next.text, hunk.next)];
  const [was, is] = [textOf(old, before), textOf(next, after)];
  if (particles.test(was) && particles.test(is)) return [];
  const around = termAround(old, before) ?? termAround(next, after) ?? undefined;
  if (hasFigure(old, before) || hasFigure(next, after) || hedgesFigure(old, before) || hedgesFigure(next, after)) {
    const figure = readFigureHunk(before, after, old, next, pair);
    if (figure) return figure;
  }
  const scale = weigh(was, is);
  const terms = { old: termsIn(old, before), next: termsIn(next, after) };
  const both = !particles.test(was) && !particles.test(is);
  // 稳健 → 适度宽松 is another stance and no less of the same: what a formulation is made of has changed, whatever stands before it.
  const cut = cutMatch(next, after) ?? cutMatch(old, before);
  const isOther = cut !== undefined && withoutScale(was) !== withoutScale(is);
  if (scale && !isOther && isSameBesideScale(was, is, scale.both)) {
    const subject = around ?? neighbour(next, after);
    return [
      {
        kind: scale.by > 0 ? "hardened" : "softened",
        tag: "degree",
        dimension: scale.dimension,
        ...(was ? { old: was } : {}),
        ...(is ? { next: is } : {}),
        oldAt: at(before),
        nextAt: at(after),
        ...(subject ? { term: subject.term } : {}),
      },
    ];
  }
  const shared = likeness(was, is);
  const isUnrelated =
    (was.length >= longWording && is.length >= longWording && shared < unlike) || (shared === 0 && isClause(old, before) && isClause(next, after));
  if (both && !isUnrelated) {
    const term = terms.next[0] ?? terms.old[0] ?? around ?? cut;
    return [
      {
        kind: "reworded",
        tag: term ? "set" : "wording",
        old: was,
        next: is,
        oldAt: at(before),
        nextAt: at(after),
        ...(term ? { term: term.term } : {}),
      },
    ];
  }
  const sides = [
    ...cutClauses(old.text, before).map((span): Draft => sideOnly("dropped", old, span, pair, { ...after, end: after.start })),
    ...cutClauses(next.text, after).map((span): Draft => sideOnly("new", next, span, pair, { ...before, end: before.start })),
  ];
  // Words in the place of other words, none of them a formulation.
  return both ? sides.map((draft) => (draft.tag === "wording" ? { ...draft, plain: true } : draft)) : sides;
}

/** Whether a stretch is all that stands between two marks. */
const isClause = ({ text }: AnnotatedSegment, { start, end }: Span): boolean =>
  !content.test(text[start - 1] ?? "") && !content.test(text[end] ?? "");

/** The outermost formulation that begins inside a stretch and goes on behind it: 适度宽松的|货币政策. */
const cutMatch = ({ matches }: AnnotatedSegment, { start, end }: Span): Match | undefined =>
  matches.find((match) => match.depth === 0 && match.start >= start && match.start < end && match.end > end);

/** What only one text has; `where` is the place in the other where it would stand. */
export function sideOnly(kind: "new" | "dropped", segment: AnnotatedSegment, span: Span, pair: number, where?: Span): Draft {
  const [term] = termsIn(segment, span).sort((a, b) => b.end - b.start - (a.end - a.start));
  const around = term ?? termAround(segment, span);
  const text = textOf(segment, span);
  const tag: Tag = around ? "set" : "wording";
  const named = around ? { term: around.term } : {};
  return kind === "new"
    ? { kind, tag, next: text, nextAt: { ...span, pair }, ...(where ? { oldAt: { ...where, pair } } : {}), ...named }
    : { kind, tag, old: text, oldAt: { ...span, pair }, ...(where ? { nextAt: { ...where, pair } } : {}), ...named };
}

/** The term right after a stretch, or right before: what a word of degree is about. */
const neighbour = ({ matches }: AnnotatedSegment, span: Span): Match | undefined =>
  matches.find((match) => match.depth === 0 && match.start >= span.end && match.start - span.end <= 2) ??
  matches.find((match) => match.depth === 0 && touches(match, span));

const hedge = /^(?:以上|以下|以内|左右|上下|超过|超|近|约|不低于|不少于|不超过|至少|多|余)$/;
/** Whether a stretch is the hedge of a figure beside it. */
function hedgesFigure({ text }: AnnotatedSegment, { start, end }: Span): boolean {
  return hedge.test(text.slice(start, end)) && (/[\d%％万亿千百十个项元人年]$/.test(text.slice(0, start)) || /^\d/.test(text.slice(end)));
}

/** A figure with its hedge: 2.5%左右, 不低于3000. */
const boundFigure = /\d[^，。；]{0,6}(?:左右|以上|以内|以下)|(?:不低于|不少于|不超过|超过|至少)\d/;

/** How something is to go, in words. */
const course = /上升|下降|降低|增长|增加|减少|提高|扩大|改善|保持|稳定|平稳|回升|[稳续]中?[有向求]/;

/** Another figure, or the same with another hedge: harder or softer only where the hedge alone differs. */
function readFigureHunk(before: Span, after: Span, old: AnnotatedSegment, next: AnnotatedSegment, pair: number): Draft[] | undefined {
  const [a, b] = [trimSpan(old.text, widenFigure(old, before)), trimSpan(next.text, widenFigure(next, after))];
  const [was, is] = [textOf(old, a), textOf(next, b)];
  const digits = (text: string): string => text.replace(/[^\d.]/g, "");
  if (was.length > 24 || is.length > 24 || /[，；。]/.test(was + is)) return undefined;
  const isFigure = (text: string): boolean => /[\d〇一二三四五六七八九十百千万亿]/.test(text);
  if (!isFigure(was) || !isFigure(is)) {
    // What was said in words is set as a figure, or no longer: 继续下降 → 降低2.5%左右.
    const isTarget = was !== "" && is !== "" && boundFigure.test(was + is) && course.test(isFigure(was) ? is : was);
    return isTarget ? [{ kind: "reworded", tag: "figure", old: was, next: is, oldAt: { ...a, pair }, nextAt: { ...b, pair } }] : undefined;
  }
  const scale = digits(was) === digits(is) ? weigh(was.replace(/[\d.%％]/g, ""), is.replace(/[\d.%％]/g, "")) : undefined;
  const places = { oldAt: { ...a, pair }, nextAt: { ...b, pair } };
  if (scale) return [{ kind: scale.by > 0 ? "hardened" : "softened", tag: "figure", dimension: scale.dimension, old: was, next: is, ...places }];
  return [{ kind: "reworded", tag: "figure", old: was, next: is, ...places }];
}
