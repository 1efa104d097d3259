import { build } from "esbuild";
import { expect, type Page, test } from "@playwright/test";
import type { AnnotatedSegment } from "@/core/annotation";
import { html } from "@/core/html";
import { toColumns } from "@/core/reading/card-columns";
import { renderBlock } from "@/core/reading/render-block";

/** A page of the tests' own with two texts, each a surface as core/reading draws it, and no more: what a reader's own texts will be. */
function surface(id: string, section: number): string {
  const text = "党建引领基层治理。";
  const tokens = [
    ["党建", 0, ["dǎng", "jiàn"]],
    ["引领", 2, ["yǐn", "lǐng"]],
    ["基层", 4, ["jī", "céng"]],
    ["治理", 6, ["zhì", "lǐ"]],
  ] as const;
  const annotated: AnnotatedSegment = {
    text,
    tokens: tokens.map(([word, start, pinyin]) => ({ start, end: start + 2, text: word, kind: "word", pinyin: [...pinyin] })),
    matches: [
      { start: 0, end: 2, term: "dangjian", zh: "党建", depth: 0 },
      { start: 4, end: 8, term: "jiceng-zhili", zh: "基层治理", depth: 0 },
    ],
  };
  const sentence = (n: number) => ({
    id: `${section}.1.${n}`,
    annotated,
    en: html`Party building leads <span class="r" data-r="jiceng-zhili">primary-level governance</span>.`,
  });
  const block = renderBlock({ id: `${section}.1`, kind: "paragraph", segments: [sentence(1), sentence(2)] });
  const term = (zh: string, pinyin: string, en: string) => ({ zh, pinyin, en, gloss: en, rank: "core", type: "phrase", parts: [] });
  const cards = {
    terms: { dangjian: term("党建", "dǎngjiàn", "Party building"), "jiceng-zhili": term("基层治理", "jīcéng zhìlǐ", "primary-level governance") },
    words: {},
  };
  const labels = {
    ...Object.fromEntries(["entry", "parts", "dictionary", "here", "close", "back", "copy", "save", "pin"].map((name) => [name, name])),
    rank: {},
    type: {},
  };
  return html`<article class="reader" id="${id}" data-reader="${id}" data-cards="${JSON.stringify(toColumns(cards))}" data-labels="${JSON.stringify(labels)}" data-saved="${JSON.stringify({ done: "Saved" })}">
<div class="reader-bar"><button type="button" popovertarget="${id}-more">More</button><div class="drop" popover id="${id}-more"><button type="button" data-show="none">…</button></div></div><section>${block}</section>
<div id="selection" class="selection-bar" role="toolbar" hidden><button type="button" data-do="explain">Explain</button></div>
<div class="card" role="dialog" popover="manual" tabindex="-1"></div></article>`.toString();
}

/** Keeps count of what is listened to, waited for and observed. */
const count = (): void => {
  const live = new Set<{ target: EventTarget; type: string; listener: unknown }>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    const signal = typeof options === "object" ? options.signal : undefined;
    if (target instanceof AbortSignal || signal?.aborted) return addEventListener.call(target, type, listener, options);
    const entry = { target, type, listener };
    live.add(entry);
    signal && addEventListener.call(signal, "abort", () => live.delete(entry));
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    for (const entry of live) if (entry.target === target && entry.type === type && entry.listener === listener) live.delete(entry);
    return removeEventListener.call(target, type, listener, options);
  };
  const observed = new Set<object>();
  for (const name of ["ResizeObserver", "IntersectionObserver"] as const) {
    const { observe, disconnect } = window[name].prototype;
    window[name].prototype.observe = function (this: ResizeObserver & IntersectionObserver, target: Element) {
      observed.add(this);
      return observe.call(this, target);
    };
    window[name].prototype.disconnect = function (this: ResizeObserver & IntersectionObserver) {
      observed.delete(this);
      return disconnect.call(this);
    };
  }
  const timers = new Set<unknown>();
  const [set, clear] = [window.setTimeout, window.clearTimeout];
  Object.assign(window, {
    setTimeout: (act: () => void, ms?: number) => {
      const timer = set(() => {
        timers.delete(timer);
        act();
      }, ms);
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer: number) => {
      timers.delete(timer);
      clear(timer);
    },
  });
  Object.assign(window, {
    counted: (id?: string) => {
      const root = id ? document.getElementById(id) : undefined;
      const all = [...live].filter(({ target }) => !(target instanceof Element) || target.isConnected);
      return {
        own: all
          .filter(({ target }) => root && target instanceof Node && root.contains(target))
          .map(({ type }) => type)
          .sort(),
        page: all
          .filter(({ target }) => !(target instanceof Element))
          .map(({ target, type }) => `${target.constructor.name} ${type}`)
          .sort(),
        observers: observed.size,
        timers: timers.size,
      };
    },
  });
};

type Counted = { own: string[]; page: string[]; observers: number; timers: number };
const counted = (page: Page, id?: string): Promise<Counted> =>
  page.evaluate((of) => (window as unknown as { counted(id?: string): Counted }).counted(of), id);
const call = (page: Page, name: "start" | "stop", id: string): Promise<void> =>
  page.evaluate(([what, of]) => (window as unknown as Record<string, (id: string) => void>)[what ?? ""]?.(of ?? ""), [name, id]);

async function open(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ["tests/fixtures/readers/two.ts"],
    bundle: true,
    format: "esm",
    write: false,
    target: "es2022",
  });
  const script = outputFiles[0]?.text ?? "";
  const body = `${surface("first", 1)}${surface("second", 2)}`;
  await page.route("**/two.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Two</title><style>article{margin:2rem;min-height:40rem}[hidden]{display:none}.card{position:absolute;margin:0}</style>${body}<script type="module" src="/two.js"></script></html>`,
    }),
  );
  await page.route("**/two.js", (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  await page.addInitScript(count);
  await page.goto("/two.html");
  await expect.poll(() => page.evaluate(() => "start" in window)).toBe(true);
}

const term = (page: Page, id: string) => page.locator(`#${id} .term[data-term="dangjian"]`).first();
const card = (page: Page, id: string) => page.locator(`#${id} > .card`);

/** What a reader does with everything that listens: a card by click and by key, words selected, a menu opened. */
async function use(page: Page, id: string): Promise<void> {
  await term(page, id).click();
  await expect(card(page, id)).toContainText("Party building");
  await page.keyboard.press("Escape");
  await expect(card(page, id)).toBeHidden();
  await page.locator(`#${id} .zh`).focus();
  await page.keyboard.press("v");
  await expect(page.locator(`#${id} .selection-bar`)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(`#${id} .selection-bar`)).toBeHidden();
  await page.locator(`#${id} .reader-bar > button`).click();
  await expect(page.locator(`#${id} .drop`)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(`#${id} .drop`)).toBeHidden();
}

test("two readers live on one page; one is stopped and the other goes on", async ({ page }) => {
  await open(page);
  const alone = await counted(page);
  await call(page, "start", "second");
  await use(page, "second");
  const second = await counted(page, "second");
  expect(second.own.length).toBeGreaterThan(15);

  await call(page, "start", "first");
  await use(page, "first");
  await use(page, "second");
  // Each has its own card, and keys are for the one that has the focus.
  await term(page, "first").click();
  await expect(card(page, "first")).toBeVisible();
  await page.keyboard.press("s");
  await expect(page.locator("#first")).toHaveAttribute("data-noted", "dangjian");
  await expect(page.locator("#second")).not.toHaveAttribute("data-noted", "dangjian");
  await page.keyboard.press("2");
  await expect(page.locator("#first")).toHaveAttribute("data-view", "line");
  await expect(page.locator("#second")).toHaveAttribute("data-view", "side");
  await page.keyboard.press("1");
  // A click in the other text is a click elsewhere.
  await term(page, "second").click();
  await expect(card(page, "second")).toBeVisible();
  await expect(card(page, "first")).toBeHidden();

  // Stopped with its card open, the pointer on its way and words lit.
  await term(page, "first").click();
  await expect(card(page, "first")).toBeVisible();
  await page.locator("#first .term").nth(1).hover();
  await call(page, "stop", "first");
  await expect(card(page, "first")).toBeHidden();
  await expect(page.locator("#first .lit, .pinyin-bubble, #first .card > *")).toHaveCount(0);
  expect((await counted(page, "first")).own).toEqual([]);
  const left = await counted(page, "second");
  expect({ ...left, timers: 0 }).toEqual({ ...second, timers: 0 });
  await expect.poll(async () => (await counted(page)).timers).toBe(0);

  await term(page, "first").click();
  await page.locator("#first .term").nth(1).hover();
  await page.locator("#first .zh").focus();
  await page.keyboard.press("t");
  await expect(card(page, "first")).toBeHidden();
  await use(page, "second");
  await term(page, "second").hover();
  await expect(page.locator("#second .term.lit")).not.toHaveCount(0);
  await expect(page.locator("#first .lit")).toHaveCount(0);

  await call(page, "stop", "second");
  await call(page, "stop", "second");
  const end = await counted(page, "second");
  expect(end.own).toEqual([]);
  expect(end.page).toEqual(alone.page);
  expect(end.observers).toBe(0);
});
