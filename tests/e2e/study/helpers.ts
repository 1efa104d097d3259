import { type Page, expect } from "@playwright/test";
import { writeBackup } from "@/core/exchange/backup";
import { type Review, type StudyCard, cardsOf } from "@/core/study/card";
import { answerCard } from "@/core/study/history";
import { type Marks, noMarks } from "@/core/study/marks";
import type { Note } from "@/core/study/note";
import { createScheduler } from "@/core/study/schedule";
import { type StudySettings, defaultSettings } from "@/core/study/settings";

export const status = (page: Page) => page.locator(".study-status");
export const notice = (page: Page) => page.locator(".study-notice");
export const count = (page: Page, label: string) => page.locator(".counts div", { has: page.getByText(label, { exact: true }) }).locator("dd");
export const session = (page: Page) => page.locator(".session");

export async function open(page: Page, locale = "en"): Promise<void> {
  await page.goto(`/${locale}/study/`);
  await expect(page.locator("[data-study][data-ready]")).toBeAttached();
}

/** Opens a panel, which may be open already: that of the backup opens by itself when one is due. */
export const openPanel = (page: Page, name: string): Promise<void> =>
  page.locator(`[data-panel=${name}]`).evaluate((panel) => {
    if (panel instanceof HTMLDetailsElement) panel.open = true;
  });

/** Adds the key terms of an article. */
export async function addSet(page: Page, article = "wuxi-hongmei-linghang"): Promise<void> {
  await openPanel(page, "add");
  await page.locator("select[name=article]").selectOption(article);
  await page.locator("form.add-cards button").click();
  await expect(page.locator("form.add-cards output")).toHaveText(/^New: 10\./);
}

/** Gives the restore panel a file. */
export const giveBackup = (page: Page, file: string | Buffer) =>
  page.locator("input[name=backup]").setInputFiles({ name: "b.json", mimeType: "application/json", buffer: Buffer.from(file) });

/** Restores a backup into an empty storage, as a reader would. */
export async function restoreInto(page: Page, text: string): Promise<void> {
  await openPanel(page, "safety");
  await giveBackup(page, text);
  await page.locator("[data-act=replace]").click();
  await expect(page.locator(".safety-said")).toContainText("Restored");
}

const day = 86_400_000;

/** A backup of notes whose every card was answered easily each time it was due, beginning so many days ago; 0 leaves them new. */
export function backupOf(
  notes: readonly Note[],
  days: number,
  { now = Date.now(), settings = {}, marks = noMarks() }: { now?: number; settings?: Partial<StudySettings>; marks?: Marks } = {},
): string {
  const scheduler = createScheduler(defaultSettings);
  const reviews: Review[] = [];
  const cards = notes.flatMap(cardsOf).map((fresh, i): StudyCard => {
    let card = fresh;
    for (let at = now - days * day; days > 0 && at < now; at = card.memory.due) {
      const step = answerCard(card, { id: `r${i}-${card.memory.reps}`, rating: 4, now: at, took: 2000 }, scheduler);
      card = step.card;
      reviews.push(step.review);
    }
    return card;
  });
  return writeBackup({ made: now, data: { notes: [...notes], cards, reviews, settings, marks, reader: null, own: null } });
}
