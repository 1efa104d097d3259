import type { TFunction } from "i18next";

/** The forms of a string that says how many, for a script to fill in (browser/site/counted). */
export const counted = (t: TFunction, key: string): Record<"data-count-one" | "data-count-other", string> => ({
  "data-count-one": t(key, { count: 1, n: "{{n}}" }),
  "data-count-other": t(key, { count: 2, n: "{{n}}" }),
});
