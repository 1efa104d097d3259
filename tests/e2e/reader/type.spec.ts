import { expect, type Page, test } from "@playwright/test";
import { article, expectNoSideways } from "./helpers";
import { always, everything } from "../matrix";

/** What is measured of the long paragraph as it is set: pixels, and the most characters on a line of each language; zero of what is not shown. */
interface Setting {
  zh: number;
  en: number;
  hanziInLine: number;
  lettersInLine: number;
  leading: number;
  englishLeading: number;
}

/** Chosen as the panel does, without its reload; English on demand is shown. */
async function setting(page: Page, chosen: Record<string, string>): Promise<Setting> {
  return page.evaluate((settings) => {
    const reader = document.querySelector<HTMLElement>(".reader");
    Object.assign(reader?.dataset ?? {}, settings);
    const ruby = document.querySelector<HTMLInputElement>("#ruby");
    if (ruby) ruby.checked = settings.readings === "all";
    for (const sentence of document.querySelectorAll("#p2\\.2 .en .s")) sentence.classList.add("revealed");
    const [zh, en] = [document.querySelector("#p2\\.2 .zh"), document.querySelector("#p2\\.2 .en")];
    if (!zh || !en) throw new Error("no such paragraph");
    /** Line by line, sentence by sentence: a line of text begins where the next character stands further left. */
    const longestLine = (side: Element): number => {
      let [longest, count, x] = [0, 0, Number.NEGATIVE_INFINITY];
      const walk = document.createTreeWalker(side, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (!(node instanceof Text) || node.parentElement?.closest("rt")) continue;
        for (let i = 0; i < node.length; i++) {
          const range = document.createRange();
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const box = range.getClientRects()[0];
          if (!box) continue;
          if (box.left < x) count = 0;
          x = box.left;
          longest = Math.max(longest, ++count);
        }
      }
      return longest;
    };
    const leading = (side: Element): number =>
      Number.parseFloat(getComputedStyle(side).lineHeight) / Number.parseFloat(getComputedStyle(side).fontSize);
    const width = (side: Element): number => Math.round(side.getBoundingClientRect().width);
    return {
      zh: width(zh),
      en: width(en),
      hanziInLine: longestLine(zh),
      lettersInLine: longestLine(en),
      leading: leading(zh),
      englishLeading: leading(en),
    };
  }, chosen);
}

const views = ["side", "line", "demand", "english"] as const;

for (const view of views)
  test(
    `line length, view “${view}”: shorter < normal < longer where the window has the room, and no line too long to find the next`,
    always(view === "side"),
    async ({ page }) => {
      await page.goto(article);
      for (const width of everything ? [360, 800, 1100, 1440, 1920] : [360, 1100, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const [shorter, normal, longer] = [
          await setting(page, { view, measure: "narrow" }),
          await setting(page, { view, measure: "normal" }),
          await setting(page, { view, measure: "wide" }),
        ];
        const of = ({ zh, en }: Setting) => (view === "english" ? en : zh);
        // Beside each other two lines need twice the room.
        if (width >= (view === "side" ? 1440 : 1100)) {
          expect(of(shorter), `${width}`).toBeLessThan(of(normal));
          expect(of(normal), `${width}`).toBeLessThan(of(longer));
        } else {
          expect(of(shorter), `${width}`).toBeLessThanOrEqual(of(normal));
          expect(of(normal), `${width}`).toBeLessThanOrEqual(of(longer));
        }
        for (const { hanziInLine, lettersInLine } of [shorter, normal, longer]) {
          // Half-width marks and figures let a line of 45 hold a few more characters.
          expect(hanziInLine, `${width}`).toBeLessThanOrEqual(50);
          expect(lettersInLine, `${width}`).toBeLessThanOrEqual(95);
        }
        await expectNoSideways(page);
      }
    },
  );

test("line spacing: tight < normal < loose in every way of showing readings, and readings have more room", async ({ page }) => {
  await page.goto(article);
  for (const view of views)
    for (const readings of everything ? ["hover", "none", "terms", "unknown", "all"] : ["hover", "all"]) {
      const [tight, normal, loose] = [
        await setting(page, { view, readings, leading: "tight" }),
        await setting(page, { view, readings, leading: "normal" }),
        await setting(page, { view, readings, leading: "loose" }),
      ];
      if (view !== "english") expect(tight.leading, `${view} ${readings}`).toBeLessThan(normal.leading);
      if (view !== "english") expect(normal.leading, `${view} ${readings}`).toBeLessThan(loose.leading);
      expect(tight.englishLeading, `${view} ${readings}`).toBeLessThan(normal.englishLeading);
      expect(normal.englishLeading, `${view} ${readings}`).toBeLessThan(loose.englishLeading);
    }
  const plain = await setting(page, { view: "side", readings: "hover", leading: "loose" });
  const read = await setting(page, { view: "side", readings: "terms", leading: "loose" });
  expect(read.leading).toBeGreaterThan(plain.leading);
});

test("in every size a heading is larger than the text and the title largest, in both languages", async ({ page }) => {
  await page.goto(article);
  let last = 0;
  for (const size of ["90", "100", "115", "130", "150"]) {
    await setting(page, { view: "side", size });
    for (const language of ["zh", "en"]) {
      const [title, heading, text] = await page.evaluate(
        (side) =>
          ["title", "heading", "paragraph"].map((kind) =>
            Number.parseFloat(getComputedStyle(document.querySelector(`.pair.${kind} .${side}`) ?? document.body).fontSize),
          ),
        language,
      );
      expect(title, `${size} ${language}`).toBeGreaterThan(heading ?? 0);
      expect(heading, `${size} ${language}`).toBeGreaterThan(text ?? 0);
      if (language === "en") expect(text).toBeGreaterThan(last);
      if (language === "en") last = text ?? 0;
    }
  }
});

test("until the Latin faces have come, what stands in for them takes as much room, so that no line moves", async ({ page, browserName }) => {
  // Whether a face of the system is there under the names that the style sheet tries is known of Chromium here.
  test.skip(browserName !== "chromium");
  await page.goto(article);
  const ratios = await page.evaluate(async () => {
    const faces = ["Source Serif 4", "Roman stand-in", "Source Sans 3", "Sans stand-in"];
    for (const face of faces) await document.fonts.load(`16px "${face}"`);
    const text = [...document.querySelectorAll(".pair .en")].map((en) => en.textContent).join(" ");
    const [serif = 0, roman = 1, sans = 0, other = 1] = faces.map((face) => {
      const line = document.createElement("span");
      line.textContent = text;
      Object.assign(line.style, { position: "absolute", whiteSpace: "nowrap", font: `16px "${face}"` });
      document.body.append(line);
      const { width } = line.getBoundingClientRect();
      line.remove();
      return width;
    });
    return [serif / roman, sans / other];
  });
  for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
});
