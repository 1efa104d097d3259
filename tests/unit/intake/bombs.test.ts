import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readApkg } from "@/core/exchange/apkg";
import { openArchive } from "@/core/intake/archive";
import { Refusal } from "@/core/intake/document";
import { checkStreams, streamLimits } from "@/core/intake/formats/pdf-streams";
import * as metering from "@/core/intake/meter";
import type { Meter } from "@/core/intake/meter";
import { readGlossary } from "@/core/own/glossary-bytes";
import { bombs, deckOf, dictionaryOf, dull, lie, lzw, manyParts, overlap, pdfOf, toAscii85, workbookOf, zeros } from "./bombs";
import { read } from "./files";
import { fixture } from "./fixture";

const MB = 1 << 20;
/** What each meter counted of one test. A spy and no mock: files of one worker share what they load, so that a mock would come after what it stands for. */
const meters: Meter[] = [];
const unpacked = (): number => meters.reduce((sum, meter) => sum + meter.unpacked, 0);
beforeEach(() => {
  meters.length = 0;
  const create = metering.createMeter;
  vi.spyOn(metering, "createMeter").mockImplementation((limits) => {
    const meter = create(limits);
    meters.push(meter);
    return meter;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const refusalOf = async (act: () => unknown): Promise<unknown> => {
  try {
    return await act();
  } catch (error) {
    return error;
  }
};

describe("files that unpack without end are stopped with one sentence, after few bytes", () => {
  it.each(bombs.map((bomb) => [bomb.name, bomb] as const))("%s", async (_name, { file, bytes, most }) => {
    const error = await refusalOf(() => read(bytes(), file));
    expect(error).toBeInstanceOf(Refusal);
    expect(String(error)).toMatch(/^Error: [^\n]{10,200}$/);
    expect(unpacked()).toBeLessThanOrEqual(most);
  });

  it.each(["word/document.xml", "META-INF/container.xml", "xl/workbook.xml", "collection.anki2"])(
    "65,000 parts beside %s: none is unpacked",
    async (name) => {
      const bytes = manyParts(name);
      const error = await refusalOf(() => (name.startsWith("xl/") ? readGlossary(bytes, "a.xlsx", 0, String) : read(bytes, "a.docx")));
      expect(error).toMatchObject({ code: "too-large", message: expect.stringContaining("65001 parts") });
      expect(unpacked()).toBe(0);
    },
  );

  const others: [name: string, act: () => Promise<unknown>, most: number][] = [
    ["a deck of 90 MB", () => readApkg(deckOf(zeros(90)), 0), 13 * MB],
    ["a deck that says it has 200 MB", () => readApkg(lie(deckOf(zeros(1)), 200 * MB), 0), 0],
    ["a workbook of 20 MB", () => readGlossary(workbookOf(zeros(20)), "a.xlsx", 0, String), 9 * MB],
    ["a workbook of 20 MB that shrink fiftyfold", () => readGlossary(workbookOf(dull(20, 128)), "a.xlsx", 0, String), 24 * MB],
    ["a dictionary of 20 MB", () => readGlossary(dictionaryOf(zeros(20)), "a.zip", 0, String), 9 * MB],
  ];
  it.each(others)("%s", async (_name, act, most) => {
    expect(await refusalOf(act)).toBeInstanceOf(Error);
    expect(unpacked()).toBeLessThanOrEqual(most);
  });
});

describe("what a text is stays below the limits", () => {
  it.each(["report.docx", "report.epub", "report-libreoffice.pdf", "report-chromium.pdf"])("%s", async (name) => {
    expect((await read(fixture(name), name)).raw.length).toBeGreaterThan(100);
    expect(unpacked()).toBeGreaterThan(0);
  });

  it("a part whose packing is that of a large table", () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `<w:tr><w:tc><w:p><w:r><w:t>${i * 7919}</w:t></w:r></w:p></w:tc></w:tr>`).join("");
    const bytes = new TextEncoder().encode(rows);
    const archive = openArchive(zipSync({ a: bytes }, { level: 9 }));
    expect(Buffer.from(archive.read("a") ?? []).equals(bytes)).toBe(true);
    expect(archive.unpacked()).toBe(bytes.length);
  });

  it("parts that lie over one another are each counted", () => {
    const archive = openArchive(overlap(zipSync({ a: dull(1, 128), b: new Uint8Array(1), c: new Uint8Array(1) }, { level: 9 })));
    for (const name of archive.names) archive.read(name);
    expect(archive.unpacked()).toBe(3 * MB);
  });
});

describe("the streams of a PDF", () => {
  const measured = async (bytes: Uint8Array): Promise<Meter> => {
    const meter = metering.createMeter(streamLimits);
    await checkStreams(bytes, meter);
    return meter;
  };

  it("are measured as LZW unpacks them", async () => {
    // A code of its own, then 3,836 of which each gives one byte more.
    const once = 1 + (3836 * 3839) / 2;
    expect((await measured(pdfOf([{ body: lzw(1), says: "/Filter/LZWDecode" }]))).unpacked).toBe(once);
  });

  it("are measured in base 85, and when they are damaged", async () => {
    const { zlibSync } = await import("fflate");
    const body = zlibSync(dull(1, 64));
    expect((await measured(pdfOf([{ body: toAscii85(body), says: "/Filter[/ASCII85Decode/FlateDecode]" }]))).unpacked).toBe(MB);
    expect((await measured(pdfOf([{ body: body.subarray(0, 5000), says: "/Filter/FlateDecode" }]))).unpacked).toBeLessThan(MB);
    expect(
      (await measured(pdfOf([{ body: body.map((byte, i) => (i > 40 ? byte ^ 0x55 : byte)), says: "/Filter/FlateDecode" }]))).unpacked,
    ).toBeLessThan(MB);
  });

  it("of pictures are emptied, and no others", async () => {
    const body = new Uint8Array(100).fill(7);
    const bytes = pdfOf([
      { body, says: "/Subtype /Image" },
      { body, says: "" },
    ]);
    expect((await measured(bytes)).unpacked).toBe(0);
    expect(bytes.filter((byte) => byte === 7)).toHaveLength(100);
  });
});
