const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** What stands in no plain text: a tag, or an address that runs. */
const markup = /<[a-z!/?]|javascript:/i;

/** Control characters but tab and line break, and halves of characters. */
const control = /(?![\t\n])\p{Cc}|\p{Cs}/u;

/** Whether a text is plain: no markup, no control characters but tab and line break. */
export const isPlain = (text: string): boolean => !markup.test(text) && !control.test(text);

/** Plain text out of an Anki field or anything else with markup: tags, sounds and cloze braces go, entities are read. */
export function toPlain(html: string): string {
  const text = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<(?:br|\/div|\/p|\/li)\b[^>]*>/gi, "\n")
    .replace(/<[a-z!/?][^>]*>/gi, "")
    .replace(/\[sound:[^\]]*\]/g, "")
    // Pleco's line end, and its other signs for how a text is set.
    .replace(/\uEAB1/g, "\n")
    .replace(/[\uEAB2-\uEABF]/g, "")
    .replace(/\{\{c\d+::([^}]*?)(?:::[^}]*)?\}\}/g, "$1")
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
      (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
        if (name) return entities[name.toLowerCase()] ?? whole;
        const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
        return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
      },
    );
  const clean = [...text].filter((char) => isPlain(char)).join("");
  // What entities spelt out may be markup again: a space after the bracket keeps the characters and undoes the tag.
  return clean
    .replace(/<(?=[a-z!/?])/gi, "< ")
    .replace(/javascript:/gi, "javascript ")
    .replace(/[ \t]+/g, " ")
    .replace(/\n{2,}/g, "\n")
    .trim();
}
