import type { Rank } from "@/core/glossary/kinds";
import type { Rule } from "./rule";

/** What numbers documents begin with at the centre: the body that issued them. */
const issuers: Readonly<Record<string, readonly [en: string, rank: Rank]>> = {
  中发: ["CPC Central Committee", "central"],
  中委: ["CPC Central Committee", "central"],
  中办发: ["General Office of the CPC Central Committee", "central"],
  中办字: ["General Office of the CPC Central Committee", "central"],
  厅字: ["General Office of the CPC Central Committee", "central"],
  中组发: ["Organization Department of the CPC Central Committee", "central"],
  中宣发: ["Publicity Department of the CPC Central Committee", "central"],
  中纪发: ["Central Commission for Discipline Inspection", "central"],
  中央编办发: ["Office of the Central Institutional Organization Commission", "central"],
  国发: ["State Council", "central"],
  国函: ["State Council", "central"],
  国办发: ["General Office of the State Council", "central"],
  国办函: ["General Office of the State Council", "central"],
  国令: ["State Council", "central"],
  法发: ["Supreme People's Court", "central"],
  法释: ["Supreme People's Court", "central"],
  高检发: ["Supreme People's Procuratorate", "central"],
  财税: ["Ministry of Finance and State Taxation Administration", "ministerial"],
  人社部发: ["Ministry of Human Resources and Social Security", "ministerial"],
  民发: ["Ministry of Civil Affairs", "ministerial"],
  民政部发: ["Ministry of Civil Affairs", "ministerial"],
  自然资发: ["Ministry of Natural Resources", "ministerial"],
  国卫发: ["National Health Commission", "ministerial"],
  农发: ["Ministry of Agriculture and Rural Affairs", "ministerial"],
  商发: ["Ministry of Commerce", "ministerial"],
  银发: ["People's Bank of China", "ministerial"],
  证监发: ["China Securities Regulatory Commission", "ministerial"],
  医保发: ["National Healthcare Security Administration", "ministerial"],
  文旅发: ["Ministry of Culture and Tourism", "ministerial"],
  应急: ["Ministry of Emergency Management", "ministerial"],
};

/** Ministries' first characters, before a word for the matter. */
const ministries: readonly (readonly [RegExp, string])[] = [
  [/^发改/u, "National Development and Reform Commission"],
  [/^财/u, "Ministry of Finance"],
  [/^教/u, "Ministry of Education"],
  [/^工信/u, "Ministry of Industry and Information Technology"],
  [/^建/u, "Ministry of Housing and Urban-Rural Development"],
  [/^国科发/u, "Ministry of Science and Technology"],
  [/^国卫/u, "National Health Commission"],
  [/^农/u, "Ministry of Agriculture and Rural Affairs"],
  [/^公/u, "Ministry of Public Security"],
  [/^环/u, "Ministry of Ecology and Environment"],
];

/** One character for a province. */
const provinces: Readonly<Record<string, string>> = Object.fromEntries(
  "京Beijing 津Tianjin 冀Hebei 晋Shanxi 蒙|Inner_Mongolia 内|Inner_Mongolia 辽Liaoning 吉Jilin 黑Heilongjiang 沪Shanghai 苏Jiangsu 浙Zhejiang 皖Anhui 闽Fujian 赣Jiangxi 鲁Shandong 豫Henan 鄂Hubei 湘Hunan 粤Guangdong 桂Guangxi 琼Hainan 渝Chongqing 川Sichuan 黔Guizhou 滇Yunnan 云Yunnan 藏Xizang 陕Shaanxi 甘Gansu 青Qinghai 宁Ningxia 新Xinjiang"
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1).replace("|", "").replace("_", " ")]),
);
const offices: readonly (readonly [RegExp, string])[] = [
  [/^政办/u, "General Office of the People's Government"],
  [/^政/u, "People's Government"],
  [/^委办|^办/u, "General Office of the CPC Committee"],
  [/^发|^委/u, "CPC Committee"],
];

function issuerOf(code: string): readonly [en: string, rank: Rank | undefined] {
  const known = issuers[code];
  if (known) return known;
  const province = provinces[code.slice(0, 1)];
  const office = offices.find(([pattern]) => pattern.test(code.slice(1)));
  if (province && office) return [`${office[1]} of ${province}`, "provincial"];
  if (province) return [`a body of ${province}`, "provincial"];
  const ministry = ministries.find(([pattern]) => pattern.test(code));
  return ministry ? [ministry[1], "ministerial"] : ["", undefined];
}

const numbered = /([\p{Script=Han}]{2,9}?)[〔[(](\d{4})[〕\])]第?(\d+)号/gu;
/** Where a document's number begins within a run of hanzi: 根据国发, 以下简称. */
const lead = /^.*(?:根据|依据|按照|印发|关于|文件|通知|详见|见|的|和|与|以)/u;

/** Kinds of documents by the end of their title, longest first. */
const kinds: readonly (readonly [string, string, string])[] = [
  ...([
    ["指导意见", "Guidelines", "says what those below should do and leaves them how"],
    ["实施意见", "Implementation Guidelines", "says how a decision from above is carried out here"],
    ["若干意见", "Guidelines", "says what is to be done in a field; policy, not law"],
    ["意见", "Guidelines", "says what is to be done in a field; policy, not law"],
    ["实施条例", "Implementing Regulations", "fills out a law"],
    ["条例", "Regulations", "is a set of binding rules below a law"],
    ["实施细则", "Implementation Rules", "fills out rules from above"],
    ["暂行办法", "Interim Measures", "is a set of rules for a time"],
    ["管理办法", "Administrative Measures", "is a set of rules for running a matter"],
    ["实施办法", "Implementation Measures", "fills out rules from above"],
    ["办法", "Measures", "is a set of rules for one matter"],
    ["规定", "Provisions", "is a set of binding rules on one matter"],
    ["准则", "Code of Conduct", "states principles that bind members or officials"],
    ["决定", "Decision", "decides a matter of weight"],
    ["决议", "Resolution", "is adopted by a meeting's vote"],
    ["公报", "Communiqué", "reports a meeting's results"],
    ["通知", "Notice", "tells bodies below what to do"],
    ["通报", "Circular", "makes cases known, as praise or as a warning"],
    ["公告", "Public Notice", "makes a matter known to all"],
    ["规划纲要", "Plan Outline", "sets aims for some years"],
    ["纲要", "Outline", "sets aims for some years"],
    ["规划", "Plan", "sets aims for some years"],
    ["行动计划", "Action Plan", "sets tasks with dates"],
    ["行动方案", "Action Plan", "sets tasks with dates"],
    ["实施方案", "Implementation Plan", "says who does what by when"],
    ["工作方案", "Work Plan", "says who does what by when"],
    ["总体方案", "Master Plan", "sets out a whole undertaking"],
    ["方案", "Plan", "says who does what by when"],
    ["若干措施", "Measures", "lists steps"],
    ["措施", "Measures", "lists steps"],
    ["工作要点", "Work Priorities", "names the year's main tasks"],
    ["要点", "Key Points", "names main tasks"],
    ["建议", "Recommendations", "proposes what another body then decides"],
    ["工作报告", "Work Report", "accounts for a year and sets the next one's tasks"],
    ["白皮书", "White Paper", "sets out the government's position for readers abroad"],
    ["联合声明", "Joint Statement", "says what two or more sides agree on"],
    ["宣言", "Declaration", "says what the sides declare together"],
    ["法典", "Code", "is a body of law in one statute"],
    ["法", "Law", "is adopted by the National People's Congress or its Standing Committee"],
    ["司法解释", "Judicial Interpretation", "binds the courts in applying a law"],
    ["目录", "Catalog", "lists what is covered"],
    ["清单", "List", "lists what is to be done or is allowed"],
    ["指南", "Guide", "says how something is done"],
    ["标准", "Standard", "says what is measured by"],
    ["章程", "Charter", "is an organization's basic rules"],
  ] as const),
].sort(([a], [b]) => b.length - a.length);

const title = /《([^《》]{2,80})》/gu;
const state = /\((草案|修订草案|修正草案|试行|暂行|征求意见稿|送审稿|讨论稿|修订|修正|\d{4}[^()]{1,16})\)$/u;
const states: Readonly<Record<string, string>> = {
  草案: "draft",
  修订草案: "draft revision",
  修正草案: "draft amendment",
  试行: "for trial implementation",
  暂行: "interim",
  征求意见稿: "draft for comment",
  送审稿: "draft for review",
  讨论稿: "draft for discussion",
  修订: "revised",
  修正: "amended",
};
/** Words that end in 法 and name no law. */
const noLaw = /[方办做看想说书魔用佛手算语文历兵枪拳心打]法$/u;

const wholeIssuers: readonly (readonly [RegExp, string, Rank])[] = [
  [/^中共中央办公厅国务院办公厅/u, "of the General Offices of the CPC Central Committee and the State Council", "central"],
  [/^中共中央、?国务院/u, "of the CPC Central Committee and the State Council", "central"],
  [/^中共中央/u, "of the CPC Central Committee", "central"],
  [/^国务院办公厅/u, "of the General Office of the State Council", "central"],
  [/^国务院/u, "of the State Council", "central"],
  [/^全国人民代表大会常务委员会/u, "of the Standing Committee of the National People's Congress", "central"],
  [/^中华人民共和国/u, "of the People's Republic of China", "central"],
  [/^中国共产党/u, "of the Communist Party of China", "central"],
];

/** Documents by their number (中办发〔2012〕11号) and by the kind that their title ends in (《…意见》). */
export const documents: Rule = {
  trigger: "号》",
  *find({ text }) {
    for (const found of text.matchAll(numbered)) {
      const [written, run = "", year = "", number = ""] = found;
      const code = run.replace(lead, "");
      if (code.length < 2 || code.length > 7) continue;
      const [issuer, rank] = issuerOf(code);
      const start = found.index + run.length - code.length;
      yield {
        start,
        end: found.index + written.length,
        rule: "document",
        en: `Document No. ${number} [${year}]${issuer ? ` of the ${issuer}`.replace("of the a ", "of a ") : ""}`,
        gloss: `A document by its number: ${number} of those that ${code} stands for in ${year}`,
        ...(rank ? { rank } : {}),
        ...(issuer ? { parent: issuer } : {}),
      };
    }
    for (const found of text.matchAll(title)) {
      const [written, whole = ""] = found;
      const said = state.exec(whole)?.[1];
      const name = said === undefined ? whole : whole.slice(0, -said.length - 2);
      const kind = kinds.find(([ending]) => name.endsWith(ending));
      if (!kind || (kind[0] === "法" && noLaw.test(name))) continue;
      // A kind alone in brackets (《意见》) is the short form of a title given before.
      const [ending, en, gloss] = kind;
      // What two states say together is not of the first that is named.
      const issuer = ending === "联合声明" || name.endsWith("联合公报") ? undefined : wholeIssuers.find(([pattern]) => pattern.test(name));
      const note =
        said === undefined
          ? ""
          : ` (${
              states[said] ??
              said
                .replace(/年版$/u, " edition")
                .replace(/[-—–至](?=\d)/u, "–")
                .replace(/年$/u, "")
            })`;
      yield {
        start: found.index,
        end: found.index + written.length,
        rule: "document",
        en: `${en}${issuer ? ` ${issuer[1]}` : ""}${note}`,
        gloss: `${name === ending ? "Short for a document that the text names elsewhere" : "A document's title"}; what ends in ${ending} ${gloss}`,
        ...(issuer ? { rank: issuer[2] } : {}),
      };
    }
  },
};
