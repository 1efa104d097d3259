import type { AnnotatedSegment } from "@/core/annotation";
import type { Draft, Place } from "./change";
import { type ReadPairs, readCoined } from "./novel";

/** The side of a change that only one text has, and where. */
function ownSide({ kind, oldAt, nextAt }: Draft): { side: "old" | "next"; at: Place } | undefined {
  if (kind === "new") return nextAt && { side: "next", at: nextAt };
  return kind === "dropped" && oldAt ? { side: "old", at: oldAt } : undefined;
}

/** What came or went, with its formulation whole: of 和平统一 it is the formulation that went, where 和平 did. */
function widen(draft: Draft, read: ReadPairs): Draft {
  const own = ownSide(draft);
  const segment: AnnotatedSegment | undefined = own && read[own.at.pair]?.[own.side];
  if (!own || !segment || draft.term === undefined) return draft;
  const { at } = own;
  const match = segment.matches.find(({ term, start, end }) => term === draft.term && start < at.end && end > at.start);
  if (!match || (match.start >= at.start && match.end <= at.end)) return draft;
  const place = { pair: at.pair, start: Math.min(at.start, match.start), end: Math.max(at.end, match.end) };
  const text = segment.text.slice(place.start, place.end);
  return own.side === "next" ? { ...draft, next: text, nextAt: place } : { ...draft, old: text, oldAt: place };
}

/** What came or went as whole formulations, each once: what a formulation was cut into is one change again, in the widest of its wordings. */
export function findWhole(drafts: readonly Draft[], read: ReadPairs): Draft[] {
  const whole = drafts.map((draft) => widen(draft, read));
  const widest = (draft: Draft): boolean => {
    const own = ownSide(draft);
    if (!own || draft.term === undefined) return true;
    const size = own.at.end - own.at.start;
    return !whole.some((other) => {
      const there = other === draft || other.kind !== draft.kind || other.term !== draft.term ? undefined : ownSide(other)?.at;
      if (there?.pair !== own.at.pair || there.start >= own.at.end || there.end <= own.at.start) return false;
      const otherSize = there.end - there.start;
      return otherSize > size || (otherSize === size && whole.indexOf(other) < whole.indexOf(draft));
    });
  };
  return whole.filter(widest);
}

/** With each formulation that came or went, how its text coins it (in quotation marks, by a number), where it does: having an entry takes nothing from that. */
export function withCoinage(drafts: readonly Draft[], read: ReadPairs): Draft[] {
  return drafts.map((draft) => {
    const own = ownSide(draft);
    const segment = own && read[own.at.pair]?.[own.side];
    if (!segment || draft.coined || draft.term === undefined || draft.tag !== "set") return draft;
    const matches = segment.matches.filter(({ term, start, end }) => term === draft.term && start < own.at.end && end > own.at.start);
    const coined = readCoined(segment).find(({ start, end }) => matches.some((match) => match.start <= start && match.end >= end));
    return coined ? { ...draft, coined: coined.coined } : draft;
  });
}
