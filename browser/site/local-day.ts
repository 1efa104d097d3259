/** A day, today if none is given, by the reader's own clock, such as 2026-11-22: toISOString would give the day in Greenwich. */
export const localDay = (now = new Date()): string => {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};
