import { expect, test } from "@playwright/test";
import { expectItFits } from "./narrow";
import { always } from "../matrix";

// A browser whose letters are set to be twice as large, which rem in media queries follows too. Only Chromium takes it from the command line.
test.skip(({ browserName }) => browserName !== "chromium");
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--blink-settings=defaultFontSize=32"] }),
});

for (const locale of ["en", "zh-CN"])
  for (const width of [320, 390, 768, 1280])
    test(
      `${width} px, ${locale}, letters twice as large: the article and all that opens over it fit`,
      always(width === 320 && locale === "en"),
      async ({ page }) => {
        await expectItFits(page, locale, width);
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
      },
    );
