import { describe, expect, it } from "vitest";
import { type Code, severityOf } from "@/core/review/finding";
import { reviewPairs, reviewTexts } from "@/core/review/review";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { loadTexts } from "@/server/texts";

const edition = loadEdition();
const knowledge = loadTexts(edition, loadAnnotator(edition));
const review = (zh: string, en: string) => reviewTexts([zh], [en], knowledge);
const codesOf = (zh: string, en: string): Code[] => review(zh, en).findings.map(({ code }) => code);

/** A sentence, its English as it should be, its English with one divergence. */
type Case = readonly [zh: string, right: string, wrong: string];

const cases: Partial<Record<Code, readonly Case[]>> = {
  "figure-lost": [
    ["全县共有村庄128个。", "The county has 128 villages.", "The county has 182 villages."],
    ["投入资金3.6亿元。", "It invested 360 million yuan.", "It invested 36 million yuan."],
    ["增长12.5%。", "It grew by 12.5 percent.", "It grew by 15.2 percent."],
    ["惠及群众5万人。", "It benefited 50,000 people.", "It benefited 500,000 people."],
    ["到2027年全部建成。", "All will be completed by 2027.", "All will be completed by 2025."],
    ["会议于3月12日召开。", "The meeting was held on March 12.", "The meeting was held on March 21."],
    ["会议于6月召开。", "The meeting was held in June.", "The meeting was held in July."],
    ["建成三座水厂。", "Three waterworks were built.", "Four waterworks were built."],
    ["第十二次会议通过了方案。", "The twelfth meeting adopted the plan.", "The tenth meeting adopted the plan."],
    ["覆盖率达到百分之九十。", "Coverage reached 90 percent.", "Coverage reached 70 percent."],
    // Two figures with one unit.
    ["补助比例由50%提高到75%。", "The subsidy was raised from 50 to 75 percent.", "The subsidy was raised from 60 to 75 percent."],
    ["税率由9.8%降至7.5%。", "The rate was cut from 9.8 to 7.5 percent.", "The rate was cut from 8.9 to 7.5 percent."],
    ["增长6%－6.5%。", "It will grow by 6–6.5 percent.", "It will grow by 5–6.5 percent."],
    ["比重从30%提升到40%以上。", "The share rose from 30 to over 40 percent.", "The share rose from 20 to over 40 percent."],
    // Numbers in several steps of ten thousand.
    ["存款新增4万多亿元。", "Deposits rose by more than four trillion yuan.", "Deposits rose by more than four billion yuan."],
    ["新建道路2万5千公里。", "It built 25,000 kilometers of roads.", "It built 52,000 kilometers of roads."],
    ["出境旅游达到1亿3千多万人次。", "There were over 130 million trips abroad.", "There were over 103 million trips abroad."],
    [
      "全年新设企业达到1万6千多户。",
      "More than 16,000 enterprises were set up in the year.",
      "More than 61,000 enterprises were set up in the year.",
    ],
    ["断面水质均达到三类标准。", "All sections met Grade III standards.", "All sections met Grade IV standards."],
  ],
  "figure-added": [
    ["全县新建了一批水厂。", "The county built a number of new waterworks.", "The county built 15 new waterworks."],
    ["粮食产量保持稳定。", "Grain output remained stable.", "Grain output remained stable at 600,000 tons."],
    ["群众满意度较高。", "The people’s satisfaction is high.", "The people’s satisfaction is high, at 97 percent."],
    ["企业数量不断增加。", "The number of enterprises keeps growing.", "The number of enterprises grew by 12 percent."],
    ["各地筹集了资金。", "Localities raised funds.", "Localities raised 20 million yuan in funds."],
    ["村里修了路。", "The village built roads.", "The village built 8 kilometers of roads."],
    ["学校扩大了招生。", "The school enrolled more students.", "The school enrolled 300 more students."],
    ["医院增加了床位。", "The hospital added beds.", "The hospital added 120 beds."],
    ["干部走访了群众。", "Officials visited the people.", "Officials visited 45 households."],
    ["工程按期完成。", "The project was completed on schedule.", "The project was completed 30 days early."],
  ],
  "hedge-lost": [
    ["培训农民2000余人。", "More than 2,000 farmers were trained.", "2,000 farmers were trained."],
    ["超过300家企业参加。", "More than 300 enterprises took part.", "300 enterprises took part."],
    ["贷款规模在500万元以上。", "The loans are 5 million yuan or more.", "The loans are 5 million yuan."],
    ["近400户居民受益。", "Nearly 400 households benefited.", "400 households benefited."],
    ["每人补助不超过200元。", "Each person receives no more than 200 yuan.", "Each person receives 200 yuan."],
    ["建设周期约18个月。", "Construction takes about 18 months.", "Construction takes 18 months."],
    ["不少于30名代表出席。", "No fewer than 30 deputies attended.", "30 deputies attended."],
    ["面积不足80亩。", "The area is less than 80 mu.", "The area is 80 mu."],
    ["占比达到60%以上。", "The share is at least 60 percent.", "The share is 60 percent."],
    ["安置群众600多人。", "Over 600 people were resettled.", "600 people were resettled."],
  ],
  "name-lost": [
    ["县委书记李建国出席会议。", "County Party Secretary Li Jianguo attended the meeting.", "The county Party secretary attended the meeting."],
    ["县长王晓明介绍了情况。", "Wang Xiaoming, the county head, gave an account.", "The county head gave an account."],
    ["副市长陈国平看望了职工。", "Vice Mayor Chen Guoping visited the workers.", "A vice mayor visited the workers."],
    ["记者赵志强报道。", "Zhao Zhiqiang reports.", "Our reporter reports."],
    ["镇党委委员周海燕说。", "Zhou Haiyan, a member of the town Party committee, said so.", "A member of the town Party committee said so."],
    ["县委书记李建国主持会议。", "County Party Secretary Li Jianguo chaired the meeting.", "County Party Secretary Li Jianhua chaired the meeting."],
    ["张伟民到村里调研。", "Zhang Weimin visited the village.", "Zhang Weiguo visited the village."],
    ["王志强介绍了情况。", "Wang Zhiqiang gave an account.", "Zhao Zhiqiang gave an account."],
    ["代表团访问了上海。", "The delegation visited Shanghai.", "The delegation visited Nanjing."],
    ["他在浙江工作多年。", "He worked in Zhejiang for many years.", "He worked in Guangdong for many years."],
    ["德国企业参加了展会。", "German enterprises took part in the fair.", "French enterprises took part in the fair."],
    ["无锡市推广了这一做法。", "The city of Wuxi spread this practice.", "The city of Suzhou spread this practice."],
    ["论坛在北京举行。", "The forum was held in Beijing.", "The forum was held in Tianjin."],
    ["产品出口到日本。", "The products are exported to Japan.", "The products are exported to Korea."],
    ["四川的经验值得学习。", "The experience of Sichuan is worth learning from.", "The experience of Hunan is worth learning from."],
  ],
  "negation-lost": [
    ["资金不得挪作他用。", "The funds must not be used for anything else.", "The funds can be used for other things."],
    ["他没有参加会议。", "He did not attend the meeting.", "He attended the meeting."],
    ["这种做法不可取，不能推广。", "This practice is undesirable and cannot be spread.", "This practice is good and can be spread."],
    ["未经批准，企业开工建设。", "Enterprises began building without approval.", "Enterprises began building with approval."],
    ["严禁在河道采砂。", "Sand mining in the river is strictly prohibited.", "Sand mining in the river is allowed."],
    ["群众并非反感改革。", "The people do not dislike reform.", "The people like reform."],
    ["项目尚未完成。", "The project has not been completed.", "The project has been completed."],
    ["我们不会改变方针。", "We will not change our policy.", "We will change our policy."],
    ["村民不愿搬迁。", "The villagers are unwilling to move.", "The villagers are glad to move."],
    ["企业无权收取费用。", "Enterprises have no right to charge fees.", "Enterprises have the right to charge fees."],
  ],
  "negation-added": [
    // What never fails is affirmed.
    ["我们要时刻牢记群众疾苦。", "We must never lose sight of the people’s hardships.", "We must not remember the people’s hardships."],
    ["长江总让人心潮澎湃。", "The Yangtze never fails to inspire us.", "The Yangtze does not inspire us."],
    ["全党要研究新情况。", "All Party members must never cease to study new situations.", "All Party members must not study new situations."],
    ["广大干部愿干事、敢干事。", "Officials want to act and are not afraid to act.", "Officials want to act and do not act."],
    ["我们欢迎外商投资。", "We welcome foreign investment.", "We do not welcome foreign investment."],
    ["群众支持这项改革。", "The people support this reform.", "The people do not support this reform."],
    ["项目已经完成。", "The project has been completed.", "The project has not been completed."],
    ["代表们同意这一方案。", "The deputies agreed to the plan.", "The deputies never agreed to the plan."],
    ["居民可以申请补助。", "Residents may apply for subsidies.", "Residents cannot apply for subsidies."],
    ["企业应当公开信息。", "Enterprises should disclose information.", "Enterprises should not disclose information."],
    ["会议讨论了预算。", "The meeting discussed the budget.", "The meeting did not discuss the budget."],
    ["收入增长较快。", "Incomes grew fairly fast.", "Incomes didn’t grow fast."],
    ["这项制度行之有效。", "This system is effective.", "This system is not effective."],
    ["干部参加了培训。", "The officials took part in training.", "The officials never took part in training."],
  ],
  "modal-softer": [
    ["各部门必须公开办事流程。", "All departments must publish their procedures.", "All departments should publish their procedures."],
    ["企业必须缴纳税款。", "Enterprises must pay taxes.", "Enterprises may pay taxes."],
    ["单位应当建立制度。", "Units should set up a system.", "Units may set up a system."],
    ["务必按期完成任务。", "The tasks must be completed on time.", "The tasks could be completed on time."],
    ["学校应当告知家长。", "Schools shall inform parents.", "Schools can inform parents."],
    ["驾驶人必须系安全带。", "Drivers must wear seat belts.", "Drivers are encouraged to wear seat belts."],
    ["村委会应该听取意见。", "Villagers’ committees should listen to opinions.", "Villagers’ committees might listen to opinions."],
    ["申请人须提交材料。", "Applicants must submit materials.", "Applicants may submit materials."],
    ["医院应当保存记录。", "Hospitals shall keep records.", "Hospitals are advised to keep records."],
    ["我们必须保护耕地。", "We must protect farmland.", "We ought to protect farmland."],
  ],
  "modal-harder": [
    ["居民可以申请补助。", "Residents may apply for subsidies.", "Residents must apply for subsidies."],
    ["学生可以选择课程。", "Students can choose courses.", "Students have to choose courses."],
    ["村民可以参加听证。", "Villagers may attend the hearing.", "Villagers shall attend the hearing."],
    ["企业可以自行申报。", "Enterprises may declare by themselves.", "Enterprises should declare by themselves."],
    ["各地可以调整标准。", "Localities may adjust the standards.", "Localities must adjust the standards."],
    ["代表可以提出建议。", "Deputies may make suggestions.", "Deputies need to make suggestions."],
    ["家长可以陪同。", "Parents may come along.", "Parents must come along."],
    ["单位应当说明理由。", "Units should give reasons.", "Units must give reasons."],
    ["当事人可以委托代理人。", "Parties may appoint agents.", "Parties shall appoint agents."],
    ["用户可以更换服务商。", "Users can change providers.", "Users must change providers."],
  ],
  "extent-lost": [
    ["所有村庄通了公路。", "All villages are reached by roads.", "Most villages are reached by roads."],
    ["全部学校完成改造。", "All schools have been renovated.", "Some schools have been renovated."],
    ["一律取消收费。", "All charges are abolished.", "Certain charges are abolished."],
    ["任何企业都要守法。", "Every enterprise must obey the law.", "Many enterprises must obey the law."],
    ["全体代表出席会议。", "All deputies attended the meeting.", "Several deputies attended the meeting."],
    ["部分企业享受优惠。", "Some enterprises enjoy preferences.", "All enterprises enjoy preferences."],
    ["有的干部作风漂浮。", "Some officials are superficial in their work.", "All officials are superficial in their work."],
    ["一些地区出现旱情。", "Some areas suffered drought.", "The entire area suffered drought."],
    ["所有居民参加保险。", "All residents are insured.", "Selected residents are insured."],
    ["一切费用由政府承担。", "All expenses are borne by the government.", "Part of the expenses are borne by the government."],
  ],
  "term-avoid": [["推动高质量发展。", "We will promote high-quality development.", "We will promote high-quality growth."]],
  "sentence-left-out": [],
};

describe("reviewTexts, of one sentence with one divergence", () => {
  for (const [code, rows] of Object.entries(cases))
    if (rows.length > 0)
      it.each(rows)(`finds ${code}: %s`, (zh, right, wrong) => {
        expect(codesOf(zh, wrong)).toContain(code);
        expect(review(zh, right).findings.map(({ code: other, said }) => [other, said])).toEqual([]);
      });
});

describe("reviewTexts, of terms", () => {
  it.each([
    ["推动基层治理现代化。", "We will modernize the machinery of villages.", "jiceng-zhili"],
    ["深化供给侧结构性改革。", "We will deepen structural reform of demand.", "gongjice-jiegouxing-gaige"],
    ["全面推进乡村振兴。", "We will fully advance the beauty of cities.", "xiangcun-zhenxing"],
    ["推进全面从严治党。", "We will govern with great kindness.", "quanmian-congyan-zhidang"],
    ["构建新发展格局。", "We will make a plan.", "xin-fazhan-geju"],
    ["扎实推动共同富裕。", "We will work hard to get rich.", "gongtong-fuyu"],
  ])("says what is rendered otherwise or left out: %s", (zh, en, term) => {
    expect(review(zh, en).findings.map((finding) => finding.term)).toContain(term);
  });
  it.each([
    ["推动高质量发展。", "We will promote development of high quality."],
    ["推动高质量发展。", "High-quality development is being promoted."],
    ["全面推进乡村振兴。", "We will advance rural revitalization across the board."],
    ["深化供给侧结构性改革。", "Supply-side structural reforms will be deepened."],
    ["改革开放取得新进展。", "New progress was made in reform and opening up."],
  ])("takes a rendering in another form: %s %s", (zh, en) => {
    expect(codesOf(zh, en)).toEqual([]);
  });
  it("says what recurs and whether it is one wording", () => {
    const zh = ["推动高质量发展。", "我们坚持高质量发展。", "全面推进乡村振兴。", "乡村振兴取得进展。"];
    const en = [
      "We will promote high-quality development.",
      "We stay committed to high-quality development.",
      "We will advance rural revitalization across the board.",
      "Progress was made in rural vitalization.",
    ];
    const { recurring } = reviewTexts(zh, en, knowledge);
    expect(recurring.map(({ term, consistent }) => [term, consistent])).toEqual([
      ["gao-zhiliang-fazhan", true],
      ["xiangcun-zhenxing", false],
    ]);
  });
});

describe("reviewTexts, of whole sentences", () => {
  const zh = ["全县粮食播种面积保持稳定。", "城乡居民收入稳步增加。", "新建农村公路通到每个村庄。", "医院改善了就医环境。", "学校加强了体育教学。"];
  const en = [
    "The sown area of grain in the county remained stable.",
    "The incomes of urban and rural residents rose steadily.",
    "New rural roads reach every village.",
    "Hospitals improved the environment for patients.",
    "Schools strengthened the teaching of physical education.",
  ];
  it("says nothing of a translation that is whole", () => {
    expect(reviewTexts(zh, en, knowledge).findings).toEqual([]);
  });
  it.each([0, 1, 2, 3, 4])("finds that sentence %i was left out", (gone) => {
    const { findings } = reviewTexts(
      zh,
      en.filter((_, i) => i !== gone),
      knowledge,
    );
    expect(findings.map(({ code, said }) => [code, said.zh])).toEqual([["sentence-left-out", zh[gone]]]);
  });
  it.each([
    "International observers praised this as a historic breakthrough.",
    "Critics doubt that these numbers can be trusted.",
    "The weather was unusually mild that spring.",
    "Tourists from abroad photographed the ancient temple.",
    "Football fans celebrated late into the night.",
  ])("finds that a sentence was added: %s", (sentence) => {
    const longer = [...en.slice(0, 2), sentence, ...en.slice(2)];
    const { findings } = reviewTexts(zh, longer, knowledge);
    expect(findings.map(({ code, said }) => [code, said.en])).toEqual([["sentence-added", sentence]]);
  });
});

it("keeps “must” for figures, names, negation and wordings to avoid", () => {
  expect(Object.entries(severityOf).flatMap(([code, severity]) => (severity === "must" ? [code] : []))).toEqual([
    "term-avoid",
    "figure-lost",
    "figure-added",
    "name-lost",
    "negation-lost",
    "negation-added",
  ]);
});

describe("reviewTexts, of what official English says by other means", () => {
  const mendable = (zh: string, en: string): Code[] => codesOf(zh, en).filter((code) => severityOf[code] === "must");
  it.each<readonly [kind: string, ...Case]>([
    ["half", "项目减少一半以上。", "The number of items was cut by more than 50%.", "The number of items was cut by more than 60%."],
    ["round the clock", "实行24小时监控。", "Monitoring is round-the-clock.", "Monitoring is occasional."],
    [
      "the numbers of headings",
      "要坚持党的领导。",
      "9. Strengthening leadership We must uphold Party leadership.",
      "We must uphold 9 kinds of Party leadership.",
    ],
    ["a decade’s people", "“90后”青年贡献了力量。", "Young people born in the 1990s contributed.", "Young people born in the 1980s contributed."],
    ["decades", "50多年来，贸易额增长。", "Over the past five decades or so, trade has grown.", "Over the past six decades or so, trade has grown."],
    ["units with a number", "第731部队犯下罪行。", "Unit 731 committed crimes.", "Unit 713 committed crimes."],
    [
      "every",
      "国内生产总值每增长1个百分点的增量很大。",
      "Every percentage point of GDP growth is a large increment.",
      "GDP growth of two percentage points is a large increment.",
    ],
    [
      "urban and rural turned round",
      "城乡低保标准分别提高5%和8%。",
      "Subsidies in rural and urban areas will rise by 8% and 5%, respectively.",
      "Subsidies in urban and rural areas will rise by 8% and 5%, respectively.",
    ],
    ["names sent on", "内蒙古草原壮美。", "The grasslands of Inner Mongolia are splendid.", "The grasslands of Qinghai are splendid."],
    [
      "points in acronyms",
      "希望美国保持谈判势头。",
      "We hope that the U.S. will keep the talks going.",
      "We hope that the U.K. will keep the talks going.",
    ],
    [
      "acronyms of states",
      "习近平主席对朝鲜进行国事访问。",
      "President Xi Jinping pays a state visit to the DPRK.",
      "President Xi Jinping pays a state visit to Japan.",
    ],
    ["apostrophes in names", "我们去了延安。", "We visited Yan’an.", "We visited Xi’an."],
    [
      "words that are counties too",
      "完善强农惠农政策。",
      "Policies that benefit farmers will be improved.",
      "Policies of Xiangyang will be improved.",
    ],
    ["names cut too long", "苏轼有句话很有名。", "Su Shi has a famous saying.", "Su Xun has a famous saying."],
    [
      "foreign names that could be pinyin",
      "塔里克总理将访华。",
      "Prime Minister Tarique Rahman will visit China.",
      "Prime Minister Tamila Rahman will visit China.",
    ],
    [
      "names that one of many bears",
      "巴特蒙赫外长将访华。",
      "Foreign Minister Batmunkh will visit China.",
      "Foreign Minister Bate will not visit China.",
    ],
    [
      "members of a party",
      "中国共产党人追求最高理想。",
      "Chinese Communists pursue the highest ideal.",
      "The Chinese people pursue the highest ideal.",
    ],
    ["a zone without its city", "建设一批高新区。", "A number of high-tech zones will be built.", "60 high-tech zones will be built."],
    [
      "China by an old name",
      "神州大地处处有新气象。",
      "The country is taking on a fresh look everywhere.",
      "The country is not taking on a fresh look.",
    ],
    ["firmness", "必须毫不动摇坚持改革。", "We must remain committed to reform.", "We must remain committed to 5 reforms."],
    [
      "keeping somebody from",
      "让科研人员不再分心。",
      "This should keep our scientists and engineers from being distracted.",
      "This should let our scientists and engineers be distracted.",
    ],
    ["the good ensured", "决不让民生出问题。", "We will make certain that people’s needs are met.", "We will make certain that 5 needs are met."],
    ["lack", "农业基础薄弱。", "Agriculture is not based on a strong foundation.", "Agriculture is based on 9 strong foundations."],
    ["comparison", "行胜于言。", "Words can’t compare with actions.", "Words compare with 3 actions."],
    [
      "turning into the opposite",
      "外汇储备转降为升。",
      "Foreign exchange reserves are rising, not falling.",
      "Foreign exchange reserves are rising by 5 percent.",
    ],
    [
      "areas between countries",
      "加快中日韩自贸区谈判。",
      "We will speed up talks on the China-Japan-ROK free trade area.",
      "We will speed up 5 talks on the China-Japan-ROK free trade area.",
    ],
  ])("has nothing to mend in the one and something in the other: %s", (_kind, zh, right, wrong) => {
    expect(mendable(zh, right)).toEqual([]);
    expect(mendable(zh, wrong)).not.toEqual([]);
  });
  it.each<readonly [zh: string, wrong: string, code: Code]>([
    ["决不让污染企业开工。", "We will let polluting enterprises start work.", "negation-lost"],
    ["改革方向不能动摇。", "The direction of reform can be shaken.", "negation-lost"],
    ["建设上海自贸区。", "The Shanghai free trade area will be built.", "term-avoid"],
    ["无锡高新区发展迅速。", "The city of Suzhou is developing fast.", "name-lost"],
    ["中国共产党领导人民。", "Chinese Communists lead the people.", "name-lost"],
    ["他在云溪县工作。", "He works in the county of Yunhe.", "name-lost"],
    ["群众基础稳固。", "The base among the people is not solid.", "negation-added"],
  ])("still finds what is near it: %s", (zh, wrong, code) => {
    expect(codesOf(zh, wrong)).toContain(code);
  });
});

it("looks for what one piece of a divided sentence has not in the pieces next to it, and only there", () => {
  const zh = ["要在以习近平同志为核心的党中央领导下保持稳定，庆祝建党100周年。"];
  const code = (...en: string[]): Code[] =>
    reviewPairs([{ a: [0], b: [0] }, ...en.slice(1).map((_, i) => ({ a: [], b: [i + 1] }))], zh, en, knowledge)
      .findings.map((finding) => finding.code)
      .filter((each) => severityOf[each] === "must");
  const first = "Under the Central Committee with Xi Jinping at its core, we must do the following:";
  expect(code("maintain stability;", first, "and celebrate the 100th anniversary of the Party.")).toEqual([]);
  expect(code("maintain stability;", "and celebrate the anniversary of the Party.").sort()).toEqual(["figure-lost", "name-lost"]);
  expect(code("Maintain stability.", first, "and celebrate the 100th anniversary of the Party.").sort()).toEqual(["figure-lost", "name-lost"]);
});

describe("reviewTexts, of what is rendered rightly by other means", () => {
  it.each([
    ["全会闭会期间，由常委会主持工作。", "When it is not in session, the standing committee presides."],
    ["守住安全生产底线。", "We must not allow the line of workplace safety to be crossed."],
    ["对少数人的不同意见应当认真考虑。", "Serious consideration should be given to the differing views of a minority."],
    ["禁止任何形式的个人崇拜。", "All forms of personality cult are proscribed."],
    ["没有过不去的坎。", "Every hurdle can be cleared."],
    // Foreign names are spelt as their own languages do, and words taken for names have no English.
    ["防长特奥多罗将访华。", "Defense Secretary Gilberto Teodoro will visit China."],
    ["辛格外长将访华。", "Foreign Minister Beate Reisinger will visit China."],
    ["外长应约会见代表团。", "Foreign Minister met with the delegation of Gaku Hashimoto."],
  ])("has nothing to mend: %s", (zh, en) => {
    expect(codesOf(zh, en).filter((code) => severityOf[code] === "must" && code !== "figure-added")).toEqual([]);
  });
});
