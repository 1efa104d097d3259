// Finds a Chromium for the tests, or gets one (DESIGN §6: Playwright cannot always download its own).
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fail, root, run } from "./setup.mjs";

const require = createRequire(`${root}/package.json`);

const onPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function systemBrowser() {
  for (const name of onPath) {
    const found = spawnSync(process.platform === "win32" ? "where" : "which", [name], { encoding: "utf8" }).stdout?.split(/\r?\n/)[0];
    if (found) return found;
  }
  return elsewhere.find(existsSync);
}

function playwrightOwn() {
  const path = require("@playwright/test").chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

const isDebianRoot = () => existsSync("/etc/debian_version") && process.getuid?.() === 0;

/** The path of a Chromium-like browser. Ends the process with one sentence if there is none to be had. */
export function findBrowser() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : fail(`PLAYWRIGHT_CHROMIUM_PATH names ${named}, which does not exist: correct it or unset it.`);
  const found = playwrightOwn() ?? systemBrowser();
  if (found) return found;
  process.stderr.write("No browser found; getting Chromium …\n");
  run("npx", ["playwright", "install", "chromium"]);
  const own = playwrightOwn();
  if (own) return own;
  if (isDebianRoot()) {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"], { DEBIAN_FRONTEND: "noninteractive" });
    const installed = systemBrowser();
    if (installed) return installed;
  }
  return fail(
    "The tests need a Chromium browser and none could be found or installed: install Chrome or Chromium, or set PLAYWRIGHT_CHROMIUM_PATH to one.",
  );
}
