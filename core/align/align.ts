import { cutAtAnchors, type Pair, sortPairs, type Stretch } from "./anchors";

export type { Pair } from "./anchors";
import { findBeads, lengthRatio } from "./beads";
import { learnTable } from "./learn";
import { findMoved } from "./moved";
import { findBand } from "./rough";
import { pickLines, type Side, type Table, transpose } from "./side";

export interface AlignOptions {
  /** Pairs that a reader fixed, kept as they are. RangeError where a line is in two of them or in no text. */
  anchors?: readonly Pair[] | undefined;
  /** Learn words from the texts themselves and align again: across languages. */
  learn?: boolean;
}

/** How many lines to each side of the rough path pairs are looked for. */
const margin = 12;

type Worthy = Pair & { worth: number };

/**
 * Which lines of two texts belong together: every line in exactly one pair, in the order of both texts but for what was moved; one side of a pair is
 * empty where the other text has nothing of it. `table` says what a token of `a` may be in `b`.
 */
export function alignSides(a: Side, b: Side, table: Table, { anchors = [], learn = false }: AlignOptions = {}): Pair[] {
  const { fixed, stretches } = cutAtAnchors(anchors, a.lines.length, b.lines.length);
  const ratio = lengthRatio(a, b);
  const alignBy = (there: Table): ((lines: Stretch) => Worthy[]) => {
    const back = transpose(there);
    return (lines) => {
      const [some, others] = [pickLines(a, lines.a), pickLines(b, lines.b)];
      const beads = findBeads({ a: some, b: others, there, back, band: findBand(some, others, there, margin), ratio });
      return beads.map((bead) => ({ a: lines.a.slice(...bead.a), b: lines.b.slice(...bead.b), worth: bead.worth }));
    };
  };
  let alignLines = alignBy(table);
  let pairs = stretches.flatMap(alignLines);
  if (learn) {
    alignLines = alignBy(learnTable(table, a, b, [...fixed, ...pairs]));
    pairs = stretches.flatMap(alignLines);
  }
  const moved = findMoved(
    {
      a: pairs.filter((pair) => pair.b.length === 0).flatMap((pair) => pair.a),
      b: pairs.filter((pair) => pair.a.length === 0).flatMap((pair) => pair.b),
    },
    alignLines,
  );
  const paired = new Set(moved.flatMap((pair) => pair.a));
  const pairedB = new Set(moved.flatMap((pair) => pair.b));
  const kept = pairs.filter(
    ({ a, b }) => !(b.length === 0 && a.some((line) => paired.has(line))) && !(a.length === 0 && b.some((line) => pairedB.has(line))),
  );
  return sortPairs([...fixed, ...kept.map(({ a, b }) => ({ a, b })), ...moved]);
}
