import { readFileSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import { makeNote } from "@/core/study/note";
import { addSet, backupOf, count, open, restoreInto, session, status } from "./helpers";

/** Answers the card that is asked, by keyboard, whatever its kind. */
async function answerByKeyboard(page: Page, rating = "3"): Promise<void> {
  await expect(session(page).locator(".ask")).toBeVisible();
  if (await session(page).locator("[name=answer]").count()) {
    await page.keyboard.type("x");
    await session(page).locator(".typed button").press("Enter");
  } else if (await session(page).locator(".options").count()) await page.keyboard.press("1");
  else await page.keyboard.press("Space");
  await expect(session(page).locator(".ratings")).toBeVisible();
  await page.keyboard.press(rating);
  await expect(session(page).locator(".ratings")).toHaveCount(0);
}

test("an empty deck says how to begin; a set is added once", async ({ page }) => {
  await open(page);
  await expect(status(page)).toContainText("There are no cards yet");
  await addSet(page);
  await expect(count(page, "new")).toHaveText("10");
  await page.locator("form.add-cards button").click();
  await expect(page.locator("form.add-cards output")).toHaveText("New: 0. There before: 10.");
});

test("cards are reviewed by keyboard, an answer is taken back, a session goes on after a reload", async ({ page }) => {
  await open(page);
  await addSet(page);
  await page.locator("[data-act=start]").click();
  const first = await session(page).locator(".prompt").textContent();
  await answerByKeyboard(page);
  await expect(session(page).locator(".prompt")).not.toHaveText(first ?? "");
  await page.keyboard.press("z");
  await expect(session(page).locator(".prompt")).toHaveText(first ?? "");
  await expect(count(page, "answered today")).toHaveText("0");
  await answerByKeyboard(page);
  const second = await session(page).locator(".prompt").textContent();
  await page.reload();
  await expect(session(page).locator(".prompt")).toHaveText(second ?? "");
  await expect(count(page, "answered today")).toHaveText("1");
  await page.keyboard.press("Escape");
  await expect(session(page)).toBeHidden();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });
  test("cards are reviewed by touch within reach of the thumb", async ({ page }) => {
    await open(page);
    await addSet(page);
    await page.locator("[data-act=start]").tap();
    await session(page).locator("[data-act=show]").tap();
    const good = session(page).locator("[data-rating='3']");
    const box = await good.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await good.tap();
    await expect(count(page, "answered today")).toHaveText("1");
  });
});

test.describe("by the service worker", () => {
  test.use({ serviceWorkers: "allow" });
  test("a session begun online goes on with the network gone, and the page opens again without it", async ({ page, context }) => {
    await open(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    // The second visit is through the worker, which keeps what it fetches.
    await page.reload();
    await expect(page.locator("[data-study][data-ready]")).toBeAttached();
    await addSet(page);
    await page.locator("[data-act=start]").click();
    await answerByKeyboard(page);
    await context.setOffline(true);
    await answerByKeyboard(page);
    await answerByKeyboard(page);
    await page.reload();
    await expect(count(page, "answered today")).toHaveText("3");
    await expect(session(page).locator(".prompt")).toBeVisible();
  });
});

test("what was done to the last card can be taken back when the session is over: an answer, a card that was removed", async ({ page }) => {
  await open(page);
  await restoreInto(
    page,
    backupOf([makeNote({ id: "w:词", kind: "word", zh: "词", pinyin: "cí", en: "word", added: Date.now() - 1000 })], 0, {
      settings: { kinds: ["recognize"] },
    }),
  );
  const back = page.locator("[data-act=back]");
  await expect(back).toBeHidden();
  await page.locator("[data-act=start]").click();
  await answerByKeyboard(page, "4");
  await expect(session(page)).toBeHidden();
  await expect(status(page)).toHaveText("Done for now. Answers in this session: 1.");
  // Nothing is left to start: the focus is on what is said.
  await expect(status(page)).toBeFocused();
  await page.keyboard.press("z");
  await expect(session(page).locator(".prompt")).toHaveText("词");
  await expect(status(page)).toHaveText("The last answer is undone.");
  await expect(count(page, "answered today")).toHaveText("0");
  await expect(back).toBeHidden();
  await session(page).getByRole("button", { name: "Remove" }).click();
  await expect(status(page)).toHaveText(/^词 is removed.*Done for now\. Answers in this session: 0\.$/);
  await expect(count(page, "cards in all")).toHaveText("0");
  await back.click();
  await expect(session(page).locator(".prompt")).toHaveText("词");
  await answerByKeyboard(page, "4");
  await expect(count(page, "answered today")).toHaveText("1");
});

test("a session that is ended says what is left; while it lasts there is nothing to start; what is said goes with the next card", async ({
  page,
}) => {
  await open(page);
  await addSet(page);
  const start = page.locator("[data-act=start]");
  await start.click();
  await expect(start).toBeHidden();
  await session(page).getByRole("button", { name: "Suspend" }).click();
  await expect(status(page)).toContainText("This card is suspended.");
  await answerByKeyboard(page);
  await expect(start).toBeHidden();
  await expect(status(page)).toHaveText("");
  await page.keyboard.press("Escape");
  await expect(status(page)).toHaveText(/^Answers in this session: 1\. Still to be asked: \d+\.$/);
  await expect(start).toBeFocused();
});

test("the source sentence opens in its article and the way back leads to the same card", async ({ page }) => {
  await open(page);
  await addSet(page);
  await page.locator("[data-act=start]").click();
  const prompt = await session(page).locator(".prompt").textContent();
  await session(page).locator("[data-act=show]").click();
  await session(page).locator("[data-source]").click();
  await expect(page).toHaveURL(/\/en\/read\/[a-z-]+\/#s\d/);
  await page.getByRole("button", { name: "Back to your card" }).click();
  await expect(session(page).locator(".prompt")).toHaveText(prompt ?? "");
  // What was open is open: the answer is not asked for again.
  await expect(session(page).locator(".ratings")).toBeVisible();
  await page.keyboard.press("3");
  await expect(count(page, "answered today")).toHaveText("1");
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  await expect(page.locator(".return-to-card")).toHaveCount(0);
});

test("a backup is saved, previewed and restored; a broken one changes nothing", async ({ page }) => {
  await open(page);
  await addSet(page);
  await page.locator("[data-act=start]").click();
  await answerByKeyboard(page);
  await page.keyboard.press("Escape");
  await page.locator("[data-panel=safety] > summary").click();
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("[data-act=backup]").click()]);
  const file = readFileSync(await saved.path(), "utf8");
  expect(saved.suggestedFilename()).toMatch(/^tifa-study-\d{4}-\d{2}-\d{2}\.json$/);
  const give = (text: string) =>
    page.locator("input[name=backup]").setInputFiles({ name: "b.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await give(file.slice(0, -40));
  await expect(page.locator(".safety-said")).toContainText("damaged");
  await expect(page.locator(".restore-preview")).toBeHidden();
  await page.evaluate(() => indexedDB.deleteDatabase("tifa"));
  await page.reload();
  await expect(page.locator(".study-notice")).toContainText("are gone");
  await expect(status(page)).not.toContainText("There are no cards yet");
  await give(file);
  await expect(page.locator(".restore-preview .what")).toContainText(/The file of .*10/);
  await page.locator("[data-act=merge]").click();
  await expect(count(page, "answered today")).toHaveText("1");
  await expect(page.locator(".study-notice")).toBeHidden();
});

test("a second tab does not overwrite what the first has answered", async ({ page, context }) => {
  await open(page);
  await addSet(page);
  const other = await context.newPage();
  await open(other);
  await page.locator("[data-act=start]").click();
  await other.locator("[data-act=start]").click();
  await expect(other.locator(".session .prompt")).toBeVisible();
  await answerByKeyboard(page);
  await other.bringToFront();
  await other.locator(".session [data-act=show]").click();
  await other.locator(".session [data-rating='1']").click();
  await expect(other.locator(".study-notice")).toContainText("another tab");
  await expect(count(other, "answered today")).toHaveText("1");
});

test("a browser that keeps nothing is said, and nothing is offered that would be lost", async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  await page.goto("/en/study/");
  await expect(page.locator(".study-notice")).toContainText("does not let Tifa keep anything");
  await expect(page.locator(".study-tools")).toBeHidden();
});

test("pictures; settings out of range are not saved", async ({ page }) => {
  await open(page);
  await addSet(page);
  await page.locator("[data-panel=pictures] > summary").click();
  await expect(page.locator(".chart")).toHaveCount(5);
  await page.locator("[data-panel=settings] > summary").click();
  await page.locator("textarea[name=parameters]").fill("1, 2");
  await page.locator("form.study-settings button[type=submit]").click();
  await expect(page.locator("form.study-settings output")).toContainText("out of range");
  await page.locator("[data-act=standard]").click();
  await page.locator("input[name=newPerDay]").fill("3");
  await page.locator("form.study-settings button[type=submit]").click();
  await expect(page.locator("form.study-settings output")).toHaveText("Settings saved.");
  await expect(count(page, "new")).toHaveText("3");
  for (const kind of await page.locator("input[name=kinds]").all()) await kind.uncheck();
  await page.locator("form.study-settings button[type=submit]").click();
  await expect(page.locator("form.study-settings output")).toHaveText("Choose at least one kind of card. Nothing was saved.");
  // What a session has changed is in the picture that is open.
  await expect(page.locator(".pictures")).toContainText("of 0 cards");
  await page.locator("[data-act=start]").click();
  await answerByKeyboard(page);
  await page.keyboard.press("Escape");
  await expect(page.locator(".pictures")).toContainText("of 1 cards");
});

test("s saves the term in focus from an article, the card's button another, and the study page asks them with their sentence", async ({ page }) => {
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  await page.locator("body").press("t");
  await page.keyboard.press("s");
  await expect(page.locator(".saved-note")).toContainText("Saved to study:");
  await page.keyboard.press("s");
  await expect(page.locator(".saved-note")).toContainText("Already saved:");
  await page.locator('.zh .term[data-term="san-baodao-san-fuwu"]').first().click();
  await page.locator("#card").getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator(".saved-note")).toContainText("三报到三服务");
  await open(page);
  await expect(count(page, "new")).toHaveText("2");
  await page.locator("[data-act=start]").click();
  await session(page).locator("[data-act=show]").click();
  await expect(session(page).locator("blockquote")).toContainText(/\p{Script=Han}/u);
});

test("what goes out to Anki comes in again, as .apkg and as text", async ({ page }) => {
  await open(page);
  await addSet(page);
  await page.locator("[data-panel=anki] > summary").click();
  const save = async (act: string) => {
    const [saved] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-act=${act}]`).click()]);
    return { name: saved.suggestedFilename(), buffer: readFileSync(await saved.path()), mimeType: "application/octet-stream" };
  };
  const files = [await save("apkg"), await save("anki-text")];
  for (const file of files) {
    await page.locator("input[name=anki]").setInputFiles(file);
    await expect(page.locator(".anki-said")).toHaveText("Notes imported: 0. There before: 10. Left out, without Chinese: 0.");
  }
  await page
    .locator("input[name=anki]")
    .setInputFiles({ name: "my.csv", mimeType: "text/csv", buffer: Buffer.from('汉字,拼音,释义\n牛鼻子,niúbízi,"the ox\'s nose, the crux"\n') });
  await expect(page.locator(".anki-said")).toHaveText("Notes imported: 1. There before: 0. Left out, without Chinese: 0.");
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const)
  test(`the first time, what to do is open; then nothing is on the screen but the card (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await expect(page.locator("form.add-cards")).toBeVisible();
    await expect(page.locator("form.add-cards output")).toHaveText("Terms that fit: 10.");
    await expect(page.locator(".counts")).toBeHidden();
    await page.locator("form.add-cards button").click();
    await expect(page.locator(".counts")).toBeVisible();
    await page.locator("[data-act=start]").click();
    await expect(session(page)).toBeVisible();
    for (const other of [".bar", ".site-footer", ".study-tools", ".counts", ".study-page .intro"])
      await expect(page.locator(other).first()).toBeHidden();
    const letters = await page.locator(".session .prompt").evaluate((prompt) => Number.parseFloat(getComputedStyle(prompt).fontSize));
    expect(letters).toBeGreaterThanOrEqual(28);
    await page.keyboard.press("Escape");
    await expect(page.locator(".bar").first()).toBeVisible();
  });
