import { type Locator, type Page, expect, test } from "@playwright/test";
import { makeNote } from "@/core/study/note";
import { addSet, backupOf, count, open, openPanel, restoreInto, session } from "./helpers";
import { always } from "../matrix";
import { look } from "../reader/helpers";

/** The study page for everyone: each state in each theme under axe, on a narrow phone, and by keyboard alone. */

const themes = ["light", "dark", "sepia", "contrast"] as const;
const panels = ["add", "pictures", "settings", "safety", "anki"] as const;

const setOpen = (details: Locator, open: boolean): Promise<void> =>
  details.evaluate((element, to) => element.toggleAttribute("open", to), open).then(() => undefined);

/** No sideways scrolling, and whatever is to be hit is large enough. */
async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const small = await page
    .locator(".study-page :is(button, select, input[type=number], input[type=file], summary):visible")
    .evaluateAll((targets) => targets.filter((target) => target.getBoundingClientRect().height < 24).map((target) => target.outerHTML.slice(0, 80)));
  expect(small).toEqual([]);
}

const long = makeNote({
  id: "i:0123456789abcdef",
  kind: "term",
  zh: "深入贯彻落实新时代党的建设总要求和新时代党的组织路线",
  pinyin: "shēnrù guànchè luòshí",
  en: "thoroughly carry out the general requirements for Party building in the new era",
  gloss: "a long one",
  added: Date.now() - 1000,
  avoid: [{ en: "deeply implement the construction requirements of the party in the new era", why: "a word-for-word rendering" }],
  members: [
    { zh: "办文", pinyin: "bànwén", en: "papers" },
    { zh: "办会", pinyin: "bànhuì", en: "meetings" },
  ],
  near: [{ zh: "两个确立", pinyin: "liǎng gè quèlì", en: "Two Affirmations", gloss: "what was decided" }],
  context: {
    zh: "要深入贯彻落实新时代党的建设总要求和新时代党的组织路线。",
    en: "Carry it out.",
    article: "wuxi-hongmei-linghang",
    segment: "2.1.1",
  },
});

for (const theme of themes)
  test(`axe finds nothing in any state (${theme}), and everything fits 360 px`, always(theme === "light"), async ({ page }) => {
    test.slow();
    await page.addInitScript((chosen) => localStorage.setItem("tifa.theme", chosen), theme);
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page);
    expect(await look(page)).toEqual([]);
    // With a history, so that the pictures have something to show, and something forgotten.
    await restoreInto(
      page,
      backupOf(
        Array.from({ length: 12 }, (_, i) => ({ ...long, id: `w:${i}词`, zh: `${i}${long.zh}` })),
        40,
        { settings: { burySiblings: false, newPerDay: 50 } },
      ),
    );
    for (const name of panels) await openPanel(page, name);
    await expect(page.locator(".chart.bars svg").first()).toBeVisible();
    for (const table of await page.locator(".chart details").all()) await setOpen(table, true);
    await page.locator("input[name=backup]").setInputFiles({
      name: "b.json",
      mimeType: "application/json",
      buffer: Buffer.from(backupOf([long], 0, { settings: { burySiblings: false } })),
    });
    await expect(page.locator(".restore-preview")).toBeVisible();
    await expectFits(page);
    expect(await look(page)).toEqual([]);
    await page.locator("[data-act=replace]").click();
    await expect(count(page, "cards in all")).toHaveText("7");
    for (const name of panels) await setOpen(page.locator(`[data-panel=${name}]`), false);
    // One card of each kind, question and answer.
    await page.locator("[data-act=start]").click();
    for (let asked = 0; asked < 7 && (await session(page).isVisible()); asked++) {
      await expectFits(page);
      expect(await look(page)).toEqual([]);
      const field = session(page).locator("[name=answer]");
      if (await field.count()) {
        await field.fill("建设");
        await session(page).locator(".typed button").click();
      } else await session(page).locator("[data-act=show], .options button").first().click();
      await expect(session(page).locator(".ratings")).toBeVisible();
      await expectFits(page);
      expect(await look(page)).toEqual([]);
      await session(page).locator("[data-rating='4']").click();
      await expect(session(page).locator(".ratings")).toHaveCount(0);
    }
  });

test("axe finds nothing where the storage is refused, and nothing in Chinese", async ({ page }) => {
  await open(page, "zh-CN");
  for (const name of panels) await openPanel(page, name);
  expect(await look(page)).toEqual([]);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
  await page.reload();
  await expect(page.locator(".study-notice")).toBeVisible();
  expect(await look(page)).toEqual([]);
});

test("the whole by keyboard: add a set, review, undo, change a setting, save a backup and an .apkg", async ({ page }) => {
  await open(page);
  const tabTo = async (name: string | RegExp, role: "button" | "spinbutton" | "combobox" | "checkbox" | "group" = "button") => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press("Tab");
      const here = page.locator(":focus");
      if ((await page.getByRole(role, { name }).and(here).count()) > 0) return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  };
  const tabToSummary = async (name: string) => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press("Tab");
      if ((await page.locator("summary:focus", { hasText: name }).count()) > 0) return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  };
  // Where there are no cards yet, what adds them is open.
  await tabToSummary("Add cards");
  await tabTo("Article", "combobox");
  await page.keyboard.press("ArrowDown");
  await tabTo("Add");
  await page.keyboard.press("Enter");
  await expect(page.locator("form.add-cards output")).toHaveText(/^New: 10\./);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("Enter");
  await expect(session(page)).toBeVisible();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(count(page, "answered today")).toHaveText("1");
  await page.keyboard.press("z");
  await expect(count(page, "answered today")).toHaveText("0");
  await page.keyboard.press("Escape");
  await expect(session(page)).toBeHidden();
  // The focus is where one goes on.
  await expect(page.locator("[data-act=start]")).toBeFocused();
  await tabToSummary("Settings");
  await page.keyboard.press("Enter");
  await tabTo("New cards a day", "spinbutton");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("4");
  await page.keyboard.press("Enter");
  await expect(page.locator("form.study-settings output")).toHaveText("Settings saved.");
  await expect(count(page, "new")).toHaveText("4");
  await tabToSummary("Backup and storage");
  await page.keyboard.press("Enter");
  await tabTo("Save a backup");
  await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  await tabToSummary("Anki");
  await page.keyboard.press("Enter");
  await tabTo("Save as .apkg");
  await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
});

test("single-letter keys that were turned off for reading are off here too; what needs no letter stays", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("tifa.reader", JSON.stringify({ keys: "off" })));
  await open(page);
  await addSet(page);
  await page.locator("[data-act=start]").click();
  await expect(session(page).locator("[data-act=show]")).toBeVisible();
  await page.keyboard.press("Space");
  await expect(session(page).locator(".ratings")).toBeVisible();
  await page.keyboard.press("-");
  await expect(session(page).locator(".ratings")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(count(page, "answered today")).toHaveText("1");
  await page.keyboard.press("z");
  await expect(count(page, "answered today")).toHaveText("1");
});
