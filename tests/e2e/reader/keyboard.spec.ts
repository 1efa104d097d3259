import { expect, test } from "@playwright/test";
import zh from "../../../content/articles/wuxi-hongmei-linghang/zh.json" with { type: "json" };
import { article, card, center, clickAt, openDrop, screens, screenTag, sentence, withSettings } from "./helpers";

const stored: Record<string, string> = zh;

for (const viewport of screens)
  test(`${viewport.width} px: every key does what the list under ? says`, screenTag(viewport), async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(article);
    await page.keyboard.press("?");
    const help = page.locator("#keys-help");
    await expect(help).toBeVisible();
    expect(await help.locator("dt").count()).toBeGreaterThan(25);
    await page.keyboard.press("Escape");
    await expect(help).toBeHidden();

    const focus = page.locator(":focus");
    await page.locator("#p2\\.2 .zh").focus();
    await page.keyboard.press("j");
    await expect(focus).toHaveAttribute("data-s", "2.2.1");
    await page.keyboard.press("j");
    await expect(focus).toHaveAttribute("data-s", "2.2.2");
    await page.keyboard.press("k");
    await expect(focus).toHaveAttribute("data-s", "2.2.1");
    await page.keyboard.press("J");
    await expect(page.locator("#p2\\.3 .zh")).toBeFocused();
    await page.keyboard.press("K");
    await expect(page.locator("#p2\\.2 .zh")).toBeFocused();
    await page.keyboard.press("t");
    const first = await focus.getAttribute("data-at");
    await expect(page.locator(".pinyin-bubble").first()).toBeVisible();
    await page.keyboard.press("t");
    await expect(focus).not.toHaveAttribute("data-at", first ?? "");
    await page.keyboard.press("T");
    await expect(focus).toHaveAttribute("data-at", first ?? "");
    await page.keyboard.press("w");
    await expect(page.locator("ruby:focus")).toHaveCount(1);
    const word = await focus.textContent();
    await page.keyboard.press("w");
    expect(await focus.textContent()).not.toBe(word);
    await page.keyboard.press("b");
    expect(await focus.textContent()).toBe(word);
    await page.keyboard.press("Enter");
    await expect(card(page)).toBeFocused();
    await page.keyboard.press("x");
    // There is a margin to pin it in, or there is none.
    await expect(page.locator(".pin")).toHaveCount(viewport.width >= 1185 ? 1 : 0);
    await expect(card(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(card(page)).toBeHidden();
    await page.keyboard.press("p");
    await expect(page.locator(".reader")).toHaveAttribute("data-readings", "none");
    await page.keyboard.press("c");
    await expect(page.locator("#cite")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.locator("#p2\\.3 .zh").focus();
    await page.keyboard.press("v");
    await expect(page.locator("#selection")).toBeVisible();
    await expect(page.locator("#selection button").first()).toBeFocused();
    await page.keyboard.press("v");
    expect(await page.evaluate(() => [...document.querySelectorAll(".zh .s")].filter((s) => getSelection()?.containsNode(s, true)).length)).toBe(2);
    await page.keyboard.press("Escape");
    await expect(page.locator("#selection")).toBeHidden();
    await expect(page.locator("#p2\\.3 .zh")).toBeFocused();
    await page.keyboard.press("/");
    await expect(page.locator("dialog#lookup")).toBeVisible();
  });

test("Esc closes what dropped from the bar and gives the focus back", async ({ page }) => {
  await page.goto(article);
  for (const [name, first] of [
    ["Text and colors", "#display :checked"],
    ["More", "#more a"],
  ] as const) {
    const button = page.getByRole("button", { name, exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(".drop:popover-open")).toHaveCount(1);
    await page.keyboard.press("Tab");
    await expect(page.locator(first).filter({ visible: true }).first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.locator(".drop:popover-open")).toHaveCount(0);
    await expect(button).toBeFocused();
  }
});

test("single-letter keys can be turned off, for those who speak to their machine", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("tifa.reader", JSON.stringify({ keys: "off" })));
  await page.goto(article);
  await page.keyboard.press("2");
  await page.keyboard.press("?");
  await page.keyboard.press("/");
  await expect(page.locator(".reader")).toHaveAttribute("data-view", "side");
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await (await openDrop(page, "More")).getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(page.locator("#more")).toBeHidden();
  await expect(page.locator("#keys-help")).toBeVisible();
});

test("after a click the keys go on from the sentence clicked, and from what is in view once that has gone by", async ({ page }) => {
  await page.goto(article);
  const clicked = sentence(page, "2.2.3");
  await center(clicked);
  await clickAt(clicked.locator("ruby").first());
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(page.locator(":focus")).toHaveAttribute("data-s", "2.2.4");

  await center(sentence(page, "2.1.1"));
  await clickAt(sentence(page, "2.1.1"));
  const below = await page.locator("#p3\\.2").evaluate((element) => Math.round(element.getBoundingClientRect().top - 85));
  await page.mouse.wheel(0, below);
  await expect.poll(() => page.locator("#p3\\.2").evaluate((element) => Math.round(element.getBoundingClientRect().top))).toBe(85);
  await page.keyboard.press("c");
  const cite = page.locator("#cite");
  await expect(cite.locator("[name=chicago]")).toHaveValue(/3\.2\.1/);
  // Which sentence it is can be read.
  await expect(cite.locator("blockquote")).toHaveText(stored["3.2.1"] ?? "");
  await page.keyboard.press("Escape");
  const top = await page.evaluate(() => scrollY);
  await page.keyboard.press("j");
  await expect(page.locator(":focus")).toHaveAttribute("data-s", /^3\.2\./);
  expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(300);
});

test("a box that was ticked leaves the keys alone, and unticked gives the readings back", async ({ page }) => {
  await withSettings(page, { readings: "terms" });
  await page.goto(article);
  const reader = page.locator(".reader");
  const box = page.getByTitle("Pinyin over every word");
  await box.click();
  await expect(reader).toHaveAttribute("data-readings", "all");
  await page.keyboard.press("2");
  await expect(reader).toHaveAttribute("data-view", "line");
  await box.click();
  await expect(reader).toHaveAttribute("data-readings", "terms");
  // In a field it is text.
  await page.keyboard.press("c");
  await expect(page.locator("#cite")).toBeVisible();
  await page.locator("#cite [name=chicago]").focus();
  await page.keyboard.press("3");
  await expect(reader).toHaveAttribute("data-view", "line");
});

test("what a key changed is said: readings, a word marked, no Chinese to select", async ({ page }) => {
  await page.goto(article);
  const note = page.locator(".saved-note");
  await page.keyboard.press("p");
  await expect(note).toHaveText("Pinyin: None");
  await page.locator("#p2\\.2 .zh").focus();
  await page.keyboard.press("w");
  const word = await page.locator("ruby:focus").evaluate((ruby) => ruby.firstChild?.textContent ?? "");
  await page.keyboard.press("m");
  await expect(note).toHaveText(`Marked as known: ${word}`);
  await page.keyboard.press("m");
  await expect(note).toHaveText(`Marked as not known: ${word}`);
  await page.keyboard.press("4");
  await page.keyboard.press("j");
  await page.keyboard.press("v");
  await expect(note).toContainText("Selecting works on the Chinese");
  await expect(page.locator("#selection")).toBeHidden();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
});

test("keys act in the order they are pressed, even before the browser has said that the selection changed", async ({ page }) => {
  await page.addInitScript(() => {
    // A busy browser says so a frame late or more; this one never does.
    addEventListener("selectionchange", (event) => event.stopImmediatePropagation(), { capture: true });
  });
  await page.goto(article);
  const bar = page.locator("#selection");
  for (let round = 0; round < 3; round++) {
    await page.locator("#p2\\.3 .zh").focus();
    await page.keyboard.press("v");
    await expect(bar.locator("button").first()).toBeFocused();
    // In one go, as a hand that knows its way presses them.
    await page.evaluate(() => {
      for (const key of ["v", "v", "Escape"])
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    });
    await expect(bar).toBeHidden();
    await expect(page.locator("#p2\\.3 .zh")).toBeFocused();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
  }
});
