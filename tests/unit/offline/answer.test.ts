import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerAsset, answerPage, type Kit } from "@/browser/offline/answer";
import { limit, Patience } from "@/browser/offline/patience";
import type { FetchEvent } from "@/browser/offline/scope";

/** What the worker answers when the network answers, fails, is late, stands still, or is there again; no browser, and a clock of its own. */

const origin = "https://tifa.example";
const page = `${origin}/en/read/a/`;
const list = `${origin}/live/terms.0123456789.json`;
const script = `${origin}/_tifa/browser/site-main.5K462XFV.js`;

/** A body that comes when it is let go. */
function heldBody(text: string): { body: ReadableStream<Uint8Array>; go: () => void; break: () => void } {
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      stream = controller;
      controller.enqueue(new TextEncoder().encode(text.slice(0, 1)));
    },
  });
  return {
    body,
    go() {
      stream?.enqueue(new TextEncoder().encode(text.slice(1)));
      stream?.close();
    },
    break: () => stream?.error(new TypeError("the connection was reset")),
  };
}

/** A worker with what it has kept, and a network that does as it is told. */
function startWorker(kept: Record<string, string>) {
  const cache = new Map(Object.entries(kept));
  const asked: { url: string; answer: (response: Response) => void; fail: () => void }[] = [];
  const heard: unknown[] = [];
  const jobs: Promise<unknown>[] = [];
  const keep = async (url: string, response: Response): Promise<boolean> => {
    if (response.status !== 200) return false;
    cache.set(url, await response.text());
    return true;
  };
  const kit: Kit = {
    scope: {
      location: { origin } as Location,
      clients: {
        claim: async () => undefined,
        get: async () => ({ url: page, postMessage: (message) => heard.push(message) }),
        matchAll: async () => [],
      },
      fetch: (request) =>
        new Promise((answer, reject) => {
          const url = typeof request === "string" ? request : request.url;
          asked.push({ url, answer, fail: () => reject(new TypeError("Failed to fetch")) });
        }),
    },
    store: {
      find: async (url) => (cache.has(url) ? new Response(cache.get(url)) : undefined),
      keepRead: keep,
      keepPage: async (url, response) => void (await keep(url, response)),
    },
    lists: { offline: "/offline/" },
    patience: new Patience(),
  };
  const ask = (url: string, how: typeof answerPage = answerPage): { said: () => string | undefined; status: () => number | undefined } => {
    let said: string | undefined;
    let status: number | undefined;
    const event = { request: new Request(url), resultingClientId: "1", waitUntil: (job: Promise<unknown>) => jobs.push(job) };
    const answered = how(kit, event as unknown as FetchEvent);
    void answered.then(async (response) => {
      status = response.status;
      said = response.type === "error" ? "error" : await response.text();
    });
    return { said: () => said, status: () => status };
  };
  /** Answers the last request for an address. */
  const last = (url: string) => {
    const found = asked.findLast((each) => each.url === url);
    if (!found) throw new Error(`${url} was not asked for`);
    return found;
  };
  return { ask, last, asked, heard, jobs, cached: (url: string) => cache.get(url) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Lets everything happen that happens within some milliseconds. */
const pass = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
/** Streams take turns that no fake clock counts. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 50; i++) await Promise.resolve();
  await pass();
};

describe.each([
  ["a page", page, answerPage],
  ["data whose name stays", list, answerAsset],
] as const)("%s that is kept", (_, url, how) => {
  it("comes from the network where that answers, and is kept anew", async () => {
    const { ask, last, cached } = startWorker({ [url]: "old" });
    const { said } = ask(url, how);
    await settle();
    expect(said()).toBe(undefined);
    last(url).answer(new Response("new"));
    await settle();
    expect([said(), cached(url)]).toEqual(["new", "new"]);
  });

  it("is given where the network fails", async () => {
    const { ask, last, cached } = startWorker({ [url]: "old" });
    const { said } = ask(url, how);
    await settle();
    last(url).fail();
    await settle();
    expect([said(), cached(url)]).toEqual(["old", "old"]);
  });

  it("is given where the host fails", async () => {
    const { ask, last, cached } = startWorker({ [url]: "old" });
    const { said } = ask(url, how);
    await settle();
    last(url).answer(new Response("bad gateway", { status: 502 }));
    await settle();
    expect([said(), cached(url)]).toEqual(["old", "old"]);
  });

  it("gives way to the host's word that there is no such thing any more", async () => {
    const { ask, last } = startWorker({ [url]: "old" });
    const { status } = ask(url, how);
    await settle();
    last(url).answer(new Response("gone", { status: 404 }));
    await settle();
    expect(status()).toBe(404);
  });

  it("is given after three seconds where the network neither answers nor fails, not before", async () => {
    const { ask } = startWorker({ [url]: "old" });
    const { said } = ask(url, how);
    await pass(limit - 1);
    await settle();
    expect(said()).toBe(undefined);
    await pass(1);
    await settle();
    expect(said()).toBe("old");
  });

  it("is given after three seconds where an answer begins and stands still, and what comes late is kept", async () => {
    const { ask, last, cached } = startWorker({ [url]: "old" });
    const { said } = ask(url, how);
    await settle();
    const { body, go } = heldBody("new");
    last(url).answer(new Response(body));
    await pass(limit);
    await settle();
    expect([said(), cached(url)]).toEqual(["old", "old"]);
    go();
    await settle();
    expect(cached(url)).toBe("new");
  });

  it("is given where an answer breaks off", async () => {
    const { ask, last, jobs, cached } = startWorker({ [url]: "old" });
    const { said } = ask(url, how);
    await settle();
    const held = heldBody("new");
    last(url).answer(new Response(held.body));
    await settle();
    held.break();
    await settle();
    await Promise.allSettled(jobs);
    expect([said(), cached(url)]).toEqual(["old", "old"]);
  });

  it("is given at once while another answer is overdue, and waited for again when that has come", async () => {
    const other = `${origin}/en/about/`;
    const { ask, last } = startWorker({ [url]: "old", [other]: "old" });
    ask(other);
    await pass(limit);
    await settle();
    const { said } = ask(url, how);
    await settle();
    expect(said()).toBe("old");
    // The network stands still no longer.
    last(other).answer(new Response("old"));
    last(url).answer(new Response("old"));
    await settle();
    const again = ask(url, how);
    await settle();
    expect(again.said()).toBe(undefined);
    last(url).answer(new Response("new"));
    await settle();
    expect(again.said()).toBe("new");
  });

  it("is waited for again when the overdue answer has failed", async () => {
    const { ask, last } = startWorker({ [url]: "old" });
    ask(url, how);
    await pass(limit);
    await settle();
    last(url).fail();
    await settle();
    const { said } = ask(url, how);
    await pass(limit - 1);
    await settle();
    expect(said()).toBe(undefined);
  });
});

describe("a page that came late", () => {
  it.each([
    ["another than the kept one, is offered", new Response("new"), [{ kind: "newer", page }]],
    ["the same, is not", new Response("old"), []],
    ["not there, is not", new Response("gone", { status: 404 }), []],
    ["the host's failure, is not", new Response("bad", { status: 503 }), []],
  ])("%s", async (_, answer, messages) => {
    const { last, heard, ask } = startWorker({ [page]: "old" });
    const { said } = ask(page);
    await pass(limit);
    await settle();
    expect([said(), heard]).toEqual(["old", []]);
    last(page).answer(answer);
    await settle();
    expect(heard).toEqual(messages);
  });
});

describe("what is not kept", () => {
  it("is waited for, however long a page takes", async () => {
    const { ask, last, cached } = startWorker({ "/offline/": "not kept" });
    const { said } = ask(page);
    await pass(100 * limit);
    await settle();
    expect(said()).toBe(undefined);
    last(page).answer(new Response("new"));
    await settle();
    expect([said(), cached(page)]).toEqual(["new", "new"]);
  });

  it("begins to be shown before all of it is here", async () => {
    const { ask, last } = startWorker({});
    const { status } = ask(page);
    await settle();
    last(page).answer(new Response(heldBody("new").body));
    await settle();
    expect(status()).toBe(200);
  });

  it("is said to be so where the network fails", async () => {
    const { ask, last } = startWorker({ "/offline/": "not kept" });
    const { said, status } = ask(page);
    await settle();
    last(page).fail();
    await settle();
    expect([said(), status()]).toEqual(["not kept", 503]);
  });

  it("is the browser's own failure where not even that page is kept", async () => {
    const { ask, last } = startWorker({});
    const { said } = ask(page);
    await settle();
    last(page).fail();
    await settle();
    expect(said()).toBe("error");
  });
});

describe("what never changes", () => {
  it("comes from what is kept, without asking", async () => {
    const { ask, asked } = startWorker({ [script]: "code" });
    const { said } = ask(script, answerAsset);
    await settle();
    expect([said(), asked]).toEqual(["code", []]);
  });

  it("comes from the network the first time, and is kept", async () => {
    const { ask, last, cached } = startWorker({});
    const { said } = ask(script, answerAsset);
    await settle();
    last(script).answer(new Response("code"));
    await settle();
    expect([said(), cached(script)]).toEqual(["code", "code"]);
  });
});
