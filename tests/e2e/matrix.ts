/**
 * The tag of a journey that is walked for many cases of one kind: those that stand for the rest are walked by `npm test`, the others with the whole matrix (`npm run test:all`).
 */
export const always = (stands: boolean): { tag: string[] } => ({ tag: stands ? [] : ["@all"] });

/** Whether everything is asked for: what one journey walks itself is cut to a sample otherwise. */
export const everything = process.env.TIFA_TESTS === "all";
