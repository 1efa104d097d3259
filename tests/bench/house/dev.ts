import { spawn } from "node:child_process";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { changeGloss, replaceIn } from "./edits";

/** Starts `npm run dev` in a project; gives its address and how to stop it. */
function startDev(folder: string, port: number): Promise<{ address: string; stop: () => void }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "server/dev/main.ts"], { cwd: folder, env: { ...process.env, PORT: String(port) } });
    let said = "";
    child.stdout.on("data", (data: Buffer) => {
      said += data.toString();
      const [address] = /http:\S+/.exec(said) ?? [];
      if (address) resolve({ address, stop: () => void child.kill() });
    });
    child.stderr.on("data", (data: Buffer) => {
      said += data.toString();
    });
    child.on("exit", () => reject(new Error(`npm run dev ended: ${said}`)));
  });
}

/** Seconds from saving a file to its text standing in the open page, for a term, an article and a string: the middle one of some. */
export async function timeDev(folder: string, port: number, times = 5): Promise<[what: string, seconds: number][]> {
  const dev = await startDev(folder, port);
  const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const time = async (path: string, edit: (mark: string) => () => void): Promise<number> => {
      const taken: number[] = [];
      await page.goto(dev.address + path);
      for (let i = 0; i < times; i++) {
        const mark = `Mark ${String.fromCharCode(65 + i)} of the bench`;
        const start = performance.now();
        const undo = edit(mark);
        await page.getByText(mark).first().waitFor({ state: "attached", timeout: 60_000 });
        taken.push((performance.now() - start) / 1000);
        undo();
        await page.getByText(mark).first().waitFor({ state: "detached", timeout: 60_000 });
      }
      return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
    };
    const article = join(folder, "content/articles/wuxi-hongmei-linghang/en.json");
    return [
      ["a term's gloss", await time("en/glossary/jiceng/", (mark) => changeGloss(folder, "jiceng", mark))],
      ["an article's sentence", await time("en/read/wuxi-hongmei-linghang/", (mark) => replaceIn(article, /("1\.1\.1": )".*"/, `$1"${mark}"`))],
      ["an interface string", await time("en/about/", (mark) => replaceIn(join(folder, "locales/en/common.json"), /("skip": )".*"/, `$1"${mark}"`))],
    ];
  } finally {
    await browser.close();
    dev.stop();
  }
}
