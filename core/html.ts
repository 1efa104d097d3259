const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text made safe for HTML content and quoted attribute values. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);

/** Only `html` makes one: the private field keeps any other object, and any string, from passing for it. */
class EscapedHtml {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** HTML whose every text has been escaped; what the sinks take (browser/site/trusted, components/ui/Html). */
export type SafeHtml = EscapedHtml;

/** What may stand in a template: text and numbers (escaped), HTML that is safe already, nothing, or several of these in a row. */
export type HtmlPart = string | number | SafeHtml | false | null | undefined | readonly HtmlPart[];

function write(part: HtmlPart): string {
  if (part === undefined || part === null || part === false) return "";
  if (part instanceof EscapedHtml) return part.toString();
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return part.map(write).join("");
}

/**
 * A template of HTML: html`<b lang="${lang}">${text}</b>`. What is put in is escaped for content and for quoted attributes, which are the two places where
 * it may stand; an attribute value without quotes throws, since no escaping makes that safe. Addresses are not looked at: an `href` is ours to check.
 */
export function html(template: TemplateStringsArray, ...parts: HtmlPart[]): SafeHtml {
  let text = template[0] ?? "";
  parts.forEach((part, i) => {
    if (/<[^>]*=\s*$/.test(template[i] ?? "")) throw new Error(`html: an attribute's value needs quotes: ${template[i]}`);
    text += write(part) + (template[i + 1] ?? "");
  });
  return new EscapedHtml(text);
}
