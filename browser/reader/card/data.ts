import { fromColumns, fromWordColumns } from "@/core/reading/card-columns";
import type { CardData } from "@/core/reading/card-data";

/** Where the cards of a text have their data from. */
export interface CardSource {
  /** The data, fetched once; after a failure the next call tries again. */
  load(): Promise<CardData>;
  /**
   * The data without waiting, for printing: the browser prints the page as it is when its `beforeprint` listeners return. Undefined where it cannot be had so.
   */
  now(): CardData | undefined;
  /** What the characters of its words mean, fetched once, when it is asked for. */
  characters(): Promise<CardData["words"]>;
}

/** The data of a shipped article, in files at two addresses. `now` holds the page's thread until it has come. */
export function fetchedData(address: string, charactersAddress: string): CardSource {
  let defining: Promise<CardData["words"]> | undefined;
  const loadCharacters = async (): Promise<CardData["words"]> => {
    const response = await fetch(charactersAddress);
    const words = response.ok ? fromWordColumns(await response.json()) : undefined;
    if (!words) throw new Error(`${charactersAddress}: ${response.status}`);
    return words;
  };
  let loading: Promise<CardData> | undefined;
  let loaded: CardData | undefined;
  const load = async (): Promise<CardData> => {
    const response = await fetch(address);
    loaded = response.ok ? fromColumns(await response.json()) : undefined;
    if (!loaded) throw new Error(`${address}: ${response.status}`);
    return loaded;
  };
  return {
    load() {
      loading ??= load();
      loading.catch(() => {
        loading = undefined;
      });
      return loading;
    },
    now() {
      if (loaded) return loaded;
      try {
        const request = new XMLHttpRequest();
        request.open("GET", address, false);
        request.send();
        loaded = fromColumns(JSON.parse(request.responseText));
      } catch {
        // No network, or not such a file: the text is printed without the list.
      }
      return loaded;
    },
    characters() {
      defining ??= loadCharacters();
      defining.catch(() => {
        defining = undefined;
      });
      return defining;
    },
  };
}

/** Data that is there already: a text annotated in the browser. */
export const readyData = (data: CardData, characters: CardData["words"] = {}): CardSource => ({
  load: () => Promise.resolve(data),
  now: () => data,
  characters: () => Promise.resolve(characters),
});
