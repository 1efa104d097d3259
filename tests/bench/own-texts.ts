/**
 * Texts of one's own, measured in a real Chromium against a running site: `npx tsx tests/bench/own-texts.ts http://localhost:4173`.
 * A text of 3,000 characters from its paste to its first annotated screen, cold and warm; one of 57,000, and with `--million` one of 350,000 (1 MB of UTF-8) and one of a million, with the longest tasks of the
 * page's thread, by the clock and by the processor's time (which says the same on a loaded machine); with `--hard` texts that are hard to lay out, each until it is readable; a
 * library of 200 texts of 7,500 characters, from its opening to its rows, and a search across it.
 */
import { readFileSync, readdirSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../scripts/browser.mjs";

const base = process.argv[2] ?? "http://localhost:4173";

/** So many characters of the edition's own articles, over and over. */
function textOf(length: number): string {
  const lines = readdirSync("content/articles").flatMap((slug) =>
    Object.values(JSON.parse(readFileSync(`content/articles/${slug}/zh.json`, "utf8")) as Record<string, string>),
  );
  const paragraphs: string[] = [];
  for (let i = 0, size = 0; size < length; i++) {
    const paragraph = lines.slice((i * 4) % lines.length, ((i * 4) % lines.length) + 4).join("");
    paragraphs.push(paragraph.slice(0, length - size));
    size += paragraph.length;
  }
  return paragraphs.join("\n");
}

const watchTasks = () => {
  const tasks: number[] = [];
  Object.assign(window, { tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask", buffered: true });
};
const longest = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const tasks = "tasks" in window && Array.isArray(window.tasks) ? window.tasks.map(Number) : [];
    return `longest task ${Math.round(Math.max(0, ...tasks))} ms, over 50 ms: ${tasks.length}`;
  });

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the processor. */
  tdur?: number;
  args: { name?: string };
}

/** Does something with a page; gives the longest tasks of its thread in milliseconds of the processor's time. */
async function traced(page: Page, act: () => Promise<void>): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", { categories: "devtools.timeline,disabled-by-default-devtools.timeline", transferMode: "ReportEvents" });
  await act();
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  const threads = new Set(
    events.flatMap(({ name, args, pid, tid }) => (name === "thread_name" && args.name === "CrRendererMain" ? [`${pid}/${tid}`] : [])),
  );
  const tasks = events.flatMap(({ name, pid, tid, tdur = 0 }) => (name === "RunTask" && threads.has(`${pid}/${tid}`) ? [tdur / 1000] : []));
  return `longest task ${Math.round(tasks.reduce((most, each) => Math.max(most, each), 0))} ms of the processor, over 50 ms: ${tasks.filter((each) => each > 50).length}, all ${Math.round(tasks.reduce((sum, each) => sum + each, 0))} ms`;
}

const memory = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { memory: used } = performance as { memory?: { usedJSHeapSize: number } };
    return used ? `${Math.round(used.usedJSHeapSize / 1e6)} MB of the page's own` : "memory not told";
  });

/** Until the page says so; asked twice a second only, since a question at each frame is a walk through all of a long text. */
const marked = async (page: Page, selector: string, attribute: string): Promise<void> => {
  const asked = ({ selector, attribute }: { selector: string; attribute: string }): boolean =>
    document.querySelector(selector)?.hasAttribute(attribute) === true;
  await page.waitForFunction(asked, { selector, attribute }, { timeout: patience, polling: 500 });
};

/** Brings a text; gives the time from the press to the first annotated paragraph of the review, and of the page on which it is read, and until all of it is. */
async function bring(page: Page, text: string): Promise<string> {
  await page.goto(`${base}/en/texts/`);
  await page.locator("[data-texts-page][data-ready]").waitFor();
  await page.locator("#paste").evaluate((field, value) => {
    if (field instanceof HTMLTextAreaElement) field.value = value;
  }, text);
  const pressed = Date.now();
  let [shown, looked, readable, annotated, whole] = [0, 0, 0, 0, 0];
  const review = await traced(page, async () => {
    await page.locator("form.paste button[type=submit]").click();
    await page.locator("[data-review-page] .sheet > *").first().waitFor({ timeout: patience });
    shown = Date.now() - pressed;
    await marked(page, "[data-review-page]", "data-looked");
    looked = Date.now() - pressed;
  });
  const reviewTasks = await longest(page);
  const kept = Date.now();
  const reading = await traced(page, async () => {
    await page.locator("[data-do=keep]").click();
    await page.locator(".own .pair .zh").first().waitFor({ timeout: patience });
    readable = Date.now() - kept;
    await page.locator(".own .zh ruby").first().waitFor({ timeout: patience });
    annotated = Date.now() - kept;
    await marked(page, ".reader.own", "data-whole");
    whole = Date.now() - kept;
  });
  return `review: shown ${shown} ms, all looked at ${looked} ms (${reviewTasks}; ${review}); reading: readable ${readable} ms, annotated ${annotated} ms, whole ${whole} ms (${await longest(page)}; ${reading}); ${await memory(page)}`;
}

/** Texts that are hard to lay out. */
const hard: [name: string, text: () => string][] = [
  ["1 MB without a line end", () => textOf(330_000).replaceAll("\n", "")],
  ["1 MB without a mark", () => "网格化管理".repeat(66_000)],
  ["a million line ends", () => `${textOf(1000)}${"\n".repeat(1_000_000)}${textOf(1000)}`],
  ["lone surrogates", () => textOf(3000).replaceAll("，", "\ud800")],
  [
    "10,000 names",
    () => Array.from({ length: 10_000 }, (_, i) => `${"赵钱孙李周吴郑王冯陈"[i % 10]}${String.fromCharCode(0x4e00 + i)}同志、`).join(""),
  ],
];
const patience = 600_000;

async function library(page: Page): Promise<string> {
  await page.goto(`${base}/en/texts/`);
  await page.locator("[data-texts-page][data-ready]").waitFor();
  const text = textOf(7500);
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open("tifa");
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction(["texts", "bodies"], "readwrite");
          for (let i = 0; i < 200; i++) {
            const id = `own-bench-${i}`;
            const blocks = all.split("\n").map((line, n) => ({ id: `1.${n + 1}`, kind: "paragraph", zh: line.split(/(?<=。)/) }));
            transaction.objectStore("texts").put({
              id,
              title: `文本${i}`,
              folder: i % 3 ? "报告" : "",
              added: i,
              edited: i,
              state: "kept",
              origin: { way: "paste", name: "", format: "txt", encoding: "", from: "" },
              characters: all.length,
              sentences: 100,
              english: 0,
            });
            transaction.objectStore("bodies").put({ id, raw: all, source: [], repairs: [], split: true, blocks, en: {}, notes: {} });
          }
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    text,
  );
  const opened = Date.now();
  await page.goto(`${base}/en/texts/`);
  await page.locator("[data-texts-page][data-ready] tbody tr").first().waitFor();
  const rows = Date.now() - opened;
  const field = page.locator(".library-head input");
  const times: string[] = [];
  for (const query of ["基层治理", "党建 near/10 治理", "没有这样的话", "群众"]) {
    await page.locator("[data-texts-page]").evaluate((root) => root.removeAttribute("data-searched"));
    const asked = Date.now();
    await field.fill(query);
    await page.locator("[data-searched]").waitFor();
    const took = Date.now() - asked;
    times.push(`${query} ${await page.locator("[data-searched]").getAttribute("data-searched")} ms (${took} ms with reading and drawing)`);
  }
  return `200 texts of ${text.length} characters: rows after ${rows} ms; ${times.join("; ")}`;
}

const browser = await chromium.launch({ executablePath: findBrowser() ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const [name, length] of [
  ["cold, 3,000", 3000],
  ["57,000", 57_000],
  ...(process.argv.includes("--million")
    ? ([
        ["1 MB, 350,000", 350_000],
        ["1,000,000", 1_000_000],
      ] as const)
    : []),
] as const) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchTasks);
  process.stdout.write(`${name}: ${await bring(page, textOf(length))}\n`);
  if (length === 3000) process.stdout.write(`warm, 3,000: ${await bring(page, textOf(length))}\n`);
  await context.close();
}
if (process.argv.includes("--hard"))
  for (const [name, text] of hard) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    process.stdout.write(`${name}: ${await bring(await context.newPage(), text())}\n`);
    await context.close();
  }
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
process.stdout.write(`${await library(await context.newPage())}\n`);
await browser.close();
