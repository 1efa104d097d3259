import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RefusedBackup, readBackup, writeBackup } from "@/core/exchange/backup";
import { mergeStudy } from "@/core/exchange/merge";
import { isPlain, toPlain } from "@/core/exchange/plain";
import { sha256 } from "@/core/exchange/sha256";
import { ratings } from "@/core/study/card";
import { lostCorrections } from "@/core/study/reader-state";
import { answered, sampleData, scheduler, start } from "./sample";

const data = answered(sampleData(), [
  [0, 3, start + 1000, "a"],
  [1, 1, start + 2000, "b"],
]);
const file = writeBackup({ made: start, data });

/** A file with a valid sum around any body. */
const sealed = (body: string, version = 5) => `{"tifa":"study-backup","version":${version},"sum":"${sha256(body)}","body":${body}}\n`;
const own = JSON.stringify({ made: start, data });

/** Every way in which a value of the body can be of a wrong kind: each path set to each of several wrong values. */
function mutations(): string[] {
  const paths: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]) => {
    paths.push(path);
    if (Array.isArray(value)) value.slice(0, 2).forEach((each, i) => void walk(each, [...path, i]));
    else if (typeof value === "object" && value !== null) for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
  };
  walk(JSON.parse(own), []);
  const wrongs = ['{"__proto__":{"x":1}}', '"<script>alert(1)</script>"', '"javascript:alert(1)"', "1e999", "-1", '"\\u0000"'];
  return paths.flatMap((path) =>
    wrongs.map((wrong) => {
      const copy: unknown = JSON.parse(own);
      if (path.length === 0) return sealed(wrong);
      const mark = "\u0001here\u0001";
      let at: unknown = copy;
      for (const step of path.slice(0, -1)) at = typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined;
      if (typeof at === "object" && at !== null) Reflect.set(at, path.at(-1) ?? "", mark);
      return sealed(JSON.stringify(copy).replace(JSON.stringify(mark), wrong));
    }),
  );
}

const refused = (text: string): string => {
  try {
    readBackup(text);
    return "taken";
  } catch (error) {
    return error instanceof RefusedBackup ? error.reason : String(error);
  }
};

describe("sha256", () => {
  it("agrees with Node's", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        (text) => void expect(sha256(text)).toBe(createHash("sha256").update(text).digest("hex")),
      ),
    ));
});

describe("a backup", () => {
  it("comes back as it was", () => expect(readBackup(file)).toEqual({ made: start, data }));
  it("is refused where it was cut off, at every place", () => {
    for (let length = 0; length < file.length - 1; length += 7) expect(refused(file.slice(0, length))).not.toBe("taken");
    expect(refused(file.slice(0, -1))).toBe("taken"); // a lost line end loses nothing
  });
  it("is refused with any bit flipped", () => {
    const bytes = new TextEncoder().encode(file);
    for (let at = 0; at < bytes.length - 1; at += 5) {
      const copy = bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
      expect(refused(new TextDecoder().decode(copy)), `byte ${at}`).not.toBe("taken");
    }
  });
  it("is refused with a wrong value at any place, though its sum fits: none of over 600 is taken", () => {
    const all = mutations();
    expect(all.length).toBeGreaterThan(600);
    // -1 is right where a study day may be negative; everything else is wrong everywhere.
    const taken = all.filter((each) => refused(each) === "taken");
    expect(taken.filter((each) => !each.includes('"buried":-1'))).toEqual([]);
    expect(Reflect.get({}, "x")).toBeUndefined();
  });
  it.each([
    ["nothing", "", "not-a-backup"],
    ["another file", '{"a":1}', "not-a-backup"],
    ["a newer version", file.replace('"version":5', '"version":6'), "newer-version"],
    ["version 0", file.replace('"version":5', '"version":0'), "not-a-backup"],
    ["a key twice", sealed(own.replace('"made":', '"__proto__":{},"made":')), "invalid"],
    ["a card without its note", sealed(JSON.stringify({ made: 1, data: { ...data, notes: data.notes.slice(1) } })), "invalid"],
    ["a card twice", sealed(JSON.stringify({ made: 1, data: { ...data, cards: [...data.cards, ...data.cards.slice(0, 1)] } })), "invalid"],
    ["a setting named __proto__", sealed(own.replace('"settings":{', '"settings":{"__proto__":1,')), "invalid"],
    ["an unknown section", sealed(own.replace('"settings":', '"more":[],"settings":')), "invalid"],
  ])("is refused when it is %s", (_name, text, reason) => expect(refused(text)).toBe(reason));
});

describe("a backup of an older version", () => {
  const { marks, reader, own: _own, ...first } = data;
  const body = (given: object) => JSON.stringify({ made: start, data: given });
  it.each([
    [1, first, { ...first, marks: { known: [], unknown: [], met: [] }, reader: null, own: null }],
    [2, { ...first, marks }, { ...first, marks, reader: null, own: null }],
    [4, { ...first, marks, reader }, { ...first, marks, reader, own: null }],
  ] as const)("%i is read, and what it had not is left out", (version, given, meant) =>
    expect(readBackup(sealed(body(given), version))).toEqual({ made: start, data: meant }),
  );
  it.each([
    [1, { ...first, marks }],
    [1, { ...first, reader }],
    [2, data],
    [2, first],
    [3, { ...first, marks }],
    [3, first],
    [4, data],
    [5, { ...first, marks, reader }],
  ] as const)("is refused where its contents are another version's than %i", (version, given) =>
    expect(refused(sealed(body(given), version))).toBe("invalid"),
  );
});

it("says where in it something is wrong", () => {
  const broken = sealed(own.replace('"rating":3', '"rating":7'));
  expect(() => readBackup(broken)).toThrow(/reviews\[\d+\]\.rating: not one of the known values/);
});

describe("plain text", () => {
  it("comes out of whatever goes in", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("<", ">", "s", "b", "/", "&", "l", "t", ";", "#", "6", "0", "!", " ", "{", "中", "\u0000") }),
        (text) => void expect(isPlain(toPlain(text))).toBe(true),
      ),
    ));
  it("keeps what is said", () =>
    expect(toPlain("<div>党建 &amp; <b>x</b></div>{{c1::引领::hint}}<script>bad()</script>[sound:a.mp3]")).toBe("党建 & x\n引领"));
  it("undoes a tag that entities spell", () => expect(toPlain("&lt;script&gt;")).toBe("< script>"));
});

const answer = fc.tuple(fc.nat(11), fc.constantFrom(...ratings), fc.integer({ min: start, max: start + 90 * 86_400_000 }));
const history = (side: string) =>
  fc
    .array(answer, { maxLength: 12 })
    .map((answers) => answers.sort((a, b) => a[2] - b[2]).map(([card, rating, at], i) => [card, rating, at, `${side}${i}`] as const));

describe("merging two backups", () => {
  it("loses no review of either, whichever side it is done on", () =>
    fc.assert(
      fc.property(history("c"), history("a"), history("b"), (common, ours, theirs) => {
        const base = answered(sampleData(), common);
        const a = answered(base, ours);
        const b = answered(base, theirs);
        const one = mergeStudy(a, b, scheduler).data;
        const two = mergeStudy(b, a, scheduler).data;
        const ids = (of: typeof a) => of.reviews.map(({ id }) => id).sort();
        expect(ids(one)).toEqual([...new Set([...ids(a), ...ids(b)])].sort());
        expect(ids(two)).toEqual(ids(one));
        const memories = (of: typeof a) => Object.fromEntries(of.cards.map(({ id, memory }) => [id, memory]));
        expect(memories(two)).toEqual(memories(one));
        expect(mergeStudy(one, b, scheduler).changes).toMatchObject({ notes: 0, cards: 0, reviews: 0, rescheduled: 0 });
      }),
    ));
  it("joins marks; where they contradict each other, those that are here hold", () => {
    const marked = (known: string[], unknown: string[], met: string[]) => ({ ...sampleData(), marks: { known, unknown, met } });
    const [mine, theirs] = [marked(["甲"], ["乙"], ["a"]), marked(["乙", "丙"], ["甲", "丁"], ["a", "b"])];
    expect(mergeStudy(mine, theirs, scheduler).data.marks).toEqual({ known: ["甲", "丙"], unknown: ["乙", "丁"], met: ["a", "b"] });
    expect(mergeStudy(mine, theirs, scheduler).changes.marks).toBe(3);
    expect(mergeStudy(mine, mine, scheduler).changes.marks).toBe(0);
  });
  it("joins what the reading pages keep: corrections and choices that are here hold, and the place further on", () => {
    const state = { corrections: { readings: {}, cuts: [] }, theme: "", display: {}, displayOf: {}, places: {} };
    const mine = {
      ...state,
      corrections: { readings: { 行: ["xíng"] }, cuts: [["社区", "划分为"]] },
      display: { size: "130" },
      displayOf: { a: { view: "line" } },
      places: { a: { block: "p1.1", fraction: 0.1 }, b: { block: "p9.1", fraction: 0.9 } },
    };
    const theirs = {
      ...state,
      corrections: {
        readings: { 行: ["háng"], 重: ["chóng"] },
        cuts: [
          ["社区划", "分为"],
          ["甲", "乙"],
        ],
      },
      theme: "dark",
      display: { size: "90", face: "kai" },
      displayOf: { a: { view: "side", tones: "on" }, c: { view: "demand" } },
      places: { a: { block: "p2.1", fraction: 0.2 }, b: { block: "p3.1", fraction: 0.3 }, c: { block: "p1.1", fraction: 0.5 } },
    };
    const { data: merged, changes } = mergeStudy({ ...sampleData(), reader: mine }, { ...sampleData(), reader: theirs }, scheduler);
    expect(merged.reader).toEqual({
      corrections: {
        readings: { 行: ["xíng"], 重: ["chóng"] },
        cuts: [
          ["社区", "划分为"],
          ["甲", "乙"],
        ],
      },
      theme: "dark",
      display: { size: "130", face: "kai" },
      displayOf: { a: { view: "line", tones: "on" }, c: { view: "demand" } },
      places: { a: theirs.places.a, b: mine.places.b, c: theirs.places.c },
    });
    expect(changes).toMatchObject({ corrections: 2, places: 1, display: 4 });
    expect(mergeStudy({ ...sampleData(), reader: mine }, { ...sampleData(), reader: null }, scheduler).data.reader).toEqual(mine);
    expect(lostCorrections(mine, theirs)).toBe(2);
    expect(lostCorrections(mine, null)).toBe(0);
  });
  it("keeps an answer undone that either side has undone", () => {
    const base = answered(sampleData(), [[0, 3, start + 1, "x"]]);
    const undone = { ...base, reviews: base.reviews.map((review) => ({ ...review, undone: true })), cards: sampleData().cards };
    expect(mergeStudy(base, undone, scheduler).data.reviews[0]?.undone).toBe(true);
    expect(mergeStudy(base, undone, scheduler).data.cards[0]?.memory.reps).toBe(0);
  });
});
