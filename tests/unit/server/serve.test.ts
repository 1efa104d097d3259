import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headersFor, readRules } from "@/scripts/headers-file.mjs";
import { createListener, serve } from "@/scripts/serve.mjs";
import { writeHeaders } from "@/server/build/host-files";

const place = mkdtempSync(join(tmpdir(), "tifa-serve-"));
const out = join(place, "out");
const cache = join(place, "cache");
const page = `<!doctype html><title>提法</title>${"<p>党建引领</p>".repeat(200)}`;
const script = `export const long = "${"abc".repeat(500)}";`;

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(join(out, path, ".."), { recursive: true });
  writeFileSync(join(out, path), content);
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
let port = 0;
const ask = (path: string, headers: Record<string, string> = {}, method = "GET", to = port): Promise<Answer> =>
  new Promise((done, fail) => {
    request({ port: to, host: "127.0.0.1", path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on("error", fail)
      .end();
  });

const server = createServer();
const below = createServer();
const listen = (one: typeof server): Promise<number> =>
  new Promise((done) => void one.listen(0, "127.0.0.1", () => done((one.address() as AddressInfo).port)));
let portBelow = 0;

beforeAll(async () => {
  put("index.html", page);
  put("404.html", "<title>404</title>not here");
  put("en/index.html", page);
  put("en/read/a.b/index.html", page);
  put("_tifa/browser/site.ABC123.js", script);
  put("dictionary/cedict.bin", new Uint8Array(4000).fill(7));
  put("font.woff2", new Uint8Array(4000).fill(7));
  put("notes.txt", "x".repeat(1000));
  put(".built", "secret");
  writeFileSync(join(place, "outside.txt"), "secret");
  writeHeaders(out, "");
  server.on("request", createListener({ folder: out, cache }));
  port = await listen(server);
  const copy = join(place, "below");
  mkdirSync(join(copy, "en"), { recursive: true });
  for (const file of ["404.html", "en/index.html"]) writeFileSync(join(copy, file), readFileSync(join(out, file)));
  writeHeaders(copy, "/tifa");
  below.on("request", createListener({ folder: copy, base: "/tifa", cache }));
  portBelow = await listen(below);
});
afterAll(() => {
  server.close();
  below.close();
  rmSync(place, { recursive: true });
});

describe("the header file", () => {
  const rules = readRules("/*\n  A: one\n  B: two: three\n# a remark\n/x/*\n  ! A\n  C: c\n/x/y.js\n  A: again\n");
  it.each([
    ["/", { a: "one", b: "two: three" }],
    ["/x/", { b: "two: three", c: "c" }],
    ["/x/y.js", { a: "again", b: "two: three", c: "c" }],
    ["/x/yzjs", { b: "two: three", c: "c" }],
  ])("gives %s its headers", (path, headers) => expect(Object.fromEntries(headersFor(rules, path))).toEqual(headers));
  it.each(["  A: header without a path\n", "/*\n  no header\n", "/*\nA: not indented\n"])("is refused where a line is neither (%j)", (text) =>
    expect(() => readRules(text)).toThrow(/_headers, line/),
  );
});

describe("what is sent with every answer", () => {
  it.each([
    ["/en/", 200],
    ["/_tifa/browser/site.ABC123.js", 200],
    ["/nowhere/", 404],
    ["/en", 308],
    ["/%E0%A4%A", 400],
  ])("%s has the policy, and who may embed it or be told of it", async (path, status) => {
    const { status: got, headers } = await ask(path);
    expect(got).toBe(status);
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["permissions-policy"]).toContain("camera=()");
  });
  it("pages are asked after again, hashed assets never", async () => {
    expect((await ask("/en/")).headers["cache-control"]).toBe("no-cache");
    expect((await ask("/nowhere/")).headers["cache-control"]).toBe("no-cache");
    expect((await ask("/_tifa/browser/site.ABC123.js")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });
  it("the type is right, also of what is compressed", async () => {
    const type = async (path: string) => (await ask(path, { "Accept-Encoding": "gzip, br" })).headers["content-type"];
    expect(await type("/en/")).toBe("text/html; charset=utf-8");
    expect(await type("/_tifa/browser/site.ABC123.js")).toMatch(/^text\/javascript/);
    expect(await type("/nowhere/")).toBe("text/html; charset=utf-8");
    expect(await type("/font.woff2")).toBe("font/woff2");
  });
});

describe("compression", () => {
  const open = ({ headers, body }: Answer) =>
    (headers["content-encoding"] === "br" ? brotliDecompressSync(body) : headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString();
  it.each([
    ["/en/", "gzip, deflate, br", "gzip", page],
    ["/en/", "br", undefined, page],
    ["/en/", "", undefined, page],
    ["/en/", "identity", undefined, page],
    ["/en/", "gzip;q=0, identity", undefined, page],
    ["/en/", "*", "gzip", page],
    ["/_tifa/browser/site.ABC123.js", "gzip, deflate, br", "br", script],
    ["/_tifa/browser/site.ABC123.js", "gzip, br;q=0", "gzip", script],
    ["/_tifa/browser/site.ABC123.js", "deflate", undefined, script],
  ])("of %s for “%s” is %s", async (path, accepted, encoding, content) => {
    const answer = await ask(path, { "Accept-Encoding": accepted });
    expect(answer.headers["content-encoding"]).toBe(encoding);
    expect(answer.headers.vary).toBe("Accept-Encoding");
    expect(Number(answer.headers["content-length"])).toBe(answer.body.length);
    expect(open(answer)).toBe(content);
  });
  it("is left where it gains nothing", async () => {
    const { headers } = await ask("/font.woff2", { "Accept-Encoding": "gzip, br" });
    expect([headers["content-encoding"], headers.vary]).toEqual([undefined, undefined]);
  });
  it("is made once for each content: many at once, a touched file, another file with the same content", async () => {
    const gzip = { "Accept-Encoding": "gzip" };
    await Promise.all(Array.from({ length: 8 }, () => ask("/notes.txt", gzip)));
    const made = readdirSync(cache);
    expect(made.filter((name) => name.endsWith(".txt"))).toHaveLength(1);
    utimesSync(join(out, "notes.txt"), new Date(), new Date());
    await ask("/notes.txt", gzip);
    put("again.txt", "x".repeat(1000));
    await ask("/again.txt", gzip);
    expect(readdirSync(cache)).toEqual(made);
    put("again.txt", "y".repeat(1001));
    expect(open(await ask("/again.txt", gzip))).toBe("y".repeat(1001));
    expect(readdirSync(cache)).toHaveLength(made.length + 1);
  });
  it("is done without where its folder cannot be written", async () => {
    const file = join(place, "no-folder");
    writeFileSync(file, "");
    const lone = createServer(createListener({ folder: out, cache: join(file, "cache") }));
    const { headers, body } = await ask("/en/", { "Accept-Encoding": "gzip" }, "GET", await listen(lone));
    lone.close();
    expect([headers["content-encoding"], body.toString()]).toEqual([undefined, page]);
  });
});

describe("conditional requests", () => {
  it.each(["", "gzip"])("are answered with 304 while the content is the same (“%s”)", async (accepted) => {
    const accept = { "Accept-Encoding": accepted };
    const { headers } = await ask("/en/", accept);
    const tag = headers.etag ?? "";
    for (const value of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await ask("/en/", { ...accept, "If-None-Match": value });
      expect([again.status, again.body.length], value).toEqual([304, 0]);
      expect(again.headers).toMatchObject({ etag: tag, "cache-control": "no-cache", vary: "Accept-Encoding" });
      expect(again.headers["content-encoding"]).toBeUndefined();
    }
    expect((await ask("/en/", { ...accept, "If-None-Match": '"other"' })).status).toBe(200);
    const since = headers["last-modified"] ?? "";
    expect((await ask("/en/", { ...accept, "If-Modified-Since": since })).status).toBe(304);
    expect((await ask("/en/", { ...accept, "If-Modified-Since": since, "If-None-Match": '"other"' })).status).toBe(200);
    expect((await ask("/en/", { ...accept, "If-Match": '"other"' })).status).toBe(412);
  });
  it("know each form of a content by a tag of its own", async () => {
    const tags = await Promise.all(
      ["", "gzip", "br"].map(async (encoding) => (await ask("/_tifa/browser/site.ABC123.js", { "Accept-Encoding": encoding })).headers.etag),
    );
    expect(new Set(tags).size).toBe(3);
  });
  it("find the tag unchanged after a build that wrote the same again, and changed with the content", async () => {
    put("changing.txt", "one");
    const first = (await ask("/changing.txt")).headers.etag;
    put("changing.txt", "one");
    utimesSync(join(out, "changing.txt"), new Date(), new Date(Date.now() + 5000));
    expect((await ask("/changing.txt")).headers.etag).toBe(first);
    put("changing.txt", "two!");
    expect((await ask("/changing.txt")).headers.etag).not.toBe(first);
  });
});

describe("ranges", () => {
  it.each([
    ["bytes=0-9", 0, 9],
    ["bytes=100-", 100, 999],
    ["bytes=-10", 990, 999],
    ["bytes=990-5000", 990, 999],
  ])("%s", async (range, first, last) => {
    const { status, headers, body } = await ask("/notes.txt", { Range: range });
    expect([status, headers["content-range"], body.length]).toEqual([206, `bytes ${first}-${last}/1000`, last - first + 1]);
    expect(headers["accept-ranges"]).toBe("bytes");
  });
  it("beyond the end are refused with the length, and with our headers", async () => {
    const { status, headers } = await ask("/notes.txt", { Range: "bytes=1000-", "Accept-Encoding": "gzip, identity;q=0.1" });
    expect(status).toBe(416);
    expect(headers["content-range"]).toMatch(/^bytes \*\/\d+$/);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  });
  it.each(["bytes=x-y", "lines=0-9", "bytes=5-1", "bytes=0-1,5-9"])("that are malformed or several are passed over (%s)", async (range) => {
    const { status, body } = await ask("/notes.txt", { Range: range });
    expect([200, 416]).toContain(status);
    if (status === 200) expect(body.length).toBe(1000);
  });
  it("of a compressed form are parts of its bytes: put together they open", async () => {
    const gzip = { "Accept-Encoding": "gzip" };
    const whole = await ask("/en/", gzip);
    const half = Math.floor(whole.body.length / 2);
    const tag = whole.headers.etag ?? "";
    const one = await ask("/en/", { ...gzip, Range: `bytes=0-${half}` });
    const two = await ask("/en/", { ...gzip, Range: `bytes=${half + 1}-`, "If-Range": tag });
    expect([one.status, two.status, two.headers["content-encoding"], two.headers.etag]).toEqual([206, 206, "gzip", tag]);
    expect(gunzipSync(Buffer.concat([one.body, two.body])).toString()).toBe(page);
    const stale = await ask("/en/", { ...gzip, Range: "bytes=5-9", "If-Range": '"other"' });
    expect([stale.status, stale.body.length]).toEqual([200, whole.body.length]);
  });
});

describe("addresses", () => {
  it.each([
    ["/../outside.txt", 404],
    ["/en/../../outside.txt", 404],
    ["/%2e%2e/outside.txt", 404],
    ["/%2e%2e%2foutside.txt", 404],
    ["/..%5coutside.txt", 404],
    ["/en/..%2f..%2foutside.txt", 404],
    ["//outside.txt", 404],
    ["/.built", 404],
    ["/%2ebuilt", 404],
    ["/_headers", 404],
    ["/en/index.html/", 404],
    ["/en/nothing", 404],
    ["/%E0%A4%A", 400],
    ["/%", 400],
    ["/a%00b", 400],
    ["/en/", 200],
    ["/en/?q=%E0%A4%A", 200],
    ["/en/read/a.b/", 200],
  ])("%s is answered with %i", async (path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).not.toContain("secret");
  });
  it.each([
    ["/en", "/en/"],
    ["/en?q=1&r=%2F", "/en/?q=1&r=%2F"],
    ["/en/read/a.b", "/en/read/a.b/"],
    ["//en", "/en/"],
  ])("a folder without its slash, %s, leads to %s", async (path, location) => {
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([308, location]);
  });
  it("below a base path only what is below it is there", async () => {
    const at = async (path: string) => {
      const { status, headers } = await ask(path, {}, "GET", portBelow);
      return [status, headers.location, headers["referrer-policy"]];
    };
    expect(await at("/tifa/en/")).toEqual([200, undefined, "no-referrer"]);
    expect(await at("/tifa/en")).toEqual([308, "/tifa/en/", "no-referrer"]);
    expect((await at("/en/"))[0]).toBe(404);
    expect((await at("/tifaen/"))[0]).toBe(404);
  });
});

describe("methods", () => {
  it.each(["/en/", "/_tifa/browser/site.ABC123.js", "/nowhere/", "/en"])("HEAD of %s is GET without its body", async (path) => {
    const gzip = { "Accept-Encoding": "gzip" };
    const [get, head] = [await ask(path, gzip), await ask(path, gzip, "HEAD")];
    const { date: _one, ...headers } = get.headers;
    const { date: _two, ...same } = head.headers;
    expect([head.status, head.body.length]).toEqual([get.status, 0]);
    expect(same).toMatchObject(path === "/nowhere/" || path === "/en" ? { "content-type": headers["content-type"] } : headers);
  });
  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is refused", async (method) => {
    const { status, headers } = await ask("/en/", {}, method);
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });
});

it("listens on the loopback address, or where HOST says", async () => {
  for (const [host, address] of [
    [undefined, "127.0.0.1"],
    ["0.0.0.0", "0.0.0.0"],
  ]) {
    const own = await serve({ folder: out, port: 0, cache, ...(host ? { host } : {}) });
    expect((own.address() as AddressInfo).address).toBe(address);
    own.close();
  }
});

it("a broken request line ends its connection and nothing else", async () => {
  const heard = await new Promise<string>((done) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write("GET /\u0000 nonsense\r\n\r\n"));
    socket.on("data", (part) => {
      text += String(part);
    });
    socket.on("close", () => done(text));
  });
  expect(heard).toMatch(/^HTTP\/1\.1 400/);
  expect((await ask("/en/")).status).toBe(200);
});
