import type { TermListing } from "@/core/glossary/listing";
import type { LookupFiles } from "@/core/lookup/messages";

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Our own build's file.
  return response.json() as Promise<T>;
}

/** The address of the list of all terms: pages of the glossary have it (`data-listing`), others ask the look-up data, whose name stays (docs/adr/0007). */
async function findListing(): Promise<string> {
  const own = document.querySelector<HTMLElement>("[data-listing]")?.dataset.listing;
  if (own) return own;
  const { base = "", lookup = "" } = document.documentElement.dataset;
  const { files } = await fetchJson<{ files: LookupFiles }>(lookup);
  return `${base}/${files.listing}`;
}

let loading: Promise<TermListing> | undefined;

/** The list of all terms, fetched once; after a failure the next call tries again. */
export function loadListing(): Promise<TermListing> {
  loading ??= findListing().then((address) => fetchJson<TermListing>(address));
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** The whole address of a term's page in the language of this one. */
export function termLink(id: string): string {
  const { base = "", locale = "en" } = document.documentElement.dataset;
  return new URL(`${base}/${locale}/glossary/${id}/`, location.href).href;
}
