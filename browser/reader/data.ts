import type { CardTerm, CardWord } from "@/core/reading/card";

/** What the cards of one article know: its terms, and the dictionary's words that stand in it. */
export interface ReadingData {
  terms: Record<string, CardTerm>;
  words: Record<string, CardWord[]>;
}

let loading: Promise<ReadingData> | undefined;

/** The article's data file, fetched once; after a failure the next call tries again. */
export function loadData(address: string): Promise<ReadingData> {
  loading ??= fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json() as Promise<ReadingData>;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
