import type { RegisterEntry } from "@/core/article/schema";
import type { Term } from "@/core/glossary/schema";
import { splitPinyin, toneOf } from "@/core/pinyin/syllables";
import { everyTerm, type Rule } from "./rule";
import type { Spelling } from "./spellings";

/** Says what is wrong with a spelling, if anything is; pinyin that does not fit its characters is reported by T20 alone. */
const everySpelling = (find: (spelling: Spelling, readings: readonly (string | null)[], register: readonly RegisterEntry[]) => string | undefined) =>
  everyTerm((term, { register }, corpus) =>
    corpus.spellings(term).flatMap((spelling) => {
      const message = spelling.readings === null ? undefined : find(spelling, spelling.readings, register);
      return message === undefined ? [] : [{ where: spelling.where, message }];
    }),
  );

/** Syllables that stand in the neutral tone as words of their own. */
const particles = new Set("de di le zhe guo men ge zi shang xia li ma ne ba me a ya".split(" "));

/**
 * The syllables of a by-word pinyin string that lack a tone: a bare syllable is right as a particle, and after a toned one of its word (yàoshi);
 * whether it is right there is for the readings to say (T28).
 */
const bareSyllables = (zh: string, pinyin: string): string[] =>
  pinyin.split(/[\s·,，、/+-]+/).flatMap((word) => {
    // Latin letters of the term itself are no pinyin (AI+, 垦地e家).
    const syllables = zh.includes(word) ? [] : (splitPinyin(word) ?? []);
    return syllables.filter((syllable, i) => {
      const before = syllables[i - 1];
      return toneOf(syllable) === 5 && !particles.has(syllable.toLowerCase()) && (before === undefined || toneOf(before) === 5);
    });
  });

/** The citation readings of 一 and 不: what comes after them does not change how they are written. */
const citation: Record<string, string> = { 一: "yī", 不: "bù" };

/** Types whose terms are names themselves. */
const nameTypes: readonly Term["type"][] = ["brand", "institution", "document", "campaign", "programme", "meeting", "place"];

/** Proper nouns that no register of these articles has to explain. */
const knownNames =
  "中国 中华 中共 中央 马克思 列宁 马列 毛泽东 邓小平 江泽民 胡锦涛 习近平 孙中山 延安 北京 上海 江苏 浙江 福建 宁德 枫桥 苏南 长三角 长江 太湖 京津冀 粤港澳 大湾区 香港 澳门 台湾 西藏 新疆 一带一路 联合国 苏联 美国 锡 沪".split(
    " ",
  );

const isCapital = (reading: string | null): boolean => reading !== null && /^\p{Lu}/u.test(reading);

/** The syllables with a capital that stand in none of these names. */
function capitalsOutside(zh: string, readings: readonly (string | null)[], names: readonly string[]): string[] {
  const inName = new Set<number>();
  for (const name of names)
    for (let at = zh.indexOf(name); at >= 0; at = zh.indexOf(name, at + 1)) for (let i = at; i < at + name.length; i++) inName.add(i);
  // One reading a code point, and names are found by UTF-16 offset: hanzi beyond the first plane do not occur in names here.
  return readings.flatMap((reading, i) => (reading !== null && isCapital(reading) && !inName.has(i) ? [reading] : []));
}

/** How an entry says that its characters are read. */
export const pinyinRules: Rule[] = [
  {
    code: "T20",
    severity: "error",
    keeps: "Pinyin has one syllable a hanzi, in the spelling of Standard Chinese",
    hint: "Write it by word with tone marks, with an apostrophe before a, e, o inside a word (hòu'ài); codes and Latin letters stand in it as they are in zh.",
    find: everyTerm((term, _, corpus) =>
      corpus
        .spellings(term)
        .flatMap(({ where, zh, pinyin, readings }) =>
          readings === null ? [{ where, message: `${pinyin} does not fit ${zh}, character by character` }] : [],
        ),
    ),
  },
  {
    code: "T21",
    severity: "error",
    keeps: "Pinyin carries tone marks",
    hint: "Mark the tone; only a syllable in the neutral tone has none.",
    find: everySpelling(({ zh, pinyin }) => {
      const bare = bareSyllables(zh, pinyin);
      return bare.length > 0 ? `no tone is marked on ${bare.join(", ")} in ${pinyin}` : undefined;
    }),
  },
  {
    code: "T22",
    severity: "error",
    keeps: "一 and 不 are written yī and bù, whatever follows",
    hint: "Write the citation tone: pinyin here is without sandhi.",
    find: everySpelling(({ zh, pinyin }, readings) => {
      const changed = [...zh].filter((char, i) => citation[char] !== undefined && readings[i]?.toLowerCase() !== citation[char]);
      return changed.length > 0 ? `${pinyin} has a changed tone on ${changed.join("")}` : undefined;
    }),
  },
  {
    code: "T23",
    severity: "error",
    keeps: "A register name inside a term has a capital in its pinyin",
    hint: "Capitalize the first letter of the proper noun.",
    find: everySpelling(({ zh, pinyin }, readings, register) => {
      // Whole names only, written as words of the term; a one-character short form (锡, 沪) is part of another word.
      const name = register.find(
        (entry) =>
          entry.kind !== "work" &&
          entry.zh.length > 1 &&
          zh.includes(entry.zh) &&
          !isCapital(readings[[...zh.slice(0, zh.indexOf(entry.zh))].length] ?? null),
      );
      return name ? `${name.zh} is a proper noun, and ${pinyin} has no capital there` : undefined;
    }),
  },
  {
    code: "T24",
    severity: "hint",
    keeps: "Pinyin has capitals only at proper nouns",
    hint: "Write it in lower case, or enter the name in content/register.yaml.",
    find: everyTerm((term, { register }, corpus) => {
      if (nameTypes.includes(term.type)) return [];
      return corpus.spellings(term).flatMap(({ where, zh, pinyin, readings }) => {
        if (!readings?.some(isCapital)) return [];
        const names = register.flatMap((entry) => [entry.zh, ...entry.aliases.map((alias) => alias.zh)]);
        const stray = capitalsOutside(zh, readings, [...names, ...knownNames]);
        return stray.length > 0 ? [{ where, message: `${stray.join(", ")} in ${pinyin} has a capital and is no name of the register` }] : [];
      });
    }),
  },
];
