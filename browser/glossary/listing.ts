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

/** The list of all terms. */
export const fetchListing = async (): Promise<TermListing> => fetchJson<TermListing>(await findListing());

/** Gives what fetches the list of all terms once; after a failure the next call tries again. */
export function createListing(): () => Promise<TermListing> {
  let loading: Promise<TermListing> | undefined;
  return () => {
    loading ??= fetchListing().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** The whole address of a term's page in the language of this one. */
export function termLink(id: string): string {
  const { base = "", locale = "en" } = document.documentElement.dataset;
  return new URL(`${base}/${locale}/glossary/${id}/`, location.href).href;
}
