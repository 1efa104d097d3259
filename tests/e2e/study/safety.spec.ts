import { readFileSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import { strToU8, unzipSync, zipSync } from "fflate";
import initSqlJs from "sql.js/dist/sql-asm.js";
import { readBackup } from "@/core/exchange/backup";
import { sha256 } from "@/core/exchange/sha256";
import { makeNote } from "@/core/study/note";
import { everything } from "../matrix";
import { addSet, backupOf, count, giveBackup, notice, open, openPanel, restoreInto, session } from "./helpers";

/** Progress is safe: what the storage says and what is said of it, backups in and out, Anki in and out. */

const words = (name: string, n: number) =>
  Array.from({ length: n }, (_, i) =>
    makeNote({ id: `w:${name}${i}`, kind: "word", zh: `${name}${i}`, pinyin: "cí", en: `word ${i}`, added: Date.now() - 100 * 86_400_000 + i }),
  );

/** From now on every write is refused as by a full disk. */
const fill = (page: Page) =>
  page.evaluate(() => {
    const full = () => {
      throw new DOMException("no space", "QuotaExceededError");
    };
    IDBObjectStore.prototype.put = full;
    IDBObjectStore.prototype.add = full;
  });

test("a full storage is said, the card stays, and nothing is shown as done", async ({ page }) => {
  await open(page);
  await addSet(page);
  await page.locator("[data-act=start]").click();
  const prompt = await session(page).locator(".prompt").textContent();
  await fill(page);
  await page.keyboard.press("Space");
  await page.keyboard.press("3");
  await expect(notice(page)).toContainText("storage of this browser is full");
  await expect(session(page).locator(".prompt")).toHaveText(prompt ?? "");
  await expect(count(page, "answered today")).toHaveText("0");
  await page.reload();
  await expect(count(page, "answered today")).toHaveText("0");
});

for (const [name, prepare, said] of [
  ["full", fill, "the storage of this browser is full"],
  [
    "refused",
    (page: Page) =>
      page.evaluate(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("denied", "SecurityError");
        };
      }),
    "does not keep data for this site",
  ],
] as const)
  test(`saving from an article into a storage that is ${name} is not said to be saved`, async ({ page }) => {
    await page.goto("/en/read/wuxi-hongmei-linghang/");
    await prepare(page);
    await page.locator("body").press("t");
    await page.keyboard.press("s");
    await expect(page.locator(".saved-note")).toContainText(said);
  });

test("a storage that was wiped is said where something is saved first, and on the study page", async ({ page }) => {
  await open(page);
  await addSet(page);
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase("tifa").onsuccess = resolve;
      }),
  );
  await page.locator("body").press("t");
  await page.keyboard.press("s");
  await expect(page.locator(".saved-note")).toContainText("the cards that were here before are gone");
  await open(page);
  await expect(notice(page)).toContainText("are gone");
  await expect(count(page, "cards in all")).not.toHaveText("0");
});

test("how safe and how full the storage is, as the browser says", async ({ page }) => {
  await page.addInitScript(() => {
    let kept = false;
    navigator.storage.persisted = () => Promise.resolve(kept);
    navigator.storage.persist = () => {
      kept = true;
      return Promise.resolve(kept);
    };
    navigator.storage.estimate = () => Promise.resolve({ usage: 3_210_000, quota: 2_000_000_000 });
  });
  await open(page);
  await openPanel(page, "safety");
  await expect(page.locator(".storage-status")).toHaveText(
    "The browser may clear this storage when space is short. Save a backup. Used: 3.2 MB of 2 GB (0.2%).",
  );
  await page.getByRole("button", { name: "Ask the browser to keep it" }).click();
  await expect(page.locator(".storage-status")).toContainText("keeps this storage until you clear it");
  await expect(page.getByRole("button", { name: "Ask the browser to keep it" })).toBeHidden();
});

test("a backup is offered when it is due, and no longer when it is saved", async ({ page }) => {
  await open(page);
  await restoreInto(page, backupOf(words("词", 40), 30));
  // What has just come out of a file is in a file.
  await expect(page.locator(".backup-offer")).toBeHidden();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open("tifa").onsuccess = (event) => {
          const { result } = event.target as IDBOpenDBRequest;
          const transaction = result.transaction("meta", "readwrite");
          transaction.objectStore("meta").delete("backup");
          transaction.oncomplete = () => resolve();
        };
      }),
  );
  await page.reload();
  await expect(page.locator(".backup-offer")).toContainText("A backup is due. No backup was saved yet.");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator(".backup-offer button").click()]);
  expect(readBackup(readFileSync(await saved.path(), "utf8")).data.notes).toHaveLength(40);
  await expect(page.locator(".backup-offer")).toBeHidden();
  await page.reload();
  await expect(page.locator("[data-study][data-ready]")).toBeAttached();
  await expect(page.locator(".backup-offer")).toBeHidden();
});

test("broken backups are refused in the page, and what is there is untouched", async ({ page }) => {
  await open(page);
  const file = backupOf(words("词", 3), 20);
  await restoreInto(page, file);
  const stored = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          indexedDB.open("tifa").onsuccess = (event) => {
            const { result } = event.target as IDBOpenDBRequest;
            const names = ["notes", "cards", "reviews", "meta"];
            const transaction = result.transaction(names);
            const requests = names.map((name) => transaction.objectStore(name).getAll());
            transaction.oncomplete = () => {
              result.close();
              resolve(JSON.stringify(requests.map(({ result: all }) => all)));
            };
          };
        }),
    );
  const before = await stored();
  const [version = ""] = /"version":\d+/.exec(file) ?? [];
  const sealed = (change: (body: string) => string): string => {
    const { made, data } = readBackup(file);
    const body = change(JSON.stringify({ made, data }));
    // A sum that fits, so that it is the contents that are refused.
    return `{"tifa":"study-backup",${version},"sum":"${sha256(body)}","body":${body}}\n`;
  };
  const cut = Array.from({ length: 40 }, (_, i) => file.slice(0, Math.floor((file.length * i) / 40)));
  const flipped = Array.from({ length: 60 }, (_, i) => {
    const bytes = Buffer.from(file);
    const at = Math.floor((bytes.length * (i + 0.5)) / 60);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (i % 8));
    return bytes;
  });
  const altered = [
    file.replace(version, '"version":9999'),
    file.replace(version, '"version":0'),
    sealed((body) => body.replace('"made":', '"__proto__":{"polluted":1},"made":')),
    sealed((body) => body.replace('"zh":"词0"', '"zh":"<script>alert(1)</script>"')),
    sealed((body) => body.replace('"zh":"词0"', '"zh":"<img src=x onerror=alert(1)>"')),
    sealed((body) => body.replace('"en":"word 0"', '"en":"javascript:alert(1)"')),
    sealed((body) => body.replace('"notes":[', '"notes":[{},')),
    sealed((body) => body.replace(/"cards":\[.*?\],"reviews"/s, '"cards":{},"reviews"')),
    "",
    "{}",
    "null",
    "[]",
    "PK\u0003\u0004",
  ];
  // What is refused is the unit tests' to say; here a share of the damage done blindly, and all that was done on purpose.
  const blind = [...cut, ...flipped].filter((_, i) => everything || i % 5 === 0);
  let refused = 0;
  for (const broken of [...blind, ...altered]) {
    await giveBackup(page, broken);
    await expect(page.locator(".safety-said")).toContainText("Nothing was changed.");
    await expect(page.locator(".restore-preview")).toBeHidden();
    await page.locator(".safety-said").evaluate((said) => {
      said.textContent = "";
    });
    refused++;
  }
  expect(refused).toBeGreaterThan(everything ? 100 : 30);
  expect(await stored()).toBe(before);
  expect(await page.evaluate(() => Reflect.get({}, "polluted"))).toBeUndefined();
});

test("while a backup is read it is said, and what is asked meanwhile waits its turn", async ({ page }) => {
  await open(page);
  await openPanel(page, "safety");
  const bar = page.locator(".safety-working");
  await expect(bar).toBeHidden();
  await page.locator("[data-panel=safety]").evaluate((panel) => {
    new MutationObserver(() => {
      const seen = panel.querySelector<HTMLElement>(".safety-working")?.hidden === false && panel.querySelector(".safety-said")?.textContent;
      if (seen && !panel.hasAttribute("data-seen")) panel.setAttribute("data-seen", seen);
    }).observe(panel, { subtree: true, childList: true, attributes: true });
  });
  await giveBackup(page, backupOf(words("甲", 4), 30));
  await page.locator("[data-act=replace]").dispatchEvent("click");
  await expect(page.locator(".safety-said")).toContainText("Restored");
  await expect(page.locator("[data-panel=safety]")).toHaveAttribute("data-seen", "Working …");
  await expect(bar).toBeHidden();
  await expect(count(page, "cards in all")).toHaveText("12");
});

test("two backups become one without loss, after a preview; what was before can be had back", async ({ page }) => {
  await open(page);
  const [mine, theirs] = [
    backupOf(words("甲", 4), 30),
    backupOf([...words("乙", 5), ...words("甲", 4).map((note) => ({ ...note, edited: note.edited + 1 }))], 0),
  ];
  await restoreInto(page, mine);
  await giveBackup(page, theirs);
  const what = page.locator(".restore-preview .what");
  await expect(what.locator("thead th")).toHaveText([/^The file of/, "Here now", "Adding brings"]);
  const row = (name: string) => what.locator("tr", { has: page.getByRole("rowheader", { name, exact: true }) }).locator("td");
  await expect(row("Entries")).toHaveText(["9", "4", "5"]);
  await expect(row("Cards")).toHaveText(["27", "12", "15"]);
  await expect(row("Answers")).toHaveText(["0", /^[1-9]\d$/, "0"]);
  await expect(row("Marks")).toHaveText(["0", "0", "0"]);
  await expect(count(page, "cards in all")).toHaveText("12");
  await page.locator("[data-act=keep]").click();
  await expect(page.locator(".restore-preview")).toBeHidden();
  await giveBackup(page, theirs);
  await page.locator("[data-act=merge]").click();
  await expect(count(page, "cards in all")).toHaveText("27");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("[data-panel=safety] [data-act=backup]").click()]);
  const merged = readBackup(readFileSync(await saved.path(), "utf8")).data;
  const ids = new Set(merged.reviews.map(({ id }) => id));
  for (const { id } of readBackup(mine).data.reviews) expect(ids).toContain(id);
  // The state before the merge.
  await page.locator(".snapshots li").first().getByRole("button", { name: "Restore" }).click();
  await expect(what).toContainText(/The file of .*4/);
  await page.locator("[data-act=replace]").click();
  await expect(count(page, "cards in all")).toHaveText("12");
});

test("what was marked by hand and met in reading goes with a backup, to a browser that is new @all", async ({ page, browser, baseURL }) => {
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  const term = page.locator('.pair .zh .term[data-term="san-baodao-san-fuwu"]').first();
  await term.evaluate((element) => {
    if (!(element instanceof HTMLElement)) return;
    element.tabIndex = -1;
    element.focus();
  });
  await page.keyboard.press("m");
  await expect.poll(() => page.evaluate(() => localStorage.getItem("tifa.known"))).toContain("t:san-baodao-san-fuwu");
  const marked = await page.evaluate(() => localStorage.getItem("tifa.known"));
  await open(page);
  await openPanel(page, "safety");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("[data-panel=safety] [data-act=backup]").click()]);
  const file = readFileSync(await saved.path(), "utf8");
  const other = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  const fresh = await other.newPage();
  await open(fresh);
  await openPanel(fresh, "safety");
  await giveBackup(fresh, file);
  await expect(fresh.locator(".restore-preview tr", { hasText: "Marks" }).locator("td").last()).toHaveText(/^[1-9]\d*$/);
  await fresh.locator("[data-act=merge]").click();
  await expect(fresh.locator(".safety-said")).toContainText("Restored");
  expect(await fresh.evaluate(() => localStorage.getItem("tifa.known"))).toBe(marked);
  await other.close();
});

test("a backup carries corrections, display and places, says so first, and gives them back in another browser", async ({
  page,
  browser,
  baseURL,
}) => {
  const kept = {
    "tifa.corrections": JSON.stringify({ readings: { 社区: ["shè", "qū"] }, cuts: [["社区", "划分为"]] }),
    "tifa.reader": JSON.stringify({ size: "130", face: "kai" }),
    "tifa.reader.wuxi-hongmei-linghang": JSON.stringify({ view: "line" }),
    "tifa.theme": "dark",
    "tifa.place.wuxi-hongmei-linghang": "p2.1 0.400",
  };
  await page.goto("/en/about/");
  await page.evaluate((values) => {
    for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
  }, kept);
  await open(page);
  await openPanel(page, "safety");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("[data-panel=safety] [data-act=backup]").click()]);
  const file = readFileSync(await saved.path(), "utf8");
  const other = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  const fresh = await other.newPage();
  await open(fresh);
  await openPanel(fresh, "safety");
  await giveBackup(fresh, file);
  const row = (name: string) => fresh.locator(".restore-preview tr", { has: fresh.getByRole("rowheader", { name, exact: true }) }).locator("td");
  await expect(row("Corrections")).toHaveText(["2", "0", "2"]);
  await expect(row("Places in texts")).toHaveText(["1", "0", "1"]);
  await expect(row("Display settings")).toHaveText(["4", "0", "4"]);
  await fresh.locator("[data-act=merge]").click();
  await expect(fresh.locator(".safety-said")).toContainText("Restored");
  expect(await fresh.evaluate((keys) => Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key)])), Object.keys(kept))).toEqual(kept);
  await other.close();
});

test("a newer version of the storage is said, and nothing is offered that would break it", async ({ page }) => {
  await page.goto("/en/about/");
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open("tifa", 99).onsuccess = (event) => {
          (event.target as IDBOpenDBRequest).result.close();
          resolve();
        };
      }),
  );
  await page.goto("/en/study/");
  await expect(notice(page)).toContainText("newer version of Tifa");
  await expect(page.locator(".study-tools")).toBeHidden();
});

test("the .apkg opened with SQL has the notes, their cards with the schedule, and Anki's own schema; a second export updates", async ({ page }) => {
  await open(page);
  await restoreInto(page, backupOf(words("词", 5), 30));
  await openPanel(page, "anki");
  const save = async () => {
    const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("[data-act=apkg]").click()]);
    const file = unzipSync(readFileSync(await saved.path()))["collection.anki2"];
    const database = new (await initSqlJs()).Database(file);
    return (sql: string) => database.exec(sql)[0]?.values ?? [];
  };
  const query = await save();
  expect(query("SELECT ver FROM col")).toEqual([[11]]);
  expect(query("SELECT sfld FROM notes ORDER BY sfld")).toEqual([["词0"], ["词1"], ["词2"], ["词3"], ["词4"]]);
  expect(query("SELECT count(*), min(type), min(queue) FROM cards")).toEqual([[10, 2, 2]]);
  expect(Number(query("SELECT count(*) FROM revlog")[0]?.[0])).toBeGreaterThanOrEqual(20);
  const ids = "SELECT n.guid, n.id, c.id FROM notes n JOIN cards c ON c.nid=n.id ORDER BY c.id";
  expect((await save())(ids)).toEqual(query(ids));
  await page.locator("input[name=schedule]").uncheck();
  const plain = await save();
  expect(plain("SELECT max(type), max(reps) FROM cards")).toEqual([[0, 0]]);
  expect(plain("SELECT * FROM revlog")).toEqual([]);
  expect(plain(ids)).toEqual(query(ids));
});

test("text goes out with Anki's header lines and comes in again; ordinary text and CSV come in; what cannot be read changes nothing", async ({
  page,
}) => {
  await open(page);
  await addSet(page);
  await openPanel(page, "anki");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("[data-act=anki-text]").click()]);
  const text = readFileSync(await saved.path(), "utf8");
  expect(text).toMatch(/^#separator:tab\n#html:true\n#notetype:Tifa\n#deck:Tifa\n#guid column:1\n#tags column:11\n#columns:guid\t/);
  const give = async (name: string, buffer: Buffer) => {
    await page.locator("input[name=anki]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    const said = page.locator(".anki-said");
    await expect(said).not.toHaveText(/^(?:Working …)?$/);
    return (await said.textContent()) ?? "";
  };
  expect(await give("again.txt", Buffer.from(text))).toContain("Notes imported: 0. There before: 10.");
  expect(await give("deck.txt", Buffer.from("#separator:tab\n#html:true\n<b>牛鼻子</b>\tniúbízi\tthe crux\n抓手\tzhuāshǒu\tlever\n"))).toContain(
    "Notes imported: 2.",
  );
  expect(await give("deck.csv", Buffer.from('汉字,拼音,释义\n压舱石,yācāngshí,"ballast, the anchor"\nno Chinese,x,y\n'))).toContain(
    "Notes imported: 1. There before: 0. Left out, without Chinese: 1.",
  );
  expect(await give("gbk.csv", Buffer.from([0xba, 0xec, 0xc3, 0xb7, 0x2c, 0x72, 0x65, 0x64, 0x20, 0x70, 0x6c, 0x75, 0x6d, 0x0a]))).toContain(
    "Notes imported: 1. There before: 0.",
  );
  expect(await give("bare.txt", Buffer.from("压舱石\nanchor\n领航员\n"))).toContain(
    "Notes imported: 0. There before: 1. Left out, without Chinese: 1; without English: 1.",
  );
  expect(await give("new.apkg", Buffer.from(zipSync({ "collection.anki21b": strToU8("x"), "collection.anki2": strToU8("x") })))).toContain(
    "newest format",
  );
  expect(await give("broken.apkg", Buffer.from("no zip"))).toContain("could not be read. Nothing was changed.");
  await page.reload();
  await page.locator("[data-panel=anki] > summary").click();
  const [whole] = await Promise.all([page.waitForEvent("download"), page.locator("[data-act=anki-text]").click()]);
  expect(
    readFileSync(await whole.path(), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("tifa")),
  ).toHaveLength(14);
});
