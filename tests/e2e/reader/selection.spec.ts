import { expect, type Page, test } from "@playwright/test";
import zh from "../../../content/articles/wuxi-hongmei-linghang/zh.json" with { type: "json" };
import { article, boxOf, card, center, screens, select, sentence } from "./helpers";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const stored: Record<string, string> = zh;
const bar = (page: Page) => page.locator("#selection");
const pasted = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

for (const viewport of screens)
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport, hasTouch: true });

    test("selecting Chinese offers what can be done with it", async ({ page }) => {
      await page.goto(article);
      await center(sentence(page, "2.2.1"));
      await select(page, "2.2.1", "2.2.2");
      await expect(bar(page)).toBeVisible();
      const box = await boxOf(bar(page));
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
      const act = (name: string) => bar(page).getByRole("button", { name });

      await act("Copy with English").tap();
      await expect(page.locator("#said")).toHaveText("Copied");
      const copied = await pasted(page);
      expect(copied.startsWith(`${stored["2.2.1"]}${stored["2.2.2"]}\n`)).toBe(true);
      expect(copied).toContain(((await sentence(page, "2.2.2", "en").textContent()) ?? "").trim().slice(0, 40));
      expect(copied.endsWith(`${article}#s2.2.1-2.2.2`)).toBe(true);

      await act("Copy link").click();
      await expect.poll(() => pasted(page)).toMatch(/#s2\.2\.1-2\.2\.2$/);

      await act("Cite").click();
      const dialog = page.locator("#cite");
      for (const style of ["chicago", "apa", "bibtex", "gbt7714"]) {
        const text = await dialog.locator(`[name=${style}]`).inputValue();
        expect(text).toContain("2.2.1–2.2.2");
        expect(text).toContain(`${article}#s2.2.1-2.2.2`);
      }
      await dialog.getByRole("button", { name: "Copy: BibTeX" }).click();
      await expect.poll(() => pasted(page)).toContain("@misc{");
      await page.keyboard.press("Escape");

      // Explained is what is in the selection: each of its outermost terms, in order.
      const ids = await page.locator(':is(.zh .s[data-s="2.2.1"], .zh .s[data-s="2.2.2"]) .term:not(.term .term)').evaluateAll((terms) => [...new Set(terms.map((element) => element.getAttribute("data-term")))]);
      expect(ids.length).toBeGreaterThan(2);
      await select(page, "2.2.1", "2.2.2");
      await act("Explain").click();
      await expect(card(page)).toBeFocused();
      const explained = await card(page).locator("[data-card]").evaluateAll((layers) => layers.map((layer) => layer.getAttribute("data-card")));
      for (const id of ids) expect(explained).toContain(id);
      await page.keyboard.press("Escape");

      await select(page, "2.2.1");
      await act("Look up").click();
      await expect(page.locator("dialog#lookup")).toBeVisible();
    });
  });

test("copied text is the stored text, with readings over every word and in every paragraph", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("tifa.reader", JSON.stringify({ readings: "all", tones: "on" })));
  await page.goto(article);
  await expect(page.locator("[class^=tone]").first()).toBeVisible();
  const copied = await page.evaluate(() =>
    [...document.querySelectorAll(".pair .zh")].slice(0, 60).map((paragraph) => {
      getSelection()?.selectAllChildren(paragraph);
      const data = new DataTransfer();
      paragraph.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
      return { block: (paragraph.closest(".pair")?.id ?? "").slice(1), text: data.getData("text/plain") };
    }),
  );
  expect(copied.length).toBeGreaterThan(10);
  for (const { block, text } of copied)
    expect(text).toBe(Object.entries(stored).filter(([id]) => id.replace(/\.\d+$/, "") === block).map(([, said]) => said).join("").trim());
  // What is copied in the citation's field is the field's own.
  await page.keyboard.press("c");
  await page.locator("#cite [name=bibtex]").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await expect.poll(() => pasted(page)).toContain("@misc{");
});

test("permalinks mark a sentence or a range in both languages, and bring it into view", async ({ page }) => {
  await page.goto(`${article}#s3.2.1-3.3.1`);
  await expect(sentence(page, "3.2.1")).toHaveClass(/marked/);
  await expect(sentence(page, "3.3.1", "en")).toHaveClass(/marked/);
  await expect(sentence(page, "3.2.1")).toBeInViewport();
  await page.evaluate(() => {
    location.hash = "#s2.2.1";
  });
  await expect(sentence(page, "2.2.1")).toHaveClass(/marked/);
  await expect(sentence(page, "3.3.1")).not.toHaveClass(/marked/);
  await expect(sentence(page, "2.2.1")).toBeInViewport();
  for (const broken of ["#s9.9.9", "#s%E0%A4%A", "#s3.3.1-2.1.1"]) {
    await page.goto(`${article}${broken}`);
    await page.reload();
    await expect(page.locator(".s.marked")).toHaveCount(0);
    await page.keyboard.press("2");
    await expect(page.locator(".reader")).toHaveAttribute("data-view", "line");
    await page.keyboard.press("1");
  }
  // In English only, what is marked is the English.
  await page.keyboard.press("4");
  await page.goto(`${article}#s3.2.1`);
  await page.reload();
  await expect(sentence(page, "3.2.1", "en")).toBeInViewport();
});
