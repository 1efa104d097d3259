import { expect, test } from "@playwright/test";
import zh from "../../../content/articles/wuxi-hongmei-linghang/zh.json" with { type: "json" };
import { article, nested, screens } from "../reader/helpers";
import { keys, WebKit } from "./driver";

/** The reader in WebKit by mouse and by keyboard, at each width; a finger this driver does not have. */

const stored: Record<string, string> = zh;

/** The box of the first such element that is shown, or of its first line where it wraps; null where none is shown. */
const boxes = `const box = (selector) => [...document.querySelectorAll(selector)].flatMap((element) => [...element.getClientRects()])[0]?.toJSON() ?? null;`;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
const isBox = (value: unknown): value is Box => typeof value === "object" && value !== null && "x" in value && "height" in value;

let webkit: WebKit;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  webkit = await WebKit.start();
});
test.afterAll(() => webkit.stop());

const boxOf = async (selector: string): Promise<Box> => {
  const box = await webkit.run(`${boxes} return box(arguments[0]);`, selector);
  if (!isBox(box)) throw new Error(`${selector} is not shown`);
  return box;
};
const shown = async (selector: string): Promise<boolean> => isBox(await webkit.run(`${boxes} return box(arguments[0]);`, selector));
const center = (selector: string): Promise<unknown> =>
  webkit.run(`document.querySelector(arguments[0]).scrollIntoView({ block: "center", behavior: "instant" });`, selector);
const focus = (selector: string): Promise<unknown> => webkit.run(`document.querySelector(arguments[0]).focus();`, selector);
const clickOn = async (selector: string): Promise<void> => {
  await webkit.run(`document.querySelector(arguments[0]).scrollIntoView({ block: "nearest", behavior: "instant" });`, selector);
  const { x, y, width, height } = await boxOf(selector);
  await webkit.point(x + width / 2, y + height / 2, true);
};
const visit = async (baseURL: string | undefined, settings: Record<string, string> = {}): Promise<void> => {
  await webkit.open(`${baseURL}/en/about/`);
  await webkit.run(`localStorage.clear(); localStorage.setItem("tifa.reader", arguments[0]);`, JSON.stringify(settings));
  await webkit.open(`${baseURL}${article}`);
  await expect.poll(() => webkit.run(`return document.querySelector(".reader")?.dataset.view ?? ""`)).not.toBe("");
};

const term = `.zh .term[data-term="${nested}"]`;
const of = (language: "zh" | "en", id: string): string => `.${language} .s[data-s="${id}"]`;

for (const { width, height } of screens)
  test(`${width} px: views, cards, readings, selection and permalinks in WebKit`, async ({ baseURL }) => {
    await webkit.resize(width, height);
    await visit(baseURL);
    // Its window is never narrower than its tools: a phone is 447 px wide here.
    expect(await webkit.run("return innerWidth")).toBe(Math.max(width, 447));

    // Views: the lines of both languages in one grid, nothing wider than the window, the top sentence where it was.
    await center(of("zh", "2.2.1"));
    for (const key of ["2", "3", "4", "1"]) {
      await webkit.press(key);
      expect(
        await webkit.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"),
        `view ${key}`,
      ).toBeLessThanOrEqual(0);
    }
    await center(of("zh", "2.2.1"));
    const before = await boxOf(of("zh", "2.2.1"));
    await webkit.press("2");
    const [one, english, two] = [await boxOf(of("zh", "2.2.1")), await boxOf(of("en", "2.2.1")), await boxOf(of("zh", "2.2.2"))];
    expect(english.y).toBeGreaterThanOrEqual(one.y + one.height - 1);
    expect(two.y).toBeGreaterThanOrEqual(english.y + english.height - 1);
    expect(Math.abs(one.y - before.y)).toBeLessThan(height / 2);
    await webkit.press("3");
    expect(await shown(of("en", "2.2.1"))).toBe(false);
    await focus("#p2\\.2 .zh");
    await webkit.press("r");
    expect(await shown(of("en", "2.2.1"))).toBe(true);
    await webkit.press("1");

    // Cards by mouse and by keyboard, beside the word or below it, never over it.
    await center(term);
    const word = await boxOf(term);
    await webkit.point(word.x + 5, word.y + word.height / 2, true);
    await expect.poll(() => shown("#card:popover-open")).toBe(true);
    expect(await webkit.run(`return document.querySelector("#card").textContent`)).toContain("Three Check-ins and Three Services");
    const covered = await webkit.run(
      `const over = document.querySelector("#card").getBoundingClientRect();
       return [...document.querySelector(arguments[0]).getClientRects()].every((line) => line.bottom > over.top + 1 && line.top < over.bottom - 1 && line.right > over.left && line.left < over.right);`,
      term,
    );
    expect(covered).toBe(false);
    await webkit.press(keys.escape);
    expect(await shown("#card:popover-open")).toBe(false);
    await webkit.point(1, 1);
    await focus("#p2\\.2 .zh");
    await webkit.press("t");
    await expect.poll(() => webkit.run(`return document.activeElement.matches(".zh .term")`)).toBe(true);
    await webkit.press(keys.enter);
    await expect.poll(() => webkit.run(`return document.activeElement.id`)).toBe("card");
    await webkit.press("x");
    // In the margin, where there is one; else in the menu of the bar.
    if (width >= 1185) await expect.poll(() => shown(".pin")).toBe(true);
    await webkit.press(keys.escape);
    expect(await shown("#card:popover-open")).toBe(false);
    expect(await webkit.run(`return document.activeElement.closest(".zh") !== null || document.activeElement.className`)).toBe(true);

    // Readings over everything, as ruby; traditional characters in the same places.
    await visit(baseURL, { readings: "all", script: "zhuyin", characters: "traditional" });
    await expect.poll(() => webkit.run(`return document.querySelector("#p2\\\\.2 .zh").lang`)).toBe("zh-Hant");
    const [ruby, reading] = [await boxOf("#p2\\.2 .zh ruby"), await boxOf("#p2\\.2 .zh ruby rt")];
    expect(reading.y + reading.height).toBeLessThanOrEqual(ruby.y + ruby.height / 2);
    expect(await webkit.run(`return document.querySelector("#p2\\\\.2 .zh").textContent`)).toMatch(/黨.*[ㄅ-ㄩ]/u);

    // Lines break between words with readings, but not before a comma nor after what opens.
    await visit(baseURL, { readings: "all" });
    expect(
      await webkit.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"),
      "readings over everything",
    ).toBeLessThanOrEqual(0);
    expect(
      await webkit.run(
        `return [...document.querySelectorAll(".zh wbr")].filter((wbr) => /^[，。、；：”》]/.test(wbr.nextSibling?.textContent ?? "") || /[“《（]$/.test(wbr.previousSibling?.textContent ?? "")).length`,
      ),
    ).toBe(0);

    // What is copied is the text alone.
    await webkit.run(
      `window.heard = []; addEventListener("copy", (event) => window.heard.push(event.clipboardData.getData("text/plain")));
       getSelection().selectAllChildren(document.querySelector(arguments[0]));`,
      of("zh", "2.2.1"),
    );
    await expect.poll(() => shown("#selection")).toBe(true);
    await webkit.press("c", keys.control);
    expect(await webkit.run("return window.heard")).toEqual([stored["2.2.1"]]);

    // The panel by mouse.
    // The bar goes away on scrolling down, and stands at the top.
    await webkit.run(`scrollTo({ top: 0, behavior: "instant" });`);
    await expect.poll(() => webkit.run(`return document.querySelector(".reader-bar").getBoundingClientRect().top`)).toBeGreaterThanOrEqual(0);
    await clickOn('.reader-bar [popovertarget="display"]');
    await expect.poll(() => shown("#display:popover-open")).toBe(true);
    expect(await webkit.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBeLessThanOrEqual(0);

    await webkit.open(`${baseURL}${article}#s3.2.1-3.3.1`);
    await expect.poll(() => webkit.run(`return document.querySelectorAll(".s.marked").length`)).toBeGreaterThan(3);
    const marked = await boxOf(of("zh", "3.2.1"));
    expect(marked.y).toBeGreaterThan(0);
    expect(marked.y).toBeLessThan(height);
  });
