// A static server for out/: what any file host does, by the header file that the build writes for such hosts.
import { readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import Negotiator from "negotiator";
import send from "send";
import { headersFor, readRules } from "./headers-file.mjs";
import { openRepresentations } from "./representations.mjs";

const loopback = "127.0.0.1";
const isFile = (status) => status?.isFile() ?? false;

/** The path of a request without its query, decoded; undefined where it is malformed. */
function readPath(target) {
  try {
    const raw = /^https?:\/\//i.test(target) ? new URL(target).pathname : target.split(/[?#]/, 1)[0];
    const path = decodeURIComponent(raw);
    return path.startsWith("/") && !path.includes("\0") ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a path may name a file of the site: nothing upwards, nothing hidden, not the header file itself. */
const isPublic = (path) => !/(?:^|[/\\])\./.test(path) && !path.includes("\\") && path !== "/_headers";

/** Says to the pages whether there is a corpus behind them (browser/site/theme): they are files, and know only what their host tells. */
const flag = "tifa_corpus";

function tellOfCorpus(request, response, base, has) {
  const says = new RegExp(`(?:^|;)\\s*${flag}=1(?:;|$)`).test(request.headers.cookie ?? "");
  if (says !== has) response.setHeader("Set-Cookie", `${flag}=${has ? 1 : ""}; Path=${base || "/"}; SameSite=Strict${has ? "" : "; Max-Age=0"}`);
}

/**
 * Makes a request listener for a folder. `base` is the path below which the site lies ("" or like "/tifa"), `cache` the folder in which compressed forms
 * are kept, `corpus` what answers below `/api/corpus/`, where there is one (server/corpus/web).
 */
export function createListener({ folder, base = "", cache, corpus }) {
  const root = resolve(folder);
  const rules = readRules(readFileSync(join(root, "_headers"), "utf8"));
  const forms = openRepresentations(cache);

  /** The form of a file that a request can read; sets what is said of it. Pages go by gzip, what never changes by Brotli where it is read. */
  async function choose(request, response, file, status) {
    const immutable = /\bimmutable\b/.test(String(response.getHeader("Cache-Control")));
    const wanted = [...(immutable ? ["br"] : []), "gzip", "identity"];
    if (forms.compresses(file)) response.setHeader("Vary", "Accept-Encoding");
    const form = await forms.of(file, status, new Negotiator(request).encodings(wanted, { preferred: wanted }));
    if (form.encoding !== "identity") response.setHeader("Content-Encoding", form.encoding);
    return form;
  }

  function refuse(response, code, headers = {}) {
    response.writeHead(code, { "Content-Type": "text/plain; charset=utf-8", ...headers });
    response.end(`${code}\n`);
  }

  async function sayMissing(request, response) {
    const file = join(root, "404.html");
    response.setHeader("Cache-Control", "no-cache");
    const { path } = await choose(request, response, file, await stat(file));
    response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
    response.end(await readFile(path));
  }

  async function sendFile(request, response, file, status) {
    const { path, tag } = await choose(request, response, file, status);
    response.setHeader("ETag", tag);
    response.setHeader("Last-Modified", status.mtime.toUTCString());
    // Ranges are of the bytes as they are sent, compressed or not; `send` answers them, conditional requests and HEAD.
    send(request, path.split(/[\\/]/).map(encodeURIComponent).join("/"), {
      dotfiles: "allow",
      cacheControl: false,
      lastModified: false,
      index: false,
    })
      .on("error", (error) => {
        for (const name of ["Content-Encoding", "ETag", "Last-Modified"]) response.removeHeader(name);
        refuse(response, error.statusCode ?? 500, error.headers);
      })
      .pipe(response);
  }

  async function answer(request, response) {
    const whole = readPath(request.url ?? "");
    for (const [name, value] of headersFor(rules, whole ?? `${base}/`)) response.setHeader(name, value);
    if (whole === undefined) return refuse(response, 400);
    const question = `${base}/api/corpus/`;
    if (corpus && whole.startsWith(question)) return corpus.answer(request, response, whole.slice(question.length));
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, { Allow: "GET, HEAD" });
    const below = whole === base || whole.startsWith(`${base}/`);
    const path = whole.slice(base.length);
    if (!below || !isPublic(path)) return sayMissing(request, response);
    const place = join(root, path);
    if (path.endsWith("/")) tellOfCorpus(request, response, base, corpus !== undefined);
    const index = join(place, "index.html");
    const status = await stat(path.endsWith("/") ? index : place).catch(() => undefined);
    if (isFile(status)) return sendFile(request, response, path.endsWith("/") ? index : place, status);
    // A folder without its slash: relative addresses would break. Our own base goes in front, and no second slash, which would name another host.
    if (!path.endsWith("/") && isFile(await stat(index).catch(() => undefined))) {
      const query = /\?.*/.exec(request.url ?? "")?.[0] ?? "";
      return refuse(response, 308, { Location: `${base}/${path.replace(/^\/+/, "").split("/").map(encodeURIComponent).join("/")}/${query}` });
    }
    return sayMissing(request, response);
  }

  return (request, response) =>
    void answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
}

/** How a reader of this machine writes the address. */
const nameOf = (host) => (host === loopback || host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host);

/**
 * Serves a folder and prints its address: on this machine only, unless `host` says otherwise. If the port is taken the next free one is used, unless
 * `strict`.
 */
export function serve({
  folder,
  port,
  strict = false,
  base = process.env.TIFA_BASE_PATH ?? "",
  host = process.env.HOST || loopback,
  cache = join(folder, "../.tifa/compressed"),
  corpus,
  token,
}) {
  const server = createServer(createListener({ folder, base, cache, corpus }));
  return new Promise((done, reject) => {
    server.on("error", (error) => {
      if (error.code === "EADDRINUSE" && !strict) server.listen(++port, host);
      else reject(error.code === "EADDRINUSE" ? new Error(`Port ${port} is taken: set PORT to another.`) : error);
    });
    server.on("listening", () => {
      const address = `http://${nameOf(host)}:${server.address().port}${base}/`;
      process.stdout.write(`Tifa: ${address}\n`);
      if (corpus) process.stdout.write(`Corpus: ${address}en/corpus/${token ? `#token=${token}` : ""}\n`);
      done(server);
    });
    server.listen(port, host);
  });
}
