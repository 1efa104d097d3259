const day = 86_400_000;
/** A study day ends at four in the morning: who reviews past midnight is still in the evening before. */
const turn = 4 * 3_600_000;

/** Now, and how far local time is from UTC (minutes, as `Date.getTimezoneOffset` has it: UTC+8 is −480). */
export interface Moment {
  now: number;
  offset: number;
}

/** The number of the study day of a time. */
export const dayOf = (at: number, offset: number): number => Math.floor((at - offset * 60_000 - turn) / day);

/** When a study day begins. */
export const dayStart = (number: number, offset: number): number => number * day + offset * 60_000 + turn;

export const today = ({ now, offset }: Moment): number => dayOf(now, offset);
