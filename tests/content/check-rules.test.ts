import { describe, expect, it } from "vitest";
import { check, rules } from "@/core/check/check";
import type { Change } from "@/tests/fixtures/check/case";
import { engineFor, minimalEdition } from "@/tests/fixtures/check/edition";
import { editionCases } from "@/tests/fixtures/check/edition-cases";
import { termCases } from "@/tests/fixtures/check/term-cases";
import { retiredCases } from "@/tests/fixtures/check/retired-cases";
import { glossCases } from "@/tests/fixtures/check/gloss-cases";
import { localeCases } from "@/tests/fixtures/check/locale-cases";

const cases = [...editionCases, ...termCases, ...retiredCases, ...glossCases, ...localeCases];

const findAfter = (change: Change) => {
  const edition = minimalEdition();
  change(edition);
  return check(edition, engineFor(edition));
};

describe("the rules of tifa check", () => {
  it("find nothing in the minimal edition", () => {
    expect(findAfter(() => {})).toEqual([]);
  });

  it("each have a code of their own, a fixture that passes and one that fails", () => {
    const codes = rules.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(cases.map((c) => c.code)).toEqual(codes);
    for (const { code, passes, fails } of cases) expect([code, passes.length > 0, fails.length > 0]).toEqual([code, true, true]);
  });

  describe.each(cases)("$code", ({ code, passes, fails }) => {
    it.each(passes)("is kept by: %s", (_, change) => {
      expect(findAfter(change).filter((finding) => finding.code === code)).toEqual([]);
    });
    it.each(fails)("is broken by: %s", (_, change, where) => {
      const found = findAfter(change).filter((finding) => finding.code === code);
      expect(found.map((finding) => finding.where)).toContain(where);
    });
  });
});
