import { chromium as launcher, type BrowserContext, expect, type Page, test, type Worker } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";

/**
 * The packed extension on pages that are not ours. Its button cannot be pressed from here, and with it the leave to the tab is not given: the copy that is tried may read
 * this server's pages, and is put into them as the button does it.
 */

const long = Array.from({ length: 3000 }, (_, i) => `<p>第${i + 1}段：要坚持高质量发展，全面推进乡村振兴。</p>`).join("");
const pages: Record<string, string> = {
  "/mixed": `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'self'; require-trusted-types-for 'script'"><title>一页</title>
<p id="split">要坚持<b>高质量</b><i>发展</i>。</p><p id="ruby">落实<ruby>主体责任<rt>zhǔtǐ zérèn</rt></ruby>。</p><p><a id="link" href="/plain">乡村振兴</a></p>
<textarea>全面从严治党</textarea><div contenteditable>全面从严治党</div><div style="writing-mode:vertical-rl;height:9em">全过程人民民主</div><iframe src="/frame"></iframe>`,
  "/frame": '<!doctype html><meta charset="utf-8"><p>人类命运共同体</p>',
  "/plain": '<!doctype html><meta charset="utf-8"><p>没有别的</p>',
  "/long": `<!doctype html><meta charset="utf-8"><title>长文</title>${long}`,
};

let folder: string;
let server: Server;
let origin: string;
let context: BrowserContext;
let worker: Worker;

test.describe("the extension", () => {
  test.skip(({ browserName }) => browserName !== "chromium", "an extension is loaded into Chromium only");
  test.describe.configure({ mode: "serial" });

  test.beforeAll(async () => {
    const { baseURL } = test.info().project.use;
    test.setTimeout(180_000);
    folder = mkdtempSync(`${tmpdir()}/tifa-extension-`);
    server = createServer((request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.statusCode = pages[request.url ?? ""] === undefined ? 404 : 200;
      response.end(pages[request.url ?? ""]);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    execFileSync("npx", ["tsx", "server/extension/pack.ts"], {
      env: { ...process.env, TIFA_SITE_URL: baseURL?.replace(/\/$/, "") },
      stdio: "pipe",
    });
    cpSync("extension/chromium", folder, { recursive: true });
    const manifest: Record<string, unknown> = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8"));
    expect(manifest.permissions).toEqual(["activeTab", "scripting"]);
    expect(manifest.host_permissions).toBeUndefined();
    writeFileSync(`${folder}/manifest.json`, JSON.stringify({ ...manifest, host_permissions: [`${origin}/*`] }));
    context = await launcher.launchPersistentContext("", {
      ...(process.env.PLAYWRIGHT_CHROMIUM_PATH ? { executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH } : { channel: "chromium" }),
      headless: false,
      viewport: { width: 1000, height: 800 },
      args: ["--headless=new", "--no-sandbox", `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
    });
    worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  });
  test.afterAll(async () => {
    await context?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const press = (page: Page): Promise<void> =>
    worker.evaluate(async (address) => {
      // The browser's own interface, of which this file knows no type.
      const { tabs, scripting } = (
        globalThis as unknown as {
          chrome: { tabs: { query(what: object): Promise<{ id: number }[]> }; scripting: { executeScript(what: object): Promise<void> } };
        }
      ).chrome;
      const [tab] = await tabs.query({ url: `${address}*` });
      await scripting.executeScript({ target: { tabId: tab?.id, allFrames: true }, files: ["content.js"] });
    }, page.url());
  const marked = (page: Page, frame = 0): Promise<string[]> =>
    page.frames()[frame]?.evaluate(() => ["tifa-term", "tifa-derived"].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map(String))) ??
    Promise.resolve([]);

  test("marks terms in frames, ruby and across elements, explains a word, and leaves no trace", async () => {
    const page = await context.newPage();
    await page.goto(`${origin}/mixed`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await press(page);
    await expect.poll(() => marked(page)).toEqual(expect.arrayContaining(["高质量发展", "主体责任", "乡村振兴", "全过程人民民主"]));
    await expect.poll(() => marked(page, 1)).toEqual(["人类命运共同体"]);
    expect(await marked(page)).not.toContain("全面从严治党");
    // The card lies in a closed shadow root, which a page cannot look into: it is seen by the room that it takes.
    const card = (): Promise<boolean> => page.evaluate(() => document.elementFromPoint(330, 90)?.tagName === "TIFA-PANEL");
    const word = await page.locator("#split b").boundingBox();
    await page.mouse.click((word?.x ?? 0) + 8, (word?.y ?? 0) + 8);
    await expect.poll(card).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(card).toBe(false);
    // What the page adds, writes over and takes away is followed, and what is typed is not.
    await page.evaluate(() => {
      const added = Object.assign(document.createElement("p"), { id: "added", textContent: "推进共同富裕" });
      document.body.append(added);
      document.querySelector("[contenteditable]")?.append("新质生产力");
    });
    await expect.poll(() => marked(page)).toContain("共同富裕");
    await page.evaluate(() => {
      const text = document.querySelector("#added")?.firstChild;
      if (text instanceof Text) text.data = "构建新发展格局";
    });
    await expect.poll(() => marked(page)).toContain("构建新发展格局");
    expect(await marked(page)).not.toContain("共同富裕");
    await page.evaluate(() => document.querySelector("#added")?.remove());
    await expect.poll(() => marked(page)).not.toContain("构建新发展格局");
    expect(await marked(page)).not.toContain("新质生产力");
    await page.evaluate(() => document.querySelector("[contenteditable]")?.lastChild?.remove());
    await press(page);
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });

  test("leaves links their own, marks a very long page, and carries it to own texts @all", async () => {
    const page = await context.newPage();
    await page.goto(`${origin}/mixed`);
    await press(page);
    await expect.poll(() => marked(page)).toContain("乡村振兴");
    await page.locator("#link").click();
    await page.waitForURL(`${origin}/plain`);
    await page.goto(`${origin}/long`);
    await press(page);
    await expect.poll(async () => (await marked(page)).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(6000);
    const [opened] = await Promise.all([context.waitForEvent("page"), page.mouse.click(1000 - 138, 800 - 40)]);
    await opened.waitForURL(/\/en\/texts\//);
    await expect(opened.locator("body")).toContainText("第1段");
    await page.close();
  });
});
