// The figures of the reading page and the front door, measured in a browser on the page as it stands; each beside what it was before both were designed.
// Shared by scripts/screens.mjs and tests/bench/figures.ts.

const laptop = { width: 1440, height: 900 };
const small = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };
const article = "/en/read/wuxi-hongmei-linghang/";
const pixels = (value) => `${Math.round(value).toLocaleString("en")} px`;

async function withPage(browser, size, act) {
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: "reduce",
    serviceWorkers: "block",
    ...(size.width < 500 && { hasTouch: true, isMobile: true }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  try {
    return await act(page);
  } finally {
    await context.close();
  }
}

/** Rows of what is measured, what it was before, what it is now. */
export async function measureFigures(browser, address) {
  const read = (size, act) =>
    withPage(browser, size, async (page) => {
      await page.goto(address + article);
      await page.locator(".reader[data-view]").waitFor();
      await page.waitForLoadState("networkidle");
      return act(page);
    });
  const open = (size, path, act) =>
    withPage(browser, size, async (page) => {
      await page.goto(address + path);
      await page.waitForLoadState("networkidle");
      return act(page);
    });
  const firstSentence = (page) =>
    page
      .locator(".article section .pair .zh")
      .first()
      .evaluate((zh) => zh.getBoundingClientRect().top + scrollY);
  const height = (page) => page.evaluate(() => document.documentElement.scrollHeight);
  /** Of each sentence, how much of the page it takes with its English. */
  const sentencePairs = (page) =>
    page.evaluate(() => {
      const heights = [...document.querySelectorAll(".article section .pair .zh .s")].flatMap((zh) => {
        const en = zh.closest(".pair").querySelector(`.en .s[data-s="${CSS.escape(zh.dataset.s)}"]`);
        const boxes = [zh, en].flatMap((element) => (element ? [...element.getClientRects()] : []));
        return boxes.length ? [Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))] : [];
      });
      heights.sort((a, b) => a - b);
      return { median: heights[Math.floor(heights.length / 2)], most: heights.at(-1) };
    });
  const cards = (page) =>
    page
      .locator(".article section .zh .term.first")
      .first()
      .click()
      .then(() => page.locator("#card:popover-open [data-act=save]").waitFor())
      .then(() =>
        page.evaluate(() => {
          const card = document.querySelector("#card").getBoundingClientRect();
          const english = [...document.querySelectorAll(".article section .pair .en")].map((en) => en.getBoundingClientRect().right);
          return { width: card.width, over: Math.max(0, Math.max(...english) - card.left), lit: document.querySelectorAll(".en .lit").length };
        }),
      );
  const card = await read(laptop, cards);
  const pairs = await read(phone, sentencePairs);
  const term = await open(small, "/en/glossary/jiceng/", async (page) => ({
    height: await height(page),
    seen: await page.evaluate(() => [...document.querySelectorAll("#occurrences .kwic > li")].filter((line) => line.checkVisibility()).length),
  }));
  return [
    ["First Chinese sentence at y, 1440 × 900", "1022 px", pixels(await read(laptop, firstSentence))],
    ["First Chinese sentence at y, 1280 × 720", "1140 px", pixels(await read(small, firstSentence))],
    ["First Chinese sentence at y, 390 × 844", "1568 px", pixels(await read(phone, firstSentence))],
    ["A card’s width, and how much of it lies over the text, 1440 × 900", "442 px, all", `${pixels(card.width)}, ${pixels(card.over)}`],
    ["English lit after a click on a term", "0", String(card.lit)],
    [
      "Rows of the bar on a phone",
      "4",
      String(Math.round((await read(phone, (page) => page.locator(".reader-bar").evaluate((bar) => bar.offsetHeight))) / 48)),
    ],
    [
      "A pair on a phone (before: of paragraphs; now: of sentences, median and highest)",
      "1,323–2,130 px",
      `${pixels(pairs.median)}, ${pixels(pairs.most)}`,
    ],
    ["Height of the page of 基层, 1280 × 720", "22,579 px", pixels(term.height)],
    ["Occurrences printed before all are asked for, 基层", "118", String(term.seen)],
    ["Height of the glossary, 1280 × 720", "29,308 px", pixels(await open(small, "/en/glossary/", height))],
  ];
}
