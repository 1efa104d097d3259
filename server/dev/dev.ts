import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { extname, resolve as resolvePath, sep } from "node:path";
import { Worker } from "node:worker_threads";
import { watch } from "chokidar";
import { type BuildOptions, build } from "esbuild";
import { bundleRoutes } from "../build/bundle-routes";
import { scriptNames } from "../build/assets";
import { zodInPages } from "../build/zod-in-pages";
import { startCorpusWeb } from "../corpus/web/start";
import type { Answer, Ask } from "./answer";

/**
 * `npm run dev`: the pages as the build stamps them, each made when it is asked for, and again when what it is made from changes. A page that is open loads
 * itself again. Next is not needed: the frame comes from the layout itself.
 */

const script = ".tifa/dev.cjs";
const served = ".tifa/dev";

/**
 * Loads the page again when the server has another state than the page was made from, also where that came about while the page was loading. Lets a service
 * worker go that `npm start` left at the same address: from the next page on its kept pages no longer hide what changes.
 */
const reloadScript = `const own = new URL(import.meta.url).search.slice(1);
new EventSource("/_dev/events").addEventListener("message", ({ data }) => { if (data !== own) location.reload(); });
for (const registration of await navigator.serviceWorker?.getRegistrations() ?? []) await registration.unregister();
`;

/** The scripts and the style sheet, under names that stay. */
async function bundleBrowser(): Promise<void> {
  rmSync(served, { recursive: true, force: true });
  mkdirSync(served, { recursive: true });
  const plain = new Set(["theme.js", "entry.js"]);
  const entries = (wanted: boolean) =>
    Object.fromEntries(
      Object.entries(scriptNames).flatMap(([path, name]) => (plain.has(name) === wanted ? [[name.replace(/\.(?:js|css)$/, ""), path]] : [])),
    );
  const options: BuildOptions = {
    bundle: true,
    outdir: served,
    sourcemap: true,
    define: zodInPages,
    logLevel: "silent",
    external: ["node:fs", "node:crypto"],
  };
  await Promise.all([
    build({ ...options, entryPoints: entries(false), format: "esm", splitting: true }),
    build({ ...options, entryPoints: entries(true), format: "iife" }),
    build({ ...options, entryPoints: { style: "app/styles/index.css" }, loader: { ".woff2": "file" } }),
  ]);
}

const types: Record<string, string> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The file at a path below a folder; undefined where there is none. */
function fileIn(folder: string, path: string): string | undefined {
  const file = resolvePath(folder, path);
  return file.startsWith(resolvePath(folder) + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** The thread that has the edition. */
interface Thread {
  ask(what: { kind: "page" | "data"; path: string } | { kind: "reload" }): Promise<Answer>;
  stop(): Promise<unknown>;
}

async function startThread(): Promise<Thread> {
  await bundleRoutes(
    script,
    [
      `import * as layout from "./app/[locale]/layout";`,
      `import { drawFrame } from "./app/routes";`,
      `import { answerAll } from "./server/dev/answer";`,
    ],
    `answerAll(routes, (locale) => drawFrame(layout, locale, "/_dev/style.css"));`,
  );
  const worker = new Worker(`${process.cwd()}/${script}`, { env: { ...process.env, NODE_ENV: "production", TIFA_DEV: "1" } });
  const waiting = new Map<number, (answer: Answer) => void>();
  let turn = 0;
  worker.on("message", (answer: Answer) => {
    waiting.get(answer.turn)?.(answer);
    waiting.delete(answer.turn);
  });
  const end = (message: string) => {
    for (const [number, resolve] of waiting) resolve({ turn: number, kind: "wrong", message });
    waiting.clear();
  };
  let failed: string | undefined;
  worker.on("error", ({ message }) => {
    failed = message;
    end(message);
  });
  return {
    ask: (what) =>
      new Promise((resolve) => {
        const ask: Ask = { turn: ++turn, ...what };
        if (failed !== undefined) return resolve({ turn, kind: "wrong", message: failed });
        waiting.set(turn, resolve);
        worker.postMessage(ask);
      }),
    stop: () => worker.terminate(),
  };
}

const escapeText = (text: string): string => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);

const problemPage = (message: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>npm run dev</title></head><body><pre>${escapeText(message)}</pre><script type="module" src="/_dev/reload.js"></script></body></html>`;

const content = ["content", "glossary", "locales"];
const code = ["app", "components", "core", "server"];
const scripts = ["browser", "core", "app/styles"];

/** Starts the server and the watching; gives its address and how to stop. */
export async function startDev(port: number): Promise<{ address: string; stop: () => Promise<void> }> {
  let thread = await startThread();
  await bundleBrowser();
  const listeners = new Set<ServerResponse>();
  // Changes with each change that is taken in, and from one start to the next.
  let state = Date.now();
  const corpus = startCorpusWeb("127.0.0.1", process.cwd())?.web;
  const questions = "/api/corpus/";
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const give = (status: number, type: string, body: string | Uint8Array) => {
      const told = corpus && type.startsWith("text/html") ? { "Set-Cookie": "tifa_corpus=1; Path=/; SameSite=Strict" } : {};
      response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store", ...told });
      response.end(body);
    };
    if (corpus && path.startsWith(questions)) return corpus.answer(request, response, path.slice(questions.length));
    if (path === "/_dev/events") {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      response.write(`data: ${state}\n\n`);
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
      return;
    }
    if (path === "/_dev/reload.js") return give(200, "text/javascript", reloadScript);
    if (path === "/") return void response.writeHead(302, { Location: "/en/" }).end();
    const name = path.replace(/^\/_dev\//, "");
    const file = path.startsWith("/_dev/") ? fileIn(served, name) : fileIn("public", path.slice(1));
    if (file) return give(200, types[extname(file)] ?? "application/octet-stream", readFileSync(file));
    const before = state;
    const named = (html: string): string => html.replace("/_dev/reload.js", () => `/_dev/reload.js?${before}`);
    const answer = await thread.ask(
      path.startsWith("/_dev/")
        ? { kind: "data", path: name }
        : path.startsWith("/api/")
          ? { kind: "data", path: path.slice(1) }
          : { kind: "page", path: path.endsWith("/") ? path : `${path}/` },
    );
    if (answer.kind === "found") give(200, answer.type, typeof answer.body === "string" ? named(answer.body) : answer.body);
    else if (answer.kind === "missing") give(404, "text/plain; charset=utf-8", `There is no ${path}.`);
    else give(500, "text/html; charset=utf-8", named(problemPage(answer.message)));
  });

  const changed = new Set<string>();
  let working: Promise<void> = Promise.resolve();
  async function takeIn(): Promise<void> {
    const files = [...changed];
    changed.clear();
    const within = (folders: readonly string[]) => files.some((file) => folders.some((folder) => file === folder || file.startsWith(`${folder}/`)));
    const start = performance.now();
    try {
      if (within(scripts)) await bundleBrowser();
      if (within(code)) {
        const old = thread;
        thread = await startThread();
        await old.stop();
      } else if (within(content)) {
        const answer = await thread.ask({ kind: "reload" });
        if (answer.kind === "wrong") process.stdout.write(`dev: ${answer.message}\n`);
      }
    } catch (error) {
      process.stdout.write(`dev: ${error instanceof Error ? error.message : String(error)}\n`);
    }
    process.stdout.write(`dev: ${files.slice(0, 3).join(", ")} taken in ${Math.round(performance.now() - start)} ms\n`);
    state++;
    for (const listener of listeners) listener.write(`data: ${state}\n\n`);
  }
  // Not fs.watch: on Linux it loses a file that an editor or git puts in the place of the old one.
  const watcher = watch([...content, ...code, "browser"].filter(existsSync), { ignoreInitial: true });
  watcher.on("all", (_, file) => {
    // An editor writes a file in several steps: what comes while one change waits goes with it.
    if (changed.size === 0) working = working.then(() => new Promise((resolve) => setTimeout(resolve, 20))).then(takeIn);
    changed.add(file);
  });
  await new Promise<void>((resolve) => watcher.once("ready", resolve));

  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const at = server.address();
  return {
    address: `http://localhost:${typeof at === "object" && at ? at.port : port}/`,
    async stop() {
      await watcher.close();
      for (const listener of listeners) listener.end();
      server.close();
      await working;
      await thread.stop();
      await corpus?.close();
    },
  };
}
