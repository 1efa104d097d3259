import { readLists } from "@/core/compare/lists";
import type { Bilingual } from "./bilingual";
import type { Found } from "./finding";

/**
 * What has an opposite or a counterpart of its own: units, fractions and multiples, directions, what is done and what will be. A family has poles; where the
 * Chinese has one of them and the English another and not that one, it was turned round. Only plain words are listed: what English says by other means is
 * not looked at.
 */
interface Family {
  code: "unit-differs" | "direction-turned" | "time-turned";
  poles: readonly { zh: RegExp; en: RegExp }[];
}

const numeral = "(?:\\d[\\d,.]*|[一二三四五六七八九十两百千半]+)";
const counted =
  "(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|few|several)(?:[ -](?:working|full|calendar|consecutive))?[ -]";

const families: readonly Family[] = [
  {
    code: "unit-differs",
    poles: [
      { zh: new RegExp(`${numeral}个?(?:工作)?[日天](?!前|起|电|晚|至|，|在|召开)|${numeral}日内`), en: new RegExp(`\\b${counted}days?\\b`, "i") },
      { zh: new RegExp(`${numeral}个?(?:星期|周(?!年|岁))`), en: new RegExp(`\\b${counted}weeks?\\b|\\bfortnight`, "i") },
      { zh: new RegExp(`${numeral}个月`), en: new RegExp(`\\b${counted}months?\\b|\\bquarter|\\bhalf a year`, "i") },
      { zh: new RegExp(`${numeral}(?:个)?小时`), en: new RegExp(`\\b${counted}hours?\\b`, "i") },
      { zh: new RegExp(`${numeral}分钟`), en: new RegExp(`\\b${counted}minutes?\\b`, "i") },
    ],
  },
  {
    code: "unit-differs",
    poles: [
      { zh: /人民币|\d[万亿]*元(?!人?旦)/, en: /\b(?:yuan|RMB|renminbi)\b/i },
      { zh: /美元|美金/, en: /\b(?:US|U\.S\.) ?dollars?\b|US\$|\bUSD\b|\$\d/i },
      { zh: /欧元/, en: /\beuros?\b|€/i },
      { zh: /港元|港币/, en: /\bHong Kong dollars?\b|HK\$/i },
      { zh: /日元/, en: /\byen\b/i },
      { zh: /英镑/, en: /\bpounds?\b|£/i },
    ],
  },
  {
    code: "unit-differs",
    poles: [
      { zh: /三分之一/, en: /\b(?:one|a)[ -]third\b/i },
      { zh: /三分之二/, en: /\btwo[ -]thirds\b/i },
      { zh: /四分之一/, en: /\b(?:one|a)[ -](?:quarter|fourth)\b/i },
      { zh: /四分之三/, en: /\bthree[ -](?:quarters|fourths)\b/i },
      { zh: /(?<!过)半数|一半|二分之一/, en: /\bhalf\b/i },
      { zh: /五分之一/, en: /\b(?:one|a)[ -]fifth\b/i },
      { zh: /五分之四/, en: /\bfour[ -]fifths\b/i },
    ],
  },
  {
    code: "unit-differs",
    poles: [
      { zh: /翻一番|翻番|增加一倍|增长一倍|两倍|2倍/, en: /\bdoubl\w+|\btwice\b|\btwo(?:fold| times)/i },
      { zh: /三倍|3倍|增长两倍|增加两倍/, en: /\btripl\w+|\bthree(?:fold| times)|\btrebl\w+/i },
      { zh: /翻两番|四倍|4倍/, en: /\bquadrupl\w+|\bfour(?:fold| times)/i },
      { zh: /减半|下降一半|减少一半/, en: /\bhalv\w+|\bcut in half|\bby half/i },
    ],
  },
  {
    code: "direction-turned",
    poles: [
      { zh: /高于|高出|多于|超过/, en: /\b(?:higher|greater|more|larger|above|over|exceed\w*|surpass\w*)\b/i },
      { zh: /低于|少于|不及/, en: /\b(?:lower|less|fewer|smaller|below|under)\b/i },
    ],
  },
  {
    code: "direction-turned",
    poles: [
      {
        zh: /上升|上涨|增长|增加|提高|回升|上调/,
        en: /\b(?:ris\w+|rose|grow\w*|grew|increas\w+|up|rais\w+|climb\w*|gain\w*|higher|improv\w+|expand\w*)\b/i,
      },
      {
        zh: /下降|下跌|下滑|减少|降低|回落|下调|缩减/,
        en: /\b(?:fall\w*|fell|declin\w+|decreas\w+|drop\w*|down|reduc\w+|lower\w*|cut\w*|shr[iau]nk\w*)\b/i,
      },
    ],
  },
  {
    code: "time-turned",
    poles: [
      { zh: /已经|已于|业已|已(?=完成|完工|建成|实现|达到|开工|结束|启动|通过)/, en: /\b(?:has|have|had|was|were|been|already|now|did)\b|\w+ed\b/i },
      { zh: /(?:^|，)[^，。]{0,10}将(?:于|在|会|继续|进一步|要)|即将/, en: /\b(?:will|shall|is to|are to|going to|about to)\b/i },
    ],
  },
];

const spanOf = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });

/** What the English has turned into its opposite or another of its kind. */
function findTurned({ zh, en }: Bilingual): Found[] {
  return families.flatMap(({ code, poles }): Found[] => {
    const said = poles.map((pole) => pole.zh.exec(zh)).filter((match) => match !== null);
    const [own] = said;
    // With two poles in one sentence (有升有降) either may stand.
    if (!own || said.length > 1) return [];
    const pole = poles.find((each) => each.zh.test(zh));
    const isSaid = code === "time-turned" ? !/\bwill\b/i.test(en) || /\b(?:has|have|had|was|were|been|already)\b/i.test(en) : pole?.en.test(en);
    // What is to come is often said in the present: only what is done is looked at.
    if (!pole || isSaid || (code === "time-turned" && pole !== poles[0])) return [];
    const [other] = poles
      .filter((each) => each !== pole)
      .map((each) => each.en.exec(en))
      .filter((match) => match !== null);
    if (!other) return [];
    return [{ code, zh: spanOf(own), en: spanOf(other), said: { zh: own[0], en: other[0] } }];
  });
}

/** What limits a statement: an exception, a condition, “only”, “in principle”; and the English that has a trace of it. */
const limits: readonly { zh: RegExp; en: RegExp }[] = [
  {
    zh: /未经(?:批准|许可|同意|授权|审批|审核|登记)/,
    en: /\b(?:without|unless|not|prior|absence|lack|fail\w*|before|until|except)\b[^.;]{0,60}\b(?:approv|permi|consent|authori|agree|licen|examin|review|decision|regist)|\bun(?:approved|authori[sz]ed|licensed|registered)\b/i,
  },
  { zh: /原则上/, en: /\bprincipl\w*|\bgeneral(?:ly)?\b|\bnormally\b|\bas a rule\b|\busually\b|\bbasically\b/i },
  {
    zh: /只有|只能|只限|仅限/,
    en: /\b(?:only|sole\w*|alone|just|but|limited|confin\w*|restrict\w*|exclusive\w*|unless|cannot|no other|nothing|none|without|if|must|merely|simply|has to|have to)\b/i,
  },
  {
    zh: /除(?!夕|去|了|尘|此|草|锈|名|险|法)[^，。]{2,12}(?:外|以外|之外)/,
    en: /\b(?:except\w*|other than|apart|aside|besides|unless|exclud\w*|outside|beyond|addition|save|but)\b/i,
  },
];

const findLimits = ({ zh, en }: Bilingual): Found[] =>
  limits.flatMap((limit): Found[] => {
    const match = limit.zh.exec(zh);
    return !match || limit.en.test(en) ? [] : [{ code: "limit-lost", zh: spanOf(match), said: { zh: match[0] } }];
  });

/** Enumerations are held against one another where each language has one, short enough to be counted. */
const longestList = { items: 7, item: 6 };

/** How many items an English enumeration has: a, b, c and d; two joined by “and” where that is all. */
function countEnglish(en: string): number[] {
  return [...en.matchAll(/(?:[\w’'-]+(?: [\w’'-]+){0,3}, )+(?:[\w’'-]+(?: [\w’'-]+){0,3},? )?(?:and|or) /gi)].map(
    ([list]) => (list.match(/,(?! (?:and|or) )/g)?.length ?? 0) + 2,
  );
}

function findLists(pair: Bilingual): Found[] {
  const lists = readLists(pair);
  const [list] = lists;
  const clauses = pair.zh.split(/[，；：]/).length;
  const [count, ...more] = countEnglish(pair.en);
  if (
    lists.length === 1 &&
    list &&
    clauses === 1 &&
    list.items.length <= longestList.items &&
    list.items.slice(1, -1).every(({ text }) => text.length <= longestList.item) &&
    count !== undefined &&
    more.length === 0 &&
    count !== list.items.length
  )
    return [{ code: "list-length", zh: { start: list.start, end: list.end }, said: { zh: String(list.items.length), en: String(count) } }];
  // Two that are joined by 和, and an English row of three and more.
  const pairOf = /^[^，。、]{2,12}(?:用于|包括|涉及|涵盖|面向|覆盖)[^，。、]{1,8}和[^，。、]{1,8}。?$/.exec(pair.zh);
  if (lists.length === 0 && pairOf && count !== undefined && count > 2)
    return [{ code: "list-length", zh: { start: 0, end: pair.zh.length }, said: { zh: "2", en: String(count) } }];
  return [];
}

/** Encouragement that the English makes a duty, and what cannot but be done that it denies. */
function findForce({ zh, en }: Bilingual): Found[] {
  const free = /鼓励|倡导|提倡|自愿/.exec(zh);
  const duty = /\b(?:(?:is|are|be) (?:required|obliged|ordered)|must|mandatory|compulsory|oblig\w+)\b/i.exec(en);
  if (
    free &&
    duty &&
    !/必须|应当|须|要求|义务|强制/.test(zh) &&
    !/\b(?:encourag\w*|advocat\w*|promot\w*|voluntar\w*|urge\w*|support\w*|incentiv\w*)\b/i.test(en)
  )
    return [{ code: "modal-harder", zh: spanOf(free), en: spanOf(duty), said: { zh: free[0], en: duty[0], expected: "encourage" } }];
  const forced = /不得不|不能不/.exec(zh);
  const denied = /\b(?:do|does|did|would|will) not\b|\bn[’']t\b/i.exec(en);
  if (forced && denied && !/\b(?:ha[sd] to|have to|forced|must|compelled|obliged|need\w*|cannot but|no choice|not but)\b/i.test(en))
    return [{ code: "negation-added", zh: spanOf(forced), en: spanOf(denied), said: { zh: forced[0], en: denied[0] } }];
  return [];
}

/** Opposites, limits, enumerations and force, where the English says another thing than the Chinese. */
export const findContrasts = (pair: Bilingual): Found[] => [...findTurned(pair), ...findLimits(pair), ...findLists(pair), ...findForce(pair)];
