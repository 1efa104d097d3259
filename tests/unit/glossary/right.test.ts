import { describe, expect, it } from "vitest";
import { createAnnotator } from "@/core/annotate";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { loadDictionary } from "@/server/dictionary/load";

/** Kinds of wrong matches that were found in news text, over the edition itself; each with what is right beside it. */
const annotate = loadAnnotator(loadEdition());
const headwords = (text: string): string[] => annotate(text).matches.map(({ zh }) => zh);

describe("a match does not cut through a word", () => {
  it.each([
    ["机构改革", "国际金融机构改革"],
    ["稳增长", "消费市场保持平稳增长态势"],
    ["小机关", "进一步扩大服务业开放"],
    ["党代表", "日本执政党代表团"],
    ["组织力", "当地全力组织力量开展救援"],
    ["全覆盖", "健全覆盖全流域的管理"],
    ["新局面", "开创崭新局面"],
    ["组织部", "各级组织部门要加强协调"],
    ["四种形态", "运用第四种形态处理562人"],
    ["中央政治局", "无论政治局势如何"],
    ["公益", "检察公益诉讼"],
    ["机关", "中国人民解放军总机关枪声"],
    ["新动能", "为高质量发展注入创新动能"],
  ])("%s in %s", (zh, text) => expect(headwords(text)).not.toContain(zh));

  it.each([
    ["机构改革", "深化机构改革"],
    ["稳增长", "做好稳增长工作"],
    ["组织力", "提升组织力"],
    ["全覆盖", "实现全覆盖"],
    ["新局面", "开创新局面"],
    ["四种形态", "准确运用“四种形态”"],
    ["党的全面领导", "坚持党的全面领导"],
    ["公益", "参加公益活动"],
    ["党校", "到党校学习"],
    ["新动能", "培育新动能"],
    ["党组织", "基层党组织建设"],
    ["人大代表", "走访人大代表"],
  ])("%s stands in %s", (zh, text) => expect(headwords(text)).toContain(zh));
});

describe("a match is of the level and the body that is spoken of", () => {
  it.each([
    ["中央全会", "省委全会"],
    ["中央全会", "市委十一届三次全会"],
    ["国家发展改革委", "省发展改革委"],
    ["国家发展改革委", "市发改委"],
    ["国资委", "美国国会"],
    ["中央纪委", "县纪委"],
    ["全国政协", "市政协"],
    ["人民代表大会制度", "第十四届全国人民代表大会第二次会议"],
    ["党中央", "向越南共产党中央委员会致唁电"],
    ["党中央", "朝鲜劳动党中央干部学校"],
    ["党中央", "新加坡人民行动党中央外事委员会"],
    ["国家主席", "古巴国家主席"],
    ["总书记", "越共中央总书记苏林"],
    ["中央政治局", "越共中央政治局委员"],
  ])("%s in %s", (zh, text) => expect(headwords(text)).not.toContain(zh));

  it.each([
    ["中央全会", "学习党的二十届四中全会决定"],
    ["国家发展改革委", "国家发展改革委印发通知"],
    ["人民代表大会制度", "坚持和完善人民代表大会制度"],
    ["党中央", "以习近平同志为核心的党中央"],
    ["国家主席", "国家主席习近平"],
    ["总书记", "习近平总书记"],
    ["中央政治局", "中共中央政治局召开会议"],
    ["全国政协", "全国政协主席"],
    ["组织部", "省委组织部"],
    ["中央军委", "中央军委主席"],
  ])("%s stands in %s", (zh, text) => expect(headwords(text)).toContain(zh));
});

describe("a match is of the sense that is meant", () => {
  it.each([
    ["精神", "弘扬法治精神，会议强调"],
    ["精神", "弘扬伟大建党精神，认真学习全会决定"],
    ["精神", "遵义会议精神永放光芒"],
    ["精神", "发扬钉钉子精神，落实会议要求"],
    ["意见", "《规划》向社会公开征求意见"],
    ["意见", "听取《报告》的意见建议"],
    ["意见", "委员们对《草案》提出了意见"],
    ["决定", "会议审议《条例》后决定"],
    ["三步走", "深海探测“三步走”计划"],
    ["三步走", "国防和军队现代化新“三步走”战略"],
    ["新兴领域", "加强深海、极地、低空等新兴领域国家安全能力建设"],
    ["一线", "观赏“一线”天冰瀑"],
    ["一票否决", "联合国安理会使用一票否决权"],
    ["机关", "按照“四个机关”的定位要求"],
  ])("%s in %s", (zh, text) => expect(headwords(text)).not.toContain(zh));

  it.each([
    ["精神", "传达学习会议精神"],
    ["精神", "贯彻中央八项规定精神"],
    ["精神", "学习总书记重要讲话精神"],
    ["精神", "贯彻党的二十大精神"],
    ["意见", "印发《关于促进消费的意见》"],
    ["意见", "《意见》指出"],
    ["决定", "《关于进一步全面深化改革的决定》"],
    ["决定", "《决定》提出"],
    ["三步走", "邓小平提出“三步走”战略"],
    ["机关", "机关党员到社区报到"],
    ["新兴领域", "推进新兴领域党建工作"],
    ["一线", "深入一线调研"],
  ])("%s stands in %s", (zh, text) => expect(headwords(text)).toContain(zh));
});

const slogan = {
  id: "si-ge-yishi",
  zh: "四个意识",
  pinyin: "sì gè yìshí",
  members: { listed: true as const, items: [{ zh: "看齐意识", en: "consciousness of keeping in line" }] },
};

describe("members of slogans that have no entry", () => {
  const members = (text: string): string[] => (annotate(text).derived ?? []).filter(({ rule }) => rule === "member").map(({ zh }) => zh);
  it.each([
    ["开除党籍", "受到开除党籍处分"],
    ["看齐意识", "增强看齐意识"],
    ["理论自信", "坚定理论自信"],
    ["道路自信", "坚定道路自信"],
    ["组织纪律", "严明组织纪律、廉洁纪律"],
    ["幼有所育", "实现幼有所育、学有所教"],
    ["稳就业", "做好稳就业、稳外贸工作"],
    ["经济建设", "推进五位一体，加强经济建设"],
    ["奢靡之风", "整治奢靡之风"],
    ["治理有效", "乡风文明、治理有效"],
  ])("%s in %s", (member, text) => expect([...members(text), ...headwords(text)]).toContain(member));

  it.each(["稳就业", "经济建设", "义务教育", "城市建设", "去库存", "比技术", "学校", "现代工业", "承包权", "中国共产党", "中华民族", "基本医疗"])(
    "not alone: %s",
    (text) => expect(members(`加强${text}工作`)).toEqual([]),
  );

  it("leads to the slogan", () => {
    const annotate = createAnnotator({ terms: [slogan], register: [], readings: new Map(), dictionary: loadDictionary() });
    const [member] = (annotate("增强看齐意识").derived ?? []).filter(({ rule }) => rule === "member");
    expect(member).toMatchObject({ parts: ["si-ge-yishi"], depth: 0 });
  });
});
