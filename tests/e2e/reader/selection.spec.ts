import { readdirSync, readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import zh from "../../../content/articles/wuxi-hongmei-linghang/zh.json" with { type: "json" };
import { article, boxOf, card, center, isFirefox, passTime, screens, screenTag, select, sentence, startClock, tap, withSettings } from "./helpers";
import { everything } from "../matrix";

// Firefox has no such permissions to give.
test.use({ permissions: async ({ browserName }, use) => use(browserName === "firefox" ? [] : ["clipboard-read", "clipboard-write"]) });

const stored: Record<string, string> = zh;
const bar = (page: Page) => page.locator("#selection");
/** What the clipboard holds: Firefox asks the person before it tells, so there it is what was last put in. */
const pasted = (page: Page): Promise<string> =>
  page.evaluate((told) => (told ? String("lastCopied" in window && window.lastCopied) : navigator.clipboard.readText()), isFirefox(page));
test.beforeEach(async ({ page }) => {
  if (isFirefox(page))
    await page.addInitScript(() => {
      const { clipboard } = navigator;
      const write = clipboard.writeText.bind(clipboard);
      clipboard.writeText = (text) => write(text).then(() => void Object.assign(window, { lastCopied: text }));
    });
});

for (const viewport of screens)
  test.describe(`${viewport.width} px`, screenTag(viewport, 360), () => {
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

      await tap(act("Copy with English"));
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
      const ids = await page
        .locator(':is(.zh .s[data-s="2.2.1"], .zh .s[data-s="2.2.2"]) .term:not(.term .term)')
        .evaluateAll((terms) => [
          ...new Set(terms.map((element) => element.getAttribute("data-term") ?? `~${element.getAttribute("data-derived")}`)),
        ]);
      expect(ids.length).toBeGreaterThan(2);
      await select(page, "2.2.1", "2.2.2");
      await act("Explain").click();
      await expect(card(page)).toBeFocused();
      const explained = await card(page)
        .locator(".to-entry, [data-part]")
        .evaluateAll((parts) => parts.map((part) => part.getAttribute("data-part") ?? /([^/]+)\/$/.exec(part.getAttribute("href") ?? "")?.[1]));
      for (const id of ids) expect(explained).toContain(id);
      expect(await card(page).locator("h2").textContent()).not.toBe("");
      await page.keyboard.press("Escape");

      await select(page, "2.2.1");
      await act("Look up").click();
      await expect(page.locator("dialog#lookup")).toBeVisible();
    });
  });

for (const viewport of screens)
  test.describe(`${viewport.width} px`, screenTag(viewport), () => {
    test.use({ viewport, hasTouch: true });

    test("selected by mouse, saved as a card: a phrase, a term, a word, sentences", async ({ page }) => {
      // What is saved is what is stored, in whatever it is shown.
      await withSettings(page, { characters: "traditional" });
      await page.goto(article);
      await expect(page.locator(".zh").first()).toHaveAttribute("lang", "zh-Hant");
      const saved = page.locator(".saved-note");
      const line = sentence(page, "2.2.1");
      await center(line);
      const words = line.locator("ruby");
      /** Drags from the left edge of one word to the right edge of another, as a hand does. */
      const drag = async (from: number, to: number) => {
        // What is selected would be dragged away.
        await page.evaluate(() => getSelection()?.removeAllRanges());
        const [start, end] = [await edge(from, "left"), await edge(to, "right")];
        await page.mouse.move(start.x + 1, start.y);
        await page.mouse.down();
        await page.mouse.move(end.x - 1, end.y, { steps: 6 });
        await page.mouse.up();
        await expect(bar(page)).toBeVisible();
        await tap(bar(page).getByRole("button", { name: "Save as a card" }));
      };
      const edge = (i: number, side: "left" | "right") =>
        words.nth(i).evaluate((word, which) => {
          const boxes = [...word.getClientRects()];
          const box = (which === "left" ? boxes[0] : boxes.at(-1)) ?? new DOMRect();
          return { x: box[which], y: box.y + box.height / 2 };
        }, side);
      const storedWord = (i: number) => words.nth(i).getAttribute("data-zh");
      // The first two neighbouring words outside every term, which no entry knows together.
      const at = await words.evaluateAll((all) =>
        all.findIndex((word, i) => !word.closest(".term") && word.nextSibling === all[i + 1] && !all[i + 1]?.closest(".term")),
      );
      expect(at).toBeGreaterThanOrEqual(0);
      const phrase = `${await storedWord(at)}${await storedWord(at + 1)}`;
      await drag(at, at + 1);
      await expect(saved).toHaveText(`Saved to study: ${phrase}`);
      await drag(at, at);
      await expect(saved).toHaveText(`Saved to study: ${await storedWord(at)}`);
      await select(page, "2.2.1", "2.2.2");
      await expect(bar(page)).toBeVisible();
      await page.keyboard.press("s");
      await expect(saved).toHaveText(`Saved to study: ${stored["2.2.1"]}`);
      const kept = await page.evaluate(async () => {
        const [{ name = "" } = {}] = await indexedDB.databases();
        const done = <T>(request: IDBRequest<T>): Promise<T> =>
          new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        const database = await done(indexedDB.open(name));
        const notes: { id: string; zh: string; context: { zh: string; segment: string } }[] = await done(
          database.transaction("notes").objectStore("notes").getAll(),
        );
        return notes.map(({ id, zh, context }) => ({ id, zh, segment: context.segment, inContext: context.zh.includes(zh) }));
      });
      expect(kept).toContainEqual({ id: `w:${phrase}`, zh: phrase, segment: "2.2.1", inContext: true });
      expect(kept.map(({ id }) => id)).toContain("s:wuxi-hongmei-linghang#2.2.2");
    });
  });

test("copied text is the stored text, with readings over every word, in paragraphs of several articles", async ({ page }) => {
  await withSettings(page, { readings: "all", tones: "on" });
  let copied = 0;
  for (const slug of readdirSync("content/articles").slice(0, everything ? undefined : 2)) {
    await page.goto(`/en/read/${slug}/`);
    await expect(page.locator("[class^=tone]").first()).toBeVisible();
    const texts: Record<string, string> = JSON.parse(readFileSync(`content/articles/${slug}/zh.json`, "utf8"));
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      addEventListener("copy", ({ clipboardData }) =>
        heard.push(clipboardData?.getData("text/plain") ?? "", clipboardData?.getData("text/html") ?? ""),
      );
    });
    for (const paragraph of (await page.locator(".pair .zh").all()).slice(0, everything ? 15 : 6)) {
      const block = await paragraph.evaluate((element) => {
        getSelection()?.selectAllChildren(element);
        return (element.closest(".pair")?.id ?? "").slice(1);
      });
      await page.keyboard.press("ControlOrMeta+c");
      const heard: unknown = await page.evaluate(() => ("heard" in window && Array.isArray(window.heard) ? window.heard.splice(0) : []));
      const text = Object.entries(texts)
        .filter(([id]) => id.replace(/\.\d+$/, "") === block)
        .map(([, said]) => said)
        .join("")
        .trim();
      // Plain, and nothing but plain.
      expect(heard, `${slug} ${block}`).toEqual([text, ""]);
      copied++;
    }
  }
  expect(copied).toBeGreaterThanOrEqual(everything ? 50 : 10);
});

test("what is copied in a field is the field's own", async ({ page }) => {
  await page.goto(article);
  await page.keyboard.press("c");
  const field = page.locator("#cite [name=bibtex]");
  await field.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.evaluate(() => addEventListener("copy", (event) => Object.assign(window, { ownCopy: !event.defaultPrevented })));
  await page.keyboard.press("ControlOrMeta+c");
  expect(await page.evaluate(() => "ownCopy" in window && window.ownCopy)).toBe(true);
  expect(await field.inputValue()).toContain("@misc{");
});

for (const viewport of screens)
  test(
    `${viewport.width} px: permalinks mark a sentence or a range in both languages, and bring it into view`,
    screenTag(viewport),
    async ({ page }) => {
      await page.setViewportSize(viewport);
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
    },
  );

/** What a copy from one element to the end of another gives, and whether it was the browser's own. */
async function copyFrom(page: Page, from: string, to: string): Promise<{ text: string; ours: boolean }> {
  await page.evaluate(
    ([first, last]) => {
      const [start, end] = [first, last].map((selector) => document.querySelector(selector ?? ""));
      if (!start || !end) throw new Error("no such element");
      const range = document.createRange();
      range.setStart(start, 0);
      range.setEnd(end, end.childNodes.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      addEventListener(
        "copy",
        (event) => Object.assign(window, { heard: { text: event.clipboardData?.getData("text/plain") ?? "", ours: event.defaultPrevented } }),
        { once: true },
      );
    },
    [from, to],
  );
  await page.keyboard.press("ControlOrMeta+c");
  return page.evaluate(() => ("heard" in window ? (window.heard as { text: string; ours: boolean }) : { text: "", ours: false }));
}

test("what the view does not show is not copied", async ({ page }) => {
  await startClock(page);
  await withSettings(page, { view: "english" });
  await page.goto(article);
  const english = await copyFrom(page, "#p2\\.1 .en", "#p2\\.2 .en");
  expect(english.text).toContain(((await sentence(page, "2.2.1", "en").textContent()) ?? "").trim().slice(0, 40));
  expect(english.text).not.toContain((stored["2.2.1"] ?? "").slice(0, 8));
  await passTime(page, 400);
  await expect(bar(page)).toBeHidden();

  await page.keyboard.press("3");
  const demand = await copyFrom(page, "#p2\\.1 .zh", "#p2\\.2 .zh");
  expect(demand.text).toContain(stored["2.2.1"]);
  expect(demand.text).not.toMatch(/[a-z]{4}/);
  // What was asked for is copied.
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.locator("#p2\\.1 .zh").focus();
  await page.keyboard.press("r");
  expect((await copyFrom(page, "#p2\\.1 .zh", "#p2\\.2 .zh")).text).toMatch(/[a-z]{4}/);
});

test("what is selected beside the text is copied as the browser copies it; what is selected in it, without the notes beside it", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(article);
  const facts = await copyFrom(page, ".meta", ".key-row");
  expect(facts).toEqual({ text: "", ours: false });
  // With text in it, it is ours, a line for each term.
  const { text, ours } = await copyFrom(page, ".key-terms", "#p1\\.1 .zh");
  expect(ours).toBe(true);
  // A chip is a box of two parts, which its inner text has on lines of their own.
  const terms = (await page.locator(".key-terms > li:visible").allInnerTexts()).map((term) => term.replace(/\s+/g, " "));
  expect(terms.length).toBeGreaterThan(3);
  for (const term of terms.slice(0, 3)) expect(text.split("\n")).toContain(term);
  // From one paragraph with a note to the next: both, and nothing of the note.
  const noted = page.locator("section .pair:has(.note)").first();
  const [id, note] = await noted.evaluate((pair) => [pair.id, pair.querySelector(".note [lang=en]")?.textContent ?? "-"]);
  const next = await noted.evaluate((pair) => pair.nextElementSibling?.id ?? "");
  const both = await copyFrom(page, `[id="${id}"] .zh`, `[id="${next}"] .en`);
  expect(both.ours).toBe(true);
  expect(both.text).toContain(stored[`${id?.slice(1)}.1`]);
  expect(both.text).toContain(stored[`${next.slice(1)}.1`]);
  expect(both.text).not.toContain(note);
  expect(both.text).not.toMatch(/Translator’s note/);
  const alone = await copyFrom(page, `[id="${id}"] .note`, `[id="${id}"] .note`);
  expect(alone.ours ? alone.text : note).toContain((note ?? "").trim());
});
