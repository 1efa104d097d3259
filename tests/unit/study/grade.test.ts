import { describe, expect, it } from "vitest";
import { noForms } from "@/core/study/forms";
import { gradeTyped } from "@/core/study/grade";
import type { CardKind } from "@/core/study/kinds";
import { makeNote } from "@/core/study/note";
import { questionOf } from "@/core/study/question";
import type { StudyWords } from "@/core/study/words";
import locale from "@/locales/en/study.json" with { type: "json" };
import { parseHTML } from "./parse";

const words: StudyWords = locale.words;
const note = makeNote({
  id: "t:dangjian",
  kind: "term",
  zh: "党建",
  pinyin: "dǎngjiàn",
  en: "Party building",
  added: 1,
  context: { zh: "抓党建。", en: "x", article: "a", segment: "1.1.1" },
  members: [
    { zh: "办文", pinyin: "bànwén", en: "papers" },
    { zh: "办会", pinyin: "bànhuì", en: "meetings" },
  ],
});
const forms = { ...noForms, of: () => ["党的建设"] };

describe("a typed answer", () => {
  it.each<[CardKind, string, number, string]>([
    ["recall", "党建", 3, "Right."],
    ["recall", "党的建设", 3, "Right."],
    ["cloze", "党的建设", 1, "Not yet."],
    ["listen", "dǎngjiǎn", 2, "Nearly."],
    ["recall", "<b>", 1, "Not yet."],
    ["members", "办会\n办文", 3, "Right."],
    ["members", "办会", 1, "Not yet."],
  ])("of a card to %s: %j suggests %i", (kind, written, rating, said) => {
    const graded = gradeTyped(note, questionOf(note, kind), written, forms, words);
    expect(graded.rating).toBe(rating);
    expect(parseHTML(graded.said.toString()).querySelector(".verdict")?.textContent).toBe(said);
    expect(parseHTML(graded.said.toString()).querySelector("del b")).toBeNull();
  });
});
