import type { Rule } from "./rule";

/** A table of words with their English, as `汉字english_words` parted by spaces. */
const table = (text: string): Map<string, string> =>
  new Map(
    text.split(" ").map((pair) => {
      const at = pair.search(/[A-Za-z]/u);
      return [pair.slice(0, at), pair.slice(at).replaceAll("_", " ")];
    }),
  );

/** Verbs of one character with the nouns that go with each: 稳|增长. What is not here is not explained. */
const verbs: Readonly<Record<string, { en: string; nouns: ReadonlyMap<string, string> }>> = {
  稳: {
    en: "stabilizing",
    nouns: table(
      "增长growth 就业employment 企业businesses 市场markets 预期expectations 外贸foreign_trade 外资foreign_investment 投资investment 消费consumption 金融the_financial_sector 楼市the_housing_market 股市the_stock_market 物价prices 产业industry 工业industry 经济the_economy 主体market_entities 岗位jobs 粮食grain_output 面积sown_area 产量output 生产production 供应supply 汇率the_exchange_rate 地价land_prices 房价housing_prices 民心public_sentiment 大局the_overall_situation 农业farming 出口exports 脱贫poverty_relief_results 收入incomes",
    ),
  },
  促: {
    en: "promoting",
    nouns: table(
      "改革reform 发展development 消费consumption 投资investment 就业employment 创新innovation 转型transformation 和谐harmony 稳定stability 增长growth 增收higher_incomes 开放opening_up 融合integration 团结unity 公平fairness 生产production 升级upgrading 振兴revitalization 落实implementation 提升improvement 整改rectification 治理governance 规范compliance 合作cooperation 外贸foreign_trade 交流exchange 流通circulation 共富common_prosperity 协同coordination 健康health",
    ),
  },
  防: {
    en: "preventing",
    nouns: table(
      "风险risks 返贫a_return_to_poverty 事故accidents 疫情epidemics 灾害disasters 腐败corruption 污染pollution 通胀inflation 通缩deflation 过热overheating 干扰interference 隐患hidden_dangers",
    ),
  },
  保: {
    en: "ensuring",
    nouns: table(
      "稳定stability 民生people's_livelihoods 就业employment 安全safety 供应supply 供给supply 增长growth 基层the_working_of_local_governments 运转the_working_of_government 工资the_payment_of_wages 交付delivery 交房delivery_of_homes 生态ecological_protection 耕地farmland 粮食grain_supply 能源energy_supply 质量quality 健康health 畅通unimpeded_flow 主体market_entities 市场the_market 项目projects 底线the_bottom_line 重点priorities",
    ),
  },
  扩: {
    en: "expanding",
    nouns: table(
      "内需domestic_demand 投资investment 消费consumption 开放opening_up 就业employment 出口exports 增量additions 产能capacity 需求demand 规模scale 中等the_middle-income_group 范围coverage",
    ),
  },
  调: { en: "adjusting", nouns: table("结构structure 存量existing_capacity 预期expectations 布局layout 价格prices") },
  惠: { en: "benefiting", nouns: table("民生people's_livelihoods 企业businesses 农民farmers 百姓ordinary_people 群众the_people 基层the_grassroots") },
  优: {
    en: "improving",
    nouns: table(
      "结构structure 环境the_environment 服务services 布局layout 生态the_ecosystem 供给supply 存量existing_stock 品质quality 流程procedures 作风work_style 队伍the_workforce",
    ),
  },
  强: {
    en: "strengthening",
    nouns: table(
      "监管supervision 基层the_grassroots 弱项weak_areas 产业industry 队伍the_workforce 治理governance 保障support 支撑support 服务services 责任responsibility 作风work_style 党建Party_building 能力abilities 基础foundations 龙头leading_firms 科技science_and_technology 创新innovation 功能functions 品牌brands 管理management",
    ),
  },
  补: { en: "making up", nouns: table("短板weak_points 弱项weak_areas 漏洞loopholes 欠账old_arrears 空白gaps 链条missing_links") },
  降: { en: "lowering", nouns: table("成本costs 杠杆leverage 费用fees 能耗energy_use 风险risks 利率interest_rates 库存inventory 门槛thresholds") },
  去: { en: "cutting", nouns: table("产能excess_capacity 库存inventory 杠杆leverage 存量existing_stock") },
  控: { en: "controlling", nouns: table("增量new_growth 总量total_volume 风险risks 成本costs 规模scale 污染pollution 新增new_additions") },
  增: {
    en: "increasing",
    nouns: table(
      "效益efficiency 动能drivers_of_growth 动力momentum 活力vitality 后劲staying_power 就业employment 福祉wellbeing 收入incomes 团结unity 信心confidence 投资investment 人气footfall",
    ),
  },
  提: {
    en: "raising",
    nouns: table(
      "质量quality 效率efficiency 能力abilities 品质quality 效能effectiveness 信心confidence 素质competence 水平standards 服务the_level_of_services",
    ),
  },
  减: {
    en: "reducing",
    nouns: table("污染pollution 负担burdens 存量existing_stock 环节steps 材料paperwork 时限time_limits 排放emissions 灾害disaster_losses"),
  },
  治: { en: "treating", nouns: table("污染pollution 陋习bad_customs 顽疾chronic_problems 未病illness_before_it_starts 乱象disorder") },
  化: { en: "defusing", nouns: table("风险risks 矛盾conflicts 债务debt 存量existing_stock") },
  畅: { en: "unblocking", nouns: table("循环economic_flows 流通circulation 通道channels 物流logistics") },
  兴: { en: "developing", nouns: table("产业industries 文化culture 乡村the_countryside 科技science_and_technology 水利water_works") },
  护: { en: "protecting", nouns: table("生态the_ecosystem 稳定stability 安全safety 航程the_voyage 民生people's_livelihoods 权益rights") },
  破: { en: "breaking down", nouns: table("壁垒barriers 难题difficult_problems 瓶颈bottlenecks 内卷rat-race_competition") },
  聚: { en: "gathering", nouns: table("人才talent 人气people 民心popular_support 合力joint_effort 产业industries") },
  育: {
    en: "fostering",
    nouns: table("人才talent 主体market_entities 动能drivers_of_growth 产业industries 龙头leading_firms 新机new_opportunities 品牌brands"),
  },
};
const verbOf = new Map(Object.entries(verbs).map(([verb, one]) => [verb.charCodeAt(0), one]));
/** What a pair stands after: a mark, another word that lists or orders, the beginning. 要防风险, 、促改革, 和稳就业. */
const before =
  /(?:^|[^\p{Script=Han}]|[的和与及以为在了要把就是做好抓持]|全力|着力|聚焦|围绕|突出|推进|统筹|全面|持续|有效|坚持|促进|切实|政策|主动|积极|实现|继续|更好|致力)$/u;
/** What it stands before: a mark, the end, a word of doing, another pair. */
const after =
  /^(?:$|[^\p{Script=Han}]|[和与及等的并以上中方作为]|工作|政策|任务|措施|行动|各项|举措|目标|力度|一揽子|责任|要求|能力|取得|体系|机制|成效|专项|[稳促防保扩调惠优强补降去控增提减])/u;

/** Verb and object of three characters, one of a row in most texts: 稳增长、促改革、防风险. */
export const paired: Rule = {
  trigger: Object.keys(verbs).join(""),
  *find(passage) {
    const { text } = passage;
    for (let index = 0; index + 3 <= text.length; index++) {
      const verb = verbOf.get(text.charCodeAt(index));
      const noun = verb?.nouns.get(text.slice(index + 1, index + 3));
      if (!verb || !noun) continue;
      const end = index + 3;
      if (!passage.isSeam(index) || !passage.isSeam(index + 1) || !passage.isSeam(end)) continue;
      if (!before.test(text.slice(Math.max(0, index - 2), index)) || !after.test(text.slice(end, end + 3))) continue;
      yield {
        start: index,
        end,
        rule: "pair",
        en: `${verb.en} ${noun}`,
        gloss: "A task in three characters, as lists of tasks are written: a verb and what it acts on",
      };
    }
  },
};
