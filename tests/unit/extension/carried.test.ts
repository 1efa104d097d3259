import { deflateSync, strToU8 } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packText, readCarried } from "@/core/own/carried";
import { toBase64Url } from "@/core/text/base64url";

const packed = (value: unknown): string => toBase64Url(deflateSync(strToU8(typeof value === "string" ? value : JSON.stringify(value))));

describe("a page's text in an address", () => {
  it("comes out as it went in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.webUrl(), fc.string({ unit: "grapheme", maxLength: 400 }), (title, address, text) => {
        const carried = packText({ title, address, text });
        expect(carried).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(readCarried(carried ?? "")).toEqual({ title, address, text });
      }),
    );
  });

  it("is refused where it is longer than an address", () => {
    // Text that does not deflate.
    const text = Array.from({ length: 900_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919 + ((i * i) % 5077)) % 20_000))).join("");
    expect(packText({ title: "", address: "", text })).toBeUndefined();
  });

  it.each([
    ["nothing", ""],
    ["no base64", "%%%"],
    ["cut off", packText({ title: "题目", address: "https://a.example/", text: "正文".repeat(50) })?.slice(0, 20) ?? ""],
    ["no JSON", packed("not json")],
    ["another shape", packed({ title: "a", address: "b", text: "c" })],
    ["fields of another kind", packed(["a", 1, "c"])],
    ["more fields", packed(["a", "b", "c", "d"])],
    ["a text that inflates without end", packed(["", "", "a".repeat(20_000_000)])],
    ["__proto__", packed('{"__proto__": ["a", "b", "c"]}')],
  ])("is left where it is damaged: %s", (_, carried) => {
    expect(readCarried(carried)).toBeUndefined();
  });
});
