import { describe, expect, it } from "vitest";
import { createDeriver } from "./derive";

const derive = createDeriver();
const found = (text: string): string[] => derive(text).map(({ zh, en }) => `${zh} = ${en}`);
const by = (text: string, rule: string): string[] =>
  derive(text)
    .filter((one) => one.rule === rule)
    .map(({ zh }) => zh);

describe("documents", () => {
  it.each([
    ["中办发〔2012〕11号", "中办发〔2012〕11号 = Document No. 11 [2012] of the General Office of the CPC Central Committee"],
    ["根据国发〔2024〕3号文件", "国发〔2024〕3号 = Document No. 3 [2024] of the State Council"],
    ["（青卫健〔2024〕58号）", "青卫健〔2024〕58号 = Document No. 58 [2024] of a body of Qinghai"],
    ["鲁政办发〔2018〕29号", "鲁政办发〔2018〕29号 = Document No. 29 [2018] of the General Office of the People's Government of Shandong"],
    ["法发〔2015〕8号", "法发〔2015〕8号 = Document No. 8 [2015] of the Supreme People's Court"],
    ["人社部发[2016]80号", "人社部发[2016]80号 = Document No. 80 [2016] of the Ministry of Human Resources and Social Security"],
    ["《关于进一步加强农民工服务保障工作的意见》", "《关于进一步加强农民工服务保障工作的意见》 = Guidelines"],
    ["《中华人民共和国原子能法》", "《中华人民共和国原子能法》 = Law of the People's Republic of China"],
    ["《清远市长期护理保险实施办法（征求意见稿）》", "《清远市长期护理保险实施办法（征求意见稿）》 = Implementation Measures (draft for comment)"],
    [
      "《中共中央关于制定国民经济和社会发展第十五个五年规划的建议》",
      "《中共中央关于制定国民经济和社会发展第十五个五年规划的建议》 = Recommendations of the CPC Central Committee",
    ],
    ["《铜产业高质量发展实施方案（2025—2027年）》", "《铜产业高质量发展实施方案（2025—2027年）》 = Implementation Plan (2025–2027)"],
    ["《政务数据共享条例》", "《政务数据共享条例》 = Regulations"],
  ])("%s", (text, term) => expect(found(text)).toContain(term));

  it.each([
    "《人民日报》",
    "《红楼梦》",
    "《看法》",
    "《新的方法》",
    "《平凡的世界》",
    "意见很大",
    "2012年11号",
    "第11号台风",
    "《三国演义》",
    "（2024）海报",
    "《魔法》",
  ])("not: %s", (text) => expect(by(text, "document")).toEqual([]));
});

describe("leaders' formulas", () => {
  it.each([
    ["以习近平同志为核心的党中央坚强领导", "以习近平同志为核心的党中央 = CPC Central Committee with Comrade Xi Jinping at its core"],
    ["习近平生态文明思想", "习近平生态文明思想 = Xi Jinping Thought on Ecological Civilization"],
    ["深入贯彻习近平强军思想", "习近平强军思想 = Xi Jinping Thought on Strengthening the Military"],
    ["习近平文化思想", "习近平文化思想 = Xi Jinping Thought on Culture"],
    ["習近平經濟思想", "习近平经济思想 = Xi Jinping Thought on the Economy"],
    ["重要讲话和重要指示批示精神", "重要讲话和重要指示批示精神 = guiding principles of the important speeches and instructions"],
    ["系列重要讲话精神", "系列重要讲话精神 = guiding principles of the series of important speeches"],
    ["重要讲话重要指示", "重要讲话重要指示 = important speeches and instructions"],
    ["重要回信精神", "重要回信精神 = guiding principles of the important letters of reply"],
    ["习近平总书记关于教育的重要论述", "习近平总书记关于教育的重要论述 = Xi Jinping's important statements on the subject named"],
  ])("%s", (text, term) => expect(found(text)).toContain(term));

  it.each(["毛泽东思想", "习近平主席", "重要讲话", "以习近平同志为", "重要任务", "思想解放", "经济思想", "习近平同志", "重要会议精神", "以人为核心"])(
    "not: %s",
    (text) => expect([...by(text, "thought"), ...by(text, "core"), ...by(text, "statements")]).toEqual([]),
  );
});

describe("counted lists", () => {
  it.each([
    ["五大牵引", "五大牵引 = Five major drivers"],
    ["全力抓好稳增长、惠民生、保安全“三件大事”", "三件大事 = Three major matters"],
    ["“六个一”", "六个一 = Six “一”"],
    ["推动“四新”主攻“四化”", "四新 = Four “新”"],
    ["“三张清单”", "三张清单 = Three lists"],
    ["“三免三减半”", "三免三减半 = Three “三免三减半”"],
    ["八大任务", "八大任务 = Eight major tasks"],
    ["教育部等六部门联合印发", "六部门 = six departments"],
    ["精神文明建设“五个一工程”", "五个一工程 = Five “一” project"],
    ["“两张清单”", "两张清单 = Two lists"],
    ["锚定“1251”发展战略", "“1251”发展战略 = “1251” strategy"],
  ])("%s", (text, term) => expect(found(text)).toContain(term));

  it.each([
    "“五一”假期",
    "“三八”妇女节",
    "“十四冬”",
    "“三夏”",
    "全国统一大市场",
    "“十年磨一剑”",
    "“三叉戟”",
    "三个人",
    "“四面八方”",
    "第三大经济体",
    "“二十大精神”",
    "“三北”工程",
    "唐诗、生肖、年节等五大文化主线",
    "打造六大产业板块",
    "推出四大文化品牌",
    "三大改革项目",
    "八大产业园区",
  ])("not: %s", (text) => expect(by(text, "counted")).toEqual([]));

  it("names what the text lists", () => {
    const glossOf = (text: string) => derive(text).find(({ rule }) => rule === "counted")?.gloss;
    expect(glossOf("倡议强调的主权平等、国际法治、多边主义、以人为本、行动导向五大理念")).toContain(
      "主权平等; 国际法治; 多边主义; 以人为本; 行动导向",
    );
    expect(glossOf("三大任务：稳增长、调结构、惠民生。")).toContain("稳增长; 调结构; 惠民生");
    expect(glossOf("四大任务：稳增长、调结构、惠民生。")).toContain("not named here");
  });
});

describe("plus, type and role", () => {
  it.each([
    ["“村集体+合作社+农户”发展模式", "村集体+合作社+农户 = “村集体” + “合作社” + “农户”"],
    ["“电影+”活动", "电影+ = “电影” Plus"],
    ["“AI+”行动", "AI+ = “AI” Plus"],
    ["“线上+线下”", "线上+线下 = “线上” + “线下”"],
    ["“大走访+微心愿”服务", "大走访+微心愿 = “大走访” + “微心愿”"],
    ["科技型中小企业", "科技型中小企业 = technology-based small and medium-sized enterprises"],
    ["建设学习型政党", "学习型政党 = learning-oriented parties"],
    ["资源型城市", "资源型城市 = resource-based cities"],
    ["以政治建军为引领", "以政治建军为引领 = taking “政治建军” as the guide"],
    ["以党建融合为抓手", "以党建融合为抓手 = taking “党建融合” as the lever"],
  ])("%s", (text, term) => expect(found(text)).toContain(term));

  it.each(["3+2", "C++", "“欧佩克+”", "新型城市", "大型企业", "以此为准", "以他为首", "小型机关", "a+b", "以人民为中心"])("not: %s", (text) =>
    expect([...by(text, "plus"), ...by(text, "type"), ...by(text, "frame")]).toEqual([]),
  );
});
