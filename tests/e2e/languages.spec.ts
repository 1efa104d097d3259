import { readdirSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import { cardKinds } from "@/core/study/kinds";
import { makeNote } from "@/core/study/note";
import { extremeTerms } from "./extremes";
import { article, card, center, nested, term } from "./reader/helpers";
import { backupOf, openPanel, session } from "./study/helpers";
import { always, everything } from "./matrix";

/** Every piece of Chinese, pinyin and English is marked as what it is: on the pages as they are built, and in what is drawn into them. */

const locales = ["en", "zh-CN"] as const;

/** Texts whose language is not what is written in them: hanzi outside zh, tone-marked syllables outside pinyin, a run of English words inside Chinese. */
const misspoken = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent ?? "";
      if (!parent || parent.closest("script, style, textarea, code, kbd")) continue;
      // The attribute: what is drawn (SVG) has no property of that name.
      const lang = parent.closest("[lang]")?.getAttribute("lang") ?? "";
      const wrong =
        (/\p{Script=Han}/u.test(text) && !/^zh-Han|^zh-CN$/.test(lang)) ||
        (/[āǎēěīǐōǒūǔǖǘǚǜ]/.test(text) && !/Latn/.test(lang)) ||
        (/[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(text) && lang !== "en" && !/Latn/.test(lang));
      if (wrong) found.push(`${lang} “${text.trim().slice(0, 60)}” in ${parent.tagName}.${parent.getAttribute("class") ?? ""}`);
    }
    return [...new Set(found)].slice(0, 8);
  });

const expectRight = async (page: Page, state: string): Promise<void> => expect(await misspoken(page), state).toEqual([]);

test("on every kind of page", async ({ page }) => {
  const slugs = readdirSync("content/articles");
  for (const locale of locales)
    for (const path of [
      "",
      "read/",
      ...slugs.slice(0, everything ? undefined : 2).map((slug) => `read/${slug}/`),
      `read/${slugs[0]}/source/`,
      "glossary/",
      ...extremeTerms()
        .slice(0, everything ? 8 : 2)
        .map((id) => `glossary/${id}/`),
      "glossary/ladder/",
      "glossary/english/",
      "lookup/",
      "study/",
      "about/",
    ]) {
      await page.goto(`/${locale}/${path}`);
      await expectRight(page, `/${locale}/${path}`);
    }
});

test("a slip is found where one is seeded", async ({ page }) => {
  for (const [locale, slip] of [
    ["en", "红梅领航"],
    ["zh-CN", "explained word by word"],
  ]) {
    await page.goto(`/${locale}/about/`);
    await page.locator("main").evaluate((element, text) => element.append(text), slip);
    expect(await misspoken(page)).toHaveLength(1);
  }
});

for (const locale of locales) {
  test(`on the cards of terms and words, and in what is said of a save (${locale})`, always(locale === "zh-CN"), async ({ page }) => {
    await page.goto(article.replace("/en/", `/${locale}/`));
    await center(term(page, nested));
    await term(page, nested).click();
    await expect(card(page)).toBeVisible();
    await page.keyboard.press("s");
    await expect(page.locator(".saved-note")).not.toBeEmpty();
    await expectRight(page, "a term");
    await page.keyboard.press("Escape");
    // Dictionary words refer to other words and to their counters in hanzi.
    const words = page.locator(".pair .zh .s > ruby");
    for (const i of [0, 2, 5, 9, 14, 20]) {
      await center(words.nth(i));
      await words.nth(i).click();
      await expect(card(page)).toBeVisible();
      await expectRight(page, `word ${i}`);
      await page.keyboard.press("Escape");
    }
  });

  test(`in answers of the lookup (${locale})`, always(locale === "zh-CN"), async ({ page }) => {
    await page.goto(`/${locale}/lookup/`);
    for (const query of ["红梅", "党建", "grid", "个", "香蕉", "hmlh", "维护世界和平", "zzzzqqqq"]) {
      await page.locator("main [role=combobox]").fill(query);
      // The counts of the other tiers come after the terms.
      await expect(page.locator("main .lookup-status")).not.toHaveText(/^$|…/);
      await expectRight(page, query);
    }
  });

  test(`in study, asked and answered in each way, and in its pictures (${locale})`, always(locale === "zh-CN"), async ({ page }) => {
    await page.addInitScript(() => {
      const voice = { lang: "zh-CN", name: "Test", localService: true, default: true, voiceURI: "test" };
      Object.defineProperty(window, "SpeechSynthesisUtterance", {
        value: class {
          voice: unknown;
          lang = "";
          constructor(readonly text: string) {}
        },
      });
      Object.defineProperty(window, "speechSynthesis", {
        value: Object.assign(new EventTarget(), { getVoices: () => [voice], cancel: () => undefined, speak: () => undefined }),
      });
    });
    const note = makeNote({
      id: "w:两个维护",
      kind: "word",
      zh: "两个维护",
      pinyin: "liǎng gè wéihù",
      en: "the Two Upholds of the Party",
      gloss: "see also 两个确立, which came later in the same year",
      added: Date.now() - 1000,
      avoid: [{ en: "the Two Safeguards of them", why: "维护 is rendered as uphold in official texts" }],
      members: [
        { zh: "办文", pinyin: "bànwén", en: "papers" },
        { zh: "办会", pinyin: "bànhuì", en: "meetings" },
      ],
      near: [{ zh: "两个确立", pinyin: "liǎng gè quèlì", en: "Two Affirmations", gloss: "what was decided on the core and on the doctrine" }],
      context: { zh: "做到“两个维护”。", en: "Do the Two Upholds of the Party.", article: "wuxi-hongmei-linghang", segment: "2.1.1" },
    });
    await page.goto(`/${locale}/study/`);
    await expect(page.locator("[data-study][data-ready]")).toBeAttached();
    // Said in the interface's language, which the helper does not know.
    await openPanel(page, "safety");
    await page.locator("input[name=backup]").setInputFiles({
      name: "b.json",
      mimeType: "application/json",
      buffer: Buffer.from(backupOf([note], 0, { settings: { burySiblings: false, newPerDay: 50, kinds: [...cardKinds] } })),
    });
    await page.locator("[data-act=replace]").click();
    await expect(page.locator(".counts dd").last()).toHaveText(String(cardKinds.length));
    await page.locator("[data-act=start]").click();
    for (const _ of cardKinds) {
      await expectRight(page, (await session(page).locator(".ask").textContent()) ?? "");
      const field = session(page).locator("[name=answer]");
      if (await field.count()) {
        await field.fill("两个");
        await session(page).locator(".typed button").click();
      } else await session(page).locator("[data-act=show], .options button").first().click();
      await expect(session(page).locator(".ratings")).toBeVisible();
      await expectRight(page, `answered: ${(await session(page).locator(".ask").textContent()) ?? ""}`);
      await session(page).locator("[data-rating='4']").click();
      await expect(session(page).locator(".ratings")).toHaveCount(0);
    }
    await openPanel(page, "pictures");
    await expect(page.locator(".chart").first()).toBeVisible();
    for (const table of await page.locator(".chart details").all()) await table.evaluate((element) => element.toggleAttribute("open", true));
    await expectRight(page, "pictures");
  });
}
