import { expect, type Page, test } from "@playwright/test";
import type { EntryMore } from "@/core/lookup/entry-columns";
import { blockName, type LookupFile, shardName } from "@/core/lookup/messages";
import { shardLookup } from "@/core/lookup/sharded";
import { unpackWhole } from "@/core/lookup/whole";

/** A glossary in shards, and a library of which the older part is a block of its own: made of what the site has, served in its place. */

const folder = "_tifa/data/lookup.test.bin";
const older = "_tifa/data/passages-test.json";

test.describe.configure({ mode: "default" });

/** What is served in the place of the look-up's file, and the files of the folder that it names. */
let large: { core: object; files: ReadonlyMap<string, string | Buffer> };

test.beforeAll(async ({ request }) => {
  const html = await (await request.get("/en/lookup/")).text();
  // Our own build's files.
  const file: LookupFile = await (await request.get(/data-lookup="([^"]+)"/.exec(html)?.[1] ?? "")).json();
  const passages = [...file.files.passages, { path: older, articles: 40 }];
  const named = { files: { ...file.files, passages } };
  if (!("columns" in file)) {
    large = { core: { ...file, ...named }, files: new Map() };
    return;
  }
  const more: EntryMore = await (await request.get(`/${file.rest.more}`)).json();
  const glosses = await Promise.all(file.rest.glosses.map(async (path): Promise<string[]> => (await request.get(`/${path}`)).json()));
  const { core, shards, blocks } = shardLookup(unpackWhole(file, { glosses, more }));
  large = {
    core: { ...core, ...named, folder },
    files: new Map<string, string | Buffer>([
      ...shards.map((bytes, i) => [shardName(i), Buffer.from(bytes)] as const),
      ...blocks.map((block, i) => [blockName(i), JSON.stringify(block)] as const),
    ]),
  };
});

/** Puts the large site in the place of the built one; gives what was fetched of its folder. */
async function serveLarge(page: Page): Promise<string[]> {
  const fetched: string[] = [];
  await page.route(/\/live\/lookup\.\w+\.json$/, (route) => route.fulfill({ json: large.core }));
  await page.route(/_tifa\/data\/lookup\.\w+\.bin\//, (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    fetched.push(name);
    const content = large.files.get(name);
    if (large.files.size === 0) return route.continue();
    return route.fulfill({ body: content ?? "", status: content === undefined ? 404 : 200 });
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
