import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { firefox, webkit } from "@playwright/test";

/** The browsers beside Chromium that the journeys also run in, where they are found (docs/browsers.md says where they were not). */

const onPath = (name: string): string | undefined =>
  process.platform === "win32" ? undefined : spawnSync("which", [name], { encoding: "utf8" }).stdout.trim() || undefined;
const existing = (path: string): string | undefined => (path && existsSync(path) ? path : undefined);
const asked = process.env.TIFA_BROWSERS;
const off = asked === "chromium";
/** The system's own are driven by ways that Playwright calls experimental or does not know: only when asked for, or a new Firefox could fail `npm test`. */
const all = asked === "all";

/** Playwright's own build of an engine, which needs nothing else. */
export const playwrightFirefox = off ? undefined : existing(firefox.executablePath());
export const playwrightWebKit = off ? undefined : existing(webkit.executablePath());

/** A Firefox of the system, driven by WebDriver BiDi. */
export const systemFirefox = !all
  ? undefined
  : (process.env.PLAYWRIGHT_FIREFOX_PATH ??
    onPath("firefox") ??
    onPath("firefox-esr") ??
    existing("/Applications/Firefox.app/Contents/MacOS/firefox"));

/** WebKitGTK of the system (Debian: webkit2gtk-driver), driven by WebDriver; it needs a screen, if only a virtual one. */
export const systemWebKit = ((): { driver: string; browser: string; screen: string | undefined } | undefined => {
  const driver = all ? onPath("WebKitWebDriver") : undefined;
  const browser = ["4.1", "4.0", "6.0"]
    .flatMap((version) => ["x86_64", "aarch64"].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`))
    .find(existsSync);
  const screen = process.env.DISPLAY ? undefined : onPath("Xvfb");
  return driver && browser && (process.env.DISPLAY || screen) ? { driver, browser, screen } : undefined;
})();
