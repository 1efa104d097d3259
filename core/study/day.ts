const day = 86_400_000;
/** A study day ends at four in the morning: who reviews past midnight is still in the evening before. */
const turn = 4 * 3_600_000;

/** Now, and how far local time is from UTC (minutes, as `Date.getTimezoneOffset` has it: UTC+8 is −480). */
export interface Moment {
  now: number;
  offset: number;
  /** The same at another time, where clocks change in a year; without it that of now is taken for every time. */
  offsetAt?: (at: number) => number;
}

/** The number of the study day of a time. */
export const dayOf = (at: number, offset: number): number => Math.floor((at - offset * 60_000 - turn) / day);

/** When a study day begins. */
export const dayStart = (number: number, offset: number): number => number * day + offset * 60_000 + turn;

/** How far local time was or will be from UTC at another time, where the reader is now. */
export const offsetOf = (at: number, { offset, offsetAt }: Moment): number => offsetAt?.(at) ?? offset;

/**
 * The number of the study day of an answer: by the clock on the wall where and when it was given, so that neither a change of clocks nor a journey moves it.
 * Answers from before 30 November 2026 do not know where they were given: for them it is the clock of this place, as it stood then.
 */
export const answerDay = ({ at, offset }: { at: number; offset?: number }, moment: Moment): number => dayOf(at, offset ?? offsetOf(at, moment));

export const today = ({ now, offset }: Moment): number => dayOf(now, offset);
