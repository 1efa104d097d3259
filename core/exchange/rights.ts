/** Under which terms what goes out may be used: it travels in every file. */

export const licenses = {
  /** Glosses, entries, English. */
  edition: { name: "CC BY-SA 4.0", url: "https://creativecommons.org/licenses/by-sa/4.0/" },
} as const;

export const attribution = "Tifa: A Reader and Glossary of Chinese Policy Language";

/** In a cell or a line of every entry, where a format has no place for more. */
export const shortGlossaryRights = `Tifa, ${licenses.edition.name}`;
export const shortArticleRights = `Tifa: English ${licenses.edition.name}; Chinese its publisher's`;

/** For a glossary. */
export const glossaryRights = `${attribution}. Entries: ${licenses.edition.name} (${licenses.edition.url}).`;

/** For articles: the Chinese is its publisher's. */
export const articleRights = `${attribution}. English and notes: ${licenses.edition.name} (${licenses.edition.url}). The printed Chinese belongs to its publishers.`;
