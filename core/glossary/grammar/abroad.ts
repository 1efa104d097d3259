import type { Found } from "@/core/glossary/found";
import { isForeignName } from "./places";

/** Words that name what is ours, and the like of it in news of other countries: there an entry would explain the wrong thing. */
const ours = new Set(
  "民兵 通报 中央委员会全体会议 中国共产党中央委员会全体会议 党中央 中央全会 全会 政治局 中央政治局 中央委员会 中央书记处 党代会 全国代表大会 党员 党组织 党委 党支部 常委 团员 支部 烈士 武警 特派员 专员 预备役 国防动员 总书记 书记处 国家主席 人民军队 统一战线 党纪 党章 国务委员 宪法宣誓 一府两院 退役军人事务 退役军人 土地改革 地方政府 地方债 下岗 财政赤字 试点 提案 督察 秘书长 央行 阵地 防线 战线 市长 议案 主流媒体".split(
    " ",
  ),
);
const abroad =
  /(?:该国|欧洲|扎波罗热|加沙|基辅|莫斯科|华盛顿|巴黎|伦敦|纽约|越南|越共|越方|老挝|老方|古巴|古共|朝鲜|朝方|劳动党|人民革命党|劳工党|美国|美方|美军|俄罗斯|俄方|俄军|乌克兰|乌方|乌军|以色列|以军|伊拉克|伊朗|叙利亚|黎巴嫩|也门|巴勒斯坦|巴基斯坦|阿富汗|印度|日本|韩国|英国|法国|德国|意大利|西班牙|加拿大|澳大利亚|墨西哥|巴西|阿根廷|委内瑞拉|哥伦比亚|土耳其|埃及|利比亚|苏丹|刚果|尼日利亚|埃塞俄比亚|索马里|南非|泰国|缅甸|柬埔寨|菲律宾|印尼|印度尼西亚|马来西亚|新加坡|哈萨克斯坦|波兰|瑞典|芬兰|挪威|荷兰|比利时|希腊|北约|欧盟|联合国|东盟|阿盟|非盟|上合组织|上海合作组织|国际民航组织|国际海事组织|世界气象组织|国际奥委会|真主党|哈马斯|胡塞|什叶派|库尔德)[^,。;:、!?"和与同中我]{0,9}$/u;

/** How far before a word its country is looked for, in characters. */
const reach = 16;

/** Whether what follows this text is another country's body: 老挝人民革命党|中央政治局. 的 ends what is said of the other country (越南外长的…). */
export const isAbroadBefore = (before: string): boolean =>
  abroad.test(before.slice(-reach)) &&
  !before
    .slice(-reach)
    .replace(/^.*[,。;:、]/u, "")
    .includes("的");

/** What may stand between a name and a word that is said of it. */
const between = /^[^,。;:、!?"和与同中我]*$/u;
/** How far before a word a foreign name is looked for, in characters. */
const near = 9;

/** What finding needs of a passage: how a stretch is written, and where the name begins that ends at a place. */
interface Written {
  textOf: (start: number, end: number) => string;
  nameBefore: (end: number) => number | undefined;
}

/** Whether a foreign name stands shortly before: 马杜罗号召该国原住民加入|民兵. */
function isNamedAbroad(at: number, { textOf, nameBefore }: Written): boolean {
  for (let end = at; end >= Math.max(0, at - near); end--) {
    const start = nameBefore(end);
    if (start !== undefined && isForeignName(textOf(start, end))) return between.test(textOf(end, at));
  }
  return false;
}

/** Entries' matches that speak of another country's: 伊拉克|民兵, 俄罗斯国防部|通报, 特朗普政府|通报. */
export const findAbroad = (found: readonly Found[], written: Written): Found[] =>
  found.filter(
    ({ start, end, form }) =>
      (ours.has(form.term.zh) || ours.has(written.textOf(start, end))) &&
      (abroad.test(written.textOf(Math.max(0, start - reach), start)) || isNamedAbroad(start, written)),
  );
