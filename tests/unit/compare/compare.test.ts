import { describe, expect, it } from "vitest";
import type { Kind } from "@/core/compare/change";
import { compareTexts } from "@/core/compare/compare";
import { loadAnnotator } from "@/server/annotate";
import { loadTexts } from "@/server/texts";
import { loadEdition } from "@/server/content/load";

const edition = loadEdition();
const knowledge = loadTexts(edition, loadAnnotator(edition));

/** Sentences that stay as they are around the one that changes, so that there is a text to align. */
const before = ["过去一年，全县上下团结一心，各项工作取得新进展。", "城乡居民收入稳步增加，群众生活不断改善。"];
const after = ["全县粮食播种面积保持稳定，农业生产形势较好。", "各位代表，新的一年任务艰巨，使命光荣。"];
const compare = (old: string, next: string) => compareTexts([...before, old, ...after], [...before, next, ...after], knowledge).changes;

/** One changed sentence: what is found must name these words, on the sides that have them. */
type Case = readonly [old: string, next: string, was: string, is: string];

const cases: Record<Exclude<Kind, "moved">, readonly Case[]> = {
  hardened: [
    ["各乡镇应当健全工作台账。", "各乡镇必须健全工作台账。", "应当", "必须"],
    ["坚持党的领导，抓好各项任务。", "毫不动摇坚持党的领导，抓好各项任务。", "", "毫不动摇"],
    ["逐步推进老旧小区改造。", "加快推进老旧小区改造。", "逐步", "加快"],
    ["力争全年新增就业一万人。", "确保全年新增就业一万人。", "力争", "确保"],
    ["工地不宜在夜间施工。", "工地严禁在夜间施工。", "不宜", "严禁"],
    ["鼓励企业公开用水情况。", "要求企业公开用水情况。", "鼓励", "要求"],
    ["规范校外培训行为。", "从严规范校外培训行为。", "", "从严"],
    ["提高城乡供水保障能力。", "切实提高城乡供水保障能力。", "", "切实"],
    ["部分村庄完成道路硬化。", "所有村庄完成道路硬化。", "部分", "所有"],
    ["城镇调查失业率控制在5.5%左右。", "城镇调查失业率控制在5.5%以内。", "左右", "以内"],
    ["推动年底前建成两座水厂。", "确保年底前建成两座水厂。", "推动", "确保"],
    ["积极发展特色产业。", "大力发展特色产业。", "积极", "大力"],
  ],
  softened: [
    ["各部门必须公开办事流程。", "各部门应当公开办事流程。", "必须", "应当"],
    ["加快推进综合改革。", "稳妥推进综合改革。", "加快", "稳妥"],
    ["确保全年粮食产量稳定。", "力争全年粮食产量稳定。", "确保", "力争"],
    ["严禁占用耕地建房。", "防止占用耕地建房。", "严禁", "防止"],
    ["坚决整治形式主义。", "整治形式主义。", "坚决", ""],
    ["大力发展数字经济。", "稳步发展数字经济。", "大力", "稳步"],
    ["全部取消不合理收费。", "基本取消不合理收费。", "全部", "基本"],
    ["新增就业1.2万人以上。", "新增就业1.2万人左右。", "以上", "左右"],
    ["企业应当建立安全制度。", "企业可以建立安全制度。", "应当", "可以"],
    ["严厉查处违法排污行为。", "依法查处违法排污行为。", "严厉", "依法"],
    ["坚定不移推进对外开放。", "推进对外开放。", "坚定不移", ""],
    ["全面推行河长制。", "探索推行河长制。", "全面", "探索"],
  ],
  reworded: [
    ["实施稳健的货币政策。", "实施适度宽松的货币政策。", "稳健", "适度宽松"],
    ["经济增长目标为6%左右。", "经济增长目标为5%左右。", "6%", "5%"],
    ["新建学校12所。", "新建学校8所。", "12", "8"],
    ["以扩大投资为重点。", "以扩大消费为重点。", "投资", "消费"],
    ["构建亲清政商关系。", "构建和谐劳动关系。", "亲清政商", "和谐劳动"],
    ["建设制造强县。", "建设文化强县。", "制造", "文化"],
    ["把保就业放在首位。", "把稳物价放在首位。", "保就业", "稳物价"],
    ["财政赤字率安排3.2%。", "财政赤字率安排2.8%。", "3.2%", "2.8%"],
    ["推动经济高速增长。", "推动经济高质量发展。", "高速增长", "高质量发展"],
    ["由县政府牵头负责。", "由县委牵头负责。", "县政府", "县委"],
  ],
  new: [
    ["坚持稳中求进，做好今年工作。", "坚持稳字当头、先立后破、稳中求进，做好今年工作。", "", "先立后破"],
    ["推动传统产业升级。", "推动传统产业升级，因地制宜发展新质生产力。", "", "因地制宜发展新质生产力"],
    ["健全矛盾调处机制。", "坚持和发展新时代“枫桥经验”，健全矛盾调处机制。", "", "枫桥经验"],
    ["各街道配齐网格员。", "各街道年底前配齐网格员。", "", "年底前"],
    ["优化营商环境，减轻企业负担。", "优化营商环境，实行首违不罚，减轻企业负担。", "", "首违不罚"],
    ["加强食品安全监管。", "加强食品安全监管，推行明厨亮灶。", "", "明厨亮灶"],
    ["扩大社区养老服务。", "扩大社区养老服务，发展银发经济。", "", "发展银发经济"],
    ["完善住房保障体系。", "坚持房住不炒，完善住房保障体系。", "", "房住不炒"],
    ["加快推进信访工作。", "加快推进信访工作法治化。", "", "法治化"],
    ["推进政务服务改革。", "推进政务服务改革，实现一网通办。", "", "一网通办"],
  ],
  dropped: [
    ["发展平台经济，做强实体经济。", "做强实体经济。", "发展平台经济", ""],
    ["坚持稳中求进工作总基调，抓好落实。", "抓好落实。", "稳中求进工作总基调", ""],
    ["深化放管服改革，优化服务。", "优化服务。", "放管服", ""],
    ["推进棚户区改造，建设海绵城市。", "推进棚户区改造。", "海绵城市", ""],
    ["落实减税降费政策，支持小微企业。", "支持小微企业。", "减税降费", ""],
    ["实现零就业家庭动态清零，扩大就业。", "扩大就业。", "零就业家庭动态清零", ""],
    ["抓好招商引资，开展百日攻坚行动。", "抓好招商引资。", "百日攻坚行动", ""],
    ["扎实推动共同富裕，改善民生。", "改善民生。", "共同富裕", ""],
    ["加强基层党建，推行党建引领网格治理。", "加强基层党建。", "党建引领网格治理", ""],
    ["完善河湖长制，保护水源。", "保护水源。", "河湖长制", ""],
  ],
  reordered: [
    ["统筹稳增长、调结构、推改革。", "统筹调结构、稳增长、推改革。", "稳增长、调结构", "调结构、稳增长"],
    ["推进教育、医疗、养老改革。", "推进医疗、教育、养老改革。", "教育、医疗", "医疗、教育"],
    ["发展农业、工业、服务业。", "发展服务业、农业、工业。", "农业、工业、服务业", "服务业、农业、工业"],
    ["坚持安全、绿色、高效的方针。", "坚持绿色、安全、高效的方针。", "安全、绿色", "绿色、安全"],
    ["统筹发展和安全两件大事。", "统筹安全和发展两件大事。", "", ""],
    ["重点抓好水利、交通、能源建设。", "重点抓好能源、水利、交通建设。", "水利、交通、能源", "能源、水利、交通"],
    ["服务老人、儿童、残疾人。", "服务儿童、老人、残疾人。", "老人、儿童", "儿童、老人"],
    ["加强党风、政风、民风建设。", "加强政风、党风、民风建设。", "党风、政风", "政风、党风"],
    ["聚焦痛点、难点、堵点问题。", "聚焦难点、堵点、痛点问题。", "痛点、难点、堵点", "难点、堵点、痛点"],
    ["扩大消费，稳定投资，促进出口。", "稳定投资，扩大消费，促进出口。", "", ""],
  ],
  members: [
    ["发展农业、工业、服务业。", "发展农业、工业、旅游业、服务业。", "", "旅游业"],
    ["服务老人、儿童、残疾人、退役军人。", "服务老人、儿童、残疾人。", "退役军人", ""],
    ["推进教育、医疗、养老改革。", "推进教育、医疗、养老、托育改革。", "", "托育"],
    ["聚焦痛点、难点、堵点问题。", "聚焦痛点、难点问题。", "堵点", ""],
    ["坚持创新、协调、绿色、开放的理念。", "坚持创新、协调、绿色、开放、共享的理念。", "", "共享"],
    ["抓好春耕、夏管、秋收。", "抓好春耕、夏管、秋收、冬储。", "", "冬储"],
    ["加强水库、河道、堤防、水闸巡查。", "加强水库、河道、堤防巡查。", "水闸", ""],
    ["支持高校、院所、企业共建平台。", "支持高校、院所、医院、企业共建平台。", "", "医院"],
    ["治理大气、水、土壤、噪声污染。", "治理大气、水、土壤污染。", "噪声", ""],
    ["联合公安、民政、司法开展调处。", "联合公安、民政、司法、信访开展调处。", "", "信访"],
  ],
};

describe("compareTexts, of one changed sentence", () => {
  for (const [kind, rows] of Object.entries(cases))
    it.each(rows)(`finds what is ${kind}: %s → %s`, (old, next, was, is) => {
      const changes = compare(old, next);
      const found = changes.find((change) => change.kind === kind);
      expect(found, JSON.stringify(changes.map(({ kind: other, old: a, next: b }) => [other, a, b]))).toBeDefined();
      expect(found?.old ?? "").toContain(was);
      expect(found?.next ?? "").toContain(is);
    });
});

describe("compareTexts, of whole sentences", () => {
  const sentences = [
    "加强农村公路养护。",
    "扩大社区食堂覆盖面。",
    "建成三座污水处理厂。",
    "完善困难群众救助办法。",
    "推广节水灌溉技术。",
    "开展青年职业培训。",
  ];
  it.each(sentences)("finds one that came and one that went: %s", (sentence) => {
    const whole = [...before, ...after];
    const longer = [...before, sentence, ...after];
    expect(compareTexts(whole, longer, knowledge).changes.map(({ kind, next }) => [kind, next])).toContainEqual(["new", sentence]);
    expect(compareTexts(longer, whole, knowledge).changes.map(({ kind, old }) => [kind, old])).toContainEqual(["dropped", sentence]);
  });
  it.each(sentences)("finds one that stands in another place: %s", (sentence) => {
    const others = sentences.filter((other) => other !== sentence);
    const changes = compareTexts([...before, sentence, ...others, ...after], [...before, ...others, ...after, sentence], knowledge).changes;
    expect(changes.map(({ kind, next }) => [kind, next])).toEqual([["moved", sentence]]);
  });
  it.each(["坚持和发展新时代“枫桥经验”", "推行首违不罚", "发展银发经济", "深化放管服改革"])(
    "finds a formulation in another sentence: %s",
    (phrase) => {
      const [a, b] = ["加强平安建设", "改善公共服务"];
      const changes = compareTexts(
        [...before, `${a}，${phrase}。`, `${b}。`, ...after],
        [...before, `${a}。`, `${b}，${phrase}。`, ...after],
        knowledge,
      ).changes;
      // Of two clauses that changed places either one has moved.
      expect(changes.map(({ kind }) => kind)).toEqual(["moved"]);
      expect([phrase, b]).toContain(changes[0]?.next);
    },
  );
});

describe("compareTexts, of another stance", () => {
  it.each([
    ["坚持稳健的货币政策。", "实施适度宽松的货币政策。"],
    ["实施稳健的货币政策。", "实施适度宽松的货币政策。"],
    ["继续实施稳健的货币政策。", "坚持实施适度宽松的货币政策。"],
    ["坚持从紧的货币政策。", "实行适度宽松的货币政策。"],
    ["必须坚持积极的财政政策。", "实施稳健的财政政策。"],
    ["坚持适度宽松的货币政策。", "实施稳健的货币政策。"],
  ])("says that it changed, and not which way: %s → %s", (old, next) => {
    const kinds = compare(old, next).map(({ kind }) => kind);
    expect(kinds).toContain("reworded");
    expect(kinds).not.toContain("softened");
    expect(kinds).not.toContain("hardened");
  });
  it.each([
    ["坚决打好攻坚战。", "稳步打好攻坚战。", "softened"],
    ["坚决遏制地方债务风险。", "稳妥化解地方债务风险。", "softened"],
    ["坚持深化供给侧结构性改革。", "推动供给侧结构性改革。", "softened"],
    ["坚持积极的财政政策。", "实施更加积极的财政政策。", "hardened"],
  ])("and which way where only the degree did: %s → %s", (old, next, kind) => {
    expect(compare(old, next).map((change) => change.kind)).toContain(kind);
  });
});

describe("compareTexts, of clauses in each other's place", () => {
  it.each([
    ["全县有八个镇。群众满意。", "全县有八个镇。发展新质生产力。"],
    ["巩固脱贫成果，办好学校。", "巩固脱贫成果，建设电网。"],
    ["改善民生，整治河道。", "改善民生，培育人才。"],
    ["稳定就业，清理欠账。", "稳定就业，发展旅游。"],
    ["坚持绿色发展，修路架桥。", "坚持绿色发展，稳住物价。"],
  ])("says that one went and one came, where they have nothing in common: %s → %s", (old, next) => {
    const kinds = compare(old, next).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["new", "dropped"]));
    expect(kinds).not.toContain("reworded");
  });
  it.each([
    ["巩固脱贫成果，办好学校。", "巩固脱贫成果，办好医院。"],
    ["改善民生，整治河道。", "改善民生，整治环境。"],
  ])("and that it was reworded where they have: %s → %s", (old, next) => {
    expect(compare(old, next).map(({ kind }) => kind)).toContain("reworded");
  });
});

describe("compareTexts, of what is no change of formulation", () => {
  it.each([
    ["各乡镇应当健全工作台账。", "各乡镇应当健全工作台账。"],
    ["推动高质量发展，改善民生。", "推动高质量发展,改善民生。"],
    ["坚持“枫桥经验”，化解矛盾。", "坚持「枫桥经验」，化解矛盾。"],
    ["群众的生活得到改善。", "群众生活得到了改善。"],
    ["發展經濟，改善民生。", "发展经济，改善民生。"],
  ])("is silent, or dim: %s → %s", (old, next) => {
    expect(compare(old, next).filter(({ dim }) => !dim)).toEqual([]);
  });
  it.each([
    ["会议于上午举行。", "会议在上午举行。"],
    ["我们看到了成绩。", "我们取得了成绩。"],
    ["这项工作进展顺利。", "该项工作进展顺利。"],
  ])("leaves ordinary wording dim: %s → %s", (old, next) => {
    expect(compare(old, next).every(({ dim }) => dim)).toBe(true);
  });
  it.each([
    // Where a phrase stands in its clause is grammar.
    ["在江州召开了现场会。", "现场会在江州召开。"],
    ["在县城召开了座谈会。", "座谈会在县城召开。"],
    ["在东区举办了招聘会。", "招聘会在东区举办。"],
    // A verb that says only that it is done, with what the other has elsewhere.
    ["我们组织开展了春季植树活动。", "春季，我们组织了植树活动。"],
    ["去年我们组织开展了消防演练活动。", "我们去年组织了消防演练活动。"],
    ["各校开展了秋季运动会。", "秋季，各校举办了运动会。"],
    // One wording in short.
    ["建成投用三条城际铁路。", "三条城际铁路建成并投入使用。"],
    ["改造提升两座水厂。", "两座水厂改造并得到提升。"],
    // How a figure is reckoned.
    ["居民人均可支配收入增长6.1%。", "居民人均可支配收入同比增长5.9%。"],
    ["全县税收收入增长3%。", "全县税收收入环比增长2%。"],
  ])("leaves another order of words, short forms and words of statistics dim: %s → %s", (old, next) => {
    expect(compare(old, next).filter(({ dim }) => !dim)).toEqual([]);
  });
  it.each([
    ["扩大消费，稳定投资，促进出口。", "稳定投资，扩大消费，促进出口。"],
    ["统筹发展和安全两件大事。", "统筹安全和发展两件大事。"],
    ["推进教育、医疗、养老改革。", "推进医疗、教育、养老改革。"],
  ])("does not take an order of importance for grammar: %s → %s", (old, next) => {
    expect(compare(old, next).filter(({ dim }) => !dim)).not.toEqual([]);
  });
  it("says nothing of two texts that are one", () => {
    const text = [...before, ...after];
    expect(compareTexts(text, text, knowledge).changes).toEqual([]);
  });
});

describe("the order of the list", () => {
  const reportOf = (lines: readonly string[]) => [
    "一、2021年工作回顾",
    ...before,
    "二、2022年经济社会发展总体要求和政策取向",
    ...lines,
    "三、2022年政府工作任务",
    ...after,
  ];
  const firstOf = (old: readonly string[], next: readonly string[]) =>
    compareTexts(reportOf(old), reportOf(next), knowledge).changes.map(({ kind, old: was, next: is }) => `${kind} ${was ?? ""} → ${is ?? ""}`);
  const dull = ["推进农村公路建设。", "加强公共文化服务。"];
  it.each([
    ["国内生产总值增长6%以上。", "国内生产总值增长5.5%左右。", "reworded 6%以上 → 5.5%左右"],
    ["城镇调查失业率5.5%左右。", "城镇调查失业率5.5%以内。", "hardened 5.5%左右 → 5.5%以内"],
    ["积极的财政政策要加力提效。", "积极的财政政策要提质增效。", "reworded 加力提效 → 提质增效"],
    ["稳健的货币政策要灵活精准。", "稳健的货币政策要精准有力。", "reworded 灵活精准 → 精准有力"],
    ["今年工作要坚持稳中求进。", "今年工作要坚持稳字当头、稳中求进。", "new  → 稳字当头"],
    ["落实好各项改革举措。", "落实好各项改革举措，加快建设全国统一大市场。", "new  → 加快建设全国统一大市场"],
    ["防范化解各类风险。", "防范化解各类风险，设立金融稳定保障基金。", "new  → 金融稳定保障基金"],
    ["做好对台工作。", "做好对台工作，贯彻新时代党解决台湾问题的总体方略。", "new  → 新时代党解决台湾问题的总体方略"],
  ])("puts what tells most before what is only new: %s → %s", (old, next, expected) => {
    const list = firstOf([...dull, old], [...dull.map((line) => line.replace("。", "，健全管理机制。")), next]);
    expect(list[0], JSON.stringify(list)).toBe(expected);
  });
  it.each([
    ["做好对台工作，推进祖国和平统一进程。", "做好对台工作，推进祖国统一进程。", "dropped", "和平统一"],
    ["扩大对外开放。", "扩大高水平对外开放。", "new", "高水平对外开放"],
    ["推进民族复兴。", "推进强国建设、民族复兴伟业。", "new", "强国建设、民族复兴伟业"],
  ])("names a formulation whole where a part of it came or went: %s → %s", (old, next, kind, wording) => {
    const list = firstOf([...dull, old], [...dull, next]);
    expect(
      list.filter((each) => each.startsWith(kind) && each.includes(wording)),
      JSON.stringify(list),
    ).toHaveLength(1);
  });
  it.each([
    ["深入推进节能降耗。", "节能降耗和减排持续推进。", "单位产值能耗继续下降。", "单位产值能耗降低2.5%左右。"],
    ["深入推进节能降耗。", "节能降耗和减排持续推进。", "粮食产量稳中有升。", "粮食产量1.3万亿斤以上。"],
    ["深入推进节能降耗。", "节能降耗和减排持续推进。", "城镇登记失业率保持平稳。", "城镇登记失业率4.5%以内。"],
  ])("takes an aim that gets its figure for an aim: %s", (a, b, old, next) => {
    const list = compareTexts(reportOf([a, old]), reportOf([b, next]), knowledge).changes;
    expect(list[0]?.tag, JSON.stringify(list.slice(0, 3))).toBe("figure");
    expect(list[0]?.next).toMatch(/\d/);
  });
  it.each([
    ["坚持绿色发展。", "加快建设全国统一大市场。", "清理全国统一大市场的障碍。"],
    ["坚持绿色发展。", "健全全国统一大市场制度。", "推进全国统一大市场建设。"],
  ])("tells a formulation once, its other places behind: %s", (old, one, other) => {
    const list = compareTexts(reportOf([...dull, old]), reportOf([...dull, old, one, other]), knowledge).changes;
    const places = list.flatMap(({ next }, i) => (next?.includes("全国统一大市场") ? [i] : []));
    const [first = 0, second = 0] = places;
    expect(first).toBe(0);
    expect((list[first]?.weight ?? 0) - (list[second]?.weight ?? 0), JSON.stringify(list)).toBeGreaterThan(5);
  });
  it("does not take for new what the other text has but for a word of degree", () => {
    const weightOf = (old: string, next: string) =>
      Math.max(...compareTexts(reportOf([...dull, old]), reportOf([...dull, next]), knowledge).changes.map(({ weight }) => weight));
    expect(weightOf("推进乡村振兴工作。", "加快乡村全面振兴步伐。")).toBeLessThan(weightOf("推进农业生产工作。", "加快乡村全面振兴步伐。"));
  });
  it("takes a clause of its own out of a sentence in other words", () => {
    const [list] = [compare("推动两岸关系发展，推进祖国和平统一进程。", "推动两岸关系发展，推进祖国统一大业，维护中华民族根本利益。")];
    expect(list.map(({ kind, old: was, next: is }) => [kind, was, is])).toEqual(
      expect.arrayContaining([
        ["reworded", "进程", "大业"],
        ["new", undefined, "维护中华民族根本利益"],
      ]),
    );
  });
});
