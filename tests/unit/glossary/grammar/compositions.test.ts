import { expect, it } from "vitest";
import { createAnnotator } from "@/core/annotate";
import { loadDictionary } from "@/server/dictionary/load";
import { loadReadingModel } from "@/server/pinyin/load";

/** A glossary of its own: what is composed today may be an entry tomorrow. */
const terms = Object.entries({
  乡村振兴: "rural revitalization",
  民族区域自治: "regional ethnic autonomy",
  长期护理保险: "long-term care insurance",
  社会救助: "social assistance",
  国际科技创新中心: "international center for science and technology innovation",
  国务院: "State Council",
  中华民族伟大复兴: "rejuvenation of the Chinese nation",
  全国人大常委会: "Standing Committee of the National People’s Congress",
  营商环境: "business environment",
  国家主席: "President",
  中国特色社会主义: "socialism with Chinese characteristics",
  因地制宜: "in light of local conditions",
  全过程人民民主: "whole-process people’s democracy",
}).map(([zh, en], i) => ({ id: `t${i}`, zh, en, pinyin: "" }));
const annotate = createAnnotator({ terms, register: [], readings: new Map(), dictionary: loadDictionary(), model: loadReadingModel() });
const derivedIn = (text: string): string[] => (annotate(text).derived ?? []).map(({ zh, en, rule }) => `${rule} ${zh}: ${en}`);

it.each([
  ["坚持促改革、调结构、防风险", ["pair 促改革: promoting reform", "pair 调结构: adjusting structure", "pair 防风险: preventing risks"]],
  ["着力保稳定", ["pair 保稳定: ensuring stability"]],
  ["要降成本、优环境", ["pair 降成本: lowering costs", "pair 优环境: improving the environment"]],
  ["深入实施乡村振兴战略，", ["composed 乡村振兴战略: rural revitalization strategy"]],
  ["依据民族区域自治法规定", ["composed 民族区域自治法: law on regional ethnic autonomy"]],
  ["推行个人养老金，完善长期护理保险制度。", ["composed 长期护理保险制度: long-term care insurance system"]],
  ["坚持中国特色社会主义制度，", ["composed 中国特色社会主义制度: system of socialism with Chinese characteristics"]],
  ["完善中国特色社会主义体系，", ["composed 中国特色社会主义体系: system of socialism with Chinese characteristics"]],
  ["健全社会救助体系", ["composed 社会救助体系: social assistance system"]],
  // One of each last character that heads have.
  ["编制乡村振兴规划纲要，", ["composed 乡村振兴规划纲要: rural revitalization plan outline"]],
  ["落实社会救助政策措施，", ["composed 社会救助政策措施: social assistance policies and measures"]],
  ["实施乡村振兴重大工程，", ["composed 乡村振兴重大工程: rural revitalization major project"]],
  ["开展乡村振兴专项行动，", ["composed 乡村振兴专项行动: rural revitalization special campaign"]],
  ["制定乡村振兴实施方案，", ["composed 乡村振兴实施方案: rural revitalization implementation plan"]],
  ["开展长期护理保险试点，", ["composed 长期护理保险试点: long-term care insurance pilot program"]],
  ["开展长期护理保险试点工作，", ["composed 长期护理保险试点工作: long-term care insurance pilot program"]],
  ["建设乡村振兴示范区，", ["composed 乡村振兴示范区: rural revitalization demonstration zone"]],
  ["创建乡村振兴示范县，", ["composed 乡村振兴示范县: rural revitalization demonstration county"]],
  ["创建乡村振兴示范村，", ["composed 乡村振兴示范村: rural revitalization demonstration village"]],
  ["修订社会救助条例，", ["composed 社会救助条例: social assistance regulations"]],
  ["建设社会救助信息平台，", ["composed 社会救助信息平台: social assistance information platform"]],
  ["落实乡村振兴责任制，", ["composed 乡村振兴责任制: rural revitalization responsibility system"]],
  ["按照乡村振兴专项资金，", ["composed 乡村振兴专项资金: rural revitalization special fund"]],
  ["构建乡村振兴格局，", ["composed 乡村振兴格局: rural revitalization layout"]],
  ["按照乡村振兴目标任务，", ["composed 乡村振兴目标任务: rural revitalization goals and tasks"]],
])("%s", (text, wanted) => expect(derivedIn(text)).toEqual(expect.arrayContaining(wanted)));

// What only looks like it.
it.each([
  "确保安全生产",
  "严防风险外溢",
  "提高质量意识",
  "建设国际科技创新中心战略定位明确",
  "因地制宜规划建设",
  "国务院政策例行吹风会",
  "统筹中华民族伟大复兴战略全局",
  "全国人大常委会法工委",
  "新一轮优化营商环境三年行动",
  "在国家主席战略指引下",
  "推进乡村振兴战略性任务",
  "完善全过程人民民主制度化建设",
  "因地制宜规划纲要",
  "推进乡村振兴政策措施研究",
  "乡村振兴要目",
])("nothing of these kinds in %s", (text) => {
  expect(derivedIn(text).filter((one) => /^(?:pair|composed)/.test(one))).toEqual([]);
});
