import { isHashed, keyOf } from "./addresses";
import type { Lists, NewerPage } from "@/core/offline/lists";
import type { Patience } from "./patience";
import type { FetchEvent, WorkerScope } from "./scope";
import type { Store } from "./store";

export interface Kit {
  scope: Pick<WorkerScope, "fetch" | "location" | "clients">;
  store: Pick<Store, "find" | "keepRead" | "keepPage">;
  lists: Pick<Lists, "offline">;
  patience: Patience;
}

/** An answer once all of it is here: one that begins and then stands still is as late as none. */
async function wholeOf(network: Promise<Response>): Promise<Response> {
  const response = await network;
  await response.clone().arrayBuffer();
  return response;
}

const isGood = (answer: Response | "late" | undefined): answer is Response => answer instanceof Response && answer.status < 500;

/** What never changes comes from the cache; the rest from the network, or what is kept of it where the network fails or is late. */
export async function answerAsset({ scope, store, patience }: Kit, event: FetchEvent): Promise<Response> {
  const { url } = event.request;
  const kept = await store.find(url);
  if (kept && isHashed(new URL(url))) return kept;
  const network = scope.fetch(event.request);
  // Kept beside the answer, never before it: what cannot be kept can be read all the same.
  const keeping = network.then((response) => store.keepRead(url, response.clone()));
  event.waitUntil(keeping.catch(() => undefined));
  if (!kept) return network;
  const first = await patience.firstOf(wholeOf(network));
  return isGood(first) ? first : kept;
}

/** What is said in place of a page that is not kept, in every interface language. */
async function sayNotKept({ store, lists }: Kit): Promise<Response> {
  const page = await store.find(lists.offline);
  if (!page) return Response.error();
  return new Response(page.body, { status: 503, statusText: "Offline", headers: page.headers });
}

async function keepNewer({ scope, store }: Kit, event: FetchEvent, kept: Response, whole: Promise<Response>): Promise<void> {
  const fresh = await whole.catch(() => undefined);
  if (fresh?.status !== 200) return;
  const newer = (await kept.text()) !== (await fresh.clone().text());
  await store.keepPage(event.request.url, fresh);
  if (!newer) return;
  const message: NewerPage = { kind: "newer", page: keyOf(event.request.url, scope.location.origin) };
  (await scope.clients.get(event.resultingClientId))?.postMessage(message);
}

/**
 * A page from the network, so that an edit is seen. Where it is not all there within three seconds (./patience), or the host fails, the kept one is shown;
 * when the new one comes after all it is kept, and the page hears of it. One that is not kept is waited for, as without a worker.
 */
export async function answerPage(kit: Kit, event: FetchEvent): Promise<Response> {
  const { scope, store, patience } = kit;
  const { url } = event.request;
  const network = scope.fetch(event.request);
  const kept = await store.find(url);
  if (!kept) {
    try {
      const response = await network;
      event.waitUntil(store.keepPage(url, response.clone()));
      return response;
    } catch {
      return sayNotKept(kit);
    }
  }
  const whole = wholeOf(network);
  const first = await patience.firstOf(whole);
  if (first === "late") event.waitUntil(keepNewer(kit, event, kept.clone(), whole));
  if (!isGood(first)) return kept;
  event.waitUntil(store.keepPage(url, first.clone()));
  return first;
}
