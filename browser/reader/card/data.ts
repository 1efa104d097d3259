import type { CardTerm, CardWord } from "@/core/reading/card";

/** What the cards of one article know: its terms, and the dictionary's words that stand in it. */
export interface ReadingData {
  terms: Record<string, CardTerm>;
  words: Record<string, CardWord[]>;
}

/** Whether what came is such data: a page kept from before may ask for a file of another shape. */
const isReadingData = (data: unknown): data is ReadingData =>
  typeof data === "object" && data !== null && "terms" in data && typeof data.terms === "object" && "words" in data && typeof data.words === "object";

let loading: Promise<ReadingData> | undefined;
let loaded: ReadingData | undefined;

/** The article's data file, fetched once; after a failure the next call tries again. */
export function loadData(address: string): Promise<ReadingData> {
  loading ??= fetch(address).then(async (response) => {
    const data: unknown = response.ok ? await response.json() : undefined;
    if (!isReadingData(data)) throw new Error(`${address}: ${response.status}`);
    loaded = data;
    return data;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/**
 * The data at once, for what cannot wait: the page is printed as it is when the event for that returns. If it has not come yet the page's thread is held
 * for it; undefined where it cannot be had.
 */
export function dataNow(address: string): ReadingData | undefined {
  if (loaded) return loaded;
  try {
    const request = new XMLHttpRequest();
    request.open("GET", address, false);
    request.send();
    const data: unknown = JSON.parse(request.responseText);
    if (isReadingData(data)) loaded = data;
  } catch {
    // No network, or not such a file: the text is printed without the list.
  }
  return loaded;
}
