import { expect, test } from "@playwright/test";
import { look } from "../reader/helpers";
import { always } from "../matrix";
import { bring, keepAndRead, openTexts, printed, row, watchFor } from "./helpers";

const places = [
  { locale: "en", width: 1440, height: 900 },
  { locale: "zh-CN", width: 390, height: 844 },
] as const;

for (const { locale, width, height } of places)
  test(
    `a pasted text is looked at, mended, read with everything, and found again: ${locale} at ${width}`,
    always(locale === "en"),
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      const seen = await watchFor(page);
      await openTexts(page, locale);
      expect(await look(page, [".texts-page"])).toEqual([]);
      await bring(page, printed);

      // What was joined is one paragraph; a join is undone where it stands, and done again.
      const sheet = page.locator(".sheet");
      await expect(sheet.locator("h1")).toContainText("打通“最后一米”");
      await expect(sheet.locator("p")).toHaveCount(2);
      await sheet.locator(".tie.join").first().click();
      await expect(sheet.locator(".tie.undone")).toHaveCount(1);
      await expect(sheet.locator("p, h2")).toHaveCount(3);
      await sheet.locator(".tie.undone").click();
      await expect(sheet.locator("p")).toHaveCount(2);
      await expect(page.locator("[data-review-page][data-looked]")).toBeAttached();
      expect(await look(page, [".review"])).toEqual([]);

      // One step makes an entry of what is new; it is a term at once.
      const fresh = page.locator(".new-here li").filter({ has: page.getByText("红色管家", { exact: true }) });
      await fresh.getByRole("button").click();
      await expect(fresh.locator(".made")).toBeVisible();
      await keepAndRead(page);
      const own = page.locator(".zh .term[data-term^=own-]").first();
      await expect(own).toContainText(/红色.*管家/);
      await page.locator(".zh .term[data-term=jiceng-zhili] ruby").first().click();
      await expect(page.locator("#card")).toContainText("基层治理");
      await page.keyboard.press("Escape");
      expect(await look(page, [".article"])).toEqual([]);

      // English beside it, typed; it is there when the page comes again.
      await page.goto(`${page.url()}&english=type`);
      await page.locator(".typed-en[data-place='1.1.1']").fill("Yunxi keeps to Party building.");
      await page.locator(".typing-bar .button.main").click();
      await expect(page.locator(".en .s[data-s='1.1.1']")).toContainText("Yunxi keeps");
      await page.reload();
      await expect(page.locator(".en .s[data-s='1.1.1']")).toContainText("Yunxi keeps to Party building.");

      // In the library, by full text, and gone and back.
      await openTexts(page, locale);
      const text = row(page, "打通“最后一米”");
      await expect(text).toHaveCount(1);
      await page.locator(".library-head input").fill("社会治理 -没有");
      await expect(page.locator(".found li")).toHaveCount(1);
      await expect(page.locator(".found mark")).toHaveText("社会治理");
      await page.locator(".library-head input").fill('"社会');
      await expect(page.locator(".found [role=status]")).toContainText('"社会');
      await page.locator(".library-head input").fill("");
      await text.locator("input").check();
      await page.locator(".chosen-bar [data-do=delete]").click();
      await expect(text).toHaveCount(0);
      await page.locator(".undo-line button").click();
      await expect(text).toHaveCount(1);
      await text.getByRole("link").click();
      await expect(page.locator(".en .s[data-s='1.1.1']")).toContainText("Yunxi keeps");
      expect(await seen()).toEqual([]);
    },
  );

test("what is pasted on the front door is read on the page of one’s own texts", async ({ page }) => {
  await page.goto("/en/");
  await page.locator("form.paste textarea").fill(printed);
  await page.locator("form.paste button[type=submit]").click();
  await expect(page.locator("[data-review-page] .sheet h1")).toContainText("最后一米");
});

test("what is being typed is not lost when the tab is closed in the middle of a word", async ({ page, context }) => {
  await openTexts(page);
  await bring(page, printed);
  await keepAndRead(page);
  const address = page.url();
  await page.goto(`${address}&english=type`);
  await page.locator(".typed-en[data-place='1.1.1']").pressSequentially("Yunxi kee");
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.locator(".en .s[data-s='1.1.1']")).toContainText("Yunxi kee");
  // Nor is a text that nobody has sent off yet.
  await openTexts(again);
  await again.locator("#paste").pressSequentially("基层治理");
  await again.close();
  const third = await context.newPage();
  await openTexts(third);
  await expect(third.locator("#paste")).toHaveValue("基层治理");
});

/** A stand-in for the browser's translator (https://webmachinelearning.github.io/translation-api/): the one of a browser needs a model that no test can fetch. */
const standIn = () => {
  Object.assign(window, {
    Translator: {
      availability: () => Promise.resolve("available"),
      create: () => Promise.resolve({ translate: (text: string) => Promise.resolve(`Machine: <b>${text.length}</b>`), destroy: () => undefined }),
    },
  });
};

test("the browser’s translator is asked only when the reader asks, is marked, and never mixed with what a person wrote", async ({ page }) => {
  await page.addInitScript(standIn);
  await openTexts(page);
  await bring(page, printed);
  await keepAndRead(page);
  await expect(page.locator(".pair .en")).toHaveCount(0);
  await page.goto(`${page.url()}&english=type`);
  await page.locator(".typed-en[data-place='1.1.1']").fill("A person’s.");
  await page.locator(".typing-bar .button.main").click();
  await expect(page.locator(".en .s[data-s='1.1.1']")).toContainText("A person’s.");
  await page.locator(".tool[popovertarget=more]").click();
  await page.locator("[data-do=translate]").click();
  await expect(page.locator("#p1\\.2 .en")).toContainText("Machine: <b>");
  await expect(page.locator("#p1\\.2 .side")).toContainText("Machine translation");
  await expect(page.locator("#p1\\.1 .en")).not.toContainText("Machine");
});

test("where the browser has no translator none is offered @all", async ({ page }) => {
  await page.addInitScript(() => void Reflect.deleteProperty(window, "Translator"));
  await openTexts(page);
  await bring(page, printed);
  await keepAndRead(page);
  await page.locator(".tool[popovertarget=more]").click();
  await expect(page.locator("[data-do=find]")).toBeVisible();
  await expect(page.locator("[data-do=translate]")).toBeHidden();
});

const hostile = [
  '<script>window.ran="script"</script>',
  "<img src=x onerror=\"window.ran='img'\">",
  '<svg onload="window.ran=\'svg\'"><a href="javascript:window.ran=1">x</a></svg>',
  '"><iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<link rel=stylesheet href="https://evil.example/a.css"><style>@import "https://evil.example/b.css"</style>',
  "javascript:window.ran=1",
  "{{constructor.constructor('window.ran=1')()}} __proto__",
  '<form action="https://evil.example"><input autofocus onfocus="window.ran=1"></form>',
];

test("hostile pastes are words: nothing runs, nothing is fetched, the words are kept @all", async ({ page }) => {
  const seen = await watchFor(page);
  await openTexts(page);
  await bring(page, hostile.map((line) => `${line}党建引领基层治理。`).join("\n"));
  await page.locator("#text-title").fill(hostile.slice(0, 3).join(" "));
  await page.locator("#text-from").fill(hostile[1] ?? "");
  await keepAndRead(page);
  const text = await page
    .locator(".article section")
    .evaluateAll((sections) => sections.map((section) => section.querySelectorAll("rt").length && section.textContent).join(""));
  for (const line of ["<script>", "onerror=", "srcdoc=", "evil.example", "javascript:window.ran=1"]) expect(text).toContain(line);
  await page.goto(`${page.url()}&english=type`);
  await page
    .locator(".typed-en")
    .first()
    .fill(hostile[1] ?? "");
  await page.locator(".typing-bar .button.main").click();
  await openTexts(page);
  await page.locator(".library-head input").fill("onerror");
  await expect(page.locator(".found li").first()).toBeVisible();
  await page.goto("/en/texts/glossary/");
  await page.locator("[data-do=new]").click();
  for (const name of ["zh", "pinyin", "en", "gloss"])
    await page
      .locator(`.entry-form [name=${name}]`)
      .first()
      .fill(hostile[1] ?? "");
  await page.locator(".entry-form button[type=submit]").click();
  await expect(page.locator(".own-entries summary")).toContainText("onerror=");
  await page.waitForLoadState("networkidle");
  expect(await seen()).toEqual([]);
});
