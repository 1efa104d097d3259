import { expect, type Page, test } from "@playwright/test";
import { writeBackup } from "@/core/exchange/backup";
import { toBlocks } from "@/core/own/blocks";
import { makeEntry } from "@/core/own/entry";
import type { OwnText } from "@/core/own/text";
import { noMarks } from "@/core/study/marks";
import { everything } from "../matrix";
import { giveBackup, openPanel } from "../study/helpers";
import { kills, launch, launchStudy, patience, type Run, wait, withProfile } from "../study/killable";

/** The browser killed while a reader's own texts come in, are edited, are restored: what was acknowledged is there, and nothing is there by half. */

interface Stored {
  texts: { id: string; title: string }[];
  bodies: { id: string; raw: string; blocks: unknown[]; en: Record<string, { text: string }> }[];
  /** Over all that is of the reader's own. */
  sum: string;
}

/** What the storage holds of texts, read past Tifa. */
const stored = (page: Page): Promise<Stored> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("tifa");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = <T>(store: string) =>
      new Promise<T[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const texts = await all<{ id: string; title: string }>("texts");
    const bodies = await all<{ id: string; raw: string; blocks: unknown[]; en: Record<string, { text: string }> }>("bodies");
    const rest = [await all<unknown>("entries"), await all<unknown>("layers")];
    database.close();
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify([texts, bodies, rest])));
    return { texts, bodies, sum: [...new Uint8Array(bytes)].join(" ") };
  });

const textOf = (name: string, paragraphs: number): string =>
  [`${name}县工作报告`, ...Array.from({ length: paragraphs }, (_, i) => `${name}县第${i}段：坚持党建引领基层治理，推行网格化管理，群众满意。`)].join(
    "\n",
  );

/** Every text has its body and every body its text, each as it came. */
function expectWhole({ texts, bodies }: Stored, raws: ReadonlySet<string>): void {
  expect(bodies.map(({ id }) => id).sort()).toEqual(texts.map(({ id }) => id).sort());
  for (const { raw, blocks } of bodies) {
    expect(raws.has(raw)).toBe(true);
    expect(blocks.length).toBeGreaterThan(1);
  }
}

async function launchTexts(profile: string, baseURL: string): Promise<Run> {
  const run = await launch(profile, `${baseURL}/en/texts/`);
  await expect(run.page.locator("[data-texts-page][data-ready]")).toBeAttached({ timeout: 30_000 });
  return run;
}

test(`killed while files come in and English is typed (${kills}), nothing that was acknowledged is lost`, async ({ baseURL }) => {
  test.setTimeout(patience);
  const files = ["甲", "乙", "丙", "丁", "戊", "己"].map((name) => ({
    name: `${name}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(textOf(name, 60)),
  }));
  const raws = new Set(files.map(({ buffer }) => buffer.toString()));
  await withProfile(async (profile) => {
    let run = await launchTexts(profile, baseURL ?? "");
    let before = 0;
    for (let i = 0; i < kills; i++) {
      const { page } = run;
      let acknowledged = 0;
      const following = (async () => {
        // “Reading 3 of 6”: two are kept.
        for (;;)
          acknowledged = Math.max(
            acknowledged,
            Number(/\d+/.exec((await page.locator(".paste-progress [role=status]").textContent()) ?? "")?.[0] ?? 1) - 1,
          );
      })().catch(() => undefined);
      await page.locator("form.paste input[type=file]").setInputFiles(files);
      await wait(50 + Math.random() * 1500);
      await run.kill();
      await following;
      run = await launchTexts(profile, baseURL ?? "");
      const now = await stored(run.page);
      expect(now.texts.length, `kill ${i + 1} of an import`).toBeGreaterThanOrEqual(before + acknowledged);
      expectWhole(now, raws);
      before = now.texts.length;
    }
    if (before === 0) {
      await run.page.locator("form.paste input[type=file]").setInputFiles(files);
      await expect(run.page.locator("[data-texts-page]")).toHaveAttribute("data-taken", "6", { timeout: 30_000 });
    }
    const [{ id } = { id: "" }] = (await stored(run.page)).texts;
    const typed = async (page: Page): Promise<number> => Number((await stored(page)).bodies.find((body) => body.id === id)?.en["1.1.1"]?.text ?? 0);
    let last = 0;
    for (let i = 0; i < kills; i++) {
      const { page } = run;
      await page.goto(`${baseURL}/en/texts/read/?t=${id}&english=type`);
      await page.locator(".typed-en[data-place='1.1.1']").waitFor({ timeout: 30_000 });
      await page.locator(".typed-en[data-place='1.1.1']").evaluate((field, from) => {
        let n = from;
        setInterval(() => {
          if (!(field instanceof HTMLTextAreaElement)) return;
          field.value = String(++n);
          field.dispatchEvent(new Event("input", { bubbles: true }));
          field.dispatchEvent(new Event("change", { bubbles: true }));
        }, 20);
      }, last);
      let acknowledged = last;
      const following = (async () => {
        for (;;) acknowledged = Math.max(acknowledged, await typed(page));
      })().catch(() => undefined);
      await wait(300 + Math.random() * 1200);
      await run.kill();
      await following;
      run = await launchTexts(profile, baseURL ?? "");
      last = await typed(run.page);
      expect(last, `kill ${i + 1} of an edit`).toBeGreaterThanOrEqual(acknowledged);
      expectWhole(await stored(run.page), raws);
    }
    expect(last).toBeGreaterThan(0);
    console.log(`  ${kills} kills of an import, ${before} texts; ${kills} of an edit, ${last} changes; none lost, none by half`);
    await run.kill();
  });
});

/** A backup of texts and entries of one's own. */
function ownBackup(name: string, texts: number): string {
  const made = 1_790_000_000_000;
  const own = Array.from({ length: texts }, (_, i): OwnText => {
    const raw = textOf(`${name}${i}`, 40);
    const blocks = toBlocks(raw.split("\n").map((text, n) => ({ kind: n === 0 ? "title" : "paragraph", text })));
    const id = `own-${name.codePointAt(0)}-${i}`;
    const origin = { way: "paste", name: "", format: "txt", encoding: "utf-8", from: "" } as const;
    const head = {
      id,
      title: `${name}${i}`,
      folder: name,
      added: made + i,
      edited: made + i,
      origin,
      characters: raw.length,
      sentences: 41,
      english: 0,
    };
    return { head: { ...head, state: "kept" }, body: { id, raw, source: [], repairs: [], split: false, blocks, en: {}, notes: {} } };
  });
  const entries = Array.from({ length: texts }, (_, i) => makeEntry({ id: `own-e-${name.codePointAt(0)}-${i}`, zh: `${name}词${i}`, added: made }));
  const data = {
    notes: [],
    cards: [],
    reviews: [],
    settings: {},
    marks: noMarks(),
    reader: null,
    own: { texts: own, entries, layers: [], folders: [name] },
  };
  return writeBackup({ made, data });
}

test(`${kills} kills while own texts are restored leave the old or the new, whole${everything ? "" : " @all"}`, async ({ baseURL }) => {
  test.setTimeout(patience);
  const backups = [ownBackup("甲", 40), ownBackup("乙", 60)];
  await withProfile(async (profile) => {
    let run = await launchStudy(profile, baseURL ?? "");
    const restore = async (file: string): Promise<{ done: Promise<void> }> => {
      await openPanel(run.page, "safety");
      await giveBackup(run.page, file);
      await expect(run.page.locator("[data-act=replace]")).toBeVisible();
      await run.page.locator("[data-act=replace]").click({ noWaitAfter: true });
      return { done: expect(run.page.locator(".safety-said")).toContainText("Restored", { timeout: 30_000 }) };
    };
    const sums: string[] = [];
    let longest = 0;
    for (const file of backups) {
      const { done } = await restore(file);
      const start = Date.now();
      await done;
      longest = Math.max(longest, Date.now() - start);
      sums.push((await stored(run.page)).sum);
      await run.page.reload();
      await expect(run.page.locator("[data-study][data-ready]")).toBeAttached();
    }
    let state = 1;
    let finished = 0;
    for (let i = 0; i < kills; i++) {
      const next = 1 - state;
      let acknowledged = false;
      const { done } = await restore(backups[next] ?? "");
      const heard = done.then(
        () => {
          acknowledged = true;
        },
        () => undefined,
      );
      await wait(Math.random() * longest * 1.2);
      await run.kill();
      await heard;
      run = await launchStudy(profile, baseURL ?? "");
      const at = sums.indexOf((await stored(run.page)).sum);
      expect(at, `kill ${i + 1} left something else than the two`).toBeGreaterThanOrEqual(0);
      if (acknowledged) expect(at, `kill ${i + 1}: said to be restored, and is not`).toBe(next);
      if (at === next) finished++;
      state = at;
    }
    console.log(`  ${kills} kills of a restore of own texts of up to ${longest} ms: ${finished} found it done, none by half`);
    await run.kill();
  });
});
