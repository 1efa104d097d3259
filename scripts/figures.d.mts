import type { Browser } from "@playwright/test";

/** Rows of what is measured of the reading page and the front door, what it was before, what it is now. `address` has no slash at its end. */
export function measureFigures(browser: Browser, address: string): Promise<[what: string, before: string, now: string][]>;
