import type { TFunction } from "i18next";

/** So many times or articles, in words: one is said otherwise than more. */
export const amount = (t: TFunction, of: "times" | "articles", n: number): string => t(`amount.${of}.${n === 1 ? "one" : "many"}`, { n });
