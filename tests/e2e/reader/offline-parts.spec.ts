import { expect, type Page, test } from "@playwright/test";
import { article, card, center, choose, clickAt, nested, select, term } from "./helpers";
import { always } from "../matrix";

test.use({ viewport: { width: 1440, height: 900 } });

const said = "This part of Tifa could not be loaded. Connect to the internet and try again.";

/** The page and the data of its cards are there; then the network is gone before any other part was asked for. */
async function loseNetwork(page: Page): Promise<void> {
  const data = page.waitForResponse((response) => /\/_tifa\/data\/wuxi-hongmei-linghang\./.test(response.url()));
  await page.goto(article);
  await data;
  await page.route("**/_tifa/**", (route) => route.abort("internetdisconnected"));
}

async function openCard(page: Page): Promise<void> {
  await center(term(page, nested));
  await clickAt(term(page, nested));
  await expect(card(page)).toBeVisible();
}

for (const name of ["Save", "Pin", "Correct this word"])
  test(
    `offline, “${name}” on a card says that it cannot be done, and can be done once the network is back`,
    always(name === "Save"),
    async ({ page }) => {
      await loseNetwork(page);
      await openCard(page);
      const button = card(page).getByRole("button", { name, exact: true });
      await button.click();
      await expect(page.locator(".saved-note")).toHaveText(said);
      await expect(card(page)).toBeVisible();
      await page.unroute("**/_tifa/**");
      await button.click();
      const done = { Save: ".saved-note:has-text('Saved to study')", Pin: ".pin", "Correct this word": ".correct-form" }[name] ?? "";
      await expect(page.locator(done)).toBeVisible();
    },
  );

for (const [key, what] of [
  ["s", "save"],
  ["x", "keep"],
  ["m", "mark"],
  ["v", "select"],
  ["c", "cite"],
] as const)
  test(`offline, the key ${key} (${what}) says so`, always(key === "x"), async ({ page }) => {
    await loseNetwork(page);
    await openCard(page);
    await page.keyboard.press(key);
    await expect(page.locator(".saved-note")).toHaveText(said);
  });

test("offline, a script that is not there is said too, and a selection that cannot have its bar says nothing of itself", async ({ page }) => {
  await loseNetwork(page);
  await select(page, "2.2.1");
  await expect(page.locator(".saved-note")).toHaveCount(0);
  await choose(page, "Script", "zhuyin");
  await expect(page.locator(".saved-note")).toHaveText(said);
});
