/**
 * What Chromium leaves out. The two popups of the address bar are pages of their own in each window that it opens, also without a screen: 0.8 s of processor time for each journey
 * (1.1 s with them, 0.3 s without, Chromium 156). The last list given is the one that counts, so Playwright's own stands in it
 * (playwright-core, chromiumSwitches: those of them that a page can notice, or that ask the network).
 */
const withoutFeatures = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "Translate",
];

/** How every Chromium of the journeys is started. */
export const chromiumArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  `--disable-features=${withoutFeatures.join(",")}`,
];
