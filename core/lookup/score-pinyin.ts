import { splitPinyin } from "@/core/pinyin/syllables";
import { scoreAbridged } from "./abridged";
import { longestCompared, type Query } from "./query";
import type { Row } from "./row";
import { scoreMisspelt } from "./score-misspelt";
import { within } from "./score-zh";
import { countUnheard } from "./sounds";
import { abridged, initials, pinyin, syllables } from "./weights";

/** How letters run through syllables: each whole, or by its first letter, the last one perhaps unfinished. */
export interface Run {
  /** Half-open, in characters of the row. */
  start: number;
  end: number;
  /** How many syllables are given by their initial only. */
  short: number;
  /** Whether the last syllable is cut short by the end of the query. */
  cut: boolean;
}

/** The cheapest way to read letters as successive syllables from a given one, or null. */
function runFrom(letters: string, sounds: readonly string[], start: number): Run | null {
  const known = new Map<number, { cost: number; run: Run } | null>();
  const read = (at: number, k: number): { cost: number; run: Run } | null => {
    if (at === letters.length) return { cost: 0, run: { start, end: k, short: 0, cut: false } };
    if (k === sounds.length) return null;
    const key = at * 256 + k;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best: { cost: number; run: Run } | null = null;
    const offer = (rest: { cost: number; run: Run } | null, cost: number, short: number) => {
      if (rest && (!best || rest.cost + cost < best.cost)) best = { cost: rest.cost + cost, run: { ...rest.run, short: rest.run.short + short } };
    };
    const sound = sounds[k] ?? "";
    if (sound === "") offer(at === 0 ? null : read(at, k + 1), 0, 0);
    else {
      const left = letters.length - at;
      if (letters.startsWith(sound, at)) offer(read(at + sound.length, k + 1), 0, 0);
      const initial = /^[zcs]h/.test(sound) && letters.startsWith(sound.slice(0, 2), at) ? 2 : 1;
      for (let size = 1; size <= initial && size < sound.length; size++)
        if (letters.startsWith(sound.slice(0, size), at)) offer(read(at + size, k + 1), initials.price.short, 1);
      if (left < sound.length && sound.startsWith(letters.slice(at)))
        offer({ cost: 0, run: { start, end: k + 1, short: 0, cut: true } }, initials.price.cut, 0);
    }
    known.set(key, best);
    return best;
  };
  const run = read(0, start)?.run;
  if (!run) return null;
  // Among initials a last one is an initial too, not a syllable cut short.
  return run.cut && run.short === run.end - run.start - 1 && run.short > 0 ? { ...run, short: run.short + 1, cut: false } : run;
}

/** How letters run through a row's syllables, from the beginning rather than from inside, with few abbreviations rather than many. */
export function runThrough(letters: string, sounds: readonly string[]): Run | null {
  let best: Run | null = null;
  for (let start = 0; start < sounds.length; start++) {
    if (sounds[start]?.[0] !== letters[0]) continue;
    const run = runFrom(letters, sounds, start);
    if (run && (!best || run.short < best.short)) best = run;
  }
  return best;
}

/** One letter over and over: chance wherever it stands inside a form. */
const oneLetter = /^(.)\1+$/;

function scoreRun(run: Run, letters: string, length: number, share: number): number {
  const covered = run.end - run.start;
  const atStart = run.start === 0;
  const whole = atStart && run.end === length && !run.cut;
  const part = covered / length;
  // A beginning is cut because it is still being typed; inside (weihu in yèwěihuì) it may be chance.
  if (run.short === 0)
    return whole ? syllables.whole : within(atStart, share) - (run.cut ? (atStart ? syllables.cutAtStart : syllables.cutInside) : 0);
  if (run.short === covered) {
    if (covered < 2) return 0;
    if (whole) return covered > 2 ? initials.whole : initials.wholeOfTwo;
    if (atStart) return covered > 2 ? initials.start + initials.startShare * part : initials.startOfTwo + initials.startOfTwoShare * part;
    if (oneLetter.test(letters)) return 0;
    return covered > 2 ? initials.inside + initials.insideShare * part : initials.insideOfTwo;
  }
  const { mixed } = initials;
  if (whole) return mixed.whole;
  return atStart ? mixed.start + mixed.startShare * part : mixed.inside + mixed.insideShare * part;
}

/**
 * What a break in the query costs where the row has none: little for a space or an apostrophe; where every syllable has its tone, the syllables are
 * certain and the row is another word.
 */
function breakCost({ breaks, isParted }: Query, { sounds }: Row, start: number): number {
  if (breaks.length === 0) return 0;
  const begins = new Set<number>();
  let at = 0;
  for (const sound of sounds.slice(start)) {
    begins.add(at);
    at += sound.length;
  }
  begins.add(at);
  if (breaks.every((each) => begins.has(each))) return 0;
  return isParted ? pinyin.tonedBreak : pinyin.break;
}

/** What the tones of a query say against a row where its syllables lie at `start`. */
function toneCost({ tones }: Query, row: Row, start: number): number {
  if (!tones) return 0;
  const skipped = row.sounds.slice(0, start).filter(Boolean).length;
  return Math.min(pinyin.mostTones, pinyin.tone * countUnheard(tones, (splitPinyin(row.pinyin) ?? []).slice(skipped)));
}

/** A score with what it was given for. */
export interface PinyinScore {
  score: number;
  by: "pinyin" | "initials";
  /** Letters had to be changed. */
  loose?: boolean;
}

const none: PinyinScore = { score: 0, by: "pinyin" };

/** A + that only one of the two has: dangjian+ is not dangjian, and AI is not AI+ where something else is AI. */
function plusCost({ text }: Query, { zh }: Row): number {
  if (text.includes("+") === zh.includes("+")) return 0;
  return text.includes("+") ? pinyin.plus : pinyin.noPlus;
}

/** Letters as pinyin or initials against a row: exact, beginning, inside, abbreviated, misspelt. */
export function scorePinyin(query: Query, row: Row): PinyinScore {
  const { letters } = query;
  const m = letters.length;
  const n = row.letters.length;
  if (m === 0 || n === 0) return none;
  if (letters === row.letters) return { score: 1 - toneCost(query, row, 0) - breakCost(query, row, 0) - plusCost(query, row), by: "pinyin" };
  const run = runThrough(letters, row.sounds);
  if (run) {
    const score =
      scoreRun(run, letters, row.sounds.filter(Boolean).length, m / n) -
      (run.short === 0 ? toneCost(query, row, run.start) + breakCost(query, row, run.start) : 0);
    // Two letters inside a word are no more than a coincidence.
    if (run.short > 0 || m > 2 || run.start === 0) return { score, by: run.short > 0 ? "initials" : "pinyin" };
  }
  // More words sound alike than look alike.
  const short = abridged.heard * scoreAbridged(query.syllables, row.sounds);
  if (short > 0) return { score: short, by: "pinyin" };
  if (m < 4 || m > longestCompared.letters || Math.abs(m - n) > Math.max(2, n - 4)) return none;
  return { score: scoreMisspelt(query, row), by: "pinyin", loose: true };
}
