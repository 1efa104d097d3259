import type { TokenKind } from "@/core/annotation";
import { type Atom, findAtoms } from "./atoms";
import { isAsciiLetter, isCrossable, isDigit, isHanzi, isHighSurrogate, isLowSurrogate } from "./characters";
import { type Fold, type Folded, storedSpan } from "./fold";
import type { Lexicon } from "./lexicon";
import { namesAt } from "./names";

/** A piece of the text that the word cutter made. UTF-16 offsets into the stored text, half-open. */
export interface Cut {
  start: number;
  end: number;
  kind: TokenKind;
}

/** A span that is one word whatever the dictionary says: a name, a word of a term's own pinyin. In folded units; fixed spans do not overlap. */
export interface Fixed {
  start: number;
  end: number;
  /** Left out where the characters say it. */
  kind?: TokenKind;
}

/** A text made ready for cutting. */
export interface Prepared {
  text: string;
  folded: Folded;
  atoms: Atom[];
  barriers: Barriers;
}

export function prepare(text: string, fold: Fold): Prepared {
  const folded = fold(text);
  return { text, folded, atoms: findAtoms(fold.surface(text)), barriers: findBarriers(text, folded) };
}

/** Cost of a hanzi that no word accounts for, and of a number written in hanzi, in hundredths of a nat. */
const unknownCost = 1400;
const numeralCost = 700;

const numeral = new Set([..."〇零一二两三四五六七八九十百千万亿"].map((c) => c.charCodeAt(0)));
const placeUnit = new Set([..."十百千万亿"].map((c) => c.charCodeAt(0)));
const first = "第".charCodeAt(0);

/** End of the number in hanzi at `start`: two numerals or more with a place unit (二十三, 三百), or 第 and a numeral; else `start`. */
function numeralEnd(units: Uint16Array, start: number): number {
  const from = units[start] === first ? start + 1 : start;
  let end = from;
  let places = 0;
  while (end < units.length && numeral.has(units[end] ?? 0)) {
    if (placeUnit.has(units[end] ?? 0)) places++;
    end++;
  }
  if (from > start) return end > from ? end : start;
  return end - start >= 2 && places > 0 ? end : start;
}

/** Where words may not cross: before these folded units. */
export type Barriers = Uint8Array;

/** Barriers at white space inside a line: 中国 人民 is two words, but a line end or an invisible character is no boundary. */
export function findBarriers(text: string, { units, at }: Folded): Barriers {
  const barriers = new Uint8Array(units.length + 1);
  for (let i = 1; i < units.length; i++)
    for (let gap = (at[i - 1] ?? 0) + 1; gap < (at[i] ?? 0); gap++) if (!isCrossable(text.charCodeAt(gap))) barriers[i] = 1;
  return barriers;
}

/** What is known of a text before the dictionary is asked. All in folded units. */
export interface Settled {
  fixed?: readonly Fixed[];
  /** Boundaries that no word crosses. */
  edges?: readonly number[];
  /** Words beside the dictionary's, by start: where they end, and their cost in hundredths of a nat. */
  offers?: ReadonlyMap<number, { end: number; cost: number }>;
}

/** A path through a text: words in folded units, in order, with the kind where it is settled. */
export interface Step {
  start: number;
  end: number;
  kind?: TokenKind;
}

/** Spans that must be taken whole, by folded start, and the positions inside them. */
function lay(units: number, spans: Iterable<Fixed>) {
  const endOf = new Int32Array(units + 1);
  const inside = new Uint8Array(units + 1);
  const kinds = new Map<number, TokenKind>();
  for (const { start, end, kind } of spans) {
    endOf[start] = end;
    inside.fill(1, start + 1, end);
    if (kind) kinds.set(start, kind);
  }
  return { endOf, inside, kinds };
}

/** Atoms in folded units; white space has no length there and is left out. */
export function* foldedAtoms({ folded, atoms }: Prepared): Generator<Fixed & { core: number; kind: TokenKind }> {
  let i = 0;
  const advance = (to: number): number => {
    while (i < folded.units.length && (folded.at[i] ?? 0) < to) i++;
    return i;
  };
  for (const atom of atoms) {
    const start = advance(atom.start);
    const core = advance(atom.core);
    const end = advance(atom.end);
    if (end > start) yield { start, end, core, kind: atom.kind };
  }
}

/**
 * The cheapest way through the text by dictionary words, atoms and single hanzi; fixed spans are taken as they are and nothing crosses their ends.
 * Linear in the text's length.
 */
export function findPath(prepared: Prepared, lexicon: Lexicon, { fixed = [], edges = [], offers }: Settled = {}): Step[] {
  const { units } = prepared.folded;
  const n = units.length;
  const held = lay(n, fixed);
  const atoms = lay(n, foldedAtoms(prepared));
  const nextBarrier = new Int32Array(n + 1).fill(n);
  const barriers = Uint8Array.from(prepared.barriers);
  for (let i = 1; i < n; i++) if (atoms.inside[i] === 1 || held.inside[i] === 1) barriers[i] = 0;
  for (const edge of [...edges, ...fixed.flatMap(({ start, end }) => [start, end])]) barriers[edge] = 1;
  for (let i = n - 1; i >= 0; i--) nextBarrier[i] = barriers[i + 1] === 1 ? i + 1 : (nextBarrier[i + 1] ?? n);

  const cost = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(n + 1);
  cost[0] = 0;
  const out = new Int32Array(2 * Math.max(1, lexicon.longest));
  const named = new Int32Array(6);
  /** Positions that are best reached by a name that no list has. */
  const byName = new Uint8Array(n + 1);
  const relax = (start: number, end: number, by: number): boolean => {
    const total = (cost[start] ?? 0) + by;
    if (total >= (cost[end] ?? 0)) return false;
    cost[end] = total;
    from[end] = start;
    byName[end] = 0;
    return true;
  };
  for (let i = 0; i < n; i++) {
    if (cost[i] === Number.POSITIVE_INFINITY) continue;
    if (held.endOf[i]) {
      relax(i, held.endOf[i] ?? n, 0);
      continue;
    }
    const atomEnd = atoms.endOf[i] ?? 0;
    const limit = nextBarrier[i] ?? n;
    const pair = isHighSurrogate(units[i] ?? 0) && isLowSurrogate(units[i + 1] ?? 0) ? 2 : 1;
    // An atom that a fixed span cuts, or a pair at a barrier, still has to be got through.
    relax(i, Math.min(atomEnd || i + pair, limit), atomEnd ? 0 : unknownCost);
    const words = lexicon.wordsAt(units, i, out);
    for (let w = 0; w < words; w++) {
      const end = i + (out[2 * w] ?? 0);
      if (end <= limit && atoms.inside[end] === 0) relax(i, end, out[2 * w + 1] ?? 0);
    }
    const offer = offers?.get(i);
    if (offer && offer.end <= limit && atoms.inside[offer.end] === 0) relax(i, offer.end, offer.cost);
    if (!atomEnd) {
      const names = namesAt(units, i, limit, named);
      for (let w = 0; w < names; w++) {
        const end = named[2 * w] ?? 0;
        if (atoms.inside[end] === 0 && relax(i, end, named[2 * w + 1] ?? 0)) byName[end] = 1;
      }
    }
    const number = atomEnd ? i : numeralEnd(units, i);
    if (number > i && number <= limit && atoms.inside[number] === 0) relax(i, number, numeralCost);
  }
  const steps: Step[] = [];
  for (let end = n; end > 0; end = from[end] ?? 0) {
    const start = from[end] ?? 0;
    const kind =
      (held.endOf[start] === end ? held.kinds.get(start) : undefined) ??
      (atoms.endOf[start] === end ? atoms.kinds.get(start) : undefined) ??
      (byName[end] ? "name" : undefined);
    steps.push(kind === undefined ? { start, end } : { start, end, kind });
  }
  return steps.reverse();
}

const hasHanzi = (units: Uint16Array): boolean => units.some((unit) => isHanzi(unit) || isHighSurrogate(unit));

const figures = (units: Uint16Array, start: number, end: number): number => {
  let at = start;
  while (at < end && (isDigit(units[at] ?? 0) || units[at] === 0x2e || units[at] === 0x2c)) at++;
  return at - start;
};

function kindOf(units: Uint16Array, { start, end }: Step, lexicon: Lexicon): TokenKind {
  let i = units[start] === first && end > start + 1 ? start + 1 : start;
  while (i < end && numeral.has(units[i] ?? 0)) i++;
  if (i === end) return "number";
  if (!hasHanzi(units.subarray(start, end)))
    return isDigit(units[start] ?? 0) ? "number" : isAsciiLetter(units[start] ?? 0) ? "latin" : "punctuation";
  if (lexicon.isName(units, start, end)) return "name";
  // 135.2万 inside a term: the figures say what it is.
  return isDigit(units[start] ?? 0) && numeral.has(units[start + figures(units, start, end)] ?? 0) ? "number" : "word";
}

/** The path as cuts that tile the stored text: white space and invisible characters between words are cuts of their own. */
export function cutAlong({ text, folded }: Prepared, path: readonly Step[], lexicon: Lexicon): Cut[] {
  const cuts: Cut[] = [];
  let at = 0;
  for (const step of path) {
    const [start, end] = storedSpan(folded, step.start, step.end);
    if (start > at) cuts.push({ start: at, end: start, kind: "space" });
    cuts.push({ start, end, kind: step.kind ?? kindOf(folded.units, step, lexicon) });
    at = end;
  }
  if (at < text.length) cuts.push({ start: at, end: text.length, kind: "space" });
  return cuts;
}
