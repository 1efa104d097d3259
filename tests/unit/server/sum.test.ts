import { describe, expect, it } from "vitest";
import { html } from "@/core/html";
import { sumOf } from "@/server/build/sum";

describe("the sum of what a page is made from", () => {
  it.each([
    ["fields", { a: 1, b: [1, 2] }, { a: 1, b: [1, 3] }],
    ["nested text", { a: { b: "x" } }, { a: { b: "y" } }],
    ["maps", { m: new Map([["a", 1]]) }, { m: new Map([["a", 2]]) }],
    ["maps of maps", new Map([["a", new Map([["b", 1]])]]), new Map([["a", new Map([["c", 1]])]])],
    ["sets", new Set([1]), new Set([2])],
    ["safe HTML", { h: html`<b>${"a"}</b>` }, { h: html`<b>${"b"}</b>` }],
    ["order", ["a", "b"], ["b", "a"]],
    ["null and nothing", [null], []],
  ])("tells %s apart", (_, a, b) => expect(sumOf(a)).not.toBe(sumOf(b)));
  it("is the same for what is equal", () =>
    expect(sumOf({ a: new Map([["b", new Set([1])]]), h: html`<b>x</b>` })).toBe(sumOf({ a: new Map([["b", new Set([1])]]), h: html`<b>x</b>` })));
  it("does not join what stands apart", () => expect(sumOf("ab", "c")).not.toBe(sumOf("a", "bc")));
  it("refuses a function", () => expect(() => sumOf({ f: () => 1 })).toThrow(TypeError));
});
