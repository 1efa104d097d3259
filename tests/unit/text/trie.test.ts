import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTrie, openTrie } from "@/core/text/trie";

const unitsOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

function find(keys: readonly string[], text: string): [number, number, string][] {
  const { hits, length } = openTrie(buildTrie(keys)).findAll(unitsOf(text));
  return Array.from({ length: length / 3 }, (_, i) => [hits[3 * i] ?? 0, hits[3 * i + 1] ?? 0, keys[hits[3 * i + 2] ?? 0] ?? ""]);
}

/** Slow and obvious: every key at every place. */
function findSlowly(keys: readonly string[], text: string): [number, number, string][] {
  const found: [number, number, string][] = [];
  for (let start = 0; start < text.length; start++)
    for (const key of [...new Set(keys)].filter((key) => key !== "").sort((a, b) => a.length - b.length))
      if (text.startsWith(key, start)) found.push([start, start + key.length, key]);
  return found;
}

const letter = fc.constantFrom("三", "报", "到", "服", "务", "\ud840", "\udc00", "a");
const word = fc.string({ unit: letter, maxLength: 5 });

describe("the double-array trie", () => {
  it("finds what looking for every key at every place finds", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.string({ unit: letter, maxLength: 60 }), (keys, text) => {
        expect(find(keys, text)).toEqual(findSlowly(keys, text));
      }),
      { numRuns: 500 },
    );
  });

  it("is the same after a way through bytes", () => {
    const data = buildTrie(["三报到", "三报到三服务", "服务"]);
    const copy = new Int32Array(new Uint8Array(data.buffer.slice(0)).buffer);
    const units = unitsOf("推行三报到三服务制度");
    const before = openTrie(data).findAll(units);
    const after = openTrie(copy).findAll(units);
    expect(after.hits.slice(0, after.length)).toEqual(before.hits.slice(0, before.length));
  });

  it("finds more than its first list holds", () => {
    const text = "三".repeat(5000);
    expect(find(["三", "三三"], text)).toHaveLength(9999);
  });

  it("holds many keys of one beginning", () => {
    const keys = Array.from({ length: 3000 }, (_, i) => `党${String.fromCharCode(0x4e00 + i)}`);
    expect(find(keys, `党${String.fromCharCode(0x4e00 + 2999)}`)).toEqual([[0, 2, keys[2999]]]);
  });

  it("refuses data that is cut short or of another version", () => {
    const data = buildTrie(["三"]);
    expect(() => openTrie(data.slice(0, -1))).toThrow(RangeError);
    expect(() => openTrie(Int32Array.from(data, (n, i) => (i === 0 ? 99 : n)))).toThrow(RangeError);
    expect(() => openTrie(new Int32Array(0))).toThrow(RangeError);
  });
});
