import { type Page, expect, test } from "@playwright/test";
import { readBackup } from "@/core/exchange/backup";
import { makeNote } from "@/core/study/note";
import { backupOf, giveBackup, openPanel } from "./helpers";
import { contents, deckSize, kills, launch, launchStudy, patience, wait, withProfile } from "./killable";

/** The browser killed at random moments, as by a crash or an empty battery: what was acknowledged is there, and nothing is there by half. */

const answered = async (page: Page): Promise<number> =>
  Number(await page.locator(".counts div", { hasText: "answered today" }).locator("dd").textContent());

/** A deck of words, each answered over a time; `name` tells two apart. */
const deck = (name: string, words: number, days: number): string =>
  backupOf(
    Array.from({ length: words }, (_, i) =>
      makeNote({ id: `w:${name}${i}`, kind: "word", zh: `${name}${i}`, pinyin: "x", en: "x", added: Date.now() - days * 86_400_000 }),
    ),
    days,
  );

test(`killed at random moments of reviewing (${kills}), no acknowledged answer is lost`, async ({ baseURL }) => {
  test.setTimeout(patience);
  await withProfile(async (profile) => {
    let run = await launchStudy(profile, baseURL ?? "");
    await openPanel(run.page, "settings");
    await run.page.locator("input[name=newPerDay]").fill("5000");
    for (const kind of ["recall", "cloze", "members", "choose", "tell", "listen"]) await run.page.locator(`input[value=${kind}]`).uncheck();
    await run.page.locator("form.study-settings button[type=submit]").click();
    // The whole glossary: after the last card of a small set there is nothing left to start.
    await openPanel(run.page, "add");
    await run.page.locator("select[name=article]").selectOption("");
    await run.page.locator("input[name=keyOnly]").uncheck();
    await run.page.locator("form.add-cards button").click();
    await expect(run.page.locator("form.add-cards output")).toContainText("New:", { timeout: 30_000 });
    let acknowledged = 0;
    for (let i = 0; i < kills; i++) {
      const { page } = run;
      await page.locator("[data-act=start]").click();
      const before = acknowledged;
      // Pressed in the page as fast as it follows; only what the page has said counts as acknowledged.
      await page.evaluate(() => {
        setInterval(() => document.querySelector<HTMLElement>(".session [data-rating='4'], .session [data-act=show]")?.click(), 8);
      });
      const review = async () => {
        for (;;) acknowledged = Math.max(acknowledged, await answered(page));
      };
      const reviewing = review().catch(() => undefined);
      // The moment is drawn once answers come: on a busy machine the first may be long in coming.
      await expect.poll(() => acknowledged, { timeout: 60_000 }).toBeGreaterThan(before);
      await wait(Math.random() * 1050);
      await run.kill();
      await reviewing;
      run = await launchStudy(profile, baseURL ?? "");
      const now = await answered(run.page);
      expect(now, `kill ${i + 1}`).toBeGreaterThanOrEqual(acknowledged);
      const { reviews, reps } = await contents(run.page);
      expect([reviews, reps], `kill ${i + 1}`).toEqual([now, now]);
      acknowledged = now;
    }
    expect(acknowledged).toBeGreaterThanOrEqual(kills);
    console.log(`  ${kills} kills of reviewing: ${acknowledged} answers, none lost`);
    await run.kill();
  });
});

test(`${kills} kills at random moments of a restore leave the old or the new, whole @all`, async ({ baseURL }) => {
  test.setTimeout(patience);
  const decks = [deck("甲", deckSize(700), 40), deck("乙", deckSize(900), 90)] as const;
  await withProfile(async (profile) => {
    let run = await launchStudy(profile, baseURL ?? "");
    /** Offers a file and says yes; `done` resolves when the page says that it is restored. */
    const restore = async (file: string): Promise<{ done: Promise<void> }> => {
      await openPanel(run.page, "safety");
      await giveBackup(run.page, file);
      await expect(run.page.locator("[data-act=replace]")).toBeVisible();
      await run.page.locator("[data-act=replace]").click({ noWaitAfter: true });
      return { done: expect(run.page.locator(".safety-said")).toContainText("Restored", { timeout: 30_000 }) };
    };
    const sums: string[] = [];
    let longest = 0;
    for (const file of decks) {
      const { done } = await restore(file);
      const start = Date.now();
      await done;
      longest = Math.max(longest, Date.now() - start);
      const { reviews, sum } = await contents(run.page);
      expect(reviews).toBe(readBackup(file).data.reviews.length);
      sums.push(sum);
      await run.page.reload();
      await expect(run.page.locator("[data-study][data-ready]")).toBeAttached();
    }
    let state = 1;
    let finished = 0;
    for (let i = 0; i < kills; i++) {
      const next = 1 - state;
      let acknowledged = false;
      const { done } = await restore(decks[next] ?? "");
      const heard = done.then(
        () => {
          acknowledged = true;
        },
        () => undefined,
      );
      const moment = Math.random() * longest * 1.2;
      await wait(moment);
      await run.kill();
      await heard;
      run = await launchStudy(profile, baseURL ?? "");
      const { sum } = await contents(run.page);
      const at = sums.indexOf(sum);
      expect(at, `kill ${i + 1}, ${Math.round(moment)} ms after the click, left something else than the two decks`).toBeGreaterThanOrEqual(0);
      if (acknowledged) expect(at, `kill ${i + 1}: said to be restored, and is not`).toBe(next);
      if (at === next) finished++;
      state = at;
    }
    console.log(`  ${kills} kills of a restore of up to ${longest} ms: ${finished} found it done, ${kills - finished} undone, none by half`);
    await run.kill();
  });
});

/** Fills an empty storage as version 1 of Tifa left it (the first step of browser/storage/schema), from a backup's data. */
const fillOld = (page: Page, data: unknown): Promise<void> =>
  page.evaluate(async (given) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    await asked(indexedDB.deleteDatabase("tifa"));
    const request = indexedDB.open("tifa", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("notes", { keyPath: "id" });
      request.result.createObjectStore("cards", { keyPath: "id" }).createIndex("note", "note");
      request.result.createObjectStore("reviews", { keyPath: "id" }).createIndex("at", "at");
      request.result.createObjectStore("meta");
    };
    const database = await asked(request);
    const transaction = database.transaction(["notes", "cards", "reviews"], "readwrite", { durability: "strict" });
    for (const [name, values] of Object.entries(given as Record<string, unknown[]>))
      for (const value of values) transaction.objectStore(name).put(value);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  }, data);

test(`${kills} kills at random moments of a migration leave every answer, in the old version or the new @all`, async ({ baseURL }) => {
  test.setTimeout(patience);
  const { notes, cards, reviews } = readBackup(deck("甲", deckSize(1200), 60)).data;
  const about = `${baseURL}/en/about/`;
  await withProfile(async (profile) => {
    let run = await launch(profile, about);
    await fillOld(run.page, { notes, cards, reviews });
    const before = await contents(run.page);
    expect([before.version, before.reviews]).toEqual([1, reviews.length]);
    const start = Date.now();
    await run.page.goto(`${baseURL}/en/study/`);
    await expect(run.page.locator("[data-study][data-ready]")).toBeAttached();
    const longest = Date.now() - start;
    const after = await contents(run.page);
    expect(after).toEqual({ ...before, version: after.version });
    expect(after.version).toBeGreaterThan(1);
    let migrated = 0;
    for (let i = 0; i < kills; i++) {
      await run.page.goto(about);
      await fillOld(run.page, { notes, cards, reviews });
      void run.page.goto(`${baseURL}/en/study/`).catch(() => undefined);
      const moment = Math.random() * longest * 1.1;
      await wait(moment);
      await run.kill();
      run = await launch(profile, about);
      const found = await contents(run.page);
      expect(found, `kill ${i + 1} after ${Math.round(moment)} ms`).toEqual({ ...before, version: found.version });
      expect([1, after.version], `kill ${i + 1}`).toContain(found.version);
      if (found.version !== 1) migrated++;
      // What was cut off is done at the next start.
      await run.page.goto(`${baseURL}/en/study/`);
      await expect(run.page.locator("[data-study][data-ready]")).toBeAttached();
      expect(await contents(run.page), `kill ${i + 1}, next start`).toEqual(after);
    }
    console.log(
      `  ${kills} kills of a migration within ${longest} ms: ${migrated} found it done, ${kills - migrated} undone, ${reviews.length} answers each time`,
    );
    await run.kill();
  });
});
