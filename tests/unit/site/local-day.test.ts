import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { localDay } from "@/browser/site/local-day";

const zone = process.env.TZ;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it.each([
  ["Asia/Shanghai", "2026-11-22T20:00:00Z", "2026-11-23"],
  ["America/New_York", "2026-01-01T02:00:00Z", "2025-12-31"],
  ["UTC", "2026-02-03T12:00:00Z", "2026-02-03"],
])("is the reader's day, not Greenwich's: %s", (timeZone, now, day) => {
  process.env.TZ = timeZone;
  vi.setSystemTime(new Date(now));
  expect(localDay()).toBe(day);
});
