import { describe, expect, it } from "vitest";
import { createDeriver } from "./derive";

const derive = createDeriver();
const organs = (text: string): string[] =>
  derive(text)
    .filter(({ rule }) => rule === "organ")
    .map(({ zh, en, rank }) => `${zh} = ${en} (${rank})`);
const posts = (text: string): string[] =>
  derive(text)
    .filter(({ rule }) => rule === "post")
    .map(({ zh, en }) => `${zh} = ${en}`);

describe("bodies of the centre", () => {
  it.each([
    ["国务院新闻办举行发布会", "国务院新闻办 = State Council Information Office (central)"],
    ["中央台办发言人表示", "中央台办 = Taiwan Work Office of the CPC Central Committee (central)"],
    ["国台办举行例行新闻发布会", "国台办 = Taiwan Affairs Office of the State Council (central)"],
    ["中央金融办召开会议", "中央金融办 = Office of the Central Financial Commission (central)"],
    ["国家发展改革委下达资金", "国家发展改革委 = National Development and Reform Commission (ministerial)"],
    ["财政部近日下达", "财政部 = Ministry of Finance (ministerial)"],
    ["市场监管总局发布公告", "市场监管总局 = State Administration for Market Regulation (ministerial)"],
    ["中国人民银行决定", "中国人民银行 = People's Bank of China (ministerial)"],
    ["全国人大常委会法工委发言人", "全国人大常委会法工委 = Legislative Affairs Commission of the NPC Standing Committee (central)"],
    ["最高检印发意见", "最高检 = Supreme People's Procuratorate (central)"],
    ["据中共中央党校介绍", "中共中央党校 = Party School of the CPC Central Committee (National Academy of Governance) (central)"],
    ["信息支援部队组织训练", "信息支援部队 = Information Support Force (central)"],
  ])("%s", (text, organ) => expect(organs(text)).toContain(organ));

  it.each([
    "美国国防部表示",
    "俄罗斯外交部发表声明",
    "法国财政部长说",
    "日本外交部门",
    "各国外交部",
    "乌克兰国防部发言人",
    "越南教育部与该国外交部",
    "教育部门加强管理",
    "财政部门和民政部门",
    "公安部门依法处理",
    "水利部署会",
    "英国教育部",
  ])("not another country's, and not a part of a word: %s", (text) => expect(organs(text)).toEqual([]));
});

describe("bodies of a place", () => {
  it.each([
    ["省委金融办负责人", "省委金融办 = Office of the Financial Commission of the CPC Provincial Committee (provincial)"],
    ["县纪委监委通报", "县纪委监委 = County Commission for Discipline Inspection and Supervisory Commission (county-district)"],
    ["市市场监管局开展检查", "市市场监管局 = Municipal Bureau of Market Regulation (municipal)"],
    ["江苏省委组织部", "江苏省委组织部 = Organization Department of the CPC Jiangsu Provincial Committee (provincial)"],
    ["中共无锡市委宣传部", "中共无锡市委宣传部 = Publicity Department of the CPC Wuxi Municipal Committee (municipal)"],
    ["省发展改革委印发", "省发展改革委 = Provincial Commission of Development and Reform (provincial)"],
    ["陕西省教育厅", "陕西省教育厅 = Shaanxi Provincial Department of Education (provincial)"],
    ["湖南省人大常委会", "湖南省人大常委会 = Standing Committee of the Hunan Provincial People's Congress (provincial)"],
    ["云南省人民政府办公厅公开发布", "云南省人民政府办公厅 = General Office of the Yunnan Provincial People's Government (provincial)"],
    ["广东清远市医疗保障局", "广东清远市医疗保障局 = Qingyuan Municipal Bureau of Healthcare Security (municipal)"],
    ["广西壮族自治区党委", "广西壮族自治区党委 = CPC Guangxi Zhuang Autonomous Regional Committee (provincial)"],
    ["浦东新区区委", "浦东新区区委 = CPC Pudong New Area Committee (zone)"],
    ["南京市中级人民法院", "南京市中级人民法院 = Nanjing Intermediate People's Court (municipal)"],
    ["北京市委", "北京市委 = CPC Beijing Municipal Committee (provincial)"],
    ["县委和县政府", "县委 = CPC County Committee (county-district)"],
    ["镇党委召开会议", "镇党委 = CPC Town Committee (township-subdistrict)"],
    ["省“十五五”规划编制领导小组", "省“十五五”规划编制领导小组 = Provincial Leading Group on “十五五规划编制” (provincial)"],
  ])("%s", (text, organ) => expect(organs(text)).toContain(organ));

  it.each([
    "全市教育系统",
    "各县政府",
    "城市管理局限于",
    "灾区政府",
    "阿穆尔州政府",
    "园区党委",
    "城区教育水平",
    "两省政府间",
    "多市公安机关",
    "农村信访工作",
    "市委托第三方",
    "省委员会",
  ])("not several, not another word, not another country's: %s", (text) =>
    expect(organs(text).filter((organ) => !organ.startsWith("县政府"))).toEqual([]),
  );

  it("says in full what the text has short", () => {
    expect(derive("市委编办")[0]).toMatchObject({ full: "市委机构编制委员会办公室", parent: "CPC Municipal Committee" });
    expect(derive("省卫健委")[0]).toMatchObject({ full: "省卫生健康委员会", parent: "Provincial People's Government" });
  });
});

describe("posts", () => {
  it.each([
    ["湖南省委书记沈晓明", "湖南省委书记 = secretary of the CPC Hunan Provincial Committee"],
    ["省委副书记、省长", "省委副书记 = deputy secretary of the CPC Provincial Committee"],
    ["市委政法委书记侯文", "市委政法委书记 = secretary of the Commission for Political and Legal Affairs of the CPC Municipal Committee"],
    ["外交部长王毅", "外交部长 = minister of Foreign Affairs"],
    ["工业和信息化部部长李乐成", "工业和信息化部部长 = minister of Industry and Information Technology"],
    ["教育部党组书记、部长", "教育部党组书记 = secretary of the leading Party members group of the Ministry of Education"],
    ["县长王丽", "县长 = county head"],
    ["代省长", "代省长 = acting governor"],
    ["副镇长", "副镇长 = vice town head"],
    ["国家体育总局局长", "国家体育总局局长 = director of the General Administration of Sport"],
    ["最高人民法院院长张军", "最高人民法院院长 = president of the Supreme People's Court"],
    ["四川省省长", "四川省省长 = governor of Sichuan"],
  ])("%s", (text, post) => expect(posts(text)).toContain(post));

  it.each([
    "得克萨斯州州长",
    "波哥大市市长接受采访",
    "美国国务卿",
    "成长",
    "市长热线打通了".slice(2),
    "延长",
    "增长",
    "校长",
    "部长级会议",
    "董事长",
  ])("no post of ours: %s", (text) => expect(posts(text).filter((post) => !post.startsWith("市长 ="))).toEqual([]));
});

describe("a province is one of China's", () => {
  it.each(["利雅得省副省长穆罕默德", "坎大哈省省长", "安大略省省长福特", "库尔斯克省省长", "巴厘省省长"])("not: %s", (text) =>
    expect(derive(text).filter(({ rule }) => rule === "post")).toEqual([]),
  );
  it("江苏省省长", () => expect(derive("江苏省省长许昆林").map(({ en }) => en)).toContain("governor of Jiangsu"));
});
