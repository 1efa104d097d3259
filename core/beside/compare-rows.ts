import type { Change, Place } from "@/core/compare/change";
import type { ComparedPair } from "@/core/compare/compare";
import type { Mark, Note, Row, Side } from "./row";

const markOf = (side: Side, place: Place | undefined, pair: number): Mark[] =>
  place && place.pair === pair && place.end > place.start ? [{ side, start: place.start, end: place.end }] : [];

function toNote({ kind, tag, old, next, oldAt, nextAt, term, official, dim, removed, added }: Change, pair: number): Note {
  return {
    group: kind,
    code:
      kind === "members"
        ? "members"
        : old !== undefined && next !== undefined && old !== next
          ? "changed"
          : old !== undefined && next === undefined
            ? "gone"
            : "came",
    said: {
      ...(old === undefined ? {} : { old }),
      ...(next === undefined ? {} : { next }),
      ...(removed ? { removed: removed.join("、") } : {}),
      ...(added ? { added: added.join("、") } : {}),
      tag,
    },
    ...(term ? { term } : {}),
    ...(kind === "moved" && oldAt && oldAt.pair !== pair ? { from: oldAt.pair + 1 } : {}),
    marks: [...markOf("a", oldAt, pair), ...markOf("b", nextAt, pair)],
    isSet: tag === "set",
    dim,
    official,
  };
}

/** A comparison, what tells most first, as rows in the order of the earlier text; a change that touches two rows stands in the later text's. */
export function compareRows(pairs: readonly ComparedPair[], changes: readonly Change[]): Row[] {
  const rows = pairs.map(
    ({ old, next, oldText, nextText, moved }): Row => ({ lines: { a: old, b: next }, text: { a: oldText, b: nextText }, moved, notes: [] }),
  );
  changes.forEach((change, i) => {
    const pair = (change.nextAt ?? change.oldAt)?.pair;
    if (pair !== undefined) rows[pair]?.notes.push({ ...toNote(change, pair), rank: i + 1 });
  });
  return rows;
}
