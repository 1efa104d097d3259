import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** The sheet that articles bring, with what it imports. */
function sheet(path: string): string {
  const folder = path.slice(0, path.lastIndexOf("/"));
  return readFileSync(path, "utf8").replace(/@import "(\.[^"]+)";/g, (_, from: string) => sheet(`${folder}/${from.slice(2)}`));
}

/** Rules in which the whole page or a whole text depends on what is in it: one such in the sheet, and each change of what it asks for has every word's style worked out anew. */
const wide = (css: string): string[] =>
  [...css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/[^{}]*\{/g)].flatMap(([rule]) => {
    const selectors = rule
      .slice(0, -1)
      .trim()
      .split(/,\s*(?![^()]*\))/);
    return selectors.filter(
      (selector) => /(?:^|\s)(?:html|body|:root|\.reader)[^\s]*:has\(/.test(selector) && !selector.startsWith("html:not(.js):has("),
    );
  });

describe("no rule of an article has the whole page depend on what is in it", () => {
  test("the sheet", () => expect(wide(sheet("app/styles/index.css"))).toEqual([]));
  test.each([
    "html:has(.reader) { a: b }",
    "body:has(.session:not([hidden])) .bar { a: b }",
    "a, .reader:has(#ruby:checked) rt { a: b }",
    ".reader:is(.a):has(b) { c: d }",
  ])("found: %s", (css) => expect(wide(css)).toHaveLength(1));
  test.each(["html:not(.js):has(#ruby:checked) .reader rt { a: b }", ".tool:has(:checked) { a: b }", "label:has(.reader) { a: b }"])(
    "left alone: %s",
    (css) => expect(wide(css)).toEqual([]),
  );
});
