import type { CardTerm, CardWord } from "@/core/reading/card";

/** What the cards of one article know: its terms, and the dictionary's words that stand in it. */
export interface ReadingData {
  terms: Record<string, CardTerm>;
  words: Record<string, CardWord[]>;
}

let loading: Promise<ReadingData> | undefined;
let loaded: ReadingData | undefined;

/** The article's data file, fetched once; after a failure the next call tries again. */
export function loadData(address: string): Promise<ReadingData> {
  loading ??= fetch(address)
    .then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.json() as Promise<ReadingData>;
    })
    .then((data) => {
      loaded = data;
      return data;
    });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** The data if it has come: for what cannot wait, such as printing. */
export const dataNow = (): ReadingData | undefined => loaded;
