import { describe, expect, it } from "vitest";
import { readAnkiText } from "@/core/exchange/anki-text";
import { sortIncoming } from "@/core/exchange/incoming";
import type { StudyTerm } from "@/core/study/library";
import { makeNote } from "@/core/study/note";
import { sampleData, start } from "./sample";

const here = sampleData().notes;
const term = (id: string, zh: string): StudyTerm => ({
  id,
  zh,
  pinyin: "",
  en: `our ${zh}`,
  gloss: "",
  rank: "central",
  themes: [],
  accept: [],
  forms: [],
  avoid: [],
  members: [],
  near: [],
  context: null,
});
const terms = [term("dangjian", "党建"), term("zhuashou", "抓手"), term("zhuashou-2", "抓手")];
const sort = (file: string) => sortIncoming(readAnkiText(file, start).notes, here, terms);

describe("what comes in beside what is here", () => {
  it.each<[string, string, string[]]>([
    ["a term in the deck is there before", "党建\tParty work", []],
    ["a word in the deck is there before, though without English", "引领", []],
    ["what is in neither comes in", "压舱石\tballast", ["压舱石 ballast"]],
    ["the same twice comes in once", "压舱石\tballast\n压舱石\tanchor", ["压舱石 ballast"]],
    ["a term of the glossary comes in as that, once", "抓手\tgrip\n抓手\thandle", ["抓手 our 抓手"]],
  ])("%s", (_name, file, fresh) =>
    expect(sort(file)).toMatchObject({ fresh: fresh.map((text) => ({ zh: text.split(" ")[0], en: text.split(" ").slice(1).join(" ") })), mute: 0 }),
  );
  it("keeps the reader's tags and sentence with a term of the glossary", () =>
    expect(sort("Chinese,English,Sentence,Tags\n抓手,grip,以此为抓手。,mine")).toMatchObject({
      fresh: [{ id: "t:zhuashou", tags: ["central", "mine"], context: { zh: "以此为抓手。" } }],
    }));
  it("leaves out and counts what cannot be asked", () =>
    expect(sort("压舱石\n领航\tlǐngháng\n红梅\tred plum")).toMatchObject({ fresh: [{ zh: "红梅" }], mute: 2 }));
  it("takes our own notes by their ids alone", () => {
    const own = [makeNote({ id: "t:other", kind: "term", zh: "党建", added: start }), ...here];
    expect(sortIncoming(own, here, terms)).toEqual({ fresh: own.slice(0, 1), mute: 0 });
  });
});
