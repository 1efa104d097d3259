import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { everything } from "./matrix";

/** The addresses that the build left for the pages (server/assets.ts). */
const manifest: Record<string, string> = JSON.parse(readFileSync(".tifa/manifest.json", "utf8"));
const addresses = {
  dictionary: "/dictionary/cedict.bin",
  trie: `/${manifest["terms-trie.bin"]}`,
  data: `/${manifest["engine.json"]}`,
  model: `/${manifest["readings.bin"]}`,
  pairs: `/${manifest["pairs.bin"]}`,
};

// The test makes a worker of its own, which the policy of the pages leaves to our scripts.
test.use({ bypassCSP: true });

interface Run {
  segments: { text: string }[];
  /** The longest time that the page's own thread was kept busy, in milliseconds. */
  blocked: number;
  /** From the text's sending to its last segment, in milliseconds. */
  took: number;
}

/** Annotates a text in a real worker of the built site. */
async function annotate(page: import("@playwright/test").Page, text: string, article?: string): Promise<Run> {
  await page.goto("/en/about/");
  return page.evaluate(
    ([script, parts, input, slug]) =>
      new Promise<Run>((resolve, reject) => {
        const worker = new Worker(`/${script}`, { type: "module" });
        let blocked = 0;
        let last = performance.now();
        const tick = setInterval(() => {
          const now = performance.now();
          blocked = Math.max(blocked, now - last - 10);
          last = now;
        }, 10);
        let sent = 0;
        const segments: { text: string }[] = [];
        worker.onmessage = ({ data }) => {
          if (data.kind === "failed") reject(new Error(data.reason));
          // The first call only makes the engine ready.
          if (data.kind === "done" && data.id === 1) {
            blocked = 0;
            last = performance.now();
            sent = performance.now();
            worker.postMessage({ kind: "call", id: 2, call: { files: parts, text: input, ...(slug ? { article: slug } : {}) } });
          } else if (data.kind === "part") segments.push(...data.part.segments);
          else if (data.kind === "done") {
            clearInterval(tick);
            worker.terminate();
            resolve({ segments, blocked, took: performance.now() - sent });
          }
        };
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage({ kind: "call", id: 1, call: { files: parts } });
      }),
    [manifest["annotate-worker.js"] ?? "", addresses, text, article ?? ""] as const,
  );
}

test("a browser worker annotates an article exactly as the build did", async ({ page }) => {
  const slug = "wuxi-hongmei-linghang";
  const built: Record<string, { text: string }> = JSON.parse(readFileSync(`.tifa/annotated/${slug}.json`, "utf8"));
  const whole = Object.values(built).filter(({ text }) => /[。；]$/.test(text));
  const { segments } = await annotate(page, whole.map(({ text }) => text).join("\n"), slug);
  expect(segments).toEqual(whole);
});

test("a long report comes back whole from the worker @all", async ({ page }) => {
  const zh: Record<string, string> = JSON.parse(readFileSync("content/articles/wuxi-shisiwu-dangjian/zh.json", "utf8"));
  const article = Object.values(zh).join("\n");
  const length = everything ? 57_000 : 15_000;
  const text = Array.from({ length: Math.ceil(length / article.length) }, () => article)
    .join("\n\n")
    .slice(0, length);
  const { segments, blocked, took } = await annotate(page, text);
  // Figures, not assertions: a busy machine is not a fault.
  console.log(`  ${length} characters in a worker: ${took.toFixed(0)} ms, the page's thread held for ${blocked.toFixed(0)} ms at most`);
  expect(
    segments
      .map((segment) => segment.text)
      .join("")
      .replace(/\s/g, ""),
  ).toBe(text.replace(/\s/g, ""));
});
