// The service worker: what every page needs is kept at once, each page and its data when it is first read. Pages come from the network while there is
// one (so an edit is seen), from the cache without; hashed assets come from the cache.
const cacheName = "tifa-__VERSION__";
const shell = [
  /* shell */
];

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(shell))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const current = await caches.open(cacheName);
      for (const name of await caches.keys()) {
        if (!name.startsWith("tifa-") || name === cacheName) continue;
        // Pages read before stay readable offline after an update; the network replaces them when there is one.
        const old = await caches.open(name);
        for (const request of await old.keys()) {
          const known = await current.match(request);
          const kept = known ? undefined : await old.match(request);
          if (kept) await current.put(request, kept);
        }
        await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

async function answer(request) {
  const cache = await caches.open(cacheName);
  const hashed = /\/(?:_tifa|_next\/static)\//.test(new URL(request.url).pathname);
  const kept = await cache.match(request, { ignoreSearch: !hashed });
  if (hashed && kept) return kept;
  try {
    const response = await fetch(request);
    if (response.ok && response.type === "basic") await cache.put(request, response.clone());
    return response;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === self.location.origin) event.respondWith(answer(request));
});
