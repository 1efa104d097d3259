import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { type Page, chromium, expect } from "@playwright/test";
import { chromiumArgs } from "../chromium";
import { everything } from "../matrix";

/** How often the browser is killed in each of these tests: few in every run, a hundred with the whole matrix, or as many as TIFA_KILLS says. */
export const kills = Number(process.env.TIFA_KILLS ?? (everything ? 100 : 1));
/** How large their decks are: with the whole matrix as large as years of study make them. */
export const deckSize = (words: number): number => Math.round(everything ? words : words / 4);
/** Long enough for them. */
export const patience = 90_000 + kills * 30_000;

export interface Run {
  page: Page;
  kill(): Promise<void>;
}

/** A browser of our own, so that it can be killed as a crash would: no closing, no flushing. */
export async function launch(profile: string, address: string): Promise<Run> {
  const path = process.env.PLAYWRIGHT_CHROMIUM_PATH ?? chromium.executablePath();
  const browser: ChildProcess = spawn(
    path,
    ["--headless=new", ...chromiumArgs, "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
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

/** Launches at the study page and waits until it is alive. */
export async function launchStudy(profile: string, baseURL: string): Promise<Run> {
  const run = await launch(profile, `${baseURL}/en/study/`);
  await expect(run.page.locator("[data-study][data-ready]")).toBeAttached({ timeout: 30_000 });
  return run;
}

/** A profile folder for the time of a test. */
export async function withProfile(work: (profile: string) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(`${tmpdir()}/tifa-kill-`);
  try {
    await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** What the storage holds, read past Tifa: its version, how much of everything, how often the cards say that they were answered, and a sum over all. */
export const contents = (page: Page): Promise<{ version: number; notes: number; cards: number; reviews: number; reps: number; sum: string }> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("tifa");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = (store: string) =>
      new Promise<{ memory?: { reps: number } }[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [notes, cards, reviews] = [await all("notes"), await all("cards"), await all("reviews")];
    const { version } = database;
    database.close();
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify([notes, cards, reviews])));
    const sum = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return {
      version,
      notes: notes.length,
      cards: cards.length,
      reviews: reviews.length,
      reps: cards.reduce((all, { memory }) => all + (memory?.reps ?? 0), 0),
      sum,
    };
  });

export const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
