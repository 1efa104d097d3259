import { expect, it } from "vitest";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";

const annotate = loadAnnotator(loadEdition());
const marked = (text: string): string[] => {
  const { matches, derived = [] } = annotate(text);
  return [...matches.map(({ zh }) => zh), ...derived.map(({ zh }) => zh)];
};

it.each([
  ["伊拉克民兵组织击落美军飞机", "民兵"],
  ["俄罗斯国防部4月1日通报称", "通报"],
  ["乌克兰军方通报战况", "通报"],
  ["朝鲜劳动党党章", "党章"],
  ["越南共产党党员人数", "党员"],
  ["古巴共产党党支部", "党支部"],
  ["老挝人民革命党中央政治局委员", "中央政治局委员"],
  ["美国联邦财政赤字扩大", "财政赤字"],
  ["韩国烈士遗骸", "烈士"],
  ["日本地方债规模", "地方债"],
  ["以色列预备役士兵", "预备役"],
  ["联合国秘书长古特雷斯", "秘书长"],
  ["也门武装称袭击以国防部", "国防部"],
  ["伊外交部发言人表示", "外交部"],
  ["珠江口东西两岸融合发展", "两岸融合发展"],
  ["上海合作组织秘书长到访", "秘书长"],
])("in %s nothing of ours is said of %s", (text, zh) => expect(marked(text)).not.toContain(zh));

it.each([
  ["广大民兵参加抢险", "民兵"],
  ["中央纪委通报八起典型问题", "通报"],
  ["市委秘书长兼办公厅主任", "秘书长"],
  ["习近平会见越南客人，全体党员学习党章", "党章"],
  ["陪同越南外长的中央政治局委员王毅", "中央政治局委员"],
  ["中国同美国会谈后，省委通报了情况", "通报"],
])("in %s it is ours", (text, zh) => expect(marked(text)).toContain(zh));

// A term is not cut from a word beside it.
it.each(["手术示范带教工作", "示范带头遵守", "示范带领群众"])("no 示范带 in %s", (text) => expect(marked(text)).not.toContain("示范带（群）"));

// A plenum, a committee, a reform of another body than the one that an entry explains.
it.each([
  ["地委全会", "中央全会"],
  ["乡镇党委全会", "中央全会"],
  ["省纪委全会", "中央全会"],
  ["中央纪委全会", "中央全会"],
  ["省总工会全会", "中央全会"],
  ["团省委全会", "省委"],
  ["团市委干部", "市委"],
  ["民盟市委主委", "市委"],
  ["民建县委", "县委"],
  ["农村信用社机构改革化险", "机构改革"],
  ["科研机构改革试点", "机构改革"],
  ["养老机构改革", "机构改革"],
])("%s has no %s", (text, zh) => expect(marked(text)).not.toContain(zh));
it.each([
  ["市委深改委会议", "市委深改委"],
  ["县委财经委员会", "县委财经委员会"],
  ["省委审计委员会", "省委审计委员会"],
  ["团省委副书记", "团省委"],
  ["共青团江苏省委", "共青团江苏省委"],
  ["民盟市委主委", "民盟市委"],
  ["市委全面依法治市委员会", "市委全面依法治市委员会"],
  ["党的二十届四中全会", "党的二十届四中全会"],
  ["县级机构改革方案", "机构改革"],
])("%s has %s", (text, zh) => expect(marked(text)).toContain(zh));
