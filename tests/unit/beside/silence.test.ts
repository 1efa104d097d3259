import { describe, expect, it } from "vitest";
import type { Note, Row } from "@/core/beside/row";
import { putSuggestion, silenceKey, suggestionOf, withoutSilenced } from "@/core/beside/silence";

const note = (over: Partial<Note>): Note => ({
  group: "otherwise",
  code: "modal-softer",
  said: { zh: "必须", en: "should", expected: "must" },
  marks: [{ side: "b", start: 13, end: 19 }],
  isSet: false,
  dim: false,
  official: false,
  ...over,
});
const row = (text: string, lines: number[], notes: Note[]): Row => ({
  lines: { a: [0], b: lines },
  text: { a: "必须。", b: text },
  moved: false,
  notes,
});

describe("suggestionOf", () => {
  it.each([
    [note({}), "must"],
    [note({ said: { expected: "must / shall" } }), "must"],
    [note({ said: { expected: "must or shall" } }), "must"],
    [note({ code: "term-avoid", said: { expected: "primary level" } }), "primary level"],
    [note({ code: "figure-differs", said: { en: "12" } }), undefined],
    [note({ marks: [] }), undefined],
    [note({ marks: [{ side: "a", start: 0, end: 2 }] }), undefined],
    [note({ said: {} }), undefined],
  ])("takes what is asked for, where its place is known", (given, expected) => {
    expect(suggestionOf(given)).toBe(expected);
  });
});

describe("putSuggestion", () => {
  const line = "All townships should keep one.";
  it.each([
    [line, [line], [0], "All townships must keep one."],
    // The same sentence comes before: the place is the second one's.
    [`${line} ${line}`, [line, line], [1], `${line} All townships must keep one.`],
    [`First.\n\n${line}\nLast.`, ["First.", "", line, "Last."], [2], "First.\n\nAll townships must keep one.\nLast."],
  ])("edits the text as it was pasted: %s", (text, lines, own, expected) => {
    const given = note({ marks: [{ side: "b", start: 14, end: 20 }] });
    expect(putSuggestion(text, lines, row(line, own, [given]), given)).toBe(expected);
  });
  it("finds the sentence of a pair that has several", () => {
    const given = note({ marks: [{ side: "b", start: 21, end: 27 }] });
    expect(
      putSuggestion(
        "Be so. All townships should keep.",
        ["Be so.", "All townships should keep."],
        row("Be so. All townships should keep.", [0, 1], [given]),
        given,
      ),
    ).toBe("Be so. All townships must keep.");
  });
  it("leaves a text alone that is not the one that was read", () => {
    const given = note({});
    expect(putSuggestion("Another.", [line], row(line, [0], [given]), given)).toBeUndefined();
  });
});

describe("withoutSilenced", () => {
  const [one, two] = [note({}), note({ said: { zh: "应当", en: "may", expected: "should" } })];
  const rows = [row("x", [0], [one, two]), row("y", [1], [one])];
  it("keeps a wording everywhere", () => {
    expect(withoutSilenced(rows, new Set([silenceKey(one, rows[0] as Row, "wording")])).map(({ notes }) => notes)).toEqual([[two], []]);
  });
  it("puts one place aside and leaves the others", () => {
    expect(withoutSilenced(rows, new Set([silenceKey(one, rows[0] as Row, "place")])).map(({ notes }) => notes)).toEqual([[two], [one]]);
  });
  it("changes nothing where nothing was put aside", () => {
    expect(withoutSilenced(rows, new Set())).toEqual(rows);
  });
});
