import { lightenHtml, withPolicy } from "./lighten";
import { markLanguages } from "./mark-languages";

/** What all pages of one language have in common, cut at the places where each page's own parts are put in. */
export interface Frame {
  lang: string;
  /** Up to the title. */
  start: string;
  /** The title with the site's name: `%title% · Tifa`. */
  title: string;
  /** From the description to the content. */
  middle: string;
  /** From the content on. */
  end: string;
}

const parts = /^(.*)<title>(.*)<\/title><meta name="description" content="%description%"\/>(.*)<template id="page"><\/template>(.*)$/s;

/** Cuts the page that Next made of app/[locale]/frame. Throws where it has not the places to cut at. */
export function cutFrame(html: string): Frame {
  const [, start, title, middle, end] = parts.exec(withPolicy(markLanguages(lightenHtml(html)))) ?? [];
  const [, lang] = /<html lang="([^"]+)"/.exec(html) ?? [];
  if (start === undefined || title === undefined || middle === undefined || end === undefined || lang === undefined)
    throw new Error("Next's page of app/[locale]/frame has no title, description and <template id=page> to cut at");
  return { lang, start, title, middle, end };
}

/** What is put into a frame, as React writes it. */
export interface Stamp {
  /** The title, escaped. */
  title: string;
  /** True where the site's name does not follow it. */
  alone: boolean;
  /** What comes after the title in the head. */
  head: string;
  body: string;
}

/** A whole page: what Next would have made of the same route, lightened. */
export function stampPage(frame: Frame, { title, alone, head, body }: Stamp): string {
  const before = `<html lang="${frame.lang}">`;
  const marked = markLanguages(before + lightenHtml(body)).slice(before.length);
  // A function as replacement: `$&` in a title is no pattern.
  const whole = alone ? title : frame.title.replace("%title%", () => title);
  return `${frame.start}<title>${whole}</title>${head}${frame.middle}${marked}${frame.end}`;
}
