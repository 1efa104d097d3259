import type { Rank } from "@/core/glossary/kinds";
import { isForeignSound } from "@/core/text/names/foreign";
import type { Passage } from "./rule";

/** A level of administration: how a body of it is qualified in English, and what its place is called. */
export interface Level {
  rank: Rank;
  /** Provincial, as in Provincial Department of Education. */
  adjective: string;
  /** Province, as in Jiangsu Province. */
  noun: string;
}

const level = (rank: Rank, adjective: string, noun: string): Level => ({ rank, adjective, noun });

/** What ends the name of a place, longest first. */
const levels: readonly (readonly [string, Level])[] = [
  ["特别行政区", level("provincial", "Regional", "Special Administrative Region")],
  ["自治区", level("provincial", "Autonomous Regional", "Autonomous Region")],
  ["自治州", level("municipal", "Prefectural", "Autonomous Prefecture")],
  ["自治县", level("county-district", "County", "Autonomous County")],
  ["开发区", level("zone", "Development Zone", "Development Zone")],
  ["高新区", level("zone", "High-Tech Zone", "High-Tech Zone")],
  ["经开区", level("zone", "Economic Development Zone", "Economic Development Zone")],
  ["新区", level("zone", "New Area", "New Area")],
  ["地区", level("municipal", "Prefectural", "Prefecture")],
  ["街道", level("township-subdistrict", "Subdistrict", "Subdistrict")],
  ["社区", level("community", "Community", "Community")],
  ["省", level("provincial", "Provincial", "Province")],
  ["市", level("municipal", "Municipal", "City")],
  ["州", level("municipal", "Prefectural", "Prefecture")],
  ["盟", level("municipal", "League", "League")],
  ["县", level("county-district", "County", "County")],
  ["区", level("county-district", "District", "District")],
  ["旗", level("county-district", "Banner", "Banner")],
  ["镇", level("township-subdistrict", "Town", "Town")],
  ["乡", level("township-subdistrict", "Township", "Township")],
  ["村", level("community", "Village", "Village")],
];

/** Official English of what is not plain pinyin, and the provinces by their short names, which stand without 省 too. */
const provinces = new Map<string, string>(
  Object.entries({
    北京: "Beijing",
    天津: "Tianjin",
    上海: "Shanghai",
    重庆: "Chongqing",
    河北: "Hebei",
    山西: "Shanxi",
    辽宁: "Liaoning",
    吉林: "Jilin",
    黑龙江: "Heilongjiang",
    江苏: "Jiangsu",
    浙江: "Zhejiang",
    安徽: "Anhui",
    福建: "Fujian",
    江西: "Jiangxi",
    山东: "Shandong",
    河南: "Henan",
    湖北: "Hubei",
    湖南: "Hunan",
    广东: "Guangdong",
    海南: "Hainan",
    四川: "Sichuan",
    贵州: "Guizhou",
    云南: "Yunnan",
    陕西: "Shaanxi",
    甘肃: "Gansu",
    青海: "Qinghai",
    台湾: "Taiwan",
    内蒙古: "Inner Mongolia",
    广西: "Guangxi",
    西藏: "Xizang",
    宁夏: "Ningxia",
    新疆: "Xinjiang",
    香港: "Hong Kong",
    澳门: "Macao",
  }),
);
const municipalities = new Set(["北京", "天津", "上海", "重庆"]);
const regions = new Set(["内蒙古", "广西", "西藏", "宁夏", "新疆"]);

/** Peoples in the names of autonomous places. */
const peoples: Readonly<Record<string, string>> = {
  壮族: "Zhuang",
  回族: "Hui",
  维吾尔: "Uygur",
  维吾尔族: "Uygur",
  哈萨克: "Kazak",
  哈萨克族: "Kazak",
  蒙古: "Mongolian",
  蒙古族: "Mongolian",
  藏族: "Tibetan",
  彝族: "Yi",
  苗族: "Miao",
  侗族: "Dong",
  布依族: "Bouyei",
  土家族: "Tujia",
  满族: "Manchu",
  朝鲜族: "Korean",
  白族: "Bai",
  傣族: "Dai",
  哈尼族: "Hani",
  傈僳族: "Lisu",
  羌族: "Qiang",
  瑶族: "Yao",
  黎族: "Li",
  畲族: "She",
  景颇族: "Jingpo",
  柯尔克孜: "Kirgiz",
  拉祜族: "Lahu",
  佤族: "Va",
  纳西族: "Naxi",
  仡佬族: "Gelao",
  水族: "Shui",
  达斡尔族: "Daur",
  土族: "Tu",
  撒拉族: "Salar",
  东乡族: "Dongxiang",
  保安族: "Bonan",
  裕固族: "Yugur",
  塔吉克: "Tajik",
  锡伯: "Xibe",
};
const people = new RegExp(
  `(?:${Object.keys(peoples)
    .sort((a, b) => b.length - a.length)
    .join("|")})`,
  "gu",
);

/** Autonomous prefectures by their short names (黔南州): any other 州 is no level of ours. */
const prefectures = new Set(
  "延边 恩施 湘西 阿坝 甘孜 凉山 黔东南 黔南 黔西南 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 临夏 甘南 海北 黄南 海南 果洛 玉树 海西 昌吉 博尔塔拉 博州 巴音郭楞 巴州 克孜勒苏 克州 伊犁".split(
    " ",
  ),
);
/** Places of ours that are written as foreign names are. */
const likeForeign = new Set(
  "哈尔滨 乌鲁木齐 齐齐哈尔 克拉玛依 佳木斯 鄂尔多斯 巴彦淖尔 呼伦贝尔 日喀则 阿克苏 库尔勒 阿勒泰 格尔木 德令哈 满洲里 锡林浩特 乌兰察布 乌兰浩特 阿图什 图木舒克 阿拉尔 可克达拉 香格里拉 阿里 尼玛 马尔康 哈密 喀什 塔城 拉萨 额济纳 阿拉善".split(
    " ",
  ),
);

/** A name in hanzi that write foreign sounds, and none of ours that are written so: 马杜罗, 哈尔科夫. */
export const isForeignName = (name: string): boolean => name.length >= 3 && isForeignSound(name) && !likeForeign.has(name);

/** A name of another country's: 阿穆尔州, 波哥大市. */
const isAbroad = (name: string, ending: string): boolean => (ending === "州" ? !prefectures.has(name) : isForeignName(name));

/** A place with its level as it stands before what belongs to it. */
export interface Place extends Level {
  start: number;
  /** Its own name in English without the level: Wuxi; "" where only the level is said (市, 省). */
  name: string;
  /** Autonomous places have their peoples in the name: Dachang Hui. */
  full: string;
}

/** What may not stand before a level that names no place: 全市, 各县 are all of them. */
const many = /[全各多几两每跨外近邻]$/u;

const levelAt = (text: string, end: number): readonly [string, Level] | undefined => levels.find(([ending]) => text.endsWith(ending, end));

function nameOf(passage: Passage, start: number, end: number): string {
  const written = passage.text.slice(start, end);
  const known = provinces.get(written);
  if (known !== undefined) return known;
  const own = [...written.matchAll(people)].find(({ index }) => index > 0);
  if (own === undefined) return passage.spell(start, end);
  const named = [...written.slice(own.index).matchAll(people)].map(([one]) => peoples[one] ?? "");
  const base = provinces.get(written.slice(0, own.index)) ?? passage.spell(start, start + own.index);
  return `${base} ${named.join(" and ")}`;
}

/** The name of a province in its short form that ends here: 江苏, as in 江苏农业农村厅. */
function provinceBefore({ text }: Passage, end: number): string | undefined {
  return [3, 2].map((length) => text.slice(Math.max(0, end - length), end)).find((name) => provinces.has(name));
}

/**
 * The place that ends here: its own name with its level (无锡市), a level alone (市), a province by its short name. Undefined where there is none, where the
 * level is part of another word (城市), or where it speaks of several (各市).
 */
export function placeBefore(passage: Passage, end: number): Place | undefined {
  const { text } = passage;
  const found = levelAt(text, end);
  if (!found) {
    const short = provinceBefore(passage, end);
    if (short === undefined) return undefined;
    const adjective = municipalities.has(short) ? "Municipal" : regions.has(short) ? "Autonomous Regional" : "Provincial";
    const name = provinces.get(short) ?? "";
    return { start: end - short.length, name, full: name, rank: "provincial", adjective, noun: "" };
  }
  const [ending, { rank, adjective, noun }] = found;
  const at = end - ending.length;
  const short = provinceBefore(passage, at);
  const start = short === undefined ? (passage.nameBefore(end) ?? passage.nameBefore(at)) : at - short.length;
  if (start === undefined || start >= at) {
    if (!(passage.isSeam(at) || at === 0) || many.test(text.slice(0, at))) return undefined;
    return { start: at, name: "", full: "", rank, adjective, noun };
  }
  const written = text.slice(start, at);
  if (isAbroad(written, ending)) return undefined;
  // The provinces are a closed list: 利雅得省 is another country's.
  if (ending === "省" && short === undefined) return undefined;
  // 浦东新区|区委 is of the new area.
  const inner = ending === "区" && written.endsWith("区") ? placeBefore(passage, at) : undefined;
  if (inner && inner.name !== "") return inner;
  const own = short !== undefined && municipalities.has(short) ? "provincial" : rank;
  const name = nameOf(passage, start, at);
  return { start, name, full: `${name} ${noun}`, rank: own, adjective, noun };
}

/** The place that ends here with those around it: 江苏省无锡市. Only the last one's name is in the English. */
export function placeWithin(passage: Passage, end: number): Place | undefined {
  const place = placeBefore(passage, end);
  if (!place || place.name === "") return place;
  let start = place.start;
  for (let outer = placeBefore(passage, start); outer && outer.name !== ""; outer = placeBefore(passage, start)) start = outer.start;
  return { ...place, start };
}

/** Jiangsu Provincial; Provincial where no place is named. */
export const qualifier = ({ name, adjective }: Place): string => `${name === "" ? "" : `${name} `}${adjective}`;
