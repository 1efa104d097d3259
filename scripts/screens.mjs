// Pictures of what readers see, in docs/screens, and the page that sets them side by side, docs/screens.html; the README's picture too.
//   node scripts/screens.mjs ADDRESS [MOCKUPS]
// ADDRESS is that of a built site (`npm start`) or of `npm run dev`, without a slash at its end. MOCKUPS is the folder of the mock-ups as the page finds
// it from docs/: they are not committed, so the page shows them only where that folder is. Run by hand after the look has changed.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { measureFigures } from "./figures.mjs";
import { fail, root } from "./setup.mjs";

const [, , address, mockups] = process.argv;
if (!address) fail("Name the site's address: node scripts/screens.mjs http://localhost:3000 [MOCKUPS]");
const { chromium } = createRequire(`${root}/package.json`)("@playwright/test");

const widths = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
];
const article = "/en/read/wuxi-hongmei-linghang/";
const term = ".article section .zh .term.first";
const most = 4_000_000;

/** The article, ready: what its script does is done. */
async function openArticle(page) {
  await page.goto(address + article);
  await page.locator(".reader[data-view]").waitFor();
  await page.waitForLoadState("networkidle");
}
/** The card of the first term of the text, filled. */
async function openCard(page) {
  await openArticle(page);
  await page.locator(term).first().click();
  await page.locator("#card:popover-open [data-act=save]").waitFor();
}
async function addCards(page) {
  await page.goto(`${address}/en/study/`);
  await page.locator("[data-study][data-ready]").waitFor();
}

/** What is shown: a name, what it is of, how it is reached, and from which width on it is there; the mock-up of it by width and theme. */
const scenes = [
  {
    name: "home",
    title: "Home",
    open: (page) => page.goto(`${address}/en/`),
    mock: { "1440 light": "home-desktop.png", "390 light": "home-phone.png" },
  },
  {
    name: "article",
    title: "Article (on the phone: sentence pairs)",
    open: openArticle,
    mock: { "1440 light": "reading-desktop.png", "1440 dark": "reading-desktop-dark.png", "390 light": "reading-phone.png" },
  },
  {
    name: "hover",
    title: "A term under the pointer",
    least: 820,
    open: async (page) => {
      await openArticle(page);
      await page.locator(term).first().hover();
      await page.locator(".term.lit, .term.pointed").first().waitFor();
    },
  },
  {
    name: "card",
    title: "Its card (on the phone: the sheet)",
    open: openCard,
    mock: { "1440 light": "card.png", "390 light": "reading-phone-sheet.png" },
  },
  {
    name: "note",
    title: "A translator’s note",
    open: async (page) => {
      await openArticle(page);
      await page
        .locator(".note-mark")
        .nth(1)
        .evaluate((mark) => mark.scrollIntoView({ block: "center", behavior: "instant" }));
      await page.waitForLoadState("networkidle");
    },
  },
  {
    name: "pinned",
    title: "Pinned terms, in the margin",
    least: 1280,
    open: async (page) => {
      await openCard(page);
      await page.locator("#card [data-act=pin]").click();
      await page.locator(".pin").waitFor();
      await page.keyboard.press("Escape");
    },
  },
  { name: "term", title: "Term", open: (page) => page.goto(`${address}/en/glossary/jiceng/`), mock: { "1440 light": "term-desktop.png" } },
  { name: "glossary", title: "Glossary", open: (page) => page.goto(`${address}/en/glossary/`) },
  {
    name: "lookup",
    title: "Look-up",
    open: async (page) => {
      await page.goto(`${address}/en/lookup/?q=sanbaodao`);
      await page.locator("main [role=option]").first().waitFor();
      await page.waitForLoadState("networkidle");
    },
  },
  { name: "study", title: "Study, the first time", open: addCards },
  {
    name: "session",
    title: "Study, a card",
    open: async (page) => {
      await addCards(page);
      await page.locator("form.add-cards select[name=article]").selectOption("wuxi-hongmei-linghang");
      await page.locator("form.add-cards button").click();
      await page.locator("[data-act=start]").click();
      await page.locator(".session [data-act=show]").click();
      await page.locator(".session .ratings").waitFor();
    },
  },
];
/** A4 without its margins, at 96 pixels to the inch. */
const paper = { width: 672, height: 987 };
const forms = [
  ["both", "Both languages"],
  ["pinyin", "Chinese with pinyin"],
  ["chinese", "Chinese, wide margins"],
];

const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
const folder = join(root, "docs", "screens");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

async function withPage(size, theme, act) {
  const phone = size.width < 500;
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: "reduce",
    serviceWorkers: "block",
    ...(phone && { hasTouch: true, isMobile: true }),
  });
  await context.addInitScript((chosen) => localStorage.setItem("tifa.theme", chosen), theme);
  const page = await context.newPage();
  try {
    return await act(page);
  } finally {
    await context.close();
  }
}

/** WebP, which Playwright itself does not write. */
async function take(page, name) {
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 24 });
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, "base64"));
}

const missed = [];
for (const { name, open, least = 0 } of scenes)
  for (const size of widths.filter(({ width }) => width >= least))
    for (const theme of ["light", "dark"])
      await withPage(size, theme, async (page) => {
        page.setDefaultTimeout(30_000);
        await open(page);
        await take(page, `${name}-${size.width}-${theme}`);
      }).catch((error) => missed.push(`${name} at ${size.width}, ${theme}: ${error.message.split("\n")[0]}`));
for (const [form] of forms)
  await withPage(paper, "light", async (page) => {
    await page.addInitScript((chosen) => localStorage.setItem("tifa.reader", JSON.stringify({ paper: chosen })), form);
    await openArticle(page);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await take(page, `print-${form}`);
  });
await withPage({ width: 1280, height: 800 }, "light", async (page) => {
  await openCard(page);
  await page.screenshot({ path: join(root, "docs", "picture.png") });
});

const figures = await measureFigures(browser, address);
await browser.close();

const picture = (file, alt, width) => `<a href="${file}"><img src="${file}" alt="${alt}" loading="lazy" width="${width}"></a>`;
const shown = (width) => (width > 1000 ? 440 : width > 500 ? 300 : 220);
const scene = ({ name, title, least = 0, mock = {} }) => {
  const cells = widths
    .filter(({ width }) => width >= least)
    .flatMap(({ width }) =>
      ["light", "dark"].map((theme) => {
        const drawn = mock[`${width} ${theme}`];
        const beside =
          drawn && mockups
            ? `<figure class="mock">${picture(`${mockups}/${drawn}`, `Mock-up: ${drawn}`, shown(width))}<figcaption>mock-up</figcaption></figure>`
            : "";
        return `<figure>${picture(`screens/${name}-${width}-${theme}.webp`, `${title}, ${width} pixels wide, ${theme}`, shown(width))}<figcaption>${width}, ${theme}</figcaption></figure>${beside}`;
      }),
    );
  return `<h2 id="${name}">${title}</h2>\n<div class="row">\n${cells.join("\n")}\n</div>`;
};
const printed = forms.map(
  ([form, title]) => `<figure>${picture(`screens/print-${form}.webp`, `Printed: ${title}`, 300)}<figcaption>${title}</figcaption></figure>`,
);
writeFileSync(
  join(root, "docs", "screens.html"),
  `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tifa: screens</title>
<style>
body { max-width: 120rem; margin: 0 auto; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: #1d1c1a; background: #fbfaf6; }
.row { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
figure { margin: 0; }
figcaption { color: #5f5b52; font-size: 0.875rem; }
img { display: block; max-width: 100%; border: 1px solid #e4dfd2; }
.mock img { border: 2px dashed #8c2f1b; min-height: 4rem; }
td, th { padding: 0.2rem 1.5rem 0.2rem 0; text-align: left; border-bottom: 1px solid #e4dfd2; font-weight: 400; }
td { font-variant-numeric: tabular-nums; }
</style>
</head>
<body>
<h1>Screens</h1>
<p>Made by <code>node scripts/screens.mjs ADDRESS [MOCKUPS]</code> on ${new Date().toISOString().slice(0, 10)}. Mock-ups, framed by a dashed line, are not committed:
they show only where their folder${mockups ? ` (<code>${mockups}</code> from here)` : ""} is. The pictures of print are the first page without its margins and foot.</p>
<table>
<thead><tr><th>Measured</th><th>Before</th><th>Now</th></tr></thead>
<tbody>
${figures.map(([what, before, now]) => `<tr><th scope="row">${what}</th><td>${before}</td><td>${now}</td></tr>`).join("\n")}
</tbody>
</table>
<nav><p>${[...scenes, { name: "print", title: "Print" }].map(({ name, title }) => `<a href="#${name}">${title}</a>`).join(" · ")}</p></nav>
${scenes.map(scene).join("\n")}
<h2 id="print">Print</h2>
<div class="row">
${printed.join("\n")}
</div>
</body>
</html>
`,
);
const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
process.stdout.write(
  `${readdirSync(folder).length} pictures, ${bytes.toLocaleString("en")} bytes\n${figures.map((row) => row.join(": ")).join("\n")}\n`,
);
if (missed.length) fail(`not taken:\n${missed.join("\n")}`);
if (bytes > most) fail(`docs/screens has more than ${most.toLocaleString("en")} bytes: lower the quality`);
