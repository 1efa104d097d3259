import { codes } from "./codes";
import type { NameGrammar } from "./grammar";

/** Hanzi that write foreign sounds. */
const sounds = codes(
  "阿埃艾爱安昂根奥巴白柏班邦保贝本比彼毕博勃布查茨达戴丹德登迪蒂丁杜顿多恩尔法凡范菲费芬夫弗福盖冈高戈格古哈海汉赫亨胡华霍基吉加伽贾杰金卡凯坎康考科克肯库拉莱兰朗劳勒雷里理利莉林琳隆卢鲁路伦罗洛马玛迈曼梅门蒙米密姆莫默穆纳娜南内尼涅宁纽努诺欧帕派潘培佩彭皮普奇齐恰乔切琼丘让热日瑞若萨塞桑森沙莎山尚舍圣什史舒斯丝松苏索塔泰坦汤唐特提廷图托瓦万旺威韦维温沃乌武西希夏香肖谢辛休逊雅亚延耶伊英尤约泽扎詹珍朱卓兹祖佐",
);

/** Hundredths of a nat for a foreign name, and for each of its sounds; settled on People's Daily text. */
const costs = { name: 1200, sound: 330 };
/** Shortest and longest foreign name that is taken for one. */
const least = 3;
const most = 12;

/** Foreign names in the hanzi that are used to write their sounds. */
export const foreignNames: NameGrammar = (units, start, limit, put) => {
  let end = start;
  while (end < limit && end < start + most && sounds.has(units[end] ?? 0)) end++;
  if (end - start >= least) put(end, costs.name + costs.sound * (end - start));
};

/** Hanzi that names abroad have beside those, too common in our words to tell a name by. */
const besides = codes("大纽圣堡墨哥波夫申切别捷");

/** True for hanzi all of which write foreign sounds, as in the name of a place or a person. */
export const isForeignSound = (name: string): boolean =>
  [...name].every((character) => sounds.has(character.charCodeAt(0)) || besides.has(character.charCodeAt(0)));
