import { expect, it } from "vitest";
import { createPlainAnnotator, readingOf, readReadings } from "../../cases";

const annotate = createPlainAnnotator();
const cases = readReadings("heteronyms.txt");

it("has at least 300 cases, each of them once", () => {
  expect(cases.length).toBeGreaterThanOrEqual(300);
  expect(new Set(cases.map(({ marked }) => marked)).size).toBe(cases.length);
});

it.each(cases)("$marked is $reading", ({ marked, text, reading }) => expect(readingOf(marked, annotate(text))).toBe(reading));
