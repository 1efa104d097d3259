import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswer, checkMembers } from "@/core/study/answer";
import { diff } from "@/core/text/diff";
import { formsOf } from "@/core/study/forms";

const baodao = { zh: "三报到三服务", pinyin: "sān bàodào sān fúwù" };

describe("checkAnswer", () => {
  it.each(["三报到三服务", " 三报到，三服务 ", "“三报到三服务”"])("takes the characters %s", (written) =>
    expect(checkAnswer(baodao, written).verdict).toBe("right"),
  );
  it.each([
    "sān bàodào sān fúwù",
    "san baodao san fuwu",
    "sanbaodaosanfuwu",
    "san1 bao4dao4 san1 fu2wu4",
    "SAN BAO DAO SAN FU WU",
    "sān bào dào sān fú wù",
  ])("takes pinyin spelt %s", (written) => expect(checkAnswer(baodao, written)).toMatchObject({ verdict: "right", as: "pinyin" }));
  it("says which tone is off", () => {
    const { verdict, pieces } = checkAnswer(baodao, "sān bàodào sān fùwù");
    expect(verdict).toBe("close");
    expect(pieces.find(({ kind }) => kind === "tone")).toEqual({ kind: "tone", text: "fú", wrote: "fù" });
  });
  it.each(["lüse", "lvse", "lu:se", "lü4se4", "lv4 se4"])("takes ü as %s", (written) =>
    expect(checkAnswer({ zh: "绿色", pinyin: "lǜsè" }, written).verdict).toBe("right"),
  );
  it.each(["xian", "xi'an", "Xī'ān", "xi1an1"])("takes an apostrophe or none: %s", (written) =>
    expect(checkAnswer({ zh: "西安", pinyin: "Xī'ān" }, written).verdict).toBe("right"),
  );
  const liangge = { zh: "两个维护", pinyin: "liǎng gè wéihù" };
  it.each<[string, string]>([
    ["lianggeweihuu", "liǎng gè wéi hù +u"],
    ["liangggeweihu", "liǎng g +g e wéi hù"],
    ["lianggewihv", "liǎng gè w -e i hù"],
    ["liang3ge4wei2huu4", "liǎng gè wéi hù +u"],
    ["liangge", "liǎng gè -wéi -hù"],
    ["lianggeweihuo", "liǎng gè wéi -hù +huo"],
    ["xyz", "-liǎng -gè -wéi -hù +xyz"],
  ])("shows only what is off: %s", (written, shown) => {
    const { verdict, pieces } = checkAnswer(liangge, written);
    expect([verdict, pieces.map(({ kind, text }) => ({ same: "", tone: "~", missing: "-", extra: "+" })[kind] + text).join(" ")]).toEqual([
      "wrong",
      shown,
    ]);
  });
  it.each<[string, string, string, string]>([
    ["两个维护", "liǎng gè wéihù", "ｌｉａｎｇ　ｇｅｗｅｉｈｕ", "right"],
    ["两个维护", "liǎng gè wéihù", "ｌｉａｎｇ３ｇｅ４ｗｅｉ２ｈｕ４", "right"],
    ["中国", "zhōngguó", "zhong 1 guo 2", "right"],
    ["中国", "zhōngguó", "zhong 1 guo 4", "close"],
    ["第1批", "dì 1 pī", "di 1 pi", "right"],
    ["女性", "nǚxìng", "nuxing", "close"],
    ["女性", "nǚxìng", "nu3xing4", "close"],
    ["女儿", "nǚ'ér", "nuer", "close"],
    ["女性", "nǚxìng", "nanxing", "wrong"],
    ["西安", "Xī'ān", "xīān", "right"],
    ["西安", "Xī'ān", "xián", "close"],
    ["中国", "zhongguo", "zhōng guó", "right"],
  ])("%s (%s) written %s is %s", (zh, pinyin, written, verdict) =>
    expect(checkAnswer({ zh, pinyin }, written)).toMatchObject({ verdict, as: "pinyin" }),
  );
  it("leaves digits and Latin letters as they are", () =>
    expect(checkAnswer({ zh: "AI+行动", pinyin: "AI+ xíngdòng" }, "ai xingdong").verdict).toBe("right"));
  it("shows what is missing and what is too much, in characters", () => {
    const { verdict, pieces } = checkAnswer({ zh: "高质量发展", pinyin: "gāo zhìliàng fāzhǎn" }, "高品质发展");
    expect(verdict).toBe("wrong");
    expect(pieces.filter(({ kind }) => kind === "missing").map(({ text }) => text)).toEqual(["量"]);
    expect(pieces.filter(({ kind }) => kind === "extra").map(({ text }) => text)).toEqual(["品"]);
  });
  it("counts nothing written as all missing", () => expect(checkAnswer(baodao, "").pieces.every(({ kind }) => kind === "missing")).toBe(true));
  const forms = formsOf([{ id: "dangjian", forms: ["党的建设"] }], "黨党設设習习務务");
  it.each<[string, string]>([
    ["黨建", "right"],
    ["党的建设", "right"],
    ["黨的建設", "right"],
    ["黨務", "wrong"],
  ])("takes traditional characters and other names: %s is %s", (written, verdict) =>
    expect(
      checkAnswer({ zh: "党建", pinyin: "dǎngjiàn" }, written, { forms: forms.of({ id: "t:dangjian" }), simplify: forms.simplify }).verdict,
    ).toBe(verdict),
  );
  it("knows no other name of a word that is no term", () => expect(forms.of({ id: "w:党建" })).toEqual([]));
});

describe("checkMembers", () => {
  const members = [
    { zh: "办文", pinyin: "bàn wén", en: "papers" },
    { zh: "办会", pinyin: "bàn huì", en: "meetings" },
    { zh: "办事", pinyin: "bàn shì", en: "errands" },
  ];
  it("takes them in any order and either script", () => expect(checkMembers(members, ["banshi", "办文", "bàn huì"]).verdict).toBe("right"));
  it("gives what is half right to the member it is nearest to", () =>
    expect(
      checkMembers(
        ["甲乙", "丙丁", "戊己"].map((zh) => ({ zh, pinyin: "", en: "" })),
        ["丙", "戊己"],
      ).each.map(({ pieces }) => pieces.map(({ kind }) => kind)),
    ).toEqual([
      ["missing", "missing"],
      ["same", "missing"],
      ["same", "same"],
    ]));
  it("says that a line was too many", () => expect(checkMembers(members, ["办事", "办文", "办会", "办公"]).verdict).toBe("close"));
  it("says which one is missing", () =>
    expect(checkMembers(members, ["办事", "办文"]).each.map(({ verdict }) => verdict)).toEqual(["right", "wrong", "right"]));
});

describe("diff", () => {
  it("holds all of what was wanted and of what was written, in order", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c")), fc.array(fc.constantFrom("a", "b", "c")), (wanted, written) => {
        const pieces = diff(wanted, written);
        expect(pieces.filter(({ kind }) => kind !== "extra").map(({ text }) => text)).toEqual(wanted);
        expect(pieces.filter(({ kind }) => kind !== "missing").map(({ text }) => text)).toEqual(written);
      }),
    ));
});
