import type { Passage, Proposal, Rule } from "./rule";

/** What an entry may be the first part of, with its English and what it is. */
const written: readonly (readonly [zh: string, en: string, gloss: string])[] = [
  ["战略", "strategy", "A long-term policy set at the top"],
  ["发展战略", "development strategy", "A long-term policy set at the top"],
  ["重大战略", "major strategy", "A long-term policy set at the top"],
  ["工程", "project", "A program of works with a name, money and targets"],
  ["重大工程", "major project", "A program of works with a name, money and targets"],
  ["行动", "campaign", "A set of measures run for some time under one name"],
  ["专项行动", "special campaign", "A set of measures against one problem, run for some time"],
  ["提升行动", "improvement campaign", "A set of measures run for some time under one name"],
  ["攻坚行动", "intensive campaign", "A set of measures run for some time under one name"],
  ["行动计划", "action plan", "A document that sets tasks with dates"],
  ["三年行动计划", "three-year action plan", "A document that sets tasks for three years"],
  ["三年行动", "three-year campaign", "A set of measures run for three years under one name"],
  ["行动方案", "action plan", "A document that sets tasks with dates"],
  ["实施方案", "implementation plan", "A document that says who does what by when"],
  ["规划", "plan", "A document that sets aims for some years"],
  ["规划纲要", "plan outline", "A document that sets aims for some years"],
  ["计划", "plan", "A scheme with a name, money and targets"],
  ["机制", "mechanism", "A standing way of doing something, with who does what"],
  ["体制", "system", "How powers and duties are divided"],
  ["体制机制", "systems and mechanisms", "How powers are divided, and how things are done"],
  ["制度", "system", "A body of rules that is in force"],
  ["制度体系", "body of systems", "Rules in force, taken together"],
  ["体系", "system", "Parts that are to work together"],
  ["政策体系", "policy system", "Policies that are to work together"],
  ["政策", "policy", "What is offered or ordered, and to whom"],
  ["试点", "pilot program", "Tried in some places before it is done everywhere"],
  ["试点工作", "pilot program", "Tried in some places before it is done everywhere"],
  ["试验区", "pilot zone", "A place where it is tried before it is done everywhere"],
  ["示范区", "demonstration zone", "A place that is to show others how it is done"],
  ["先行区", "pioneer zone", "A place that does it before others"],
  ["示范县", "demonstration county", "A county that is to show others how it is done"],
  ["示范村", "demonstration village", "A village that is to show others how it is done"],
  ["示范工程", "demonstration project", "A project that is to show others how it is done"],
  ["责任制", "responsibility system", "Says who answers for what"],
  ["条例", "regulations", "Binding rules below a law"],
  ["法", "law", "A law of the National People's Congress or its Standing Committee"],
  ["促进法", "promotion law", "A law of the National People's Congress or its Standing Committee"],
  ["平台", "platform", "A place, mostly online, where something is brought together"],
  ["基金", "fund", "Money set aside for one purpose"],
  ["攻坚战", "tough battle", "An effort against a hard problem within a set time"],
  ["保卫战", "battle", "An effort to keep something from harm"],
  ["理念", "vision", "A principle that action is to follow"],
  ["格局", "layout", "How the parts stand to each other"],
  ["政策措施", "policies and measures", "What is offered or ordered, and to whom"],
  ["信息平台", "information platform", "A place, mostly online, where something is brought together"],
  ["服务平台", "service platform", "A place, mostly online, where services are brought together"],
  ["服务体系", "service system", "Services that are to work together"],
  ["标准体系", "system of standards", "Standards that are to work together"],
  ["工作机制", "working mechanism", "A standing way of doing something, with who does what"],
  ["保障机制", "support mechanism", "A standing way of paying for and securing something"],
  ["长效机制", "long-term mechanism", "A way of doing something that is to last"],
  ["工作会议", "work conference", "A meeting that sets the tasks of one field of work"],
  ["目标任务", "goals and tasks", "What is to be reached, and by what"],
  ["集中行动", "campaign", "A set of measures run for a short time"],
  ["专项资金", "special fund", "Money set aside for one purpose"],
  ["战略规划", "strategic plan", "A document that sets aims for some years"],
];

/** Longest first. */
const heads = [...written].sort(([a], [b]) => b.length - a.length);

const firsts = new Set(heads.map(([head]) => head.charCodeAt(0)));
/** What a composition ends with: a text without any of these has none. */
const lasts = [...new Set(heads.map(([head]) => head.slice(-1)))].join("");

/** Shortest entry that is taken for a first part; and the shortest before 法, which ends many words. */
const least = { any: 3, law: 4 };
/** What an entry with its head stands after, where nothing before it can belong to the name: a mark, a verb that acts on it, a word of grammar. */
const before =
  /(?:^|[^\p{Script=Han}]|[的以为在了将把对按是从到并]|实施|推进|推动|加强|完善|健全|深化|建设|建立|构建|打造|开展|启动|落实|执行|制定|出台|修订|实行|纳入|探索|深入|贯彻|优化|创新|组织|坚持|坚决|扎实|加快|形成|创建|根据|依据|按照|参与|支持|发布|印发|编制|围绕|融入|服务|继续|大力|稳步|有序|持续|统筹)$/u;
/** A campaign is named by verbs too (优化营商环境三年行动): before it only what is done with a campaign. */
const beforeDeed =
  /(?:^|[^\p{Script=Han}]|[的以为在了将把对按是从到并]|实施|推进|开展|启动|落实|执行|制定|出台|印发|发布|组织|深入|参与|全国|扎实|继续|持续)$/u;
const deed = /(?:行动|工程|计划|方案)$/u;
/** What the head goes on as: 制度化, 体系性, 法院, 计划内, 政策性, 工程师; 战略定位, 政策例行吹风会, 规划建设. */
const goesOn =
  /^(?:[化性院师律学官治员者家长部局委会司署站层链群区带网式型级界类量率额费款项表书处室科办组内外工]|工程|规划|体系|机制|方案|领导|专班|指挥|专员|联席|制度|例行|吹风|建设|布局|定位|指引|全局|目标|安排|支点|支撑|机遇|部署|引领|决策|地位|意义|任务|重点|腹地|资源|伙伴|科技|力量|举措|通道|基点|需要|需求|谋划|协作|合作|对接|沟通|稳定|安全|优势|考量|主动|思维|能力|背景|格局|产业|人才|预置|方向|抓手|要地|关系|措施|文件|研究|项目|空间)/u;
/** 建设 goes on from a plan and not from a system: 志愿服务体系|建设. */
const mayBuild = /(?:体系|机制|制度|示范区|试验区|先行区|平台)$/u;
/** Bodies, posts and words of manner have no strategy of their own: 国务院|政策例行吹风会, 因地制宜|规划. */
const noFirst = /(?:主席|国务院|委员会|常委会|书记|总理|党中央|政府|部|局|委|院|因地制宜|与时俱进|量力而行|统筹兼顾|实事求是)$/u;

/** A head ends where a word does; 法|规定 too, which is cut 法规|定. */
const endsHere = (passage: Passage, at: number): boolean =>
  passage.isSeam(at) || (passage.text.startsWith("规定", at) && passage.text[at - 1] === "法");

/** Rural revitalization strategy; law on regional ethnic autonomy; what is long goes behind, in brackets. */
function nameIn(entry: string, written: string, head: string): string {
  const plain = entry.replace(/^the /u, "");
  const isShort = plain.split(" ").length <= 4 && !plain.includes(",");
  if (written === "法" && isShort) return `law on ${plain}`;
  // What follows its noun in English cannot stand before another: system of socialism with Chinese characteristics.
  if (isShort && / (?:with|of|for|in|under|between) /u.test(plain)) return `${head} of ${plain}`;
  return isShort ? `${plain} ${head}` : `${head} (${plain})`;
}

/** An entry and the noun that it is put before: 乡村振兴|战略, 民族区域自治|法. Both halves are known, and so is what they mean together. */
export const compositions: Rule = {
  trigger: lasts,
  *find(passage) {
    const { text } = passage;
    for (const { start, end, form } of passage.found) {
      const { term } = form;
      // An alias may be of an entry that says more: 碳达峰 of 碳达峰碳中和.
      if (
        !firsts.has(text.charCodeAt(end)) ||
        end - start < least.any ||
        !term.en ||
        text.slice(start, end) !== term.zh ||
        noFirst.test(term.zh) ||
        !/^\p{Script=Han}+$/u.test(text.slice(start, end))
      )
        continue;
      const head = heads.find(([written]) => text.startsWith(written, end) && endsHere(passage, end + written.length));
      if (!head || (head[0].endsWith("法") && end - start < least.law)) continue;
      const [written, en, gloss] = head;
      const to = end + written.length;
      const rest = text.slice(to, to + 4);
      if (
        (goesOn.test(rest) && !(rest.startsWith("建设") && mayBuild.test(written))) ||
        !(deed.test(written) ? beforeDeed : before).test(text.slice(Math.max(0, start - 2), start)) ||
        !passage.isSeam(start)
      )
        continue;
      // 行动|计划: an entry that ends as its head begins says it twice.
      if (heads.some(([other]) => other.length > 1 && text.slice(start, end).endsWith(other))) continue;
      const proposal: Proposal = { start, end: to, rule: "composed", en: nameIn(term.en, written, en), gloss };
      yield written.endsWith("法") ? { ...proposal, rank: "central" } : proposal;
    }
  },
};
