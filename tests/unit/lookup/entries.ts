import type { LookupData, LookupEntry } from "@/core/lookup/entry";
import { soundsOf } from "@/core/lookup/sounds";

/** An entry for tests: headword, pinyin, English. */
export const makeEntry = (zh: string, pinyin: string, en: string | string[], more: Partial<LookupEntry> = {}): LookupEntry => {
  const { aliases = [], members } = more;
  return {
    id: pinyin
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-"),
    zh,
    pinyin,
    en: [en].flat(),
    gloss: "",
    rank: "central",
    aliases,
    sounds: [{ zh, pinyin }, ...aliases, ...(members ?? [])].map((form) =>
      soundsOf(form.zh, form.pinyin)
        .map((sound) => sound || "-")
        .join(" "),
    ),
    count: 0,
    ...more,
  };
};

/** A small glossary with near neighbours. */
export const entries: LookupEntry[] = [
  makeEntry("红梅领航", "Hóngméi lǐngháng", ["Red Plum Navigator", "Red Plum Navigator Plan", "Red Plum Pilot"], {
    count: 12,
    aliases: [{ zh: "“红梅领航”计划", pinyin: "Hóngméi lǐngháng jìhuà" }],
  }),
  makeEntry("红梅花香", "Hóngméi huā xiāng", "Red Plum Fragrance"),
  makeEntry("红翎", "Hónglíng", "Red Plume"),
  makeEntry("红翎联盟", "Hónglíng liánméng", "Red Plume Alliance"),
  makeEntry("领航", "lǐngháng", "Navigator"),
  makeEntry("三报到三服务", "sān bàodào sān fúwù", "Three Check-ins and Three Services"),
  makeEntry("三报到", "sān bàodào", "Three Check-ins"),
  makeEntry("报到", "bàodào", ["report in", "check in"]),
  makeEntry("吹哨报到", "chuīshào bàodào", ["whistle and report in", "whistleblowing"], { avoid: 1 }),
  makeEntry("吹哨", "chuīshào", "whistle"),
  makeEntry("基层治理", "jīcéng zhìlǐ", ["primary-level governance", "grassroots governance"]),
  makeEntry("两个维护", "liǎng ge wéihù", ["Two Upholds", "Two Safeguards"]),
  makeEntry("两个确立", "liǎng ge quèlì", ["Two Affirmations", "Two Establishes"]),
  makeEntry("全面从严治党", "quánmiàn cóngyán zhìdǎng", "full and rigorous Party self-governance"),
  makeEntry("三治融合", "sān zhì rónghé", "integration of the three governances", {
    members: [
      { zh: "自治", pinyin: "zìzhì", en: "self-governance" },
      { zh: "法治", pinyin: "fǎzhì", en: "rule of law" },
      { zh: "德治", pinyin: "dézhì", en: "rule of virtue" },
    ],
  }),
  makeEntry("法治建设", "fǎzhì jiànshè", "building the rule of law"),
  makeEntry("实践", "shíjiàn", "practice", { gloss: "An explanation of what the printing press made" }),
  makeEntry("市委", "shìwěi", "city Party committee"),
  makeEntry("党中央", "Dǎng Zhōngyāng", "CPC Central Committee"),
  makeEntry("1+10+N", "1+10+N", "1+10+N"),
  makeEntry("3+N", "3+N", "3+N"),
  makeEntry("绿建三星标准", "lǜ jiàn sān xīng biāozhǔn", "three-star green building standard"),
  makeEntry("小区党支部", "xiǎoqū dǎng zhībù", "residential compound Party branches"),
];

export const data: LookupData = {
  entries,
  variants: "紅红領领維维護护報报務务",
  sounds: {
    mei: "没美每梅",
    dao: "到道",
    hong: "红宏",
    ling: "领另翎",
    hang: "航行",
    bao: "报抱",
    shao: "哨少",
    san: "三",
    fu: "服",
    wu: "务",
    chui: "吹",
    ji: "基",
    ceng: "层",
    zhi: "治制",
    li: "理里",
  },
};
