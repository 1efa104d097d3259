import { expect, type Page, test } from "@playwright/test";
import { packEntry, unpackEntry } from "@/core/lookup/entry-blocks";
import { blockName, type LookupFile, shardName } from "@/core/lookup/messages";
import { shardLookup } from "@/core/lookup/sharded";
import { unpackWhole } from "@/core/lookup/whole";

/** A glossary too large to be sent whole, and a library of which the older part is a block of its own: made of what the site has, served in its place. */

const folder = "_tifa/data/lookup.test.bin";
const older = "_tifa/data/passages-test.json";

/** Puts the large site in the place of the built one; gives what was fetched of its folder. */
async function serveLarge(page: Page): Promise<string[]> {
  const fetched: string[] = [];
  const files = new Map<string, string | Buffer>();
  await page.route(/\/(?:live|_dev)\/lookup\.(?:\w+\.)?json$/, async (route) => {
    // Our own build's file.
    const file: LookupFile = await (await route.fetch()).json();
    const passages = [...file.files.passages, { path: older, articles: 40 }];
    if (!("columns" in file)) return route.fulfill({ json: { ...file, files: { ...file.files, passages } } });
    const glosses: string[] = await (await page.request.get(`/${file.glosses}`)).json();
    const { entries, variants, sounds } = unpackWhole(file, glosses);
    const more = entries.map((entry, i) => ({
      ...entry,
      id: `${entry.id}-${i}`,
      zh: `新${entry.zh}`,
      pinyin: `xīn ${entry.pinyin}`,
      aliases: [],
      members: [],
    }));
    const all = [...entries, ...more].map(packEntry).map(unpackEntry);
    const { core, shards, blocks } = shardLookup({ entries: all, variants, sounds });
    for (const [i, bytes] of shards.entries()) files.set(shardName(i), Buffer.from(bytes));
    for (const [i, block] of blocks.entries()) files.set(blockName(i), JSON.stringify(block));
    await route.fulfill({ json: { ...core, files: { ...file.files, passages }, folder } });
  });
  await page.route(`**/${folder}/*`, (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    fetched.push(name);
    return route.fulfill({ body: files.get(name) ?? "", status: files.has(name) ? 200 : 404 });
  });
  await page.route(`**/${older}`, (route) =>
    route.fulfill({
      json: {
        articles: [{ slug: "older", zh: "旧文", en: "An older text" }],
        segments: [[0, "1.1.1", "巡田自古有之。", "Fields were always walked."]],
        variants: "",
      },
    }),
  );
  return fetched;
}

test("a glossary in shards answers as a whole one does, and fetches what the query needs", async ({ page }) => {
  const fetched = await serveLarge(page);
  await page.goto("/en/lookup/");
  const field = page.locator("main [role=combobox]");
  const first = page.locator(".lookup-list:visible [role=option]").first();
  for (const [query, zh] of [
    ["红没领航", "红梅领航"],
    ["hongmeilinghang", "红梅领航"],
    ["grasroots govermance", "基层治理"],
    ["two upholds", "两个维护"],
  ] as const) {
    await field.fill(query);
    await expect(first.locator(".zh"), query).toContainText(zh);
  }
  expect(fetched.length).toBeGreaterThan(4);
  expect(new Set(fetched).size).toBe(fetched.length);
});

test("the newest articles are looked through at once, the older ones when that is asked for", async ({ page }) => {
  await serveLarge(page);
  await page.goto("/en/lookup/");
  await page.locator("main [role=combobox]").fill("巡田自古");
  const more = page.locator(".lookup-list:visible [role=option].all");
  await expect(more).toHaveText("Look through the 40 older articles too");
  await more.click();
  await expect(page.locator(".lookup-list:visible [role=option].passage")).toContainText("An older text");
  await expect(more).toHaveCount(0);
});
