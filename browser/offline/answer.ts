import { isHashed, keyOf } from "./addresses";
import type { Lists, NewerPage } from "@/core/offline/lists";
import type { FetchEvent, WorkerScope } from "./scope";
import type { Store } from "./store";

/** How long a page may keep a reader waiting who has an older one: milliseconds. */
export const patience = 3000;

interface Kit {
  scope: WorkerScope;
  store: Store;
  lists: Lists;
}

/** What the network says first: an answer, nothing where it fails, or that it is late. */
function firstOf(network: Promise<Response>): Promise<Response | "late" | undefined> {
  const late = new Promise<"late">((resolve) => setTimeout(resolve, patience, "late"));
  return Promise.race([network.catch(() => undefined), late]);
}

const isGood = (answer: Response | "late" | undefined): answer is Response => answer instanceof Response && answer.status < 500;

/** What never changes comes from the cache; the rest from the network, or what is kept of it where the network fails or is late. */
export async function answerAsset({ scope, store }: Kit, event: FetchEvent): Promise<Response> {
  const { url } = event.request;
  const kept = await store.find(url);
  if (kept && isHashed(new URL(url))) return kept;
  const network = scope.fetch(event.request);
  // Kept beside the answer, never before it: what cannot be kept can be read all the same.
  const keeping = network.then((response) => store.keepRead(url, response.clone()));
  event.waitUntil(keeping.catch(() => undefined));
  if (!kept) return network;
  const first = await firstOf(network);
  return isGood(first) ? first : kept;
}

/** What is said in place of a page that is not kept, in every interface language. */
async function sayNotKept({ store, lists }: Kit): Promise<Response> {
  const page = await store.find(lists.offline);
  if (!page) return Response.error();
  return new Response(page.body, { status: 503, statusText: "Offline", headers: page.headers });
}

async function keepNewer({ scope, store }: Kit, event: FetchEvent, kept: Response, network: Promise<Response>): Promise<void> {
  const fresh = await network.catch(() => undefined);
  if (fresh?.status !== 200) return;
  const newer = (await kept.text()) !== (await fresh.clone().text());
  await store.keepPage(event.request.url, fresh);
  if (!newer) return;
  const message: NewerPage = { kind: "newer", page: keyOf(event.request.url, scope.location.origin) };
  (await scope.clients.get(event.resultingClientId))?.postMessage(message);
}

/**
 * A page from the network, so that an edit is seen. Where it does not come within three seconds, or the host fails, the kept one is shown; when the new
 * one comes after all it is kept, and the page hears of it.
 */
export async function answerPage(kit: Kit, event: FetchEvent): Promise<Response> {
  const { scope, store } = kit;
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
  const first = await firstOf(network);
  if (first === "late") event.waitUntil(keepNewer(kit, event, kept.clone(), network));
  if (!isGood(first)) return kept;
  event.waitUntil(store.keepPage(url, first.clone()));
  return first;
}
