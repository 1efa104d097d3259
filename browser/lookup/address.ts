/**
 * The look-up in the page's address: `?q=` on the lookup page, `?lookup=` where the dialog lies over another page. A shared address opens as it was;
 * Back leads to the look-up from the entry that was opened, and closes the dialog.
 */
export type AddressKey = "q" | "lookup";

const withQuery = (key: AddressKey, query: string | null): string => {
  const url = new URL(location.href);
  if (query) url.searchParams.set(key, query);
  else url.searchParams.delete(key);
  return url.pathname + url.search + url.hash;
};

/** The longest query that an address holds: servers refuse long ones. */
const longest = 200;

/** The query in the address, or null. */
export const queryInAddress = (key: AddressKey): string | null => new URLSearchParams(location.search).get(key);

/** The query in the address that the page was opened with: scripts of the page may have rewritten the address since. */
export function queryAtStart(key: AddressKey): string | null {
  const [entry] = performance.getEntriesByType("navigation");
  return entry ? new URL(entry.name, location.href).searchParams.get(key) : queryInAddress(key);
}

/** Keeps the query in the address while it is typed. */
export function keepInAddress(key: AddressKey, query: string): void {
  history.replaceState(history.state, "", withQuery(key, query.slice(0, longest)));
}

/** A step in the history for the dialog, so that Back closes it. */
export const enterHistory = (key: AddressKey, query: string): void =>
  history.pushState({ tifaLookup: true }, "", withQuery(key, query.slice(0, longest)));

/** Takes the dialog's step back, or, where the page was opened with it, the query out of the address. */
export function leaveHistory(key: AddressKey): void {
  const state: unknown = history.state;
  if (typeof state === "object" && state !== null && "tifaLookup" in state) history.back();
  else history.replaceState(state, "", withQuery(key, null));
}
