import { expect, type Page, test } from "@playwright/test";
import { keepAndRead, openTexts, watchFor } from "./helpers";

/** Pastes beside all fields, as a browser hands a page what was copied from another. */
const pasteAnywhere = (page: Page, text: string, html: string) =>
  page.evaluate(
    ([plain, markup]) => {
      const data = new DataTransfer();
      data.setData("text/plain", plain ?? "");
      data.setData("text/html", markup ?? "");
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [text, html],
  );

test("a bilingual file that is chosen on the front door is read as a pair, sentence by sentence, and as one text where the reader says so", async ({
  page,
}) => {
  const seen = await watchFor(page);
  await page.goto("/en/");
  await page.locator("form.paste input[type=file]").setInputFiles("tests/fixtures/intake/bilingual.docx");
  await expect(page.locator("[data-review-page][data-looked]")).toBeAttached({ timeout: 30_000 });
  await expect(page.locator(".strip.beside")).toHaveCount(4);
  await page.locator("[data-do=part]").click();
  await expect(page.locator(".strip.beside")).toHaveCount(0);
  await expect(page.locator(".sheet")).toContainText("Yunxi County lies");
  await page.locator("[data-do=part]").click();
  await expect(page.locator(".strip.beside")).toHaveCount(4);
  await keepAndRead(page);
  await expect(page.locator(".offer")).toContainText("beside its sentences");
  await expect(page.locator(".en .s[data-s='1.3.1'], .en .s[data-s='1.2.1']").first()).toContainText("Three Ones");
  expect(await seen()).toEqual([]);
});

test("what is pasted beside all fields is offered to be read, from its markup, and nothing of that runs or is fetched", async ({ page }) => {
  const seen = await watchFor(page);
  await page.goto("/en/about/");
  await page.waitForLoadState("networkidle");
  const words = "云溪县位于东江上游，全县有八个镇，群众满意。";
  await pasteAnywhere(page, "两个字", "");
  await pasteAnywhere(
    page,
    `首页 ${words}`,
    `<nav><a href="https://evil.example/">首页</a></nav><h1>云溪县的做法</h1><p onclick="window.ran=1">${words}<img src="https://evil.example/x.png" onerror="window.ran=1"></p><script>window.ran=1</script>`,
  );
  await expect(page.locator(".offer")).toContainText("characters");
  await page.locator(".offer button").first().click();
  await expect(page.locator("[data-review-page] .sheet h1")).toHaveText("云溪县的做法");
  await expect(page.locator(".sheet p")).toHaveText(words);
  await expect(page.locator(".sheet")).not.toContainText("首页");
  expect(await seen()).toEqual([]);
});

test("two files are made a pair, and texts of the library are compared and checked", async ({ page }) => {
  await openTexts(page);
  const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  const zh = "云溪县2026年工作报告\n云溪县位于东江上游，全县有八个镇。群众满意。\n近年来，全县推行“三个一”服务。";
  const en =
    "Yunxi work report\nYunxi County lies on the upper Dongjiang River and has eight towns. The people are content.\nIn recent years the county has carried out the Three Ones service.";
  await page.locator("form.paste input[type=file]").setInputFiles([file("zh.txt", zh), file("en.txt", en)]);
  await page.locator("[data-pair=true]").click();
  await expect(page.locator("[data-review-page][data-looked]")).toBeAttached({ timeout: 30_000 });
  await keepAndRead(page);
  await expect(page.locator(".en .s[data-s='1.1.2']")).toHaveText(/^The people are content\.\s*$/);

  // A sentence that is off by one is moved by hand.
  await page.goto(`${page.url()}&english=type`);
  await page.locator("[aria-label='Move down from here 1.1.2']").click();
  await expect(page.locator(".typed-en[data-place='1.2.1']")).toHaveValue(/The people are content\.\nIn recent years/);

  await openTexts(page);
  await page.locator("form.paste input[type=file]").setInputFiles(file("old.txt", zh.replace("2026", "2025").replace("八个", "七个")));
  await expect(page.locator("[data-review-page][data-looked]")).toBeAttached({ timeout: 30_000 });
  await openTexts(page);
  const boxes = page.locator("tbody input[type=checkbox]");
  await boxes.first().check();
  await expect(page.locator("[data-do=compare]")).toHaveAttribute("aria-disabled", "true");
  await boxes.last().check();
  await page.locator("[data-do=compare]").click();
  await expect(page.locator(".result")).toBeVisible({ timeout: 30_000 });
  await expect(page.locator("#text-a")).toHaveValue(/2025年/);
  await expect(page.locator("#text-b")).toHaveValue(/2026年/);
  await openTexts(page);
  await boxes.last().check();
  await page.locator("[data-do=check]").click();
  await expect(page.locator(".result")).toBeVisible({ timeout: 30_000 });
  await expect(page.locator("#text-b")).toHaveValue(/Three Ones service/);
});
