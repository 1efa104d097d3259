import { fileURLToPath } from "node:url";
import { defineConfig, type Project } from "@playwright/test";
import { playwrightFirefox, playwrightWebKit, systemFirefox, systemWebKit } from "./tests/e2e/browsers";
import { chromiumArgs } from "./tests/e2e/chromium";

const port = Number(process.env.TIFA_E2E_PORT ?? 4173);

/** What the other engines try: the reader, but for what only a document says (access) or only Chromium tells. */
const readerJourneys = /tests\/e2e\/(?:reader\/(?!access).*|corrections)\.spec\.ts$/;
const withDriver = /tests\/e2e\/webkit\/.*\.spec\.ts$/;

const others: Project[] = [];
if (playwrightFirefox) others.push({ name: "firefox", testMatch: readerJourneys, use: { browserName: "firefox" } });
else if (systemFirefox)
  others.push({
    name: "firefox",
    testMatch: readerJourneys,
    // Playwright calls this way of driving a browser experimental.
    retries: 1,
    use: {
      browserName: "firefox",
      channel: "moz-firefox",
      launchOptions: {
        executablePath: fileURLToPath(new URL("scripts/firefox-relay.mjs", import.meta.url)),
        env: { ...process.env, TIFA_FIREFOX: systemFirefox },
        // Without a screen Firefox says that there is no mouse: a fine pointer that hovers (6), and fingers (1).
        firefoxUserPrefs: { "ui.primaryPointerCapabilities": 6, "ui.allPointerCapabilities": 7 },
      },
    },
  });
if (playwrightWebKit) others.push({ name: "webkit", testMatch: readerJourneys, use: { browserName: "webkit" } });
else if (systemWebKit) others.push({ name: "webkit", testMatch: withDriver });

/** Journeys in a real Chromium against the built site (scripts/browser.mjs finds the browser); the reader's in Firefox and WebKit too, where there are any. */
export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["./tests/e2e/progress.ts"], ["json", { outputFile: "test-results/journeys.json" }]],
  outputDir: "test-results/journeys",
  // The whole matrix (all themes, all articles, extremes, a hundred kills) runs with `npm run test:all`.
  ...(process.env.TIFA_TESTS === "all" ? {} : { grepInvert: /@all/ }),
  timeout: 150_000,
  expect: { timeout: 15_000 },
  // Off but in the journeys about them (tests/e2e/offline and where it says so): what a worker keeps would answer for the network.
  use: { baseURL: `http://localhost:${port}`, locale: "en-US", serviceWorkers: "block" },
  projects: [
    {
      name: "chromium",
      testIgnore: withDriver,
      use: {
        browserName: "chromium",
        launchOptions: {
          ...(process.env.PLAYWRIGHT_CHROMIUM_PATH ? { executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH } : {}),
          args: chromiumArgs,
        },
      },
    },
    ...others,
  ],
  webServer: { command: "node tests/e2e/serve.mjs", port, reuseExistingServer: !process.env.CI, env: { PORT: String(port) } },
});
