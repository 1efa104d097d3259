import { expect, test } from "@playwright/test";
import { article, center, choose, expectNoSideways, openDrop, passTime, screens, screenTag, sentence, startClock, tap } from "./helpers";

for (const viewport of screens)
  test.describe(`${viewport.width} px`, screenTag(viewport, 360), () => {
    test.use({ viewport, hasTouch: true });

    test("place, progress and contents: found again on the next visit", async ({ page }) => {
      await startClock(page);
      await page.goto(article);
      await expect(page.locator(".resume")).toBeHidden();
      const bar = page.locator(".progress progress");
      const left = page.locator(".progress span");
      const all = Number.parseInt((await left.textContent()) ?? "", 10);
      await center(page.locator("section .pair").last());
      await expect
        .poll(() => bar.evaluate((element) => element.getAttribute("value") !== null && "value" in element && Number(element.value)))
        .toBeGreaterThan(0.8);
      expect(Number.parseInt((await left.textContent()) ?? "", 10)).toBeLessThan(all);
      await center(sentence(page, "3.3.1"));
      await passTime(page, 2600);
      // Another visit, not a reload: a browser finds its own place again after that.
      await page.goto("/en/read/");
      await page.goto(article);
      const resume = page.locator(".resume a");
      await expect(resume).toBeVisible();
      // A look at the beginning does not lose it.
      await passTime(page, 2600);
      const kept = await page.evaluate(() => localStorage.getItem("tifa.place.wuxi-hongmei-linghang"));
      expect(kept).toMatch(/^p[34]\./);
      await tap(resume);
      await expect(page.locator(`[id="${kept?.split(" ")[0]}"]`)).toBeInViewport();
      await expect(resume).toBeHidden();

      await openDrop(page, "More");
      const second = page.locator(".contents a").nth(1);
      const target = (await second.getAttribute("href")) ?? "";
      await second.click();
      await expect(page.locator("#more")).toBeHidden();
      await expect(page.locator(`[id="${target.slice(1)}"] .zh`)).toBeInViewport();
    });
  });

for (const viewport of screens)
  test(`${viewport.width} px: settings are remembered, and what is not a setting is ignored`, screenTag(viewport), async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(article);
    const paragraph = page.locator("#p2\\.2 .zh");
    const style = (name: string) => paragraph.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
    const before = {
      size: await style("font-size"),
      spacing: await style("letter-spacing"),
      face: await style("font-family"),
      leading: await style("line-height"),
    };
    await choose(page, "Size", "150");
    await choose(page, "Character spacing", "wider");
    await choose(page, "Chinese face", "hei");
    await choose(page, "Line spacing", "loose");
    await choose(page, "Line length", "narrow");
    await choose(page, "Latin face", "sans");
    await expectNoSideways(page);
    await page.reload();
    expect(Number.parseFloat(await style("font-size"))).toBeGreaterThan(Number.parseFloat(before.size));
    expect(await style("letter-spacing")).not.toBe(before.spacing);
    expect(await style("font-family")).not.toBe(before.face);
    await page.evaluate(() => localStorage.setItem("tifa.reader", '{"view":"sideways","size":"9000","nothing":1}'));
    await page.reload();
    await expect(page.locator(".reader")).toHaveAttribute("data-view", "side");
    expect(await style("font-size")).toBe(before.size);
    await page.evaluate(() => localStorage.setItem("tifa.reader", "{not JSON"));
    await page.reload();
    await expect(page.locator(".reader")).toHaveAttribute("data-view", "side");
  });

test("settings by keyboard alone, kept while the panel closes", async ({ page }) => {
  await page.goto(article);
  const button = page.getByRole("button", { name: "Text and colors" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "Normal" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".reader")).toHaveAttribute("data-size", "115");
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await expect(page.locator(".reader")).toHaveAttribute("data-size", "115");
  // How both languages stand is in the bar itself.
  await page.getByRole("radio", { name: "Side by side" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".reader")).toHaveAttribute("data-view", "line");
});

test("how a text is read is kept with the text; how letters look, with the reader", async ({ page }) => {
  const other = "/en/read/wuxi-jingkai-jinyaoshi/";
  const reader = page.locator(".reader");
  await page.goto(article);
  await choose(page, "View (1–4)", "line");
  await choose(page, "Size", "115");
  // A new text begins as the last one was read.
  await page.goto(other);
  await expect(reader).toHaveAttribute("data-view", "line");
  await choose(page, "View (1–4)", "english");
  await choose(page, "Size", "130");
  await page.goto(article);
  await expect(reader).toHaveAttribute("data-view", "line");
  await expect(reader).toHaveAttribute("data-size", "130");
  await page.goto(other);
  await expect(reader).toHaveAttribute("data-view", "english");
});

test.describe("listening", () => {
  const mock = (lang: string) => `
    const spoken = []; let current;
    class Utterance extends EventTarget { constructor(text) { super(); this.text = text; } }
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: "${lang}", name: "Voice" }],
      speak(speech) { spoken.push({ text: speech.text, rate: speech.rate, lang: speech.lang }); current = speech; },
      cancel() { current = undefined; },
    });
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
    Object.assign(window, { spoken, finish: () => current && current.dispatchEvent(new Event("end")) });`;
  const finish = "window.finish()";

  for (const viewport of screens)
    test.describe(`${viewport.width} px`, () => {
      test.use({ viewport, hasTouch: true });

      test("from the sentence in view by mouse and by touch", screenTag(viewport), async ({ page }) => {
        await page.addInitScript(mock("zh-CN"));
        await page.goto(article);
        await page.locator("#p2\\.2").evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
        const button = page.locator("button.listen");
        const lit = page.locator(".zh .s.spoken");
        await openDrop(page, "More");
        await button.click();
        await expect(lit).toHaveAttribute("data-s", /^2\./);
        const first = await lit.getAttribute("data-s");
        await openDrop(page, "More");
        await button.click();
        await expect(lit).toHaveCount(0);
        await openDrop(page, "More");
        await tap(button);
        await expect(lit).toHaveAttribute("data-s", first ?? "");
        await openDrop(page, "More");
        await tap(button);
        await expect(lit).toHaveCount(0);
      });
    });

  test("sentence by sentence with the sentence lit, at a speed, until it is stopped", async ({ page }) => {
    await page.addInitScript(mock("zh-CN"));
    await page.goto(article);
    const button = page.locator("button.listen");
    await expect(button).toHaveText("Listen");
    await choose(page, "Speed of listening", "80");
    await page.keyboard.press("Escape");
    await page.locator("#p2\\.2 .zh").focus();
    await page.keyboard.press("l");
    await expect(sentence(page, "2.2.1")).toHaveClass(/spoken/);
    await expect(sentence(page, "2.2.1", "en")).toHaveClass(/spoken/);
    await page.evaluate(finish);
    await expect(sentence(page, "2.2.2")).toHaveClass(/spoken/);
    await expect(sentence(page, "2.2.1")).not.toHaveClass(/spoken/);
    const spoken: unknown = await page.evaluate("window.spoken");
    expect(spoken).toMatchObject([{ rate: 0.8, lang: "zh-CN" }, { rate: 0.8 }]);
    expect(JSON.stringify(spoken)).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔù]/);
    await expect(button).toHaveText("Stop");
    await openDrop(page, "More");
    await button.click();
    await expect(page.locator(".spoken")).toHaveCount(0);
    await expect(button).toHaveText("Listen");
  });

  test("hidden where there is no Mandarin voice", async ({ page }) => {
    await page.addInitScript(mock("zh-HK"));
    await page.goto(article);
    await page.keyboard.press("l");
    await openDrop(page, "More");
    await expect(page.locator("button.listen")).toBeHidden();
    await page.keyboard.press("Escape");
    await openDrop(page, "Text and colors");
    await page.locator("#display summary").click();
    await expect(page.getByLabel("Speed of listening")).toBeHidden();
  });
});
