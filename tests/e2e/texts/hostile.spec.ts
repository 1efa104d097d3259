import { expect, test } from "@playwright/test";
import { hostileBombs, hostileCases } from "../../unit/intake/hostile-cases";
import { everything } from "../matrix";
import { openTexts } from "./helpers";

/** Of each kind the first, in every run; all of them with the whole matrix. The unit tests read all of them each time. */
const some = hostileCases.filter(({ name }, i) => everything || (i % 4 === 0 && !/1 MB|million|deep/.test(name)));
const files = [...some, ...hostileBombs()];

test(`${files.length} files that mean harm or are broken are taken or turned away: nothing runs, nothing is fetched`, async ({ page }) => {
  test.setTimeout(everything ? 900_000 : 240_000);
  const seen: string[] = [];
  page.on("pageerror", (error) => seen.push(String(error)));
  page.on("dialog", (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => seen.push(`popup ${popup.url()}`));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!["blob:", "data:"].includes(protocol) && hostname !== "localhost") seen.push(`request ${request.url()}`);
  });
  await page.exposeFunction("tellTest", (what: string) => void seen.push(what));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      const { tellTest } = window as unknown as { tellTest(what: string): void };
      tellTest(`policy ${violatedDirective} ${blockedURI}`);
    });
  });
  // Which of two encodings half a file is in is not what is tried here.
  await page.addLocatorHandler(page.locator("dialog.encodings"), () => page.keyboard.press("Escape"));
  await openTexts(page);
  const began = seen.length;
  await page
    .locator("form.paste input[type=file]")
    .setInputFiles(files.map(({ file, bytes }, i) => ({ name: `${i}-${file}`, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })));
  await expect(page.locator("[data-texts-page]")).toHaveAttribute("data-taken", String(files.length), { timeout: everything ? 800_000 : 200_000 });
  await expect(page.locator(".paste-error")).toBeVisible();
  const kept = files.filter(({ refused }) => refused === undefined).length;
  expect(await page.locator(".library-table tbody tr").count()).toBeGreaterThanOrEqual(Math.min(kept, 50));
  // Drawn, looked at and searched, they are words still.
  await page.locator(".library-head input").fill("onerror");
  await expect(page.locator(".found [role=status]")).not.toBeEmpty();
  await page.locator(".library-head input").fill("");
  const links = await page
    .locator(".library-table tbody th a")
    .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.href : "")));
  for (const address of links.filter((_, i) => i % Math.ceil(links.length / 6) === 0)) {
    await page.goto(address);
    await expect(page.locator("[data-review-page][data-looked]")).toBeAttached({ timeout: 60_000 });
    expect(await page.evaluate(() => "pwned" in globalThis)).toBe(false);
  }
  expect(seen.slice(began)).toEqual([]);
});
