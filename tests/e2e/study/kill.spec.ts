import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { type Page, chromium, expect, test } from "@playwright/test";

/** How often the browser is killed: few in every run, TIFA_KILLS=100 for the proof. */
const kills = Number(process.env.TIFA_KILLS ?? 3);

interface Run {
  page: Page;
  kill(): Promise<void>;
}

/** A browser of our own, so that it can be killed as a crash would: no closing, no flushing. */
async function launch(profile: string, address: string): Promise<Run> {
  const path = process.env.PLAYWRIGHT_CHROMIUM_PATH ?? chromium.executablePath();
  const browser: ChildProcess = spawn(path, ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"], { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const socket = await new Promise<string>((resolve, reject) => {
    let said = "";
    browser.stderr?.on("data", (part: Buffer) => {
      said += part.toString();
      const found = said.match(/DevTools listening on (ws:\/\/\S+)/);
      if (found?.[1]) resolve(found[1]);
    });
    browser.on("exit", () => reject(new Error(said)));
  });
  const connected = await chromium.connectOverCDP(socket);
  const page = await (connected.contexts()[0] ?? (await connected.newContext())).newPage();
  await page.goto(address);
  await expect(page.locator("[data-study][data-ready]")).toBeAttached();
  return {
    page,
    kill: async () => {
      const gone = new Promise((resolve) => browser.on("exit", resolve));
      if (browser.pid) process.kill(-browser.pid, "SIGKILL");
      await gone;
      await connected.close().catch(() => undefined);
    },
  };
}

const answered = async (page: Page): Promise<number> => Number(await page.locator(".counts div", { hasText: "answered today" }).locator("dd").textContent());

/** What storage holds: answers, and how often the cards say that they were answered. */
const stored = (page: Page): Promise<{ reviews: number; reps: number }> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("tifa");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = (store: string) =>
      new Promise<{ memory?: { reps: number } }[]>((resolve) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
    const [reviews, cards] = [await all("reviews"), await all("cards")];
    database.close();
    return { reviews: reviews.length, reps: cards.reduce((sum, { memory }) => sum + (memory?.reps ?? 0), 0) };
  });

test(`${kills} kills at random moments of reviewing lose no acknowledged answer`, async ({ baseURL }) => {
  test.setTimeout(60_000 + kills * 15_000);
  const profile = mkdtempSync(`${tmpdir()}/tifa-kill-`);
  const address = `${baseURL}/en/study/`;
  try {
    let run = await launch(profile, address);
    await run.page.locator("[data-panel=settings] > summary").click();
    await run.page.locator("input[name=newPerDay]").fill("5000");
    for (const kind of ["recall", "cloze", "members", "choose", "tell"]) await run.page.locator(`input[value=${kind}]`).uncheck();
    await run.page.locator("form.study-settings button[type=submit]").click();
    await run.page.locator("[data-panel=add] > summary").click();
    await run.page.locator("form.add-cards button").click();
    await expect(run.page.locator("form.add-cards output")).toContainText("new,", { timeout: 30_000 });
    let acknowledged = 0;
    for (let i = 0; i < kills; i++) {
      const { page } = run;
      await page.locator("[data-act=start]").click();
      const end = Date.now() + 150 + Math.random() * 900;
      // Pressed in the page as fast as it follows; only what the page has said counts as acknowledged.
      await page.evaluate(() => {
        setInterval(() => document.querySelector<HTMLElement>(".session [data-rating='4'], .session [data-act=show]")?.click(), 8);
      });
      const review = async () => {
        for (;;) acknowledged = Math.max(acknowledged, await answered(page));
      };
      const reviewing = review().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, end - Date.now()));
      await run.kill();
      await reviewing;
      run = await launch(profile, address);
      const now = await answered(run.page);
      expect(now, `kill ${i + 1}`).toBeGreaterThanOrEqual(acknowledged);
      const { reviews, reps } = await stored(run.page);
      expect([reviews, reps], `kill ${i + 1}`).toEqual([now, now]);
      acknowledged = now;
    }
    expect(acknowledged).toBeGreaterThan(kills);
    await run.kill();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
