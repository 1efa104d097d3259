import { defineConfig } from "@playwright/test";

const port = Number(process.env.TIFA_E2E_PORT ?? 4173);

/** Journeys in a real Chromium against the built site. scripts/browser.mjs finds the browser. */
export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  timeout: 150_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-US",
    launchOptions: {
      ...(process.env.PLAYWRIGHT_CHROMIUM_PATH ? { executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH } : {}),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
    },
  },
  webServer: { command: "node tests/e2e/serve.mjs", port, reuseExistingServer: !process.env.CI, env: { PORT: String(port) } },
});
