import { describe, expect, it } from "vitest";
import type { Code } from "@/core/review/finding";
import { reviewTexts } from "@/core/review/review";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { loadTexts } from "@/server/texts";

const edition = loadEdition();
const knowledge = loadTexts(edition, loadAnnotator(edition));
const codesOf = (zh: string, en: string): Code[] => reviewTexts([zh], [en], knowledge).findings.map(({ code }) => code);

/** A sentence, its English as it should be, its English with one divergence. */
const cases: Partial<Record<Code, readonly (readonly [zh: string, right: string, wrong: string])[]>> = {
  "unit-differs": [
    ["申请须在七日内办结。", "Applications must be handled within seven days.", "Applications must be handled within seven weeks."],
    ["培训持续三个月。", "The training lasts three months.", "The training lasts three weeks."],
    ["设备连续运行48小时。", "The equipment ran for 48 hours.", "The equipment ran for 48 days."],
    ["总投资2.4亿元人民币。", "Total investment is 240 million yuan.", "Total investment is 240 million US dollars."],
    ["贷款5000万美元。", "A loan of 50 million US dollars.", "A loan of 50 million yuan."],
    ["三分之二的代表到会。", "Two thirds of the deputies came.", "One third of the deputies came."],
    ["四分之三的农户参加。", "Three quarters of the households took part.", "One quarter of the households took part."],
    ["产值翻一番。", "The output value doubled.", "The output value tripled."],
  ],
  "direction-turned": [
    ["补贴标准高于去年。", "The subsidy is higher than last year.", "The subsidy is lower than last year."],
    ["成本低于平均水平。", "Costs are below the average.", "Costs are above the average."],
    ["居民收入增长。", "Residents' incomes grew.", "Residents' incomes fell."],
    ["事故数量下降。", "The number of accidents fell.", "The number of accidents rose."],
  ],
  "time-turned": [
    ["两座水库已经完工。", "Two reservoirs have been completed.", "Two reservoirs will be completed."],
    ["医院已建成。", "The hospital has been built.", "The hospital will be built."],
    ["协议已经生效。", "The agreement has taken effect.", "The agreement will take effect."],
  ],
  "limit-lost": [
    ["未经批准，不得改变用途。", "The use may not be changed without approval.", "The use may not be changed."],
    ["原则上不新建办公楼。", "In principle, no office buildings are to be built.", "No office buildings are to be built."],
    ["只有常委会可以决定。", "Only the standing committee may decide.", "The standing committee may decide."],
    ["除涉密事项外，一律公开。", "Except for confidential matters, all is to be made public.", "All is to be made public."],
    ["仅限本地居民申请。", "Only local residents may apply.", "Local residents may apply."],
  ],
  "list-length": [
    [
      "检查食品、药品、电梯安全。",
      "The safety of food, medicines and elevators is inspected.",
      "The safety of food, medicines, lifts and gas is inspected.",
    ],
    ["资金用于道路和供水。", "The funds are used for roads and water supply.", "The funds are used for roads, water supply and offices."],
  ],
  "modal-harder": [
    ["鼓励居民参加志愿服务。", "Residents are encouraged to volunteer.", "Residents are required to volunteer."],
    ["提倡节约用水。", "Saving water is advocated.", "Saving water is mandatory."],
  ],
  "negation-added": [["部分工地不得不停工。", "Some building sites had to stop work.", "Some building sites did not stop work."]],
};

describe("findContrasts", () => {
  for (const [code, rows] of Object.entries(cases)) {
    it.each(rows)(`finds ${code}: %s`, (zh, _, wrong) => expect(codesOf(zh, wrong)).toContain(code));
    it.each(rows)(`is silent where it is right, ${code}: %s`, (zh, right) => expect(codesOf(zh, right)).not.toContain(code));
  }
  it.each([
    ["价格有升有降。", "Some prices rose and others fell."],
    ["不得不承认有差距。", "It must be admitted that there are gaps."],
    ["会议于十日召开。", "The meeting was held on the tenth."],
    ["除夕夜全家团聚。", "Families gather on New Year's Eve."],
    ["收入增长，成本下降。", "Incomes grew and costs fell."],
  ])("leaves alone what says both or something else: %s", (zh, en) => {
    const found = codesOf(zh, en).filter((code) => ["unit-differs", "direction-turned", "time-turned", "limit-lost", "list-length"].includes(code));
    expect(found).toEqual([]);
  });
});
