import { localeOf } from "./addresses";
import { answerAsset, answerPage } from "./answer";
import { type Lists, take } from "@/core/offline/lists";
import { Patience } from "./patience";
import type { WorkerScope } from "./scope";
import { Store } from "./store";

/** The service worker (docs/adr/0008): every page works without a network after one visit to any, as far as it is kept. */

/** Put in by the build (server/build/host-files). */
declare const tifaLists: Lists;

function start(scope: WorkerScope, lists: Lists): void {
  const store = new Store(scope, lists.version);
  const kit = { scope, store, lists, patience: new Patience() };
  const at = { base: lists.base, origin: scope.location.origin };
  const { first, later } = lists;

  /** The interface languages that are used here: those of open pages, and those kept before. */
  async function localesInUse(open: readonly string[]): Promise<string[]> {
    const all = Object.keys(first.of);
    const used = new Set(open.flatMap((url) => localeOf(url, at) ?? []));
    for (const locale of all) if (await store.knows(first.of[locale]?.[0] ?? "")) used.add(locale);
    const known = all.filter((locale) => used.has(locale));
    return known.length > 0 ? known : all.slice(0, 1);
  }

  const listed = ({ all, of }: Lists["first"], locales: readonly string[]): string[] => [...all, ...locales.flatMap((locale) => of[locale] ?? [])];

  scope.addEventListener("install", (event) =>
    event.waitUntil(
      (async () => {
        const clients = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
        const urls = clients.map(({ url }) => url);
        const locales = await localesInUse(urls);
        const update = scope.registration.active !== null;
        // The page that is open was read before there was a worker.
        if (!update) for (const url of urls) if (localeOf(url, at)) await store.keepPage(url, await scope.fetch(url));
        // An update brings anew all that the version before it had kept.
        await store.keepAhead([...listed(first, locales), ...(update ? listed(later, locales) : [])]);
      })(),
    ),
  );

  // Nothing is fetched here: pages wait for it.
  scope.addEventListener("activate", (event) => event.waitUntil(store.adopt().finally(() => scope.clients.claim())));

  scope.addEventListener("message", (event) => {
    if (event.data === take) event.waitUntil(scope.skipWaiting());
  });

  /** From the second page on: what the first visit had no room for, or what it did not come to. */
  async function keepRest(url: string): Promise<void> {
    const locale = [localeOf(url, at) ?? ""];
    await store.keepAhead([...listed(first, locale), ...listed(later, locale)]);
  }

  scope.addEventListener("fetch", (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    // What a server answers is not a file of the site: nothing of it is kept.
    if (request.method !== "GET" || origin !== scope.location.origin || pathname.startsWith(`${lists.base}/api/corpus/`)) return;
    if (request.mode !== "navigate") return event.respondWith(answerAsset(kit, event));
    const answer = answerPage(kit, event);
    event.respondWith(answer);
    event.waitUntil(answer.then(() => keepRest(request.url)).catch(() => undefined));
  });
}

start(globalThis as unknown as WorkerScope, tifaLists);
