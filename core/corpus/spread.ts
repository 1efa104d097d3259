import { type Level, levels } from "./levels";

/** How a formulation went from level to level, by each one's first use. */
export interface Step<Use> {
  level: Level;
  use?: Use;
  /** Days since the first use of the level before it that has one; below 0 where this level was earlier. */
  days?: number;
  /** Where a date is known by its month or year alone. */
  isAbout?: boolean;
}

/** The number of a day, counted from some day in the past (Fliegel and Van Flandern, 1968). */
function dayNumber(year: number, month: number, date: number): number {
  const late = Math.trunc((month - 14) / 12);
  const years = year + 4800 + late;
  return (
    date + Math.trunc((1461 * years) / 4) + Math.trunc((367 * (month - 2 - 12 * late)) / 12) - Math.trunc((3 * Math.trunc((years + 100) / 100)) / 4)
  );
}

/** The middle of what is known of a date, as the number of a day: 2024 is its second of July. */
function middle(date: string): number | undefined {
  const [, year, month, ofMonth] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (!year) return undefined;
  if (!month) return dayNumber(Number(year), 7, 2);
  return dayNumber(Number(year), Number(month), ofMonth ? Number(ofMonth) : 15);
}

/** Days from one date to another, and whether that is about; undefined where one is no date. */
export function daysBetween(from: string, to: string): { days: number; isAbout: boolean } | undefined {
  const [a, b] = [middle(from), middle(to)];
  return a === undefined || b === undefined ? undefined : { days: Math.round(b - a), isAbout: from.length < 10 || to.length < 10 };
}

/** One step for each level from the centre outwards, also those that have no use. */
export function spreadOf<Use extends { level: string; date: string }>(uses: readonly Use[]): Step<Use>[] {
  let before: Use | undefined;
  return levels.map((level) => {
    const use = uses.find((each) => each.level === level);
    if (!use) return { level };
    const between = before && daysBetween(before.date, use.date);
    before = use;
    return { level, use, ...between };
  });
}
