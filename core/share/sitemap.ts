import { html, type SafeHtml } from "@/core/html";

/** Addresses that one file may hold by the protocol (sitemaps.org). */
export const mostAddresses = 50_000;

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const space = "http://www.sitemaps.org/schemas/sitemap/0.9";

const urlset = (addresses: readonly string[]): SafeHtml =>
  html`<urlset xmlns="${space}">${addresses.map((address) => html`<url><loc>${address}</loc></url>\n`)}</urlset>`;

/**
 * The sitemap of a site as files by name: `sitemap.xml` alone, or, where there are more addresses than a file may hold, `sitemap.xml` as an index of
 * `sitemap-1.xml` and so on. `folder` is the absolute address that the files lie below, ending with a slash.
 */
export function drawSitemap(addresses: readonly string[], folder: string, most = mostAddresses): Map<string, string> {
  if (addresses.length <= most) return new Map([["sitemap.xml", `${head}${urlset(addresses)}\n`]]);
  const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_, i) => addresses.slice(i * most, (i + 1) * most));
  const name = (i: number) => `sitemap-${i + 1}.xml`;
  const index = html`<sitemapindex xmlns="${space}">${parts.map((_, i) => html`<sitemap><loc>${folder}${name(i)}</loc></sitemap>\n`)}</sitemapindex>`;
  return new Map([["sitemap.xml", `${head}${index}\n`], ...parts.map((part, i): [string, string] => [name(i), `${head}${urlset(part)}\n`])]);
}
