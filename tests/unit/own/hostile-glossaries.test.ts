import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { entryReader } from "@/core/own/entry";
import { readGlossary } from "@/core/own/glossary-bytes";
import { type HostileGlossary, hostileArchives, hostileGlossaries } from "./hostile-glossaries";

const fetched = vi.fn();
beforeAll(() => {
  vi.stubGlobal("fetch", fetched);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

async function judge({ name, file, bytes, keeps }: HostileGlossary): Promise<void> {
  const start = performance.now();
  const before = process.memoryUsage().rss;
  const read = await readGlossary(bytes, file, 7, (i) => `own-x-${i.toString(36)}`).catch((error: unknown) => error);
  expect(performance.now() - start, name).toBeLessThan(6_000);
  expect(process.memoryUsage().rss - before, name).toBeLessThan(200 << 20);
  expect(fetched).not.toHaveBeenCalled();
  expect(Object.hasOwn(globalThis, "pwned")).toBe(false);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  if (read instanceof Error) {
    expect(keeps, `${name}: ${read.message}`).toBeUndefined();
    return;
  }
  const { entries } = read as Awaited<ReturnType<typeof readGlossary>>;
  // Whatever was taken can be kept, and given back by a backup.
  for (const entry of entries.slice(0, 200)) expect(entryReader(entry)).toEqual(entry);
  if (keeps) expect(entries.map(({ zh }) => zh)).toContain(keeps);
}

describe(`${hostileGlossaries.length} glossary files that mean harm or are broken`, () => {
  it.each(hostileGlossaries.map((each) => [each.name, each] as const))("%s", async (_, each) => judge(each));
});

describe("glossary archives that unpack without end, or lie", () => {
  it.each(hostileArchives().map((each) => [each.name, each] as const))("%s", async (_, each) => judge(each));
});
