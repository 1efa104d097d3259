/** A word that an entry points to. */
export interface Reference {
  simplified: string;
  traditional: string;
  /** Tone-marked, by syllable. */
  pinyin: string;
}

/** A dictionary entry as a reader sees it. */
export interface Entry extends Reference {
  /** English senses; references in them read 裡|里[lǐ]. */
  senses: string[];
  /** Words that a sense refers to, in order: of "variant of", "see", "abbr. for" and the like. */
  references: Reference[];
  /** Measure words. */
  classifiers: Reference[];
}

/** How CC-CEDICT names a word inside a sense. */
export const nameOf = ({ traditional, simplified, pinyin }: Reference): string =>
  `${traditional === simplified ? simplified : `${traditional}|${simplified}`}[${pinyin}]`;
