import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeModel, encodeModel } from "@/core/pinyin/format";
import { createKeyTable, lookUp } from "@/core/pinyin/hash";

const table = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 0xffffffff }), fc.integer({ min: -127, max: 127 })), {
  selector: ([key]) => key,
  maxLength: 200,
});

describe("key tables", () => {
  it("answer as a Map does", () => {
    fc.assert(
      fc.property(table, fc.array(fc.integer({ min: 1, max: 0xffffffff })), (entries, others) => {
        const map = new Map(entries);
        const keyTable = createKeyTable([...map.keys()], [...map.values()]);
        for (const key of [...map.keys(), ...others]) expect(lookUp(keyTable, key)).toBe(map.get(key));
      }),
    );
  });
});

describe("the stored model", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(table, table, (lexicon, weights) => {
        const characters = new Map([
          ["行", ["xíng", "háng"]],
          ["一", ["yī"]],
          ["𠮷", ["jí"]],
        ]);
        const votes = Float32Array.of(0.5, -1.25);
        const bytes = encodeModel({ characters, lexicon: new Map(lexicon), weights: new Map(weights), weightUnit: 0.25, votes });
        const back = decodeModel(bytes);
        expect(back.characters).toEqual(characters);
        expect(back.votes).toEqual(votes);
        expect(back.weightUnit).toBe(0.25);
        for (const [key, value] of lexicon) expect(lookUp(back.lexicon, key)).toBe(value);
        for (const [key, value] of weights) expect(lookUp(back.weights, key)).toBe(value);
      }),
    );
  });

  it("is refused where it is another thing or not whole", () => {
    const bytes = encodeModel({
      characters: new Map([["一", ["yī"]]]),
      lexicon: new Map([[7, 1]]),
      weights: new Map(),
      weightUnit: 1,
      votes: Float32Array.of(1),
    });
    expect(() => decodeModel(Uint8Array.of(1, 2, 3))).toThrow("not a reading model");
    for (let length = 0; length < bytes.length; length++) expect(() => decodeModel(bytes.subarray(0, length))).toThrow();
  });
});
