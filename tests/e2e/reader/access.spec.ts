import { readdirSync, readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { extremeTerms } from "../extremes";
import { article, bringBar, card, center, expectNoSideways, look, nested, openDrop, select, shorten, term } from "./helpers";
import { always, everything } from "../matrix";

/** The themes, the one of high contrast in both of the system's schemes. */
const themes = [
  { name: "light", theme: "light", colorScheme: "light" },
  { name: "dark", theme: "dark", colorScheme: "dark" },
  { name: "sepia", theme: "sepia", colorScheme: "light" },
  { name: "contrast, light", theme: "contrast", colorScheme: "light" },
  { name: "contrast, dark", theme: "contrast", colorScheme: "dark" },
] as const;
const slugs = readdirSync("content/articles");

const visit = async (page: Page, path: string, kept: { theme?: string; reader?: Record<string, string> } = {}): Promise<void> => {
  await page.addInitScript(({ theme, reader }) => {
    if (theme) localStorage.setItem("tifa.theme", theme);
    if (reader) localStorage.setItem("tifa.reader", JSON.stringify(reader));
  }, kept);
  await page.goto(path);
};

// Accessibility is a matter of the document: one engine says it.
test.skip(({ browserName }) => browserName === "firefox");

for (const { name, theme, colorScheme } of themes)
  test.describe(name, () => {
    test.use({ colorScheme });
    // Another theme can only change colors.
    const rules = name === "light" ? [] : ["color-contrast", "link-in-text-block"];
    const tag = always(name === "light");

    test(`axe finds nothing in any state of the reader at a desk, ${name}`, tag, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width: 1440, height: 900 });
      await visit(page, article, { theme, reader: { tones: "on", readings: "terms" } });
      const seen = async (state: string, ...parts: string[]) =>
        expect(await look(page, ["#card", ".reader-bar", "#selection", "#p2\\.1", ...parts], rules), state).toEqual([]);
      await shorten(page);
      await expect(page.locator("[class^=tone]").first()).toBeAttached();
      await center(term(page, nested));
      await term(page, nested).click();
      await expect(card(page)).toBeVisible();
      await seen("card, tones, pinyin over terms, the sentence lit");
      await card(page).locator("[data-part]").first().click();
      await expect(card(page).locator(".card-back")).toBeVisible();
      if (everything) await seen("a part on the card");
      await card(page).locator(".card-back").click();
      await page.keyboard.press("s");
      await expect(page.locator(".saved-note")).not.toBeEmpty();
      if (everything) await seen("saved", ".saved-note");
      await page.keyboard.press("x");
      await expect(page.locator(".pin")).toHaveCount(1);
      const plain = page.locator("#p2\\.1 .zh .s > ruby").first();
      await plain.click();
      await expect(card(page)).toBeVisible();
      await card(page).locator(".characters summary").click();
      await seen("a term pinned, a word's card open", ".pins");
      await page.getByRole("button", { name: "Correct this word" }).click();
      await page.locator(".correct-form").getByRole("button", { name: "Save", exact: true }).click();
      await seen("the form to correct a word");
      await page.keyboard.press("Escape");
      await select(page, "2.1.1");
      await expect(page.locator("#selection")).toBeVisible();
      await seen("a sentence selected, marked, lit", ".pins");
      await page.locator("#selection [data-do=explain]").click();
      await expect(card(page)).toBeFocused();
      await seen("a selection explained");
      await page.keyboard.press("Escape");
      for (const name of ["Text and colors", "More"] as const) {
        const drop = await openDrop(page, name);
        for (const more of await drop.locator("summary").all()) await more.click();
        if (everything || name === "Text and colors") await seen(name);
        await page.keyboard.press("Escape");
      }
      await openDrop(page, "More");
      await page.locator("#more").getByRole("button", { name: "About this text" }).click();
      expect(await look(page, ["#about-text"], rules), "about this text").toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("c");
      expect(await look(page, ["#cite"], rules), "citation").toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      expect(await look(page, ["#keys-help"], rules), "keys").toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("/");
      await page.keyboard.type("红梅");
      await expect(page.locator("dialog#lookup [role=option]").first()).toBeVisible();
      expect(await look(page, ["dialog#lookup"], rules), "lookup").toEqual([]);
      await page.keyboard.press("Escape");
      for (const view of everything ? ["2", "3", "4"] : ["3"]) {
        await page.keyboard.press(view);
        await page.keyboard.press("R");
        await seen(`view ${view}`);
      }
    });

    test.describe("on a phone", () => {
      test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
      test(`axe finds nothing on the sheet, on one that failed, and on the offer to go on, ${name}`, tag, async ({ page }) => {
        await page.addInitScript(() => localStorage.setItem("tifa.place.wuxi-hongmei-linghang", "p3.1 0.5"));
        await visit(page, article, { theme });
        await expect(page.locator(".resume")).toBeVisible();
        await shorten(page);
        expect(await look(page, [".resume", ".reader-bar"], rules), "offer").toEqual([]);
        await term(page, nested).tap();
        await expect(card(page)).toBeVisible();
        expect(await look(page, ["#card"], rules), "sheet").toEqual([]);
        await page.keyboard.press("Escape");
        await bringBar(page);
        await openDrop(page, "Text and colors");
        expect(await look(page, [".reader-bar"], rules), "the panel, with the views in it").toEqual([]);
        await page.keyboard.press("Escape");
        await page.route("**/_tifa/**/*.json", (route) => route.abort());
        await page.reload();
        await shorten(page);
        await term(page, nested).tap();
        await expect(page.locator("#card .failed")).toBeVisible();
        expect(await look(page, ["#card"], rules), "failed").toEqual([]);
      });
    });
  });

for (const slug of slugs)
  test(`axe finds nothing in the whole of ${slug}`, { tag: "@all" }, async ({ page }) => {
    test.setTimeout(240_000);
    await page.goto(`/${slugs.indexOf(slug) % 2 ? "zh-CN" : "en"}/read/${slug}/`);
    expect(await look(page), slug).toEqual([]);
  });

test("axe finds nothing on twenty extreme term pages", { tag: "@all" }, async ({ page }) => {
  test.setTimeout(300_000);
  const ids = extremeTerms();
  expect(ids).toHaveLength(20);
  for (const id of ids) {
    await page.goto(`/en/glossary/${id}/`);
    expect(await look(page), id).toEqual([]);
  }
});

test("axe looks: a seeded fault in a card is found", async ({ page }) => {
  await page.goto(article);
  await shorten(page);
  await center(term(page, nested));
  await term(page, nested).click();
  await page.locator("#card").evaluate((element) => element.append(document.createElement("img")));
  expect(await look(page, ["#card"])).toContainEqual(expect.stringMatching(/^image-alt/));
});

/** What a screen reader is given of each paragraph: the static text below it in the browser's accessibility tree. */
async function accessibleTexts(page: Page): Promise<{ block: string; text: string }[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const byElement = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
  const textBelow = (id: string): string => {
    const node = byId.get(id);
    if (!node) return "";
    return node.role?.value === "StaticText" && !node.ignored ? String(node.name?.value ?? "") : (node.childIds ?? []).map(textBelow).join("");
  };
  const { root } = await client.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await client.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: ".pair .zh" });
  return Promise.all(
    nodeIds.map(async (nodeId) => {
      const { object } = await client.send("DOM.resolveNode", { nodeId });
      const { result } = await client.send("Runtime.callFunctionOn", {
        objectId: object.objectId ?? "",
        functionDeclaration: "function () { return this.closest('.pair').id.slice(1); }",
        returnByValue: true,
      });
      const { node } = await client.send("DOM.describeNode", { nodeId });
      return { block: String(result.value), text: textBelow(byElement.get(node.backendNodeId)?.nodeId ?? "") };
    }),
  );
}

for (const display of [{ readings: "all", tones: "on" }, { readings: "hover" }])
  test(
    `the accessible text of every paragraph of an article is the stored text, readings ${display.readings}`,
    always(display.readings === "all"),
    async ({ page }) => {
      let read = 0;
      for (const slug of slugs.slice(0, everything ? undefined : 2)) {
        await visit(page, `/en/read/${slug}/`, { reader: display });
        if (display.tones) await expect(page.locator("[class^=tone]").first()).toBeAttached();
        const stored: Record<string, string> = JSON.parse(readFileSync(`content/articles/${slug}/zh.json`, "utf8"));
        const shown = await accessibleTexts(page);
        for (const { block, text } of shown)
          expect(text, `${slug} ${block}`).toBe(
            Object.entries(stored)
              .filter(([id]) => id.replace(/\.\d+$/, "") === block)
              .map(([, said]) => said)
              .join(""),
          );
        read += shown.length;
      }
      expect(read).toBeGreaterThanOrEqual(everything ? 50 : 10);
    },
  );

test("the accessible text is looked for where it is: a reading that is no ruby is found", async ({ page }) => {
  await visit(page, article, { reader: { readings: "all" } });
  await shorten(page);
  // Put in again until it stays: the reader may be drawing the readings above this paragraph just then.
  const spoil = () =>
    page
      .locator("#p2\\.1 .zh rt")
      .first()
      .evaluate((rt) => rt.parentElement?.after(rt.textContent ?? ""));
  const spoiled = async () => {
    await spoil();
    return (await accessibleTexts(page)).find(({ block }) => block === "2.1")?.text;
  };
  await expect.poll(spoiled).toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔù]/);
});

test("twice the text: nothing is lost sideways, targets are large enough", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(article);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await expectNoSideways(page);
  const small = await page
    .locator(".reader-bar :is(summary, button, a, select, label), .head :is(a, button):not(.note-mark)")
    .evaluateAll((targets) =>
      targets.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width && (width < 24 || height < 24) ? [`${target.tagName} ${target.textContent} ${width}×${height}`] : [];
      }),
    );
  expect(small).toEqual([]);
});

test("nothing shifts while the page comes up", async ({ page }) => {
  await visit(page, "/en/", { reader: { readings: "hover" } });
  await page.evaluate(() => localStorage.setItem("tifa.place.wuxi-hongmei-linghang", "p3.1 0.5"));
  await page.goto(article, { waitUntil: "networkidle" });
  await expect(page.locator(".resume")).toBeVisible();
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ("value" in entry && typeof entry.value === "number") sum += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        // Two frames on, whatever has shifted has been seen.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(shift).toBeLessThan(0.01);
});

test("forced colors say what is a term by a real line, and by another what is lit", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(article);
  const line = (spot: Locator) =>
    spot.evaluate((element) => {
      const { textDecorationLine, textDecorationStyle, outlineStyle } = getComputedStyle(element);
      return `${textDecorationLine} ${textDecorationStyle} ${outlineStyle}`;
    });
  const spot = term(page, nested);
  expect(await line(spot)).toBe("underline dotted none");
  expect(await line(page.locator(".zh .term.key.first").first())).toBe("underline solid none");
  expect(await line(page.locator(".zh .term .term").first())).toMatch(/^none/);
  await center(spot);
  await spot.click();
  await expect(card(page)).toBeVisible();
  for (const lit of [spot, page.locator(".en .r.lit").first()]) {
    await expect(lit).toHaveClass(/\blit\b/);
    expect(await line(lit)).toMatch(/^underline (?:double|solid)/);
    expect(await line(lit)).not.toBe("underline dotted none");
  }
  // What is chosen of the views is outlined.
  await bringBar(page);
  const chosen = page.locator(".reader-bar .view-switch label:has(:checked)").filter({ visible: true });
  expect(await chosen.evaluate((label) => getComputedStyle(label).outlineStyle)).toBe("solid");
});

test("forced colors say by outlines what backgrounds said; with less motion nothing glides", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await page.goto(`${article}#s2.2.1`);
  const marked = page.locator('.zh .s[data-s="2.2.1"]');
  await expect(marked).toHaveClass(/marked/);
  expect(await marked.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
});
