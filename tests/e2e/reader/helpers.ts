import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import { always, everything } from "../matrix";

/** The article of the journeys, and a term in it that holds others. */
export const article = "/en/read/wuxi-hongmei-linghang/";
export const nested = "san-baodao-san-fuwu";

/** A phone, a tablet, a desk. All can be touched, as many machines can. */
export const screens = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const;

/** Journeys that are walked at each screen: at one of them always, the desk where nothing else is named. */
export const screenTag = ({ width }: { width: number }, stands: 360 | 1440 = 1440): { tag: string[] } => always(width === stands);

export const term = (page: Page, id: string): Locator => page.locator(`.zh .term[data-term="${id}"]`).first();
export const card = (page: Page): Locator => page.locator("#card");
export const sentence = (page: Page, id: string, language: "zh" | "en" = "zh"): Locator => page.locator(`.${language} .s[data-s="${id}"]`);

/** Brings an element to the middle of the window at once, clear of the bar. */
export const center = async (spot: Locator): Promise<void> => {
  await spot.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  // What scrolls away under a pointer is told a frame later: it must not come after what is pointed at next.
  await drawn(spot.page());
};

/** Sets the page's clock, which goes on by itself but can be moved (`passTime`). Before the page is visited. */
export async function startClock(page: Page): Promise<void> {
  if (isFirefox(page)) return;
  // The clock stands in for frames as well; those that are drawn are still waited for.
  await page.addInitScript(() => Object.assign(window, { drawnFrame: requestAnimationFrame.bind(window) }));
  await page.clock.install();
}

/** Until two frames are drawn: what was done is laid out, observed and told. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const frame = "drawnFrame" in window ? (window.drawnFrame as typeof requestAnimationFrame) : requestAnimationFrame;
        frame(() => frame(() => done()));
      }),
  );

/** Lets a time pass on the page's clock: what waits for it happens, and what must not happen, for which there is no event, has had its chance. */
export async function passTime(page: Page, milliseconds: number): Promise<void> {
  await drawn(page);
  // Firefox's clock cannot be set (docs/browsers.md).
  if (isFirefox(page)) await page.evaluate((ms) => new Promise<void>((done) => setTimeout(done, ms)), milliseconds);
  else await page.clock.runFor(milliseconds);
  await drawn(page);
}

/** Whether this is the Firefox that Playwright drives by WebDriver BiDi, which can neither touch nor emulate media (docs/browsers.md). */
export const isFirefox = (page: Page): boolean => page.context().browser()?.browserType().name() === "firefox";

/** A tap of a finger; where the browser cannot be touched, a click. */
export const tap = (spot: Locator): Promise<void> => (isFirefox(spot.page()) ? clickAt(spot) : spot.tap());

/** A point of the window on an element: the middle of its first line, for a term may wrap. */
export const pointOn = (spot: Locator): Promise<{ x: number; y: number }> =>
  spot.evaluate((element) => {
    const { x, y, width, height } = element.getClientRects()[0] ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  });

/** A click where the element is: Playwright's own scrolls it to the middle of the window in some browsers, even where it is in sight. */
export async function clickAt(spot: Locator): Promise<void> {
  await spot.evaluate((element) => element.scrollIntoView({ block: "nearest", behavior: "instant" }));
  const { x, y } = await pointOn(spot);
  await spot.page().mouse.click(x, y);
}

/** Settings as another visit left them. */
export const withSettings = (page: Page, settings: Record<string, string>): Promise<void> =>
  page
    .addInitScript((kept) => {
      if (!localStorage.getItem("tifa.reader")) localStorage.setItem("tifa.reader", JSON.stringify(kept));
    }, settings)
    .then(() => undefined);

/** The bar of an article, which goes away on scrolling down: brought back as a hand does, by scrolling up a little. */
export const bringBar = (page: Page): Promise<void> =>
  expect
    .poll(async () => {
      // Without scripts the bar never goes.
      if (!(await page.locator("html.js").count())) return false;
      // What was scrolled just before is told to the page with the next frame.
      await drawn(page);
      return page.evaluate(() => {
        const away = document.querySelector(".reader-bar.away") !== null;
        if (away) scrollBy({ top: -40, behavior: "instant" });
        // Until it has come down again: a click on a bar that is still out of sight scrolls the page.
        return away || (document.querySelector(".reader-bar")?.getBoundingClientRect().top ?? 0) < 0;
      });
    })
    .toBe(false);

/** Opens one of what the bar lets down, in either language: the panel under “Aa” or the list under “⋯”. */
export async function openDrop(page: Page, name: "Text and colors" | "More"): Promise<Locator> {
  const id = name === "More" ? "more" : "display";
  const drop = page.locator(`#${id}`);
  if (!(await drop.isVisible())) {
    await bringBar(page);
    await page.locator(`.reader-bar [popovertarget="${id}"]`).click();
  }
  await expect(drop).toBeVisible();
  return drop;
}

/** Chooses where the choice is in sight, in the bar or in the panel under “Aa”, which the choice leaves open; the rare ones are under “All display settings”. */
export async function choose(page: Page, label: string, value: string): Promise<void> {
  const choice = page.getByRole("group", { name: label, exact: true }).locator(`input[value="${value}"]`).filter({ visible: true });
  await bringBar(page);
  if (!(await choice.count())) await openDrop(page, "Text and colors");
  if (await choice.count()) {
    await choice.check();
    return;
  }
  const all = page.locator("#display details");
  if (!(await all.evaluate((details) => details.hasAttribute("open")))) await all.locator("summary").click();
  await page
    .locator("#display label", { hasText: new RegExp(`^${label.replace(/[()]/g, "\\$&")}`) })
    .locator("select")
    .selectOption(value);
}

/** Selects the Chinese from one sentence to another, as a hand does, in one event. */
export const select = (page: Page, from: string, to = from): Promise<void> =>
  page.evaluate(
    ([first, last]) => {
      const [start, end] = [first, last].map((id) => document.querySelector(`.zh .s[data-s="${id}"]`));
      if (!start || !end) throw new Error("no such sentence");
      const range = document.createRange();
      range.setStart(start, 0);
      range.setEnd(end, end.childNodes.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to],
  );

/**
 * What axe finds. `only` narrows it to what a state changes, `rules` to what can have changed: an article's two thousand words take it half a minute. Contrast, half of
 * its time, is measured for every color on every ground by tests/unit/style; axe measures it too with the whole matrix.
 */
export async function look(page: Page, only: readonly string[] = [], rules: readonly string[] = []): Promise<string[]> {
  // Without a second page to gather the results of frames from other hosts, of which there are none: half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  for (const part of only) axe.include(part);
  if (rules.length) axe.withRules([...rules]);
  else axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  if (!rules.length && !everything) axe.disableRules("color-contrast");
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target, failureSummary }) => `${target.join(" ")} ${failureSummary ?? ""}`)
        .slice(0, 2)
        .join(" | ")}`,
  );
}

/** Leaves of the article what the states need: axe walks every word of a page, whatever it is asked about. */
export const shorten = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const pair of document.querySelectorAll(".pair")) if (!/^p([01]\.\d|2\.[12])$/.test(pair.id)) pair.remove();
    for (const part of document.querySelectorAll(".about-text ul")) part.remove();
  });

/** The box of an element that is shown. */
export async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("not shown");
  return box;
}

/** Nothing in the page is wider than the window. */
export const expectNoSideways = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
