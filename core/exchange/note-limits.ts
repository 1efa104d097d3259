/** How long the texts of a note may be, in UTF-16 units: what a backup takes, and what an import cuts to. */
export const noteLimits = { zh: 5000, pinyin: 20_000, en: 5000, gloss: 5000, sentence: 5000, tag: 100, tags: 100 } as const;
