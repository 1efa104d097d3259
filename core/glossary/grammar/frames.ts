import { cardinalWord, capital, readNumber } from "./numerals";
import type { Passage, Proposal, Rule } from "./rule";

/** Leaders in the formula of a core: 以…同志为核心的…. */
const cores: readonly (readonly [RegExp, string])[] = [
  [/以习近平同志为核心的党中央(?:坚强领导)?/gu, "CPC Central Committee with Comrade Xi Jinping at its core"],
  [/以习近平总书记为核心的党中央/gu, "CPC Central Committee with General Secretary Xi Jinping at its core"],
  [/以胡锦涛同志为总书记的党中央/gu, "CPC Central Committee with Comrade Hu Jintao as General Secretary"],
  [/以江泽民同志为核心的(?:党的)?第三代中央领导集体/gu, "third generation of central collective leadership with Comrade Jiang Zemin at its core"],
  [/以邓小平同志为核心的(?:党的)?第二代中央领导集体/gu, "second generation of central collective leadership with Comrade Deng Xiaoping at its core"],
  [/以毛泽东同志为核心的(?:党的)?第一代中央领导集体/gu, "first generation of central collective leadership with Comrade Mao Zedong at its core"],
];

const core: Rule = {
  trigger: "核总",
  *find({ text }) {
    for (const [pattern, en] of cores)
      for (const { index, 0: written } of text.matchAll(pattern))
        yield {
          start: index,
          end: index + (written.endsWith("坚强领导") ? written.length - 4 : written.length),
          rule: "core",
          en,
          gloss: "The set way to name the leadership and its leader, in every document",
          rank: "central",
        };
  },
};

/** Thoughts by their field. */
const fields: Readonly<Record<string, string>> = {
  新时代中国特色社会主义: "Socialism with Chinese Characteristics for a New Era",
  经济: "the Economy",
  法治: "the Rule of Law",
  生态文明: "Ecological Civilization",
  强军: "Strengthening the Military",
  外交: "Diplomacy",
  文化: "Culture",
  党建: "Party Building",
};
const thought = new RegExp(`习近平(${Object.keys(fields).join("|")})思想`, "gu");
const importance = /习近平(?:总书记|主席)?关于([^,。;:《》"()]{2,16}?)的?重要(论述|讲话|指示批示|指示|批示|思想)(精神)?/gu;
const what: Readonly<Record<string, string>> = {
  讲话: "speeches",
  论述: "statements",
  指示批示: "instructions",
  指示: "instructions",
  批示: "written instructions",
  回信: "letters of reply",
  贺信: "letters of congratulation",
  文章: "articles",
  思想: "thinking",
};
const items = "讲话|论述|指示批示|指示|批示|回信|贺信|文章";
const together = new RegExp(`(?:系列)?重要(${items})((?:(?:、|和|,)?(?:重要)?(?:${items}))*)(精神)?`, "gu");

const join = (words: readonly string[]): string => (words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : (words[0] ?? ""));

const leaders: Rule = {
  trigger: "习重",
  words: ["习近平", "重要"],
  *find({ text }) {
    for (const { index, 0: written, 1: field = "" } of text.matchAll(thought))
      yield {
        start: index,
        end: index + written.length,
        rule: "thought",
        en: `Xi Jinping Thought on ${fields[field] ?? field}`,
        gloss: "What Xi Jinping has said in this field, as the Party's guide to it",
        rank: "central",
      };
    for (const { index, 0: written, 2: said = "", 3: spirit } of text.matchAll(importance))
      yield {
        start: index,
        end: index + written.length,
        rule: "statements",
        en: `${spirit ? "guiding principles of " : ""}Xi Jinping's important ${what[said] ?? said} on the subject named`,
        gloss: "All that he has said on the subject, to be studied and followed",
        rank: "central",
      };
    for (const { index, 0: written, 1: first = "", 2: more = "", 3: spirit } of text.matchAll(together)) {
      if (!spirit && !more) continue;
      const said = [first, ...more.matchAll(new RegExp(items, "gu"))].map((item) => what[typeof item === "string" ? item : item[0]] ?? "");
      const series = written.startsWith("系列");
      yield {
        start: index,
        end: index + written.length,
        rule: "statements",
        en: `${spirit ? "guiding principles of the " : ""}${series ? "series of " : ""}important ${join([...new Set(said)])}`,
        gloss: "What a top leader has said or written on a matter, which those below study and carry out",
        rank: "central",
      };
    }
  },
};

/** What is counted, with its English. */
const counted: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "任务tasks 重点priorities 重点任务priority_tasks 重点工作priorities 工程projects 行动campaigns 专项行动special_campaigns 体系systems 机制mechanisms 目标goals 原则principles 理念principles 倡议initiatives 要素factors 清单lists 平台platforms 中心centers 基地bases 集群clusters " +
    "产业industries 主导产业leading_industries 支柱产业pillar_industries 新兴产业emerging_industries 未来产业future_industries 优势产业strong_industries 特色产业distinctive_industries 产业集群industrial_clusters 产业链industrial_chains 挑战challenges 大事major_matters 实事practical_matters 高地high_grounds 走廊corridors 看点points_to_watch 亮点highlights 牵引drivers 抓手levers 支撑supports 保障guarantees " +
    "优势strengths 特色features 战略strategies 攻坚战battles 战役battles 关系relationships 方面aspects 领域fields 板块blocks 板块工作areas_of_work 举措measures 措施measures 政策policies 改革reforms 制度systems 问题problems 风险risks 难题difficult_problems 短板weak_points 环节links 阶段stages 步骤steps 转变shifts 转型transformations 提升improvements 强化ways_of_strengthening 统筹coordinations 结合combinations " +
    "融合integrations 协同coordinations 坚持things_to_uphold 必须musts 确保things_to_ensure 突破breakthroughs 跨越leaps 革命revolutions 振兴revitalizations 能力abilities 意识consciousnesses 自信confidences 作风work_styles 纪律disciplines 建设areas_of_building 精神spirits 文化cultures 品牌brands 园区parks 片区areas 新城new_towns 圈circles 通道corridors 枢纽hubs 网络networks 场景scenarios 赛道tracks " +
    "指标indicators 数字figures 成果results 标准standards 规划plans 计划plans 方案plans 责任responsibilities 使命missions 传统traditions 定位roles 功能functions 环境environments 生态ecologies 活动activities 职责duties 监督kinds_of_supervision 检察lines_of_procuratorial_work 审判kinds_of_trial 需求demands 动力drivers 引擎engines 循环circulations 市场markets 资源resources 资本kinds_of_capital 公约数common_denominators " +
    "社会保险social_insurances 民生实事practical_matters_for_the_people 关键keys 核心cores 主体actors 主线main_lines 维度dimensions 层面levels 共同体communities 纽带bonds 主题themes 内涵meanings 特征features 法宝magic_weapons 考验tests 危险dangers 规律laws 作用roles 变革changes 趋势trends 信号signals 经济带economic_belts 城市群city_clusters 都市圈metropolitan_areas 湖lakes 粮仓granaries 指示instructions 工作areas_of_work"
  )
    .split(" ")
    .map((pair) => {
      const at = pair.search(/[a-z]/u);
      return [pair.slice(0, at), pair.slice(at).replaceAll("_", " ")];
    }),
);
const nouns = Object.keys(counted)
  .sort((a, b) => b.length - a.length)
  .join("|");
const hanziNumeral = "[一二两三四五六七八九]|十[一二三四五六七八九]?|[二三]十[一二三四五六七八九]?";
/** Five major X: the way set lists are announced. Plain counts (三个方面, 五项任务) are left to the reader unless they are quoted. */
const major = new RegExp(`(?<![\\d一二三四五六七八九十百千第前])(${hanziNumeral})大(${nouns})`, "gu");
/** Words of one character that numbered slogans are made with: 四新, 六化, 三保. */
const shortWords = "[新化保稳重严实有无高优强同共治建链全通进讲为力长减免到送查改联带访问]";
/** A noun that goes on is counted in its stead: 五大文化|主线 is no five cultures. */
const countsOn = /^(?:主线|主题|品牌|板块|场景|名片|地标|项目|中心|基地|平台|集群|园区|领域|工程|活动|遗产|单元|展区)/u;
/** In quotation marks: a number with a measure (四个一, 三张清单), a counted noun, a slogan's word, or two numbered halves (三免三减半). */
const quoted = new RegExp(
  `"((${hanziNumeral})(?:[个大项条类重张件道份股块](?!人)([\\p{Script=Han}]{1,6})|(${nouns}|${shortWords})|([\\p{Script=Han}]{1,3}\\2[\\p{Script=Han}]{1,3})))"`,
  "gu",
);
const figures =
  /"(\d{2,6}|\d(?:\+(?:\d|n|x))+)"(?![\p{Script=Han}]{0,4}(?:对话|会晤|外长|会议))((?:[\p{Script=Han}]{0,4})(?:战略|工程|行动|体系|计划|思路|工作法|模式|布局|机制|格局|目标))?/gu;

/** Documents that several bodies issue together: 六部门. */
const departments = new RegExp(
  `(?<![\\d一二三四五六七八九十百千第前])(${hanziNumeral})(部门|部委)(?=联合|印发|发布|出台|共同|日前|近日|关于|于|$|[,、])`,
  "gu",
);

/** What begins with a number and counts nothing: holidays, idioms, a plan's number. */
const noCount = /^(?:一|十[一二三四五六七八九]五|二十大|三心二意|四面八方|五湖四海|五花八门|七上八下|十全十美|两小无猜|三三两两|千|百)/u;

/** What leads into a list and is no part of its first item: 倡议强调的|主权平等. */
const leadIn = /^.*(?:是|为|即|包括|强调的?|践行|坚持|实施|推动|围绕|聚焦|打造|的)(?=.{2})/u;

/** The items of a list that stands at once before (A、B等五大理念) or after (五大理念：A、B): as many as are counted. */
function listed(text: string, start: number, end: number, count: number): string[] {
  const item = '[^、,。;:"()《》\\s]{1,14}';
  const list = `((?:"?${item}"?、)*"?${item}"?(?:(?:和|以及|及)"?${item}"?)?)`;
  const split = (run: string): string[] =>
    run
      .replaceAll('"', "")
      .split(/、|以及|和|及/u)
      .filter(Boolean);
  const after = new RegExp(`^"?(?::|,?即:?|,?包括:?|\\()${list}`, "u").exec(text.slice(end, end + 160))?.[1];
  const before = new RegExp(`${list}(?:等|这)?"?$`, "u").exec(text.slice(Math.max(0, start - 160), start))?.[1];
  for (const run of [after, before])
    if (run !== undefined && split(run).length === count) return split(run).map((item, i) => (i === 0 ? item.replace(leadIn, "") : item));
  return [];
}

function countedTerm({ text }: Passage, start: number, end: number, count: string, noun: string, isMajor: boolean): Proposal {
  const n = readNumber(count);
  const members = listed(text, start, end, n);
  const en = counted[noun];
  const number = capital(cardinalWord(n));
  // “五个一工程” is one project, of five ones.
  const kind = /(?<=.)(?:工程|行动|计划)$/u.exec(noun)?.[0];
  return {
    start,
    end,
    rule: "counted",
    en: en
      ? `${number} ${isMajor ? "major " : ""}${n === 1 ? en.replace(/s$/u, "") : en}`
      : `${number} “${kind ? noun.slice(0, -kind.length) : noun}”${kind ? ` ${kindOf(kind)}` : ""}`,
    gloss:
      members.length > 0
        ? `A numbered list, its items named here: ${members.join("; ")}`
        : `A numbered list: ${cardinalWord(n)} ${en ?? `things said by “${noun}”`}; the items are not named here`,
  };
}

const numbered: Rule = {
  trigger: '大"部',
  *find(passage) {
    const { text } = passage;
    for (const { index, 0: written, 1: count = "", 2: noun = "" } of text.matchAll(major))
      if (
        count !== "一" &&
        !(readNumber(count) >= 18 && noun === "精神") &&
        passage.isSeam(index) &&
        passage.isSeam(index + written.length) &&
        !countsOn.test(text.slice(index + written.length))
      )
        yield countedTerm(passage, index, index + written.length, count, noun, true);
    for (const { index, 0: written, 1: count = "" } of text.matchAll(departments))
      yield {
        start: index,
        end: index + written.length,
        rule: "counted",
        en: `${cardinalWord(readNumber(count))} departments`,
        gloss: "As many central or local bodies that issue a document together; the first named leads",
      };
    for (const { index, 1: inner = "", 2: count = "", 3: measured, 4: known, 5: halves } of text.matchAll(quoted))
      if (!noCount.test(inner))
        yield countedTerm(
          passage,
          index + 1,
          index + 1 + inner.length,
          count,
          measured ?? known ?? `${count}${halves}`,
          inner.slice(count.length).startsWith("大"),
        );
    for (const { index, 0: written, 1: code = "", 2: kind } of text.matchAll(figures)) {
      if (kind === undefined && !code.includes("+")) continue;
      const counts = code.includes("+") ? code.toUpperCase().split("+") : [...code];
      yield {
        start: index,
        end: index + written.length,
        rule: "code",
        en: `“${code.toUpperCase()}”${kind ? ` ${kindOf(kind)}` : ""}`,
        gloss: `A scheme named by its counts, ${counts.join(", ")}: so many of each kind; which is said where it is set out`,
      };
    }
  },
};

const kindsOf: Readonly<Record<string, string>> = {
  战略: "strategy",
  工程: "project",
  行动: "campaign",
  体系: "system",
  计划: "plan",
  思路: "approach",
  工作法: "working method",
  模式: "model",
  布局: "layout",
  机制: "mechanism",
  格局: "pattern",
  目标: "goals",
};
const kindOf = (kind: string): string => Object.entries(kindsOf).find(([ending]) => kind.endsWith(ending))?.[1] ?? "scheme";

const part = "[\\p{Script=Han}]{2,8}";
/** In quotation marks, or a run of its own: 村集体+合作社+农户. */
const several = new RegExp(`(?<![\\p{Script=Han}a-z\\d+])(${part}(?:\\+${part})+)(?![\\p{Script=Han}a-z\\d+])`, "gu");
const open = /"([\p{Script=Han}]{2,6}|ai|5g)\+"/gu;

/** A+, A+B+C: one thing brought into others, or parts that work together. */
const joined: Rule = {
  trigger: "+",
  *find({ text }) {
    for (const { index, 0: written } of text.matchAll(several)) {
      const parts = written.split("+");
      yield {
        start: index,
        end: index + written.length,
        rule: "plus",
        en: parts.map((one) => `“${one}”`).join(" + "),
        gloss: `${capital(cardinalWord(parts.length))} things that are to work together`,
      };
    }
    for (const { index, 1: head = "" } of text.matchAll(open)) {
      if (head === "欧佩克") continue;
      yield {
        start: index + 1,
        end: index + 2 + head.length,
        rule: "plus",
        en: `“${head === "ai" ? "AI" : head === "5g" ? "5G" : head}” Plus`,
        gloss: "What stands before the plus is to be brought into other fields",
      };
    }
  },
};

const typed: Readonly<Record<string, string>> = Object.fromEntries(
  "学习learning-oriented 服务service-oriented 创新innovation-driven 资源resource-based 节约resource-conserving 环境友好environment-friendly 外向export-oriented 开放open 法治law-based 数字digital 智慧smart 枢纽hub-type 复合multi-skilled 技能skills-based 科技technology-based 劳动密集labor-intensive 技术密集technology-intensive 资本密集capital-intensive 知识knowledge-based 生产production-oriented 消费consumption-oriented 投资investment-driven 平台platform-type 总部headquarters-type 示范demonstration 实战combat-ready 应用application-oriented 研究research-oriented 集约intensive 粗放extensive 内需demand-driven 出口export-oriented 生态ecological 韧性resilient 循环circular 低碳low-carbon 绿色green 效能efficiency-oriented 枫桥式Fengqiao-style 领军leading 龙头leading 成长growing 专家expert 实干hands-on 廉洁clean 功能function-based 战略strategic 先导pioneering 基础foundational 支柱pillar 突破breakthrough 引领leading 普惠inclusive 保障support-type 改善improvement-type 发展development-oriented 生活consumer 生产性producer"
    .split(" ")
    .map((pair) => {
      const at = pair.search(/[A-Za-z]/u);
      return [pair.slice(0, at), pair.slice(at)];
    }),
);
const heads: Readonly<Record<string, string>> = Object.fromEntries(
  "政党parties 政府government 机关offices 城市cities 国家country 企业enterprises 中小企业small_and_medium-sized_enterprises 经济economy 社会society 党组织Party_organizations 农业agriculture 人才personnel 干部officials 产业industries 园区parks 大学universities 高校universities 住房housing 服务业services 消费consumption 投资investment 贸易trade 就业employment 增长growth 发展development 组织organizations 支部branches 医院hospitals 学校schools 村villages 社区communities 家庭families 模式model 党支部Party_branches 制造业manufacturing 大国country 物流枢纽logistics_hubs 枢纽hubs 水利water_projects 项目projects 平台platforms 队伍teams 领导班子leadership_teams"
    .split(" ")
    .map((pair) => {
      const at = pair.search(/[A-Za-z]/u);
      return [pair.slice(0, at), pair.slice(at).replaceAll("_", " ")];
    }),
);
const byLength = (table: Readonly<Record<string, string>>): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join("|");
const kind = new RegExp(`(${byLength(typed)})型(${byLength(heads)})?`, "gu");

const types: Rule = {
  trigger: "型",
  *find(passage) {
    const { text } = passage;
    for (const { index, 0: written, 1: type = "", 2: head } of text.matchAll(kind)) {
      if (head === undefined || !passage.isSeam(index) || !passage.isSeam(index + written.length)) continue;
      yield {
        start: index,
        end: index + written.length,
        rule: "type",
        en: `${typed[type]} ${heads[head]}`,
        gloss: `Of the type (型) that “${type}” says`,
      };
    }
  },
};

const roles: Readonly<Record<string, string>> = {
  主线: "main thread",
  主题: "theme",
  引领: "guide",
  统领: "guide",
  导向: "orientation",
  抓手: "lever",
  总抓手: "main lever",
  牵引: "driver",
  突破口: "point of breakthrough",
  切入点: "point of entry",
  根本遵循: "fundamental guide",
  根本目的: "fundamental aim",
  总目标: "overall goal",
};
const asRole = new RegExp(`(?:坚持)?以([^,。;:、《》()"为]{2,9}?)为(${byLength(roles)})`, "gu");

/** 以…为…: what is made the main thread, the goal, the lever of something else. */
const asFrame: Rule = {
  trigger: "以",
  words: ["为"],
  *find(passage) {
    const { text } = passage;
    for (const { index, 0: written, 1: object = "", 2: role = "" } of text.matchAll(asRole)) {
      const end = index + written.length;
      if (!passage.isSeam(index) || !passage.isSeam(end) || /同志|总书记|习近平|思想|理论$/u.test(object)) continue;
      yield {
        start: index,
        end,
        rule: "frame",
        en: `${written.startsWith("坚持") ? "continuing to take" : "taking"} “${object}” as the ${roles[role]}`,
        gloss: `The frame 以…为…: “${object}” is made the ${roles[role]} (${role}) of what follows`,
      };
    }
  },
};

/** Frames that are filled anew in every text. */
export const frames: readonly Rule[] = [core, leaders, numbered, joined, types, asFrame];
