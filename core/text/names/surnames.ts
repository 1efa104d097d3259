import { codes } from "./codes";
import { isForeignSound } from "./foreign";

/** The commonest surnames (Ministry of Public Security lists of surnames by population cover the first hundred), that are taken for one without more. */
export const surnames = codes(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶贺毛郝顾龚邵万钱严武戴莫孔汤尚施温康柳殷俞冷葛窦岳齐庞",
);

/** Surnames that are also everyday words: 高擎 is rather two words than a person. */
export const everyday = codes("高黄马石白方金江雷龙万严温武钱孔尚任史于田董程包常向和时成安");

/** Surnames that are above all other words or parts of words: taken for one only beside a post or a title, or where a person speaks. */
export const inFrames = codes(
  "任曾单解仇区查华过那朴燕盖葛缪宁纪佘乐黑员洗冼召种逄句车哈应盛曲卜卞隗郇折撒褚占相宿阚芮谌薄柏都藏费翁聂焦晏司鲍喻蓝欧景辛管祝左柴房裴路鲁喻麻兰关耿詹游兰阮覃官简饶甘骆丛涂项古连岑鹿原党苗翟桂井牛娄蒲闵岳练申冉刁封储郎荣杭冀农屈商权匡幸国寇成臧滕邢牟屠",
);

/** Surnames of two characters. */
export const compound: ReadonlySet<string> = new Set(
  "欧阳 司马 上官 诸葛 皇甫 慕容 司徒 夏侯 端木 公孙 尉迟 万俟 令狐 长孙 澹台 单于 鲜于 宇文 轩辕 独孤 南宫 呼延 申屠 闻人 钟离 拓跋 濮阳 淳于 完颜 耶律 纳兰 赫连 公冶 亓官 司空".split(
    " ",
  ),
);

/** Surnames that are read otherwise than the character mostly is (现代汉语词典, 姓氏), one reading a hanzi. */
const readings: Readonly<Record<string, string>> = {
  任: "rén",
  曾: "zēng",
  单: "shàn",
  解: "xiè",
  仇: "qiú",
  区: "ōu",
  查: "zhā",
  华: "huà",
  过: "guō",
  那: "nā",
  朴: "piáo",
  燕: "yān",
  盖: "gě",
  葛: "gě",
  缪: "miào",
  宁: "níng",
  纪: "jǐ",
  乐: "yuè",
  黑: "hè",
  员: "yùn",
  洗: "xiǎn",
  召: "shào",
  种: "chóng",
  句: "gōu",
  车: "chē",
  哈: "hǎ",
  应: "yīng",
  盛: "shèng",
  曲: "qū",
  卜: "bǔ",
  隗: "wěi",
  折: "shé",
  撒: "sǎ",
  占: "zhān",
  相: "xiàng",
  薄: "bó",
  柏: "bǎi",
  都: "dū",
  藏: "zāng",
  覃: "qín",
  翟: "zhái",
  尹: "yǐn",
  沈: "shěn",
  牟: "móu",
  屈: "qū",
  于: "yú",
  尉迟: "yù chí",
  万俟: "mò qí",
  令狐: "líng hú",
  长孙: "zhǎng sūn",
  澹台: "tán tái",
  单于: "chán yú",
  鲜于: "xiān yú",
  拓跋: "tuò bá",
  淳于: "chún yú",
  耶律: "yē lǜ",
  亓官: "qí guān",
};

/** Surnames that also write foreign sounds, and are then read as they mostly are: 查马利 is Chámǎlì, 盖洛什 Gàiluòshí. */
const alsoSounds = codes("查盖那哈宁乐车曲尹沈");
/** Three sounds or more in a row are a foreign name (foreign.ts) and no surname with a given name, where the first is read in two ways. */
const isTranscribed = (name: string): boolean => name.length >= 3 && alsoSounds.has(name.charCodeAt(0)) && isForeignSound(name);

/** The readings of a name's surname where they are not the characters' own: one a hanzi. `name` is folded. */
export function surnameReadings(name: string): string[] {
  if (isTranscribed(name)) return name.startsWith("那") ? ["nà"] : name.startsWith("查") ? ["chá"] : [];
  const long = compound.has(name.slice(0, 2)) ? readings[name.slice(0, 2)] : undefined;
  return (long ?? readings[name.slice(0, 1)])?.split(" ") ?? [];
}

/** Where a person's given name starts in a name that has one; 0 for another name. */
export function givenAt(name: string): number {
  if (isTranscribed(name)) return 0;
  const at = compound.has(name.slice(0, 2)) ? 2 : 1;
  const isPerson =
    name.length - at >= 1 && name.length - at <= 2 && (at === 2 || surnames.has(name.charCodeAt(0)) || inFrames.has(name.charCodeAt(0)));
  return isPerson ? at : 0;
}
