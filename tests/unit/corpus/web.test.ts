import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CorpusEngine, LimitError, type Limits, type Line } from "@/core/corpus/contract";
import { InUseError } from "@/server/corpus/lock";
import { isLoopback } from "@/server/corpus/web/door";
import { leaseOf } from "@/server/corpus/web/lease";
import { openCorpusWeb } from "@/server/corpus/web/web";

const document = { path: "a.txt", title: "题", date: "2024", issuer: "江州市", place: "", level: "city" as const, kind: "", hash: "" };
const line: Line = { document, position: 3, zh: `${"前".repeat(100)}词${"后".repeat(100)}`, en: "English", uses: [], hit: { start: 100, end: 101 } };

/** An engine that answers at once, or as one test asks it to. */
const calm = (change: Partial<CorpusEngine> = {}): CorpusEngine => ({
  put: async () => undefined,
  remove: async () => 0,
  hashes: async () => new Map(),
  status: async () => ({ engine: "x", documents: 1, segments: 1, characters: 1, from: "", to: "", issuers: 1 }),
  search: async () => ({ segments: 1, documents: 1, lines: [line] }),
  trend: async () => [],
  firstUses: async () => [],
  arrivals: async () => [],
  compare: async () => ({ before: 0, after: 0, differences: [] }),
  read: async (_, from = 0, to = 5) => [1, 2, 3, 4, 5].slice(from, to + 1).map((n) => ({ paragraph: 0, zh: String(n), en: "", uses: [] })),
  document: async (path) => (path === "a.txt" ? document : undefined),
  facets: async () => ({ issuer: [], kind: [], place: [] }),
  watches: async () => [],
  saveWatch: async () => undefined,
  removeWatch: async () => true,
  news: async () => [],
  mayWatch: async () => true,
  all: async function* () {},
  close: async () => undefined,
  ...change,
});

const started: Server[] = [];
afterAll(() => {
  for (const server of started) server.close();
});

async function serve(engine: CorpusEngine | Error, options: { token?: string; milliseconds?: number } = {}) {
  const open = async () => {
    if (engine instanceof Error) throw engine;
    return engine;
  };
  const web = openCorpusWeb({ place: { folder: "nowhere" }, root: ".", open, idle: 1000, ...options });
  const server = createServer((asked, response) => void web.answer(asked, response, (asked.url ?? "").slice(1).split("?")[0] ?? ""));
  started.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const ask = (
    path: string,
    { method = "GET", headers = {}, body = "" }: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ) =>
    new Promise<{ status: number; body: unknown }>((done, failed) => {
      request({ port, host: "127.0.0.1", path: `/${path}`, method, headers }, (response) => {
        let text = "";
        response.on("data", (part) => (text += part));
        response.on("end", () => done({ status: response.statusCode ?? 0, body: JSON.parse(text) }));
      })
        .on("error", failed)
        .end(body);
    });
  return { ask, port };
}

const json = { "Content-Type": "application/json" };

describe("who may ask", () => {
  let ask: Awaited<ReturnType<typeof serve>>["ask"];
  let guarded: typeof ask;
  beforeAll(async () => {
    ({ ask } = await serve(calm()));
    ({ ask: guarded } = await serve(calm(), { token: "secret" }));
  });
  it.each([
    [{}, 200],
    [{ Host: "localhost:4000" }, 200],
    [{ Host: "[::1]:4000" }, 200],
    [{ Host: "evil.example" }, 403],
    [{ Host: "localhost.evil.example" }, 403],
    [{ Origin: "http://evil.example" }, 403],
    [{ Origin: "null" }, 403],
    [{ "Sec-Fetch-Site": "cross-site" }, 403],
    [{ "Sec-Fetch-Site": "same-site" }, 403],
    [{ "Sec-Fetch-Site": "same-origin" }, 200],
    [{ "Sec-Fetch-Site": "none" }, 200],
  ])("on this machine: %o is %i", async (headers, status) => expect((await ask("status", { headers })).status).toBe(status));
  it.each([
    [{}, 401],
    [{ Authorization: "Bearer secret" }, 200],
    [{ Authorization: "Bearer secret", Host: "desk.example" }, 200],
    [{ Authorization: "Bearer secre" }, 401],
    [{ Authorization: "secret" }, 401],
    [{ Authorization: "Bearer secret", "Sec-Fetch-Site": "cross-site" }, 403],
  ])("where there is a token: %o is %i", async (headers, status) => expect((await guarded("status", { headers })).status).toBe(status));
  it.each([
    ["GET", "save-watch", json, "", 405],
    ["POST", "search", json, "{}", 405],
    ["DELETE", "status", {}, "", 405],
    ["POST", "save-watch", {}, "{}", 403],
    ["POST", "save-watch", { "Content-Type": "text/plain" }, '{"name":"a","query":"b"}', 403],
    ["POST", "save-watch", json, '{"name":"a","query":"b"}', 200],
    ["POST", "save-watch", json, "{", 400],
    ["POST", "save-watch", json, '{"name":"","query":"b"}', 400],
    ["POST", "save-watch", json, JSON.stringify({ name: "a", query: "b", more: "x".repeat(20_000) }), 400],
    ["POST", "save-watch", json, '{"name":"a","query":"\\"b"}', 422],
  ])("%s %s with %o %s is %i", async (method, path, headers, body, status) =>
    expect((await ask(path, { method, headers, body })).status).toBe(status),
  );
  it.each([
    ["127.0.0.1", true],
    ["localhost", true],
    ["::1", true],
    ["0.0.0.0", false],
    ["192.168.1.2", false],
    ["127.evil.example", false],
    ["", false],
  ])("%s is the loopback: %s", (host, is) => expect(isLoopback(host)).toBe(is));
});

describe("what is asked", () => {
  it.each([
    ["nothing", 404],
    ["constructor", 404],
    ["__proto__", 404],
    ["search?q=%22", 422],
    ["search?q=level:x", 422],
    ["search?q=%E6%B2%BB&limit=5001", 400],
    ["search?limit=-1", 400],
    ["search?limit=1e3", 400],
    ["search?sort=up", 400],
    ["search?sort=issuer&limit=0", 200],
    ["beside?q=%E6%B2%BB", 200],
    ["beside?q=%22", 422],
    [`search?q=${"x".repeat(2001)}`, 400],
    ["trend?by=sex", 400],
    ["new", 400],
    ["new?since=yesterday", 400],
    ["compare?a=%22&b=x", 422],
    ["context?path=a.txt&position=2", 200],
    ["context?path=a.txt&position=99", 404],
    ["context?position=2", 400],
    ["document?path=b.txt", 404],
    ["document?path=a.txt", 200],
    ["news?name=x", 404],
    ["search?q=x&constructor=1&__proto__=2", 200],
  ])("%s is answered with %i", async (path, status) => {
    const { ask } = await serve(calm());
    expect((await ask(path)).status).toBe(status);
  });
  it("is cut around the hit, unless all of it is wanted", async () => {
    const { ask } = await serve(calm());
    expect((await ask("search?q=x")).body).toMatchObject({ lines: [{ left: "前".repeat(60), hit: "词", right: "后".repeat(60), en: "" }] });
    expect((await ask("search?q=x&whole=1")).body).toMatchObject({ lines: [{ left: "前".repeat(100), right: "后".repeat(100), en: "English" }] });
  });
  it("is drawn by chance where words beside it are counted over more than can be looked at", async () => {
    let asked: unknown;
    const { ask } = await serve(
      calm({
        search: async (_, page) => {
          asked = page;
          return { segments: 90_000, documents: 9, lines: [line, line] };
        },
      }),
    );
    expect((await ask("beside?q=%E8%AF%8D")).body).toEqual({
      lines: 2,
      all: 90_000,
      before: [{ zh: "前".repeat(8), lines: 2 }],
      after: [{ zh: "后".repeat(8), lines: 2 }],
    });
    expect(asked).toMatchObject({ limit: 5000, sample: { size: 5000 } });
  });
});

describe("what goes wrong is said", () => {
  it.each([
    [new LimitError("late"), 504, "limit"],
    [new InUseError("in use", "x"), 503, "in-use"],
    [Object.assign(new Error('relation "documents" does not exist'), { code: "42P01" }), 503, "empty"],
    [new Error("password of tifa at 10.0.0.3 is wrong"), 500, "failed"],
  ])("%s is %i, and nothing more than its code goes out", async (error, status, code) => {
    const { ask } = await serve(
      calm({
        search: async () => {
          throw error;
        },
      }),
      { milliseconds: 5 },
    );
    expect(await ask("search?q=x")).toEqual({ status, body: code === "limit" ? { code, milliseconds: 5 } : { code } });
  });
  it("a folder that cannot be opened is tried again", async () => {
    let times = 0;
    const lease = leaseOf(async () => {
      if (++times === 1) throw new InUseError("in use", "x");
      return calm();
    }, 1000);
    await expect(lease.use((engine) => engine.status())).rejects.toThrow(InUseError);
    expect((await lease.use((engine) => engine.status())).documents).toBe(1);
    await lease.close();
  });
  it("a role that may only read saves nothing", async () => {
    const { ask } = await serve(calm({ mayWatch: async () => false }));
    expect(await ask("save-watch", { method: "POST", headers: json, body: '{"name":"a","query":"b"}' })).toEqual({
      status: 403,
      body: { code: "may-not" },
    });
  });
});

describe("a question that nobody waits for", () => {
  it("is called off in the engine", async () => {
    const heard = new Promise<string>((told) => {
      const search = (_: unknown, __: unknown, limits?: Limits) =>
        new Promise<never>((___, failed) =>
          limits?.signal?.addEventListener("abort", () => {
            told("called off");
            failed(limits.signal?.reason);
          }),
        );
      void serve(calm({ search })).then(({ port }) => {
        const asked = request({ port, host: "127.0.0.1", path: "/search?q=x" });
        asked.on("error", () => undefined);
        asked.end();
        // The server has it once the engine was asked: the socket is cut after the request has gone out whole.
        asked.on("finish", () => setImmediate(() => asked.destroy()));
      });
    });
    expect(await heard).toBe("called off");
  });
});

describe("an engine on lease", () => {
  it("is opened once for many, let go when nobody has asked for a while, and opened again", async () => {
    let [opened, closed] = [0, 0];
    let onClosed: () => void = () => undefined;
    const letGo = new Promise<void>((done) => {
      onClosed = done;
    });
    const lease = leaseOf(async () => {
      opened++;
      return calm({
        close: async () => {
          closed++;
          onClosed();
        },
      });
    }, 10);
    await Promise.all(Array.from({ length: 5 }, () => lease.use((engine) => engine.status())));
    expect(opened).toBe(1);
    await letGo;
    await lease.use((engine) => engine.status());
    expect([opened, closed]).toEqual([2, 1]);
    await lease.close();
    expect(closed).toBe(2);
  });
});
