import { expect, test } from "@playwright/test";
import { article, isFirefox } from "./helpers";

/** Late in Greenwich, the next morning in Shanghai. */
const now = new Date("2026-11-22T20:00:00Z");
test.use({ timezoneId: async ({ browserName }, use) => use(browserName === "firefox" ? undefined : "Asia/Shanghai") });

test("a sentence is cited with its authors, its day and the reader's day, in each style's form", async ({ page }) => {
  test.skip(isFirefox(page), "its clock is not set");
  await page.clock.setFixedTime(now);
  await page.goto(article);
  await page.keyboard.press("c");
  const cited = (style: string) => page.locator(`#cite [name=${style}]`);
  await expect(cited("chicago")).toHaveValue(
    /^Organization Department of the CPC Wuxi Municipal Committee, “.+” \[.+\], October 9, 2023, in .+, accessed November 23, 2026, http.+#s\d/,
  );
  await expect(cited("apa")).toHaveValue(
    /^Organization Department of the CPC Wuxi Municipal Committee\. \(2023, October 9\)\. .+ Retrieved November 23, 2026, from http/,
  );
  await expect(cited("bibtex")).toHaveValue(
    /author = \{\{Organization Department of the CPC Wuxi Municipal Committee\}\},[\s\S]+date = \{2023-10-09\},[\s\S]+urldate = \{2026-11-23\}/,
  );
  await expect(cited("gbt7714")).toHaveValue(/^中共无锡市委组织部\. .+\[EB\/OL\]\. \(2023-10-09\)\[2026-11-23\]\. http/);
});
