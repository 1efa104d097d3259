import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { locales } from "@/core/locales";
import { bundleRoutes } from "./bundle-routes";
import { writeApi } from "./api";
import { writeFinding } from "./finding";
import { cutFrame, type Frame } from "./frame";
import { filesBelow, lightenPage } from "./lighten";
import { exported, exportNext, nextPages } from "./next-export";
import { type Order, type Stamped, type Written } from "./stamp";
import { place, sweep } from "./out-folder";
import { sumOf } from "./sum";

const script = ".tifa/stamp.cjs";
const record = ".tifa/pages.json";

function runWorker(order: Order): Promise<Stamped> {
  return new Promise((resolve, reject) => {
    // React's own development warnings would be three times slower.
    const worker = new Worker(`${process.cwd()}/${script}`, { workerData: order, env: { ...process.env, NODE_ENV: "production" } });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`stamping pages ended with ${code}`)));
  });
}

/** The pages as they were last written; none where the record cannot be read. */
function readRecord(): Map<string, Written> {
  if (!existsSync(record)) return new Map();
  // Our own build's file, written whole or not at all.
  return new Map(Object.entries(JSON.parse(readFileSync(record, "utf8")) as Record<string, Written>));
}

function writeRecord(pages: ReadonlyMap<string, Written>): void {
  writeFileSync(`${record}.new`, JSON.stringify(Object.fromEntries(pages)));
  renameSync(`${record}.new`, record);
}

/** Copies what is served as it is, and of Next's export the style sheets with what they name, and the pages without language. Gives the paths below `out`. */
function placeRest(out: string): string[] {
  const paths: string[] = [];
  for (const file of filesBelow("public")) {
    const path = file.slice("public/".length);
    paths.push(path);
    place(`${out}/${path}`, readFileSync(file));
  }
  for (const file of filesBelow(exported)) {
    const path = file.slice(exported.length + 1);
    if (/^(?:[^/]*|offline\/index)\.html$/.test(path)) place(`${out}/${path}`, Buffer.from(lightenPage(readFileSync(file, "utf8"))));
    else if (/^_next\/static\/.*\.(?!js|json|map|txt)\w+$/.test(path)) place(`${out}/${path}`, readFileSync(file));
    else continue;
    paths.push(path);
  }
  return paths;
}

/** Where two texts part, with what stands around. */
function parting(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `Next has ${around(a)}, the stamp ${around(b)}`;
}

const ownHead =
  /<title>.*?<\/title><meta name="description" content="[^"]*"\/>(?:<(?:link rel="(?:canonical|alternate)"|meta (?:property="og:|name="(?:twitter:|citation_|DC\.)))[^>]*>)*/s;

/** A page with its own tags moved to the end of its head, for comparing: where Next puts them depends on when they are ready. */
const inOneOrder = (html: string): string => html.replace(ownHead, "") + (ownHead.exec(html)?.[0] ?? "");

/** Next renders a few pages of each route itself: that they are the same says that stamping leaves nothing out. Throws at the first that is not. */
function compareWithNext(out: string): void {
  for (const [path, html] of nextPages(locales)) {
    const whole = inOneOrder(lightenPage(html));
    const stamped = inOneOrder(readFileSync(`${out}/${path}`, "utf8"));
    if (whole !== stamped) throw new Error(`${path} is not what Next makes of the same route: ${parting(whole, stamped)}`);
  }
}

/** The assets that stand in frames and pages without language: scripts, and data whose name changes with them only. */
const everyPageAssets = (): unknown =>
  Object.entries(JSON.parse(readFileSync(".tifa/manifest.json", "utf8")) as Record<string, string>).filter(
    ([name]) => name.endsWith(".js") || name === "lookup.json",
  );

/** All pages into `out`: those that have changed since the last build are written, those that are no more go. `code` is codeSum's; `say` tells what happens. */
export async function buildPages(out: string, code: string, say: (what: string) => void): Promise<void> {
  const key = sumOf(code, everyPageAssets());
  const stamp = `${exported}/.made`;
  const fresh = !existsSync(stamp) || readFileSync(stamp, "utf8") !== key;
  if (fresh) {
    say("Next: frames, style sheets and a few pages of each route");
    await exportNext();
  }
  const frames: Frame[] = locales.map((locale) => cutFrame(readFileSync(`${exported}/${locale}/frame/index.html`, "utf8")));
  await bundleRoutes(script, [`import { runShare } from "./server/build/stamp";`], "runShare(routes);");
  const known = readRecord();
  const workers = Math.min(availableParallelism(), 4);
  // Every nth page only, to measure a large edition (tests/bench/house): such a build is not to be published.
  const sample = Number(process.env.TIFA_SAMPLE ?? 1);
  const shares = workers * sample;
  say("stamping pages");
  const stamped = await Promise.all(Array.from({ length: workers }, (_, share) => runWorker({ out, frames, code: key, share, shares, known })));
  const pages = new Map(stamped.flatMap(({ pages }) => [...pages]));
  say(`${pages.size} pages, ${stamped.reduce((sum, { written }) => sum + written, 0)} of them written`);
  if (fresh && sample === 1) {
    compareWithNext(out);
    writeFileSync(stamp, key);
  }
  const rest = [...placeRest(out), ...writeFinding(out, pages.keys()), ...writeApi(out)];
  sweep(out, new Set([...pages.keys(), ...rest, "_headers", "sw.js", ".built"]));
  writeRecord(pages);
}
