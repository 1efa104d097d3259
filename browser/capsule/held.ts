import type { Held } from "@/core/exchange/capsule";

/** What this site has of an article and of all terms, out of its API. */

/** Origin and base path of this site, without a slash at the end. */
export const siteAddress = (): string => new URL(`${document.documentElement.dataset.base ?? ""}/`, location.href).href.replace(/\/$/, "");

/** Undefined where the site has no such article. Rejects where it cannot be asked. */
export async function fetchHeld(slug: string): Promise<Held | undefined> {
  const api = `${siteAddress()}/api/v1/`;
  const [article, terms] = await Promise.all(
    [`articles/${encodeURIComponent(slug)}.json`, "terms.json"].map((path) => fetch(api + path, { cache: "no-cache" })),
  );
  if (!article || article.status === 404) return undefined;
  if (!article.ok || !terms?.ok) throw new Error(`${api}: ${article.status}, ${terms?.status}`);
  // Our own build's files (server/build/api.ts).
  return { article: (await article.json()) as Held["article"], terms: (await terms.json()) as Held["terms"] };
}
