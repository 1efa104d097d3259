import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Refusal } from "@/core/intake/document";
import { layOut } from "@/core/intake/lay-out";
import { proposeRepairs } from "@/core/intake/repairs/propose";
import { read } from "./files";
import { type HostileCase, hostileBombs, hostileCases } from "./hostile-cases";

/** What a file did that it may not do. */
const fetched = vi.fn();

beforeAll(() => {
  vi.stubGlobal("fetch", fetched);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** The text as it would be read, or the code of the refusal. */
async function take({ bytes, file }: HostileCase): Promise<{ text: string; title: string } | { refused: string; message: string }> {
  try {
    const document = await read(bytes, file);
    const blocks = layOut(document, proposeRepairs(document.raw, document));
    return { text: blocks.map(({ text }) => text).join("\n"), title: document.title };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.code, message: error.message };
  }
}

function judge(one: HostileCase, result: Awaited<ReturnType<typeof take>>): void {
  expect(fetched).not.toHaveBeenCalled();
  expect(Object.hasOwn(globalThis, "pwned")).toBe(false);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  if ("refused" in result) {
    expect([one.refused ?? "none"].flat()).toContain(result.refused);
    // One sentence, no address, no stack.
    expect(result.message).toMatch(/^[^\n]{10,200}$/);
    return;
  }
  // Damage may be read past: then there are words.
  if (one.refused) expect(Array.isArray(one.refused) && result.text.length > 0).toBe(true);
  if (one.keeps) expect(result.text).toContain(one.keeps);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what may not be there
  expect(result.text).not.toMatch(/[\0-\x08]|[\ud800-\udbff](?![\udc00-\udfff])/);
}

describe(`${hostileCases.length} files that mean harm or are broken`, () => {
  it.each(hostileCases.map((one) => [one.name, one] as const))("%s", async (_name, one) => {
    const start = performance.now();
    judge(one, await take(one));
    // A machine with eight others on it is slow; without end is longer.
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it("of scripts and styles no word is in the text", async () => {
    // What stands in <xmp> is text by the standard: it is shown and does not run.
    for (const one of hostileCases.filter(({ name }) => /^(?:html|epub)/.test(name) && !name.includes("plain kind"))) {
      const result = await take(one);
      if ("text" in result) expect(result.text, one.name).not.toMatch(/pwned|@import|url\(/);
    }
  });
});

// After how many bytes: bombs.test.ts.
describe("archives and pages that unpack without end", () => {
  it.each(hostileBombs().map((one) => [one.name, one] as const))("%s: stopped with one sentence", async (_name, one) => {
    const result = await take(one);
    expect(result).toMatchObject({ refused: expect.any(String) });
    judge(one, result);
  });
});
