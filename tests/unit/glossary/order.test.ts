import { describe, expect, it } from "vitest";
import { byLetter, letterPages } from "@/core/glossary/order";
import type { Term } from "@/core/glossary/schema";
import { edition } from "@/server/edition";

const { terms } = edition();
const [some] = terms;

/** So many terms whose pinyin begins with a letter. */
const many = (letter: string, n: number): Term[] =>
  Array.from({ length: n }, (_, i) => ({ ...(some as Term), id: `${letter}${i}`, pinyin: `${letter}ā${String(i).padStart(5, "0")}` }));

describe("the glossary's list", () => {
  it("opens with words and ends with codes", () => {
    const letters = byLetter(terms).map(([letter]) => letter);
    expect(letters[0]).toBe("A");
    expect(letters.at(-1)).toBe("#");
    expect(letters.slice(0, -1)).toEqual([...letters.slice(0, -1)].sort());
  });
  it("has every term on one page, each page with a name of its own", () => {
    const pages = letterPages(byLetter(terms));
    expect(pages.flatMap((page) => page.terms.map(({ id }) => id)).sort()).toEqual(terms.map(({ id }) => id).sort());
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
    expect(pages.at(-1)?.path).toBe("codes");
  });
  it("does not let a page grow with the glossary", () => {
    const pages = letterPages(byLetter([...many("b", 20_000), ...many("c", 150), ...many("d", 151)]));
    expect(Math.max(...pages.map((page) => page.terms.length))).toBeLessThanOrEqual(150);
    expect(pages.filter(({ from }) => from === 1).map(({ path, of }) => [path, of])).toEqual([
      ["b", 20_000],
      ["c", 150],
      ["d", 151],
    ]);
    expect(pages.at(-1)).toMatchObject({ path: "d-2", from: 151, of: 151 });
  });
});
