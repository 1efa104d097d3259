import { expect, type Locator, type Page, test } from "@playwright/test";
import { always } from "./matrix";
import { sharePage } from "./share-page";

const field = (page: Page): Locator => page.locator("dialog#lookup, [data-lookup-page]").getByRole("combobox", { name: "Hanzi, pinyin or English" });
const options = (page: Page): Locator => page.locator(".lookup-list:visible [role=option]");
const status = (page: Page): Locator => page.locator("dialog#lookup .lookup-status");
const pageStatus = (page: Page): Locator => page.locator("main .lookup-status");

/** Waits until all three tiers have answered: the counts are there. */
const answered = (said: Locator): Promise<void> => expect(said).toContainText(/articles: \d+ · dictionary words: \d+/);

const queries: [kind: string, query: string, first: string][] = [
  ["part of it", "三报到三", "三报到三服务"],
  ["a homophone", "红没领航", "红梅领航"],
  ["a wrong character", "三报道三服务", "三报到三服务"],
  ["traditional", "紅梅領航", "红梅领航"],
  ["joined pinyin", "hongmeilinghang", "红梅领航"],
  ["toned pinyin", "hóngméi", "红梅"],
  ["numbered pinyin", "hong2 mei2", "红梅"],
  ["initials", "hmlh", "红梅领航"],
  ["English", "red plum", "红梅"],
  ["misspelt English", "grasroots govermance", "基层治理"],
  ["an official rendering", "two upholds", "两个维护"],
  ["two scripts", "liangge 维护", "两个维护"],
  ["a member of a slogan", "whistel and report", "吹哨"],
];

test("the right entry is on top, whatever is typed, on every page", async ({ page }) => {
  await page.goto("/en/glossary/");
  await page.keyboard.press("/");
  for (const [, query, first] of queries) {
    await field(page).fill(query);
    await expect(options(page).first().locator(".zh"), query).toContainText(first);
    await expect(options(page).first().locator(".why"), query).toBeVisible();
  }
});

test("nothing is fetched before the box is opened, and what it needs is fetched once", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const own = () => fetched.filter((path) => /lookup|cedict|dictionary|passages|words/.test(path) && !path.includes("/en/"));
  await page.goto("/en/");
  await page.waitForLoadState("networkidle");
  expect(own()).toEqual([]);
  await page.keyboard.press("/");
  await field(page).fill("红梅");
  await answered(status(page));
  const first = own();
  expect(first.length).toBeGreaterThanOrEqual(3);
  await field(page).fill("grid");
  await expect(options(page).first()).toContainText("网格");
  await answered(status(page));
  // A large glossary comes in parts, as queries ask for them; nothing comes twice.
  const whole = (paths: string[]) => paths.filter((path) => !/\.bin\/[^/]+$/.test(path));
  expect(whole(own())).toEqual(whole(first));
  expect(new Set(own()).size).toBe(own().length);
});

test.describe("asked one after the other on one page", () => {
  const shared = sharePage("/en/lookup/");
  test.beforeEach(async () => {
    await field(shared()).fill("");
    await expect(pageStatus(shared())).toHaveText("");
    await expect(options(shared())).toHaveCount(0);
  });

  test("terms first, then sentences of the articles, then dictionary words, each with what matched marked", async () => {
    const page = shared();
    await field(page).fill("红梅");
    await answered(pageStatus(page));
    await expect(page.locator("main .lookup-tier")).toHaveText([/^Terms$/, /^In the articles \(\d+\)$/, /^Dictionary/]);
    const term = options(page).first();
    await expect(term.locator("b.zh mark")).toHaveText("红梅");
    await expect(term.locator(".pinyin")).toContainText("Hóngméi");
    await expect(term.locator(".en")).not.toBeEmpty();
    await expect(term.locator(".gloss")).not.toBeEmpty();
    await expect(term.locator(".why")).toHaveText("characters");
    await expect(page.locator("main .passage").first().locator(".zh-line mark").first()).toHaveText("红梅");
    await expect(page.locator("main .word").first().locator(".zh mark")).toHaveText("红梅");
    await expect(pageStatus(page)).toHaveText(/Terms: \d+ · places in the articles: \d+ · dictionary words: \d+/);

    await field(page).fill("hmlh");
    await expect(options(page).first().locator(".why")).toHaveText("initials");
    await expect(options(page).first().locator(".pinyin mark")).toHaveText(["H", "m", "l", "h"]);
    await field(page).fill("navigator");
    await expect(options(page).first().locator(".en mark")).toHaveText("Navigator");
    await answered(pageStatus(page));
    await expect(page.locator("main .passage").first().locator(".en-line mark").first()).toHaveText(/navigator/i);
    await field(page).fill("德治");
    await expect(options(page).first().locator(".via")).toContainText("德治");
  });

  test("what no term fits is said, with the nearest and the dictionary, and nothing is chosen unasked", async () => {
    const page = shared();
    await field(page).fill("zzzzqqqq");
    await expect(pageStatus(page)).toHaveText(/^No term fits “zzzzqqqq”\. Try fewer characters/);
    await expect(options(page)).toHaveCount(0);
    await expect(field(page)).toHaveAttribute("aria-expanded", "false");
    await field(page).fill("香蕉");
    await expect(pageStatus(page)).toContainText("No term fits “香蕉”");
    await expect(page.locator("main .word").first().locator(".zh")).toHaveText("香蕉");
    await field(page).fill("维护世界和平");
    await expect(page.locator("main .lookup-tier").last()).toHaveText("Nearest terms");
    expect(await page.locator("main .term[role=option]").count()).toBeLessThanOrEqual(3);
    await expect(page.getByRole("group", { name: "Nearest terms" }).locator("[aria-selected=true]")).toHaveCount(0);
  });

  test("every syllable's common characters are among the dictionary words, also where tones part them", async () => {
    const page = shared();
    const found = page.locator("main .word[role=option] b.zh");
    for (const [query, zh] of [
      ["kan", "看"],
      ["jī", "机"],
      ["zǒu", "走"],
      ["xi1an1", "西安"],
      ["xīān", "西安"],
      ["li4an4", "立案"],
      ["nyuren", "女人"],
      ["lese", "垃圾"],
    ] as const) {
      await field(page).fill(query);
      await expect(found.filter({ hasText: new RegExp(`^${zh}$`) }).first(), query).toBeVisible();
    }
  });

  test("a query's own quotation marks are those within a quotation", async () => {
    const page = shared();
    await field(page).fill("“xyzzy”qq");
    await expect(pageStatus(page)).toContainText("No term fits “‘xyzzy’qq”.");
  });

  test("no tags touch", async () => {
    const page = shared();
    const gaps = () =>
      page.locator(".badge + .badge").evaluateAll((badges) =>
        badges.flatMap((badge) => {
          const before = badge.previousElementSibling?.getBoundingClientRect();
          const own = badge.getBoundingClientRect();
          return before && Math.abs(before.top - own.top) < 2 ? [own.left - before.right] : [];
        }),
      );
    await field(page).fill("红梅");
    await expect(options(page).first()).toBeVisible();
    const own = await gaps();
    expect(own.length).toBeGreaterThan(0);
    for (const gap of own) expect(gap).toBeGreaterThanOrEqual(3);
  });

  test("a combobox for those who hear it: options in named groups, each said whole, the counts said", async () => {
    const page = shared();
    await field(page).fill("红梅");
    await answered(pageStatus(page));
    await expect(page.getByRole("group", { name: "Terms", exact: true }).getByRole("option").first()).toContainText("红梅");
    await expect(
      page
        .getByRole("group", { name: /In the articles/ })
        .getByRole("option")
        .first(),
    ).toBeVisible();
    await expect(
      page
        .getByRole("group", { name: /Dictionary/ })
        .getByRole("option")
        .first(),
    ).toBeVisible();
    await expect(field(page)).toHaveAttribute("aria-controls", (await page.locator("main [role=listbox]").getAttribute("id")) ?? "none");
    await expect(page.locator("main [role=status].lookup-status")).toBeVisible();
    for (const [selector, lang] of [
      [".zh", "zh-Hans"],
      [".pinyin", "zh-Latn-pinyin"],
      [".en", "en"],
    ] as const)
      await expect(options(page).first().locator(selector).first()).toHaveAttribute("lang", lang);
  });

  test("a pasted sentence gives the terms in it", async () => {
    const page = shared();
    await field(page).fill("深化“红梅领航”计划，推行三报到三服务，坚持党建引领基层治理，健全吹哨报到机制。");
    const found = page.locator("main .term[role=option] b.zh");
    for (const zh of ["红梅领航", "三报到三服务", "党建引领", "基层治理", "吹哨报到"])
      await expect(found.filter({ hasText: zh }).first()).toBeVisible();
  });

  test("ten thousand characters are answered, and the next query after them", async () => {
    const page = shared();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await field(page).fill("推行红梅领航计划，三报到三服务，吹哨报到；".repeat(500).slice(0, 10_000));
    await expect(page.locator("main .term[role=option] b.zh").filter({ hasText: "三报到三服务" }).first()).toBeVisible();
    await field(page).fill("m".repeat(10_000));
    await expect(pageStatus(page)).toContainText("No term fits");
    expect(page.url().length).toBeLessThan(2000);
    await field(page).fill("网格");
    await expect(options(page).first()).toContainText("网格");
    expect(errors).toEqual([]);
  });

  test("where more fits than is shown it says so, and all of it can be had", async () => {
    const page = shared();
    await field(page).fill("党");
    await answered(pageStatus(page));
    await expect(pageStatus(page)).toHaveText(/^Terms: 20 of \d+ · places in the articles: \d+ · dictionary words: \d+$/);
    await expect(page.locator("main .lookup-tier").nth(1)).toHaveText(/^In the articles \(5 of \d+\)$/);
    const all = options(page).filter({ hasText: /^Show all \d+/ });
    await expect(all).toHaveCount(2);
    // By keyboard: the first of the further terms is pointed at.
    const terms = page.locator("main .term[role=option]");
    await expect(terms).toHaveCount(20);
    for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(options(page).nth(20)).toHaveAttribute("aria-selected", "true");
    await expect(options(page).nth(20)).toHaveClass("term");
    // By mouse: the field keeps the focus and what stands in it.
    await expect(all).toHaveCount(1);
    const passages = page.locator("main .passage");
    await expect(passages).toHaveCount(5);
    const places = Number(/\d+/.exec((await all.textContent()) ?? "")?.[0]);
    await all.click();
    await expect(passages).toHaveCount(places);
    await expect(all).toHaveCount(0);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue("党");
    // Another query begins anew.
    await field(page).fill("红梅");
    await expect(passages).toHaveCount(5);
  });

  test("a rendering to avoid is found, and shown as what it is", async () => {
    const page = shared();
    await field(page).fill("first heart");
    await expect(options(page).first().locator("b.zh")).toHaveText("初心");
    await expect(options(page).first().locator(".en")).not.toHaveText("first heart");
    await expect(options(page).first().locator(".avoid s")).toHaveText("first heart");
  });
});

test("by keyboard alone: / or Ctrl-K opens, arrows move round, Enter opens, Esc leaves to where one was", async ({ page }) => {
  await page.goto("/en/");
  await page.getByRole("link", { name: "Glossary" }).first().focus();
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("red plum");
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await answered(status(page));
  const chosen = () => page.locator("dialog#lookup [aria-selected=true]");
  const first = (await chosen().textContent()) ?? "";
  await expect(field(page)).toHaveAttribute("aria-activedescendant", (await chosen().getAttribute("id")) ?? "none");
  await page.keyboard.press("ArrowDown");
  await expect(chosen()).toHaveCount(1);
  await expect(chosen()).not.toHaveText(first);
  await page.keyboard.press("ArrowUp");
  await expect(chosen()).toHaveText(first);
  await page.keyboard.press("ArrowUp");
  await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
  await expect(options(page).last()).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog#lookup")).toBeHidden();
  await expect(page.getByRole("link", { name: "Glossary" }).first()).toBeFocused();
  await expect(page).toHaveURL("/en/");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("红梅领航");
  // Enter before the answer is there waits for it.
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/en/glossary/hongmei-linghang/");
});

interface Key {
  key?: string;
  code?: string;
  keyCode?: number;
  isComposing?: boolean;
  ctrlKey?: boolean;
  altKey?: boolean;
  shiftKey?: boolean;
  metaKey?: boolean;
  modifierCapsLock?: boolean;
  modifierAltGraph?: boolean;
}

/** Sends a key as browsers send those of an input method, or of another keyboard. */
const press = (target: Locator, init: Key): Promise<boolean> =>
  target.evaluate((element, own) => element.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...own })), init);

test.describe("what belongs to an input method", () => {
  const kinds: [kind: string, more: Key, before?: string][] = [
    ["within a composition", { isComposing: true }],
    ["with the code that browsers give its keys", { keyCode: 229 }],
    ["right after the end of a composition", {}, "compositionend"],
    ["right after it, with the code too", { keyCode: 229 }, "compositionend"],
  ];
  for (const [kind, more, before] of kinds)
    test(`Enter, arrows and Esc ${kind} are its own`, always(kind === "right after it, with the code too"), async ({ page }) => {
      await page.goto("/en/glossary/");
      await page.keyboard.press("/");
      await field(page).fill("红梅领航");
      await answered(status(page));
      for (const key of ["Enter", "ArrowDown", "ArrowUp", "Escape"]) {
        if (before) await field(page).evaluate((input, name) => input.dispatchEvent(new CompositionEvent(name, { bubbles: true })), before);
        await press(field(page), { key, ...more });
      }
      await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
      await expect(page.locator("dialog#lookup")).toBeVisible();
      await expect(page).toHaveURL(/\/en\/glossary\/\?lookup=/);
      // The next key, after the method's own is released, is the reader's.
      await field(page).dispatchEvent("keyup", { key: "Enter" });
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL("/en/glossary/hongmei-linghang/");
    });
});

test.describe("the keys that open it", () => {
  const cases: [what: string, init: Key, opens: boolean][] = [
    ["Ctrl+K", { key: "k", code: "KeyK", ctrlKey: true }, true],
    ["Ctrl+K with Caps Lock", { key: "K", code: "KeyK", ctrlKey: true, modifierCapsLock: true }, true],
    ["⌘K", { key: "k", code: "KeyK", metaKey: true }, true],
    ["Ctrl+K on a Russian keyboard", { key: "л", code: "KeyK", ctrlKey: true }, true],
    ["/ made with AltGr", { key: "/", code: "Digit7", ctrlKey: true, altKey: true, modifierAltGraph: true }, true],
    ["/ made with Shift", { key: "/", code: "Digit7", shiftKey: true }, true],
    ["a letter made with AltGr on the key K", { key: "ĸ", code: "KeyK", ctrlKey: true, altKey: true, modifierAltGraph: true }, false],
    ["Ctrl+Shift+K, which is the browser's", { key: "K", code: "KeyK", ctrlKey: true, shiftKey: true }, false],
    ["Ctrl+Alt+K", { key: "k", code: "KeyK", ctrlKey: true, altKey: true }, false],
    ["/ in a composition", { key: "/", code: "Slash", isComposing: true }, false],
    ["/ with the code of an input method", { key: "/", code: "Slash", keyCode: 229 }, false],
    ["Ctrl+/", { key: "/", code: "Slash", ctrlKey: true }, false],
  ];
  test("with Caps Lock, AltGr and other keyboards", async ({ page }) => {
    await page.goto("/en/glossary/");
    for (const [what, init, opens] of cases) {
      await press(page.locator("body"), init);
      await expect(page.locator("dialog#lookup"), what).toBeVisible({ visible: opens });
      if (opens) {
        await page.keyboard.press("Escape");
        await expect(page.locator("dialog#lookup")).toBeHidden();
      }
    }
  });
});

test.describe("selecting in a result", () => {
  const selected = (page: Page): Promise<string> => page.evaluate(() => getSelection()?.toString().trim() ?? "");

  test("a double click selects a word and opens nothing @all", async ({ page }) => {
    await page.clock.install();
    await page.goto("/en/lookup/");
    await field(page).fill("红梅领航");
    await answered(pageStatus(page));
    for (const part of [".gloss", ".en", ".pinyin"]) {
      await options(page)
        .first()
        .locator(part)
        .first()
        .dblclick({ position: { x: 12, y: 8 } });
      await page.clock.runFor(2000);
      expect(await selected(page), part).toMatch(/^[\p{L}’]+$/u);
      await expect(page).toHaveURL(/\/en\/lookup\/\?q=/);
    }
    await page
      .locator("main .word .senses")
      .first()
      .dblclick({ position: { x: 12, y: 8 } });
    await page.clock.runFor(2000);
    expect(await selected(page)).not.toBe("");
    await expect(field(page)).toHaveValue("红梅领航");
  });

  test("dragging over text selects it and opens nothing; a click afterwards opens", async ({ page }) => {
    await page.goto("/en/lookup/");
    await field(page).fill("红梅领航");
    await answered(pageStatus(page));
    const box = (await options(page).first().locator(".gloss").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 4, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, y, { steps: 4 });
    await page.mouse.up();
    expect((await selected(page)).length).toBeGreaterThan(2);
    await expect(page).toHaveURL(/\/en\/lookup\/\?q=/);
    await options(page).first().locator(".gloss").click();
    await expect(page).toHaveURL("/en/glossary/hongmei-linghang/");
  });
});

test("the field's focus ring leaves its label whole @all", async ({ page }) => {
  for (const open of ["/en/glossary/?lookup=a", "/zh-CN/glossary/?lookup=a", "/en/lookup/", "/zh-CN/lookup/"]) {
    await page.goto(open);
    const box = page.locator(".lookup-box:visible");
    await box.locator("input").focus();
    const free = await box.evaluate((element) => {
      const input = element.querySelector("input");
      const label = element.querySelector("label");
      if (!input || !label) return Number.NaN;
      const { outlineWidth, outlineOffset } = getComputedStyle(input);
      const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      return input.getBoundingClientRect().top - ring - label.getBoundingClientRect().bottom;
    });
    expect(free, open).toBeGreaterThanOrEqual(0);
  }
});

test("the address holds the query: shared it opens, Back leads from the entry to the answer", async ({ page }) => {
  await page.goto("/en/lookup/");
  await field(page).fill("两个维护");
  await expect(options(page).first()).toContainText("两个维护");
  await expect(page).toHaveURL(`/en/lookup/?q=${encodeURIComponent("两个维护")}`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/glossary\/liang-ge-weihu\/$/);
  await page.goBack();
  await expect(field(page)).toHaveValue("两个维护");
  await expect(options(page).first()).toContainText("两个维护");
  const other = await page.context().newPage();
  await other.goto("/en/lookup/?q=hmlh");
  await expect(options(other).first()).toContainText("红梅领航");
});

test("over another page the address holds it too, and Back closes the box @all", async ({ page }) => {
  await page.goto("/en/glossary/");
  await page.keyboard.press("/");
  await page.keyboard.type("grid");
  await expect(options(page).first()).toContainText("网格");
  await expect(page).toHaveURL("/en/glossary/?lookup=grid");
  await page.goBack();
  await expect(page.locator("dialog#lookup")).toBeHidden();
  await expect(page).toHaveURL("/en/glossary/");
  await page.goto("/en/about/?lookup=hmlh");
  await expect(options(page).first()).toContainText("红梅领航");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/en/about/");
});

test("look-ups that led somewhere are offered again, and forgotten when asked @all", async ({ page }) => {
  await page.goto("/en/lookup/");
  for (const query of ["hmlh", "两个维护"]) {
    await field(page).fill(query);
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press("Enter");
    await page.waitForURL(/glossary/);
    await page.goto("/en/lookup/");
  }
  await expect(options(page)).toHaveText(["两个维护", "hmlh"]);
  await page.keyboard.press("Tab");
  await field(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue("hmlh");
  await expect(options(page).first()).toContainText("红梅领航");
  await field(page).fill("");
  await page.getByRole("button", { name: "Forget recent look-ups" }).click();
  await expect(options(page)).toHaveCount(0);
  await page.reload();
  await expect(options(page)).toHaveCount(0);
});

test("by touch on a phone: the link opens, a tap follows, nothing hangs over the edge", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto("/en/glossary/");
  await page.locator("[data-open-lookup]").tap();
  await expect(field(page)).toBeFocused();
  await field(page).fill("sbdsfw");
  const option = options(page).first();
  await expect(option).toContainText("三报到三服务");
  await answered(status(page));
  expect(await page.locator("dialog#lookup").evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
  expect(((await option.boundingBox()) ?? { height: 0 }).height).toBeGreaterThanOrEqual(44);
  await option.tap();
  await expect(page).toHaveURL("/en/glossary/san-baodao-san-fuwu/");
  await context.close();
});

test("a dictionary word is looked up itself when chosen; a sentence opens its place in the article", async ({ page }) => {
  await page.goto("/en/lookup/");
  await field(page).fill("banana");
  await page.locator("main .word", { hasText: "香蕉" }).first().click();
  await expect(field(page)).toHaveValue("香蕉");
  await expect(page.locator("main .word").first().locator(".pinyin")).toContainText("xiāng jiāo");
  await field(page).fill("红梅领航");
  await page.locator("main .passage").first().click();
  await expect(page).toHaveURL(/\/en\/read\/[a-z-]+\/#sp?\d/);
});

test.describe("where something cannot be fetched", () => {
  test("without the network it says so, and the next query tries again", async ({ page }) => {
    await page.goto("/en/lookup/");
    let broken = true;
    await page.route(/(?:_tifa|live)\/.*lookup.*\.json/, (route) => (broken ? route.abort() : route.continue()));
    await field(page).fill("红梅");
    await expect(pageStatus(page)).toHaveText("The glossary could not be loaded. Check the connection and try again.");
    broken = false;
    await field(page).fill("红梅领航");
    await expect(options(page).first()).toContainText("红梅领航");
  });

  test("a worker that cannot be loaded is said, and the next query tries again", async ({ page }) => {
    let broken = true;
    await page.route(/_tifa\/browser\/workers-lookup/, (route) => (broken ? route.abort() : route.continue()));
    await page.goto("/en/lookup/");
    await field(page).fill("红梅");
    await expect(pageStatus(page)).toHaveText(
      /places in the articles: – · dictionary words: – · The articles or the dictionary could not be loaded; check the connection\.$/,
    );
    await expect(options(page).first()).toContainText("红梅");
    broken = false;
    await field(page).fill("网格");
    await answered(pageStatus(page));
  });
});

test("the same box in Chinese", async ({ page }) => {
  await page.goto("/zh-CN/");
  await page.keyboard.press("/");
  await page.keyboard.type("hmlh");
  const option = page.locator("dialog#lookup [role=option]").first();
  await expect(option).toContainText("红梅领航");
  await expect(option.locator(".why")).not.toHaveText("initials");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/zh-CN/glossary/hongmei-linghang/");
});
