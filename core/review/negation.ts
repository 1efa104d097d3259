import type { Bilingual } from "./bilingual";
import type { Found } from "./finding";
import type { TermUse } from "./terms";

/** Words that deny what follows; those in which 不, 无 and 未 deny nothing (不断, 不仅, 无论) are not among them. */
const negators =
  /并非|不是|没有|从未|尚未|未能|未曾|不得|不准|不许|不能|不可|不会|不要|不再|不允许|从不|不搞|不走|不应|不该|不存在|不符合|不适用|不属于|不具备|不同意(?!见)|不接受|不承认|不支持|不参加|不干涉|不改变|不动摇|不放弃|不承诺|不予|未经|严禁|禁止|反对|拒绝|杜绝|无权|无法|无需|无须|毫无|不必|不需要|不够|不足以|不愿|不敢|不想|不让/g;
/** After which nothing is denied, or what is denied twice is affirmed. */
const affirmed =
  /(?:不得不|不能不|不可不|不会不|不是不|没有不|没有过不|除了没有|无法不|不可或缺|不可避免|不可分割|不可少|不能少|不可逆转|不可替代|不可阻挡|能不能|是不是|会不会|要不要|有没有|不得已|不可再生|不可抗力|毫不动摇|不能替代|不够好)/;

/** What is not let happen where it would be bad: that the good is ensured says the same. */
const averted = /^不让[^，。；]*(?:出问题|掉队|落空|吃亏|返贫|受损)/;

/** Everything in English that denies, lacks or keeps from. */
const denies = new RegExp(
  [
    "\\b(?:no|not|never|none|nor|neither|nobody|nothing|nowhere|cannot|without|nonexistent|devoid|hardly|scarcely|barely|rarely|seldom)\\b|n[’']t\\b",
    "\\b(?:lack|fail|refus|reject|oppos|prohibit|proscrib|forbid|prevent|avoid|refrain|abstain|ceas|eliminat|eradicat|abolish|resist|exclu|shun|exempt|prevent|forestall|withh[eo]ld|insufficien|inadequa)\\w*",
    "\\b(?:against|den(?:y|ies|ied|ying)|forbade|ban(?:s|ned|ning)?|bar(?:s|red|ring)?|object(?:s|ed|ing)? to|stop(?:s|ped|ping)?|end(?:s|ed|ing)? (?:to|the)|put an end|free (?:of|from)|zero|instead of|rather than|other than|unless|until|before|yet to|short of|beyond|absen(?:t|ce)|only|too|far from|less than|crack\\w* down|stamp\\w* out|root\\w* out|regardless|forgo\\w*|abandon\\w*|keep\\w*(?: [\\p{L}’'-]+){0,6} from|breach\\w*|except|lest|whatsoever|away from|out of the question|if)\\b",
    "\\bun(?!der|i|til|less)\\p{Ll}{3,}|\\bnon-?\\p{Ll}{3,}|\\bil(?:legal|legitim|licit)\\p{Ll}*|\\bir(?:reg|resp|rel|rev|rat|rem|rep)\\p{Ll}+",
    "\\bim(?:possib|proper|partial|permiss|matur|balanc|perfect|person|mov)\\p{Ll}*|\\bdis(?:allow|agree|approv|continu|qualif|obey|regard|honest|satisf|miss)\\p{Ll}*",
    "\\bin(?:ab|accura|act|adequa|appropria|capab|compatib|complet|consist|correct|depend|direct|effect|eligib|equal|eff|suff|toler|valid|visib|variab|violab|dispens|excus|separ|evit|admiss|form)\\p{Ll}*",
  ].join("|"),
  "iu",
);
/** What in English denies beyond doubt; what never fails and is not lost sight of is affirmed. */
const plainDenial =
  /(?:\b(?:not(?! only| just| merely| simply| least| long ago| more than| less than)|never|cannot|neither)\b|n[’']t\b)(?!(?: be| \p{L}+ly)? (?:los(?:e|ing) sight|fail|ceas|forget|forgot|stop|tir(?:e|ing)|afraid|leav))/giu;
/** Whatever in Chinese could be behind a denial; and words in which nothing is denied. */
const anyDenial =
  /[不没未无非莫勿否禁拒缺难零免弃]|反对|杜绝|防止|防范|避免|以外|除外|薄弱|滞后|胜于|胜过|放开|[转扭变化].为|停止|废止|取消|失去|脱离|摆脱|绝|只有|仅|闭会|休会|底线|红线/;
const noDenial =
  /不断|不仅|不但|不少|不同|不久|不动产|不锈钢|无论|无线|无人机|无障碍|无党派|无偿|无穷|无比|无数|非常|非洲|非公|非遗|非物质|未来|免费|艰难|困难/g;

/** Denials that the English has lost or that the Chinese does not have. */
export function findNegations(pair: Bilingual, uses: readonly TermUse[]): Found[] {
  const found: Found[] = [];
  const denied = [...pair.zh.matchAll(negators)].filter(({ index, 0: word }) => {
    const around = pair.zh.slice(Math.max(0, index - 2), index + word.length + 2);
    return (
      !affirmed.test(around) &&
      !averted.test(pair.zh.slice(index)) &&
      !uses.some(({ zh, status }) => zh.start <= index && zh.end >= index + word.length && (status === "official" || status === "ours"))
    );
  });
  const [first] = denied;
  if (first && !denies.test(pair.en))
    found.push({ code: "negation-lost", zh: { start: first.index, end: first.index + first[0].length }, said: { zh: first[0] } });
  const plain = [...pair.en.matchAll(plainDenial)][0];
  if (plain && !anyDenial.test(pair.zh.replace(noDenial, "")))
    found.push({ code: "negation-added", en: { start: plain.index, end: plain.index + plain[0].length }, said: { en: plain[0] } });
  return found;
}
