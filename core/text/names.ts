/**
 * Names that no list has: a surname with one or two hanzi, and foreign names in the hanzi that are used to write their sounds. They only compete with
 * what the dictionary knows: each has a cost, and loses to ordinary words.
 */

const codes = (text: string): Set<number> => new Set([...text].map((character) => character.charCodeAt(0)));

/** The commonest surnames (Ministry of Public Security lists of surnames by population cover the first hundred). */
const surnames = codes(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶贺毛郝顾龚邵万钱严武戴莫孔汤尚施温康柳殷俞冷葛窦岳齐庞",
);

/** Surnames that are also everyday words: 高擎 is rather two words than a person. */
const everyday = codes("高黄马石白方金江雷龙万严温武钱孔尚任史于田董程包常向和时成安");

/** Hanzi that no given name begins or ends with in running text: function words, measures, numerals. */
const notGiven = codes(
  "的了在是不和与等对为以把被将从向到由于及或而并就都也还又很最更已曾所其之此这那每各某个名位种次年月日时上下里外中前后内说称道要会能可一二三四五六七八九十百千万亿两们者先总副市省县区乡镇村",
);

/** Hanzi that write foreign sounds. */
const sounds = codes(
  "阿埃艾爱安昂奥巴白柏班邦保贝本比彼毕博勃布查茨达戴丹德登迪蒂丁杜顿多恩尔法凡范菲费芬夫弗福盖冈高戈格古哈海汉赫亨胡华霍基吉加伽贾杰金卡凯坎康考科克肯库拉莱兰朗劳勒雷里理利莉林琳隆卢鲁路伦罗洛马玛迈曼梅门蒙米密姆莫默穆纳娜南内尼涅宁纽努诺欧帕派潘培佩彭皮普奇齐恰乔切琼丘让热日瑞若萨塞桑森沙莎山尚舍圣什史舒斯丝松苏索塔泰坦汤唐特提廷图托瓦万旺威韦维温沃乌武西希夏香肖谢辛休逊雅亚延耶伊英尤约泽扎詹珍朱卓兹祖佐",
);

/** Costs in hundredths of a nat, settled on the first half of the SIGHAN 2005 PKU test (tests/bench/words.ts). */
export const nameCosts = { given1: 1900, given2: 2300, everyday: 300, sounds: 1200, sound: 330 };

/** Shortest foreign name that is taken for one. */
const leastSounds = 3;

/** Names that may start here, as pairs `end, cost` written to `out` (room for 3 pairs); gives the number of pairs. */
export function namesAt(units: Uint16Array, start: number, limit: number, out: Int32Array): number {
  let count = 0;
  const put = (end: number, cost: number) => {
    out[2 * count] = end;
    out[2 * count++ + 1] = cost;
  };
  const isGiven = (at: number): boolean => at < limit && (units[at] ?? 0) >= 0x4e00 && (units[at] ?? 0) < 0xa000 && !notGiven.has(units[at] ?? 0);
  if (surnames.has(units[start] ?? 0) && isGiven(start + 1)) {
    const more = everyday.has(units[start] ?? 0) ? nameCosts.everyday : 0;
    put(start + 2, nameCosts.given1 + more);
    if (isGiven(start + 2)) put(start + 3, nameCosts.given2 + more);
  }
  let end = start;
  while (end < limit && end < start + 12 && sounds.has(units[end] ?? 0)) end++;
  if (end - start >= leastSounds) put(end, nameCosts.sounds + nameCosts.sound * (end - start));
  return count;
}
