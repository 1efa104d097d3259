/** What the build tells the service worker (server/build/host-files). Addresses begin with a slash, the site's base path in front. */
export interface Lists {
  /** Changes with any content below. */
  version: string;
  base: string;
  /** The page shown in place of one that is not kept. */
  offline: string;
  /** Kept by the first visit to any page: for all, and for a reader of one interface language. */
  first: { all: string[]; of: Record<string, string[]> };
  /** Kept from the second page on: what the first visit has no room for. */
  later: { all: string[]; of: Record<string, string[]> };
}

/** What a page hears from the worker: a newer version of it came, after the kept one was shown. */
export interface NewerPage {
  kind: "newer";
  /** Without its query and fragment. */
  page: string;
}
/** What a page says to a worker that waits: the reader has agreed. */
export const take = "take";

export const isNewerPage = (value: unknown): value is NewerPage =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "newer" && "page" in value && typeof value.page === "string";
