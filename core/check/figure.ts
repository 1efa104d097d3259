/** How exact a figure is said to be: 余 超 | 以上 不低于 | 近 | 不足 以下 | 最高 不超过 | 约 左右. */
export type Hedge = "over" | "atLeast" | "near" | "under" | "atMost" | "about";

/** A figure in a text, in either language. Positions are UTF-16 offsets, half-open. */
export interface Figure {
  start: number;
  end: number;
  /** As it stands. */
  text: string;
  /** number: also years and days; code: letters and digits in one (1+10+N, 5A), compared as written. */
  kind: "number" | "ordinal" | "percent" | "month" | "code";
  /** In units: 5.56万 is 55,600, 44% is 44. */
  value: number;
  hedge?: Hedge;
  /** Written in hanzi (三项), in words (three): it may be part of a longer word. */
  spelt?: true;
  /** Says a magnitude and no number: 百名, hundreds of. */
  vague?: true;
}

/** Decimals times powers of ten are rounded to what both languages can write. */
export const exact = (value: number): number => Math.round(value * 1e6) / 1e6;
