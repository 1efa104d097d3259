/** Whether what is at an address never changes: its name or its query carries the sum of its content. */
export const isHashed = ({ pathname, search }: URL): boolean =>
  /\/(?:_tifa|_next\/static)\//.test(pathname) || (/\/(?:dictionary|pinyin)\/[^/]+\.bin$/.test(pathname) && search !== "");

/** Whether what is at an address belongs to pages that name it, and to nothing else: it goes when they go. */
export const isNamed = (url: URL): boolean => isHashed(url) || /\/live\//.test(url.pathname);

/** The address under which something is kept: without fragment, and without a query where that does not tell contents apart. */
export function keyOf(address: string, origin: string): string {
  const url = new URL(address, origin);
  return url.origin + url.pathname + (isHashed(url) ? url.search : "");
}

const fileName = /[\w.~-]+\.(?:js|css|json|bin|woff2)(?:\?[0-9a-f]+)?/g;

/** The file names that a text mentions, with the sum where there is one in a query. Names of hashed files are unique, so a name is enough to know a file by. */
export const namesIn = (text: string): string[] => text.match(fileName) ?? [];

/** The name of the file at an address, as `namesIn` finds it; of one in a folder that has a file's name (the shards of looking up) that of the folder, since it is named alone. */
export const nameAt = (address: string): string => /\/([\w.~-]+\.bin)\/[^/]+$/.exec(address)?.[1] ?? address.slice(address.lastIndexOf("/") + 1);

/** The data that a page will ask for when a word is first pointed at: what is kept with it, so that it works without a network. */
export const dataOf = (html: string): string[] => [...html.matchAll(/ data-data="([^"]+)"/g)].flatMap(([, address]) => address ?? []);

/** The interface language of an address, if it is one of a page. */
export function localeOf(address: string, { base, origin }: { base: string; origin: string }): string | undefined {
  const { pathname } = new URL(address, origin);
  return pathname.startsWith(`${base}/`) ? (/^[^/]+/.exec(pathname.slice(base.length + 1))?.[0] ?? undefined) : undefined;
}
