import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { type Page, chromium } from "@playwright/test";
import { type Review, type StudyCard, newCard } from "@/core/study/card";
import { answerCard } from "@/core/study/history";
import { makeNote } from "@/core/study/note";
import { createScheduler } from "@/core/study/schedule";
import { defaultSettings } from "@/core/study/settings";
import { startServer } from "./weight/server";

/**
 * How long the study page takes to open with 10,000 cards and 100,000 answers, in a real Chromium, beside two ordinary ways of keeping the same:
 *   npm run build && npx tsx tests/bench/study-open.ts [CARDS] [ANSWERS]
 * Opening: from the start of the navigation until what is due is shown and the page can be used. The ways beside it are timed without any page at all:
 * getAll of every store of IndexedDB, and one JSON document (as apps that keep their state in localStorage do; there it would not fit: 5 MB), read and parsed.
 * Timed too: saving and restoring all of it, an answer until the next question, and an article's page until it knows which words need no reading. Medians of five, each in a new tab of the same browser.
 */

const [cardCount = 10_000, answerCount = 100_000] = process.argv.slice(2).map(Number);
const runs = 5;
const day = 86_400_000;
if (!existsSync("out/index.html")) throw new Error("there is no out/: npm run build first");

/** A deck as years of study leave it: every card answered equally often, each answer when it was due. */
function makeDeck() {
  const now = Date.now();
  const scheduler = createScheduler(defaultSettings);
  const kinds = ["recognize", "recall"] as const;
  const notes = Array.from({ length: cardCount / kinds.length }, (_, i) =>
    makeNote({
      id: `w:词${i}`,
      kind: "word",
      zh: `词${i}`,
      pinyin: "cí",
      en: `word ${i}`,
      added: now - 700 * day,
      context: { zh: `这是词${i}的句子。`, en: `A sentence with word ${i}.`, article: "wuxi-hongmei-linghang", segment: "2.1.1" },
    }),
  );
  const cards: StudyCard[] = [];
  const reviews: Review[] = [];
  for (const [i, { id }] of notes.entries())
    for (const kind of kinds) {
      let card = newCard(id, kind, now - 700 * day);
      for (let n = 0; n < answerCount / cardCount; n++) {
        const rating = (i + n) % 7 === 0 ? 1 : 3;
        const step = answerCard(
          card,
          { id: `${id}${kind}${n}`, rating, now: Math.min(now - day, n === 0 ? card.added : card.memory.due), took: 3000 },
          scheduler,
        );
        card = step.card;
        reviews.push(step.review);
      }
      cards.push(card);
    }
  return { notes, cards, reviews };
}

/** Puts records into a store, a piece at a time. */
async function put(page: Page, store: string, records: readonly unknown[]): Promise<void> {
  for (let at = 0; at < records.length; at += 5000)
    await page.evaluate(
      ([name, json]) =>
        new Promise<void>((resolve, reject) => {
          indexedDB.open("tifa").onsuccess = (event) => {
            const { result } = event.target as IDBOpenDBRequest;
            const transaction = result.transaction(name ?? "", "readwrite");
            for (const record of JSON.parse(json ?? "[]")) transaction.objectStore(name ?? "").put(record);
            transaction.oncomplete = () => {
              result.close();
              resolve();
            };
            transaction.onabort = () => reject(transaction.error);
          };
        }),
      [store, JSON.stringify(records.slice(at, at + 5000))] as const,
    );
}

/** Milliseconds that a page's own work takes, by the page's clock. */
const getAll = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const start = performance.now();
    const database = await new Promise<IDBDatabase>((resolve) => {
      indexedDB.open("tifa").onsuccess = (event) => resolve((event.target as IDBOpenDBRequest).result);
    });
    const names = ["notes", "cards", "reviews"];
    const transaction = database.transaction(names);
    await Promise.all(names.map((name) => new Promise((resolve) => (transaction.objectStore(name).getAll().onsuccess = resolve))));
    database.close();
    return performance.now() - start;
  });

const parseAll = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const start = performance.now();
    const folder = await caches.open("bench");
    JSON.parse((await (await folder.match("/all.json"))?.text()) ?? "{}");
    return performance.now() - start;
  });

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

const { address, close } = await startServer("out");
const browser = await chromium.launch({
  ...(process.env.PLAYWRIGHT_CHROMIUM_PATH ? { executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH } : {}),
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const context = await browser.newContext();
  const first = await context.newPage();
  await first.goto(`${address}/en/study/`);
  await first.locator("[data-study][data-ready]").waitFor({ state: "attached" });
  const deck = makeDeck();
  await put(first, "notes", deck.notes);
  await put(first, "cards", deck.cards);
  await put(first, "reviews", deck.reviews);
  // Cards that are shown and not typed, so that one click answers.
  await first.evaluate(
    (settings) =>
      new Promise<void>((resolve) => {
        indexedDB.open("tifa").onsuccess = (event) => {
          const transaction = (event.target as IDBOpenDBRequest).result.transaction("meta", "readwrite");
          transaction.objectStore("meta").put(settings, "settings");
          transaction.oncomplete = () => resolve();
        };
      }),
    { ...defaultSettings, kinds: ["recognize"] },
  );
  const json = JSON.stringify(deck);
  for (let at = 0; at < json.length; at += 20_000_000)
    await first.evaluate(
      (part) => Object.assign(window, { all: ((Reflect.get(window, "all") as string | undefined) ?? "") + part }),
      json.slice(at, at + 20_000_000),
    );
  await first.evaluate(async () => {
    await (await caches.open("bench")).put("/all.json", new Response(Reflect.get(window, "all") as string));
    localStorage.setItem("tifa.study", "1");
    localStorage.setItem("tifa.reader", JSON.stringify({ readings: "unknown" }));
  });
  await first.close();

  /** A new tab, until something is there; by the page's clock, from the start of the navigation. */
  const opening = async (path: string, there: string): Promise<number> => {
    const page = await context.newPage();
    // No function with a name in what goes to the page: tsx would wrap it in a helper that is not there.
    await page.addInitScript((selector) => {
      new MutationObserver(() => {
        if (!Reflect.has(window, "there") && document.querySelector(selector)) Object.assign(window, { there: performance.now() });
      }).observe(document, { subtree: true, childList: true, attributes: true });
    }, there);
    await page.goto(`${address}${path}`);
    await page.locator(there).first().waitFor({ state: "attached", timeout: 60_000 });
    const found: unknown = await page.evaluate(() => Reflect.get(window, "there"));
    await page.close();
    return Number(found);
  };
  /** From an answer's key until the next question stands there, with the answer on the disk in between. */
  const answering = async (): Promise<number> => {
    const page = await context.newPage();
    await page.goto(`${address}/en/study/#session`);
    await page.locator(".session [data-act=show]").click();
    const time = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const session = document.querySelector(".session");
          const start = performance.now();
          if (session)
            new MutationObserver((_, observer) => {
              if (!session.querySelector(".prompt") || session.querySelector(".ratings")) return;
              observer.disconnect();
              resolve(performance.now() - start);
            }).observe(session, { childList: true });
          document.querySelector<HTMLElement>(".session [data-rating='3']")?.click();
        }),
    );
    await page.close();
    return time;
  };
  const alone = async (work: (page: Page) => Promise<number>): Promise<number> => {
    const page = await context.newPage();
    await page.goto(`${address}/en/about/`);
    const time = await work(page);
    await page.close();
    return time;
  };
  const saved = `${mkdtempSync(`${tmpdir()}/tifa-bench-`)}/backup.json`;
  /** A page with the backup's panel open, for what a person would do there. */
  const atBackup = async (work: (page: Page) => Promise<void>): Promise<number> => {
    const page = await context.newPage();
    await page.goto(`${address}/en/study/`);
    await page.locator("[data-study][data-ready]").waitFor({ state: "attached" });
    await page.locator("[data-panel=safety] > summary").click();
    const start = performance.now();
    await work(page);
    const time = performance.now() - start;
    await page.close();
    return time;
  };
  const save = (page: Page) =>
    Promise.all([page.waitForEvent("download"), page.locator("[data-panel=safety] [data-act=backup]").click()]).then(([file]) => file.saveAs(saved));
  const preview = async (page: Page) => {
    await page.locator("input[name=backup]").setInputFiles(saved);
    await page.locator("[data-act=replace]").waitFor({ timeout: 120_000 });
  };
  const restore = async (page: Page) => {
    await preview(page);
    await page.locator("[data-act=replace]").click();
    await page.locator(".safety-said", { hasText: "Restored" }).waitFor({ timeout: 120_000 });
  };
  const measures: [string, () => Promise<number>][] = [
    ["the study page opens", () => opening("/en/study/", "[data-study][data-ready]")],
    ["an answer, until the next question", answering],
    ["an article knows what is known", () => opening("/en/read/wuxi-hongmei-linghang/", "[data-reader][data-knows]")],
    ["a backup is saved", () => atBackup(save)],
    ["it is read, proved and previewed", () => atBackup(preview)],
    ["all that, and it is restored", () => atBackup(restore)],
    ["IndexedDB, getAll of everything, no page", () => alone(getAll)],
    ["one JSON document, read and parsed, no page", () => alone(parseAll)],
  ];
  console.log(
    `${deck.cards.length} cards, ${deck.reviews.length} answers, ${(json.length / 1e6).toFixed(0)} MB as JSON; ms, median of ${runs} (least–most)`,
  );
  for (const [name, measure] of measures) {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) times.push(await measure());
    console.log(`${name.padEnd(48)} ${median(times).toFixed(0).padStart(6)}   (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`);
  }
} finally {
  await browser.close();
  close();
}
