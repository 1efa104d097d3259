import { html } from "@/core/html";

/** One thing that came into the edition. */
export interface FeedEntry {
  /** Its page, which is its id too: addresses stay. */
  address: string;
  title: string;
  summary: string;
  /** When it came in: 2026-11 or 2026-11-30. */
  added: string;
}

export interface Feed {
  title: string;
  lang: string;
  /** The address of the feed itself, and of the page that it belongs to. */
  self: string;
  home: string;
  author: string;
  entries: readonly FeedEntry[];
}

/** Entries that a feed holds at most: who comes back after longer reads the glossary. */
const most = 200;

/** A month or a day as the instant that Atom asks for; a month is its first day. */
const instant = (added: string): string => `${added.length === 7 ? `${added}-01` : added}T00:00:00Z`;

/** An Atom feed (RFC 4287), the newest first, those of one day in the order given. */
export function drawFeed({ title, lang, self, home, author, entries }: Feed): string {
  const newest = [...entries].sort((a, b) => instant(b.added).localeCompare(instant(a.added))).slice(0, most);
  const updated = instant(newest[0]?.added ?? "1970-01-01");
  const drawn = newest.map(
    (entry) =>
      html`<entry><id>${entry.address}</id><title>${entry.title}</title><link href="${entry.address}"/><updated>${instant(entry.added)}</updated><summary>${entry.summary}</summary></entry>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}"><id>${self}</id><title>${title}</title><link rel="self" href="${self}"/><link href="${home}"/><updated>${updated}</updated><author><name>${author}</name></author>\n${drawn}</feed>`}\n`;
}
