import type { TokenKind } from "@/core/annotation";
import { type Atom, findAtoms } from "./atoms";
import { invisibleAt, isAsciiLetter, isDigit, isHanzi, isHighSurrogate, isLineEnd, isLowSurrogate } from "./characters";
import { firstLength, lastStart } from "./compounds";
import { type Fold, type Folded, storedSpan } from "./fold";
import type { Lexicon } from "./lexicon";
import { namesAt } from "./names/names";
import { isBoundSuffix, isSuffix } from "./suffixes";
import { classes, firstHash, hashOf, nextHash, noPairs } from "./pairs";

/** A piece of the text that the word cutter made. UTF-16 offsets into the stored text, half-open. */
export interface Cut {
  start: number;
  end: number;
  kind: TokenKind;
  /** A name that no list has (names/). */
  isCoined?: true;
  /** Where the suffix of a derived word starts: 历史|观. */
  suffixAt?: number;
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

/**
 * A character that is seldom a word by itself (级, 效, 略) costs a share of its rareness more, up to a limit: in jieba's counts it is one too often, which lets a common word
 * swallow the character before it (以上|级 for 以|上级). Settled on the half of tests/fixtures/seams.txt that may be looked at.
 */
const alone = { from: 650, share: 0.7, most: 250 };
const costAlone = (cost: number): number => cost + Math.max(0, Math.min(alone.most, alone.share * (cost - alone.from)));

/** What a dictionary word of four characters or more gets off where another word lies across its edge: it is hardly ever there by chance. */
const long = { size: 4, off: 250 };
/** What a preposition, or 中 after its word, gets off there: it goes with whatever it likes, and no count of pairs can know them all (对|外地, 重组中|国有股, 以|来料). */
const particle = { units: new Set([..."把对将向从为以用给由被让与同中"].map((c) => c.charCodeAt(0))), off: 250 };
/**
 * 工地上|将|安装: a place and what will be done there, which any noun may be. 上将 is a rank after a measure or a service (三名上将, 陆军上将), and where nothing follows.
 */
const [on, will] = [..."上将"].map((c) => c.charCodeAt(0));
const rankBefore = new Set([..."名位员军个任衔为升授的"].map((c) => c.charCodeAt(0)));
/** What 上将, 中将 get off where they are ranks: 上|将 is so common that it costs next to nothing. */
const rankOff = 900;
const isRank = (units: Uint16Array, start: number, end: number): boolean =>
  end - start === 2 && units[end - 1] === will && start > 0 && (rankBefore.has(units[start - 1] ?? 0) || !isHanzi(units[end] ?? 0));
const isPlaceBefore = (units: Uint16Array, at: number): boolean =>
  units[at] === on &&
  units[at + 1] === will &&
  at > 0 &&
  !rankBefore.has(units[at - 1] ?? 0) &&
  isHanzi(units[at - 1] ?? 0) &&
  isHanzi(units[at + 2] ?? 0);
/** 创造性|地: any word in 性 makes an adverb. */
const [quality, adverbial] = [..."性地"].map((c) => c.charCodeAt(0));
/** What a word gets off that stands alone between two marks: a clause or a member of a list that is one headword is that word (矿难。). */
const wholeOff = 250;
/** 历史|观: a word and its suffix, which the path knows as one. */
const isDerivedWord = (units: Uint16Array, start: number, end: number, seams: number): boolean =>
  end - start === 3 && seams === 2 && isSuffix(units[end - 1] ?? 0);
/** In place of a compound's seams: a word of four characters that is to its neighbors what its halves are (国有企业, of which less is known than of 企业). */
export const halved = -1;

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
    for (let gap = (at[i - 1] ?? 0) + 1; gap < (at[i] ?? 0); gap += Math.max(1, invisibleAt(text, gap)))
      if (invisibleAt(text, gap) === 0 && !isLineEnd(text.charCodeAt(gap))) barriers[i] = 1;
  return barriers;
}

/** What is known of a text before the dictionary is asked. All in folded units. */
export interface Settled {
  fixed?: readonly Fixed[];
  /** Boundaries that no word crosses. */
  edges?: readonly number[];
  /** Words beside the dictionary's, by start: where they end, and their cost in hundredths of a nat. */
  offers?: ReadonlyMap<number, readonly { end: number; cost: number }[]>;
  /** Whether a word and its suffix are one word, as a reader gets them; else they are two, as terms are matched over them. */
  isDerivedWhole?: boolean;
}

/** A path through a text: words in folded units, in order, with the kind where it is settled. */
export interface Step {
  start: number;
  end: number;
  kind?: TokenKind;
  isCoined?: true;
  suffixAt?: number;
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

/** Every way to go on from each place, as columns. The edges that start at `i` are from `first[i]` to `first[i + 1]`. */
export interface Lattice {
  first: Int32Array;
  end: number[];
  /** In hundredths of a nat. */
  cost: number[];
  /** What the word is to its neighbours (pairs.ts). */
  hash: number[];
  /** Made up by names.ts: no list has it. */
  isCoined: boolean[];
  /** What the edge's last word is to what follows, where it has several (compounds). */
  lastHash: number[];
  /** Seams inside a compound, as bits: bit i for a seam after i + 1 units. 0 for a word; `halved`. */
  seams: number[];
  held: ReturnType<typeof lay>;
  atoms: ReturnType<typeof lay>;
}

const stops = new Set([..."，。；：！？…,;:!?."].map((c) => c.charCodeAt(0)));
const listMark = "、".charCodeAt(0);

/** A figure, a mark or a name is to its neighbours what its kind is. */
function classOf(kind: TokenKind | undefined, unit: number): number | undefined {
  if (kind === "punctuation") return stops.has(unit) ? classes.stop : unit === listMark ? classes.list : classes.mark;
  if (kind === "number" || kind === "code") return classes.number;
  return kind === "latin" ? classes.latin : kind === "name" ? classes.name : undefined;
}

/** Whether the first `count` words of `wordsAt` have one of this length. */
function hasWord(out: Int32Array, count: number, length: number): boolean {
  for (let w = 0; w < count; w++) if (out[2 * w] === length) return true;
  return false;
}

/** What a word gets off where another one lies across one of its ends. */
function offWhereContested(units: Uint16Array, start: number, end: number, seams: number): number {
  if (end - start === 1)
    return particle.units.has(units[start] ?? 0) || (units[start] === adverbial && units[start - 1] === quality) || isPlaceBefore(units, start)
      ? particle.off
      : 0;
  return end - start >= long.size && seams <= 0 ? long.off : 0;
}

/** Edges at which a word lies across one of their ends. */
function findContested({ first, end, isCoined }: Lattice): Uint8Array {
  const n = first.length - 1;
  const crossed = new Int32Array(n + 1);
  const each = (visit: (start: number, edge: number) => void): void => {
    for (let i = 0; i < n; i++) for (let edge = first[i] ?? 0; edge < (first[i + 1] ?? 0); edge++) visit(i, edge);
  };
  each((start, edge) => {
    if (isCoined[edge]) return;
    crossed[start + 1] = (crossed[start + 1] ?? 0) + 1;
    crossed[end[edge] ?? n] = (crossed[end[edge] ?? n] ?? 0) - 1;
  });
  for (let i = 1; i <= n; i++) crossed[i] = (crossed[i] ?? 0) + (crossed[i - 1] ?? 0);
  const contested = new Uint8Array(end.length);
  each((start, edge) => {
    if ((crossed[start] ?? 0) > 0 || (crossed[end[edge] ?? n] ?? 0) > 0) contested[edge] = 1;
  });
  return contested;
}

/** Lays out the dictionary words, atoms, single hanzi, numbers and names at each place of the text; fixed spans are taken as they are and nothing crosses their ends. */
export function layOut(prepared: Prepared, lexicon: Lexicon, { fixed = [], edges = [], offers }: Settled = {}): Lattice {
  const { units } = prepared.folded;
  const n = units.length;
  const held = lay(n, fixed);
  const atoms = lay(n, foldedAtoms(prepared));
  const nextBarrier = new Int32Array(n + 1).fill(n);
  const barriers = Uint8Array.from(prepared.barriers);
  for (let i = 1; i < n; i++) if (atoms.inside[i] === 1 || held.inside[i] === 1) barriers[i] = 0;
  for (const edge of [...edges, ...fixed.flatMap(({ start, end }) => [start, end])]) barriers[edge] = 1;
  for (let i = n - 1; i >= 0; i--) nextBarrier[i] = barriers[i + 1] === 1 ? i + 1 : (nextBarrier[i + 1] ?? n);

  /** Places beside a mark, and the ends of the text. */
  const open = new Uint8Array(n + 1);
  open[0] = open[n] = 1;
  for (const [at, kind] of atoms.kinds) if (kind === "punctuation") open[at] = open[atoms.endOf[at] ?? 0] = 1;

  const lattice: Lattice = { first: new Int32Array(n + 1), end: [], cost: [], hash: [], isCoined: [], lastHash: [], seams: [], held, atoms };
  const reached = new Uint8Array(n + 1);
  reached[0] = 1;
  const out = new Int32Array(2 * Math.max(1, lexicon.longest));
  const next = new Int32Array(2 * Math.max(1, lexicon.longest));
  const put = (end: number, cost: number, hash: number, isCoined = false, lastHash = hash, seams = 0) => {
    lattice.lastHash.push(lastHash);
    lattice.seams.push(seams);
    lattice.end.push(end);
    lattice.cost.push(cost);
    lattice.hash.push(hash);
    lattice.isCoined.push(isCoined);
    reached[end] = 1;
  };
  let here = 0;
  let words = 0;
  let until = 0;
  const compounds = lexicon.pairs?.compounds;
  const putCompound = (length: number, cost: number, seams: number) => {
    const end = here + length;
    if (end > until || atoms.inside[end] !== 0) return;
    put(end, cost, hashOf(units, here, here + firstLength(seams)), false, hashOf(units, here + lastStart(seams), end), seams);
  };
  const putName = (end: number, cost: number, isFramed = true) => {
    // 殷红的血迹: what the dictionary has is a person's name only where something says so.
    if (atoms.inside[end] === 0 && (isFramed || !hasWord(out, words, end - here))) put(end, cost, classes.name, true);
  };
  for (let i = 0; i < n; i++) {
    lattice.first[i] = lattice.end.length;
    if (reached[i] === 0) continue;
    const heldEnd = held.endOf[i] ?? 0;
    if (heldEnd) {
      put(heldEnd, 0, classOf(held.kinds.get(i), 0) ?? hashOf(units, i, heldEnd));
      continue;
    }
    const atomEnd = atoms.endOf[i] ?? 0;
    const limit = nextBarrier[i] ?? n;
    const pair = isHighSurrogate(units[i] ?? 0) && isLowSurrogate(units[i + 1] ?? 0) ? 2 : 1;
    // An atom that a fixed span cuts, or a pair at a barrier, still has to be got through.
    const own = classOf(atoms.kinds.get(i), units[i] ?? 0);
    here = i;
    words = lexicon.wordsAt(units, i, out);
    const isWord = words > 0 && out[0] === pair && (out[1] ?? 0) <= unknownCost;
    if (!isWord || atomEnd) put(Math.min(atomEnd || i + pair, limit), atomEnd ? 0 : unknownCost, own ?? classes.unknown);
    let hash = 0;
    for (let w = 0, at = i; w < words; w++) {
      const end = i + (out[2 * w] ?? 0);
      if (end > limit) break;
      for (; at < end; at++) hash = at === i ? firstHash(units[at] ?? 0) : nextHash(hash, units[at] ?? 0);
      if (atoms.inside[end] !== 0) continue;
      const cost = (out[2 * w + 1] ?? 0) - (end - i > 1 && open[i] === 1 && open[end] === 1 && lexicon.pairs ? wholeOff : 0);
      put(end, end - i === 1 && lexicon.pairs ? costAlone(cost) : cost, hash);
      if (end - i === 4 && lexicon.pairs && hasWord(out, w, 2) && hasWord(next, lexicon.wordsAt(units, i + 2, next), 2))
        put(end, cost, hashOf(units, i, i + 2), false, hashOf(units, i + 2, end), halved);
    }
    until = limit;
    if (!atomEnd) compounds?.at(units, i, putCompound);
    for (const offer of offers?.get(i) ?? [])
      if (offer.end <= limit && atoms.inside[offer.end] === 0) put(offer.end, offer.cost, hashOf(units, i, offer.end));
    if (!atomEnd) namesAt(units, i, limit, putName);
    const number = atomEnd ? i : numeralEnd(units, i);
    if (number > i && number <= limit && atoms.inside[number] === 0) put(number, numeralCost, classes.number);
  }
  lattice.first[n] = lattice.end.length;
  return lattice;
}

/** True for a text that is one word of the dictionary: with nothing around it, it is that word and not its parts. */
export function isHeadword({ folded: { units }, barriers }: Prepared, lexicon: Lexicon): boolean {
  if (units.length < 2 || units.length > lexicon.longest || barriers.includes(1)) return false;
  const out = new Int32Array(2 * lexicon.longest);
  const words = lexicon.wordsAt(units, 0, out);
  return words > 0 && out[2 * words - 2] === units.length;
}

/**
 * The cheapest way through the text: what its words cost, and what each costs more or less after the one before. Linear in the text's length.
 */
export function findPath(prepared: Prepared, lexicon: Lexicon, settled: Settled = {}): Step[] {
  const { units } = prepared.folded;
  const n = units.length;
  const lattice = layOut(prepared, lexicon, settled);
  const { first, end, cost, hash, lastHash, seams, isCoined, held, atoms } = lattice;
  const contested = findContested(lattice);
  const pairs = lexicon.pairs ?? noPairs;
  // Without a model words cost what they cost.
  const isWeighed = lexicon.pairs !== undefined;
  const total = new Float64Array(end.length);
  const rest = new Float64Array(end.length);
  const before = new Int32Array(end.length).fill(-1);
  /** The edges that end at a place, as a chain. */
  const last = new Int32Array(n + 1).fill(-1);
  const other = new Int32Array(end.length);
  for (let i = 0; i < n; i++) {
    const from = last[i] ?? -1;
    if (i > 0 && from < 0) continue;
    for (let edge = first[i] ?? 0; edge < (first[i + 1] ?? 0); edge++) {
      const isContested = contested[edge] === 1;
      if (seams[edge] === halved && !isContested) continue;
      let least = i === 0 ? pairs.adjust(classes.stop, hash[edge] ?? 0) : Number.POSITIVE_INFINITY;
      for (let by = from; by >= 0; by = other[by] ?? -1) {
        const sum = (total[by] ?? 0) + pairs.after(lastHash[by] ?? 0, hash[edge] ?? 0, rest[by] ?? 0);
        if (sum < least) {
          least = sum;
          before[edge] = by;
        }
      }
      const to = end[edge] ?? n;
      if (to < n) rest[edge] = pairs.rest(lastHash[edge] ?? 0);
      total[edge] = least + (cost[edge] ?? 0) - (isContested && isWeighed && !isCoined[edge] ? offWhereContested(units, i, to, seams[edge] ?? 0) : 0);
      if (isWeighed && isRank(units, i, to)) total[edge] = (total[edge] ?? 0) - rankOff;
      other[edge] = last[to] ?? -1;
      last[to] = edge;
    }
  }
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let edge = last[n] ?? -1; edge >= 0; edge = other[edge] ?? -1) {
    const sum = (total[edge] ?? 0) + pairs.adjust(lastHash[edge] ?? 0, classes.stop);
    if (sum < least) {
      least = sum;
      best = edge;
    }
  }
  const steps: Step[] = [];
  for (let edge = best; edge >= 0; edge = before[edge] ?? -1) {
    const by = before[edge] ?? -1;
    const start = by < 0 ? 0 : (end[by] ?? 0);
    const to = end[edge] ?? n;
    const inner = seams[edge] ?? 0;
    if (inner > 0 && !(settled.isDerivedWhole && isDerivedWord(units, start, to, inner))) {
      let until = to;
      for (let length = to - start - 1; length >= 0; length--)
        if (length === 0 || (inner >> (length - 1)) & 1) {
          steps.push({ start: start + length, end: until });
          until = start + length;
        }
      continue;
    }
    const kind = (held.endOf[start] === to ? held.kinds.get(start) : undefined) ?? (atoms.endOf[start] === to ? atoms.kinds.get(start) : undefined);
    if (inner > 0) steps.push({ start, end: to, suffixAt: to - 1 });
    else if (isCoined[edge]) steps.push({ start, end: to, kind: "name", isCoined: true });
    else steps.push(kind === undefined ? { start, end: to } : { start, end: to, kind });
  }
  steps.reverse();
  return settled.isDerivedWhole ? joinBound(steps, units, settled) : steps;
}

/** Joins to a word of two characters the suffix that is never a word by itself (文化|观, 外向|型), which no list of words has. Nothing is joined over a settled edge. */
function joinBound(steps: readonly Step[], units: Uint16Array, { edges = [], fixed = [] }: Settled): Step[] {
  const isSettled = new Set([...edges, ...fixed.flatMap(({ start, end }) => [start, end])]);
  const joined: Step[] = [];
  for (const step of steps) {
    const before = joined[joined.length - 1];
    const isJoined =
      before !== undefined &&
      before.kind === undefined &&
      step.kind === undefined &&
      before.suffixAt === undefined &&
      step.end - step.start === 1 &&
      isBoundSuffix(units[step.start] ?? 0) &&
      before.end - before.start === 2 &&
      isHanzi(units[before.start] ?? 0) &&
      !isSettled.has(step.start);
    if (isJoined) joined[joined.length - 1] = { start: before.start, end: step.end, suffixAt: step.start };
    else joined.push(step);
  }
  return joined;
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
    const kind = step.kind ?? kindOf(folded.units, step, lexicon);
    cuts.push({ start, end, kind });
    const cut = cuts[cuts.length - 1];
    if (cut && step.isCoined) cut.isCoined = true;
    if (cut && step.suffixAt !== undefined) cut.suffixAt = folded.at[step.suffixAt] ?? end;
    at = end;
  }
  if (at < text.length) cuts.push({ start: at, end: text.length, kind: "space" });
  return cuts;
}
