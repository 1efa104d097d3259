import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LookupEntry, soundLines } from "@/core/lookup/entry";
import { decodeCharacters, encodeCharacters } from "@/core/lookup/character-codes";
import { packColumns, unpackColumns } from "@/core/lookup/entry-columns";
import { packSounds, unpackSounds } from "@/core/lookup/sound-columns";
import { packWhole, unpackWhole } from "@/core/lookup/whole";
import { edition } from "@/server/edition";
import { lookupData } from "@/server/lookup";
import { makeEntry } from "./entries";

const real = lookupData(edition());
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const back = (entries: readonly LookupEntry[]): LookupEntry[] => {
  const { columns, rest } = packColumns(entries);
  return unpackColumns(sent(columns), sent(rest));
};

describe("a glossary by fields", () => {
  it("comes back as it was", () => expect(unpackWhole(sent(packWhole(real).whole), packWhole(real).rest)).toEqual(real));

  it("without its explanations, further renderings and members lacks nothing else", () =>
    expect(unpackColumns(packColumns(real.entries).columns)).toEqual(
      real.entries.map(({ members: _, avoid: __, ...entry }) => ({
        ...entry,
        en: entry.en.slice(0, 1),
        gloss: "",
        sounds: entry.sounds.slice(0, 1 + entry.aliases.length),
      })),
    ));

  it("has the explanations of what the articles have most often in the first block, which may come alone", () => {
    const { columns, rest } = packColumns(real.entries);
    const entries = unpackColumns(columns, { glosses: [rest.glosses[0]] });
    const explained = entries.filter(({ gloss }) => gloss !== "");
    const others = entries.filter(({ gloss }) => gloss === "");
    expect(explained.length).toBe(rest.glosses[0]?.length);
    expect(Math.min(...explained.map(({ count }) => count))).toBeGreaterThanOrEqual(Math.max(...others.map(({ count }) => count)));
    for (const { id, gloss } of explained) expect(gloss).toBe(real.entries.find((entry) => entry.id === id)?.gloss);
  });

  it("leaves room for 5,000 terms in the first visit (docs/adr/0008): what is kept first of each takes at most 28 bytes (gzip), the tables at most 19,000", () => {
    const { columns, ...tables } = packWhole(real).whole;
    const zipped = (value: unknown) => gzipSync(JSON.stringify(value), { level: 9 }).length;
    expect(zipped(columns) / real.entries.length).toBeLessThan(28);
    expect(zipped(tables)).toBeLessThan(19_000);
  });

  it("says which form has what parts forms in it", () => {
    for (const zh of ["党|建", "党\n建"]) expect(() => packColumns([makeEntry(zh, "", "x")])).toThrow("党");
  });

  it.each([
    ["a character read in two ways", ["银行", "yínháng"], ["行动", "xíngdòng"], ["行长", "hángzhǎng"]],
    ["capitals", ["红梅", "Hóngméi"], ["红梅", "hóngméi"], ["红梅领航", "Hóngméi Lǐngháng"]],
    ["an apostrophe", ["西安", "Xī'ān"], ["平安", "píng'ān"]],
    ["letters and digits", ["1+10+N", "1+10+N"], ["5A级", "5A jí"], ["三十五天", "35 tiān"], ["35天", "sānshíwǔ tiān"]],
    ["a lone r", ["玩儿", "wánr"], ["儿童", "értóng"], ["玩儿", "wánr"]],
    ["ü and neutral tones", ["绿色的", "lǜsè de"], ["战略", "zhànlüè"]],
    ["pinyin that does not fit", ["党建", "dǎng"], ["党建", "dǎng jiàn shè"], ["党建", ""], ["", "dǎng"], ["党建", "dǎng (jiàn)"], ["党建", "!d.^"]],
    ["rare characters", ["𠀀红", "hē hóng"], ["紅", "hóng"]],
  ])("keeps %s", (_, ...forms) => {
    const entries = forms.map(([zh = "", pinyin = ""], i) => makeEntry(zh, pinyin, "x", { id: `t${i}`, sounds: soundLines([{ zh, pinyin }]) }));
    expect(back(entries)).toEqual(entries);
  });

  it("keeps whatever stands in it", () => {
    const form = fc.constantFrom(
      ...real.entries.slice(0, 400).flatMap(({ zh, pinyin, aliases }) => [{ zh, pinyin }, ...aliases]),
      { zh: "党.^(", pinyin: "dǎng.^(" },
      { zh: "x y", pinyin: "x\ny" },
    );
    const entry = fc.record({ head: form, aliases: fc.array(form, { maxLength: 3 }), members: fc.array(form, { maxLength: 3 }), id: fc.string() });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (list) => {
        const entries = list.map(({ head, aliases, members, id }) => ({
          ...makeEntry(head.zh, head.pinyin, "x"),
          id: id || "x",
          aliases,
          ...(members.length > 0 ? { members: members.map((member) => ({ ...member, en: "y" })) } : {}),
          sounds: soundLines([head, ...aliases, ...members]),
        }));
        expect(back(entries)).toEqual(entries);
      }),
    );
  });
});

describe("characters in codes", () => {
  it.each([
    ["nothing", ""],
    ["ASCII with quotes", 'a"b\\c|d\n'],
    ["characters beyond the first plane", "𠀀红𠀁"],
    ["more than have one sign or two", String.fromCodePoint(...Array.from({ length: 3000 }, (_, i) => 0x4e00 + i))],
  ])("come back: %s", (_, text) => expect(decodeCharacters(sent(encodeCharacters(text)))).toBe(text));
  it("are signs that JSON writes as they are", () => {
    const { coded } = encodeCharacters(real.entries.map(({ zh }) => zh).join("\n"));
    expect(JSON.stringify(coded).length).toBe(coded.length + 2);
  });
  it("have an end, which is said", () => {
    const all = Array.from({ length: 12_000 }, (_, i) => String.fromCodePoint(0x3400 + i)).join("");
    expect(() => encodeCharacters(all)).toThrow("more characters");
  });
});

describe("readings by character", () => {
  it("come back as they were", () => expect(unpackSounds(sent(packSounds(real.sounds)))).toEqual(real.sounds));
  it("where there are none", () => expect(unpackSounds(packSounds({}))).toEqual({}));
});
