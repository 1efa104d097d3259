import { describe, expect, it } from "vitest";
import {
  type Capsule,
  capsuleFragment,
  compareCapsule,
  type Held,
  isWhole,
  makeCapsule,
  partingOf,
  readCapsule,
  showUnseen,
  writeCapsule,
} from "@/core/exchange/capsule";
import { hostileTexts, lostTexts } from "./records";

const head = { api: "v1", license: "l", attribution: "a" } as const;
const sha = "ab".repeat(32);
const segment = (id: string, zh: string, en: string, ids: string[]) => ({
  id,
  zh,
  en,
  words: [],
  terms: ids.map((term) => ({ id: term, start: 0, end: 1, depth: 0 })),
});
const held: Held = {
  article: {
    ...head,
    slug: "one",
    title: { zh: "题", en: "Title" },
    facts: "",
    citation: "",
    link: "",
    source: { file: "one.txt", sha256: sha },
    notes: [],
    blocks: [
      {
        kind: "paragraph",
        segments: [segment("1.1.1", "基层治理。", "Primary-level governance.", ["jiceng"]), segment("1.1.2", "第二句。", "Second.", [])],
      },
    ],
  },
  terms: {
    ...head,
    terms: [
      { id: "jiceng", zh: "基层", pinyin: "jīcéng", en: "primary level", gloss: "", rank: "central", type: "concept", themes: [], occurrences: 1 },
    ],
    retired: { old: "jiceng" },
  },
};
const made = makeCapsule(held, ["1.1.1"], { site: "https://tifa.example", citation: "“基层治理。”" });

const statesOf = (capsule: Capsule, where: Held = held) => compareCapsule(capsule, where).map(({ part, state }) => `${part} ${state}`);

describe("a capsule", () => {
  it("comes back from a link, a fragment and a file as it was", () => {
    for (const text of [
      `https://tifa.example/en/capsule/#${capsuleFragment(made)}`,
      `#${capsuleFragment(made)}`,
      capsuleFragment(made),
      writeCapsule(made),
      `\uFEFF${writeCapsule(made)}`,
    ])
      expect(readCapsule(text)).toEqual(made);
    expect(isWhole(made)).toBe(true);
  });
  it("matches where nothing was altered", () => expect(statesOf(made)).toEqual(["zh same", "en same", "source same", "term same"]));
  it("knows a term by the id that it had before it was merged", () =>
    expect(statesOf({ ...made, terms: [{ id: "old", zh: "基层", en: "primary level" }] }).at(-1)).toBe("term same"));

  const altered: [string, Partial<Capsule>, string][] = [
    ["a word of the Chinese", { sentences: [{ id: "1.1.1", zh: "基层管理。", en: "Primary-level governance." }] }, "zh differs"],
    ["a word of the English", { sentences: [{ id: "1.1.1", zh: "基层治理。", en: "Primary-level government." }] }, "en differs"],
    ["a sign that is not seen", { sentences: [{ id: "1.1.1", zh: "基层\u200b治理。", en: "Primary-level governance." }] }, "zh differs"],
    ["another sentence's id", { sentences: [{ id: "1.1.2", zh: "基层治理。", en: "Primary-level governance." }] }, "zh differs"],
    ["a sentence that is not there", { sentences: [{ id: "9.9.9", zh: "基层治理。", en: "" }] }, "zh missing"],
    ["the source", { source: { file: "one.txt", sha256: "cd".repeat(32) } }, "source differs"],
    ["the English of a term", { terms: [{ id: "jiceng", zh: "基层", en: "grassroots" }] }, "term differs"],
    ["a term that is not there", { terms: [{ id: "nothing", zh: "无", en: "nothing" }] }, "term missing"],
  ];
  it.each(altered)("says that %s was altered", (_, change, said) => {
    const capsule = { ...made, ...change };
    expect(isWhole(capsule)).toBe(false);
    expect(statesOf(capsule)).toContain(said);
  });
  it.each<[string, Partial<Capsule>]>([
    ["the citation", { citation: "another" }],
    ["where it was made", { site: "https://elsewhere.example" }],
    ["which article", { article: "two" }],
  ])("tells by its sum that %s was changed", (_, change) => expect(isWhole({ ...made, ...change })).toBe(false));
});

describe("what is no capsule", () => {
  const json = (change: object) => JSON.stringify({ ...made, ...change });
  it.each([
    ["nothing", ""],
    ["a word", "hello world"],
    ["a link cut off", `https://tifa.example/en/capsule/#${capsuleFragment(made).slice(0, 301)}`],
    ["another's fragment", "#s2.1.3"],
    ["bytes that are no text", "_____w"],
    ["JSON that is cut off", writeCapsule(made).slice(0, 200)],
    ["a list", "[]"],
    ["null", "#bnVsbA"],
    ["a field more", json({ more: 1 })],
    ["a field less", json({ sum: undefined })],
    ["another version", json({ version: 2 })],
    ["an article that is a path", json({ article: "../../etc/passwd" })],
    ["an article that is an address", json({ article: "javascript:alert(1)" })],
    ["a sentence that is a script", json({ sentences: [{ id: "<script>", zh: "", en: "" }] })],
    ["numbers for texts", json({ citation: 1 })],
    ["no sentence", json({ sentences: [] })],
    ["very many sentences", json({ sentences: Array.from({ length: 5000 }, () => ({ id: "1.1.1", zh: "", en: "" })) })],
    ["a text without end", json({ citation: "x".repeat(300_000) })],
    ["more than any", "A".repeat(1_000_000)],
    ["a prototype", `{"__proto__":{"tifa":"capsule"},"tifa":"capsule"}`],
    ["depth", `${"[".repeat(50_000)}`],
  ])("is refused: %s", (_, text) => expect(() => readCapsule(text)).toThrow(/\w/));
});

it.each([...hostileTexts, ...lostTexts].filter((text) => text.length < 20_000))("holds any text as it is, and shows what is not seen: %j", (text) => {
  const capsule = makeCapsule(
    { ...held, article: { ...held.article, blocks: [{ kind: "paragraph", segments: [segment("1.1.1", text, text, [])] }] } },
    ["1.1.1"],
    { site: "s", citation: text.slice(0, 100) },
  );
  expect(readCapsule(writeCapsule(capsule))).toEqual(capsule);
  // A half of a character has no UTF-8: a link loses it, and its sum says so.
  const back = readCapsule(capsuleFragment(capsule));
  expect(isWhole(back)).toBe(JSON.stringify(back) === JSON.stringify(capsule));
  expect(showUnseen(text).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  const { given, here } = partingOf(text, `${text}x`);
  expect(given.map((stretch) => stretch.text).join("")).toBe(text);
  expect(here.map((stretch) => stretch.text).join("")).toBe(`${text}x`);
});

it.each([
  ["加强基层治理", "加强市域治理", ["基层"], ["市域"]],
  ["党建引领基层治理，小事不出村", "党建促进基层治理，大事不出村", ["引领", "小"], ["促进", "大"]],
  ["must do", "should do", ["must"], ["should"]],
  ["all 31 provinces", "all 32 provinces", ["31"], ["32"]],
  ["word", "sword", ["word"], ["sword"]],
  ["same", "same", [], []],
  ["", "new", [], ["new"]],
  ["gone", "", ["gone"], []],
  ["𠮷野家", "吉野家", ["𠮷"], ["吉"]],
  [`xxx${"，".repeat(3000)}`, "。".repeat(3000), [`xxx${"，".repeat(3000)}`], ["。".repeat(3000)]],
])("says which words are altered: %s", (given, here, left, right) => {
  const parted = partingOf(given, here);
  const only = (cut: (typeof parted)["given"]) => cut.flatMap((stretch) => (stretch.only ? [stretch.text] : []));
  expect([only(parted.given), only(parted.here)]).toEqual([left, right]);
  expect([parted.given, parted.here].map((cut) => cut.map(({ text }) => text).join(""))).toEqual([given, here]);
});
