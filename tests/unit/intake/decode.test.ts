import { describe, expect, it } from "vitest";
import { decodeStrictly } from "@/core/intake/decode";

const text = "党建,Party\n";
const gb = [0xb5, 0xb3, 0xbd, 0xa8, 0x2c, 0x50, 0x61, 0x72, 0x74, 0x79, 0x0a];

describe("decodeStrictly", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\uFEFF${text}`)],
    ["UTF-16 with its mark", new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"))],
    ["GBK", Uint8Array.from(gb)],
  ])("reads %s", (_name, bytes) => expect(decodeStrictly(bytes)).toBe(text));
  it("reads characters that only GB18030 has", () => expect(decodeStrictly(Uint8Array.from([0x95, 0x32, 0x82, 0x36]))).toBe("𠀀"));
  it.each<[string, number[]]>([
    ["a text cut in the middle of a character", gb.slice(0, 3)],
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
  ])("refuses %s", (_name, bytes) => expect(() => decodeStrictly(Uint8Array.from(bytes))).toThrow());
});
