import { readdirSync } from "node:fs";
import { markLanguages } from "./mark-languages";

/**
 * Takes Next's own scripts and payload out of pages that need none of them (docs/adr/0001): what stays is the HTML, the style sheet and the scripts
 * marked `data-tifa`. A page that needs React in the browser carries <meta name="tifa" content="hydrate"> and is left whole.
 */
export function lightenHtml(html: string): string {
  if (html.includes('<meta name="tifa" content="hydrate"')) return html;
  return html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (whole, attributes: string) =>
      /\bdata-tifa\b/.test(attributes) || /type="application\/(?:ld\+)?json"/.test(attributes) ? whole.replace(/ data-tifa=""/, "") : "",
    )
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, "")
    .replace(/<!--(?:\$|\/\$|\$\?|\$!|&|\/&| )*-->/g, "");
}

/** Nothing inline, nothing from elsewhere; text becomes HTML or a script's address only in browser/site/trusted. Speech and downloads use no fetch. */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types tifa";

/** A page that says its policy itself. */
export const withPolicy = (html: string): string =>
  html.replace(/<head[^>]*>/, (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}"/>`);

/** Every file below a folder, as paths from it. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);

/** A whole page of Next's as it is published. */
export function lightenPage(html: string): string {
  const light = lightenHtml(html);
  // A page that React takes over stays as it is: it must find the HTML that it rendered.
  return withPolicy(light.includes('content="hydrate"') ? light : markLanguages(light));
}
