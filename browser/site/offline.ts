import { isNewerPage, take } from "@/core/offline/lists";
import { offer, type OfferWords } from "./offer";
import { scriptAddress } from "./trusted";

/** The strings of what the worker has to tell, from the page (components/ui/Shell). */
interface Words {
  newer: OfferWords;
  update: OfferWords;
  taken: OfferWords;
}

const here = (): string => location.origin + location.pathname;

/** Tells the reader of a version that waits, and lets the worker have it when they agree. */
function offerUpdate(words: Words, registration: ServiceWorkerRegistration, agree: () => void): void {
  const ready = (): void => {
    const { waiting } = registration;
    if (!waiting) return;
    offer(words.update, () => {
      agree();
      waiting.postMessage(take);
    });
  };
  if (navigator.serviceWorker.controller) ready();
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && navigator.serviceWorker.controller) ready();
    });
  });
}

/**
 * Reading offline: registers the worker, and says what it has to tell. Nothing changes under a reader's eyes: a newer page and a new version are offered,
 * and taken when they agree.
 */
export function startOffline(base: string, words: Words): void {
  if (!("serviceWorker" in navigator) || location.protocol === "file:") return;
  const { serviceWorker } = navigator;
  let agreed = false;
  let controlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener("message", ({ data }) => {
    if (isNewerPage(data) && data.page === here()) offer(words.newer, () => location.reload());
  });
  serviceWorker.addEventListener("controllerchange", () => {
    if (agreed) location.reload();
    else if (controlled) offer(words.taken, () => location.reload());
    controlled = true;
  });
  // After the page is there: what is kept ahead must not compete with it.
  addEventListener("load", () => {
    serviceWorker.register(scriptAddress(`${base}/sw.js`)).then(
      // A browser in which workers are blocked may give none and no reason.
      (registration: ServiceWorkerRegistration | undefined) =>
        registration &&
        offerUpdate(words, registration, () => {
          agreed = true;
        }),
      () => {
        // Without a worker the site works, only not offline.
      },
    );
  });
}
