import type { TokenKind } from "@/core/annotation";
import { invisibleAt, isAsciiLetter, isDigit, isHanzi, isHighSurrogate, isLowSurrogate, isSpace } from "./characters";

/** A stretch that is no run of hanzi: a number with its unit, a code, a foreign word, a mark, white space. UTF-16, half-open. */
export interface Atom {
  start: number;
  end: number;
  kind: Exclude<TokenKind, "word" | "name">;
  /** Where a number's unit or a code's last plus begins; `end` for all else. */
  core: number;
}

/**
 * Measure words that stay with figures (45.68万名), longer first, each with what may not follow: in 5家庭 and 2部门 the character begins a word
 * of its own.
 */
const units =
  "平方公里|立方米|平方米|公里|公顷|公斤|千米|厘米|毫米|微米|纳米|千瓦时|千瓦|兆瓦|小时|分钟|秒钟|点钟|周年|年级|年代|世纪|号线|人次|户次|车次|批次|个月|美元|欧元|日元|港元|个百分点|百分点|" +
  "家(?![庭长族园乡政具电])|户(?![籍口型外])|项(?!目)|条(?![件例款])|次(?![数日年])|种(?![子植粮])|场(?![所地馆景])|座(?!谈)|所(?![有在以需属])|层(?![级面次])|" +
  "部(?![门分署队委])|支(?![部持撑付出援])|位(?![置于])|级(?!别)|点(?!位)|期(?![间限待])|组(?![织建长合])|号(?!召)|股(?![东权])|批(?![准评])|处(?![理置于长])|轮(?![流岗值训])|" +
  "本(?![市级地土科])|人(?![才员大民均口物群力气社工文事])|名(?![称单额誉师校])|时(?![间代期刻候效常])|天(?![然气])|度(?!过)|台(?![阶账湾])|份(?!额)|元(?!素)|角(?![色度])|升(?![级至])|" +
  "里(?![面程])|只(?![有要能是])|根(?![据本源])|片(?!区)|头(?!雁)|包(?![括含])|年(?![度级轻均龄薪会报检产货])|月(?![薪均亮球])|日(?![均报产常本用益])|" +
  "个|件|届|栋|幢|间|张|辆|艘|架|册|页|篇|首|岁|米|斤|吨|克|亩|周|秒|倍|套|类|款|棵|块|匹|口|扇|桶|瓶|盒|袋|箱";

const figure = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
const digits = "〇零一二三四五六七八九";
/** What is typed for 〇, on the surface: Latin o, nought, Greek and Cyrillic o. */
const rounds = "o0οОоΟ";
const month = "(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])月";
const day = "(?:\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]";
const foreign = "(?!\\p{Script=Han})[\\p{L}\\p{M}]";

/** Makes of aircraft, missiles and spacecraft, which are named with a figure: 运-20, 东风-41. Some are also ordinary words, so the dash is needed. */
const crafts =
  "运|歼|轰|直|强|教|初教|空警|东风|巨浪|鹰击|红旗|霹雳|长征|神舟|天舟|嫦娥|天问|翼龙|彩虹|攻击|无侦|高新|武直|海鹰|朱雀|快舟|引力|力箭|谷神星";
const craft = new RegExp(`(?:${crafts})-\\d+[a-z]?`, "uy");
const startsCraft = new Set(crafts.split("|").map((name) => name.charCodeAt(0)));

/** Tried in order at a place; the first that fits wins. All work on the surface: the text with letters small and full width folded (core/text/fold). */
const patterns: readonly { kind: Atom["kind"]; pattern: RegExp }[] = [
  { kind: "number", pattern: new RegExp(`(?:\\d{4}|[${digits}]{4})年${month}(?:${day})?|${month}${day}`, "uy") },
  // 1+10+n, 3+n, ai+, 5g, b2, 7×24: figures and letters mixed, or joined by plus signs.
  { kind: "code", pattern: /[a-z\d]+(?: ?[+×&] ?[a-z\d]+)+\+?|[a-z\d]+\+|\d+[a-z][a-z\d]*|[a-z]+(?:-?\d+)+[a-z]*/uy },
  // 二O二五年, 一九九0年: what looks like 〇 stands for it between numerals.
  {
    kind: "number",
    pattern: new RegExp(
      `[${digits}](?=[${digits}]{0,2}[${rounds}])[${digits}${rounds}]{2,3}(?![${digits}${rounds}])(?:年(?:${month}(?:${day})?)?)?`,
      "uy",
    ),
  },
  { kind: "number", pattern: new RegExp(`[${digits}]{4}年|百分之(?:[${digits}十百千万亿两]+(?:点[${digits}]+)?|${figure})`, "uy") },
  // Spaced digits: 1 9 9 8.
  {
    kind: "number",
    pattern: new RegExp(
      `(?:\\d(?: \\d){2,}(?!\\d)|第?${figure}(?:[-~]${figure})?[%‰℃]?(?:[-~]${figure}[%‰℃]?)?)[十百千万亿]*[多余几]?(?<unit>${units})?`,
      "uy",
    ),
  },
  { kind: "latin", pattern: new RegExp(`(?:${foreign})+(?:['.-](?:${foreign})+)*`, "uy") },
];

const startsNumber = new Set([...`${digits}十百第两`].map((c) => c.charCodeAt(0)));
const other = /[\p{L}\p{M}]/u;

function atomAt(surface: string, start: number): Atom | undefined {
  for (const { kind, pattern } of patterns) {
    pattern.lastIndex = start;
    const found = pattern.exec(surface);
    if (!found || found[0] === "") continue;
    const end = start + found[0].length;
    // The plus of ai+ and 5g+ joins what follows; the code before it is whole without it.
    const tail = kind === "code" && found[0].endsWith("+") ? 1 : (found.groups?.unit?.length ?? 0);
    return { start, end, kind, core: end - tail };
  }
  return undefined;
}

/** End of the mark at `start`: one character, or a run of the same dash or dots (—— and …… are one mark). */
function markEnd(surface: string, start: number): number {
  const unit = surface.charCodeAt(start);
  let end = start + (isHighSurrogate(unit) && isLowSurrogate(surface.charCodeAt(start + 1)) ? 2 : 1);
  if (unit === 0x2d || unit === 0x2026) while (surface.charCodeAt(end) === unit) end++;
  return end;
}

/** Units of the white space or invisible character at a place, or 0. */
const gapAt = (surface: string, at: number): number => (isSpace(surface.charCodeAt(at)) ? 1 : invisibleAt(surface, at));

/** True where a pair of surrogates that is a hanzi starts. */
const isAstralHanzi = (surface: string, at: number): boolean =>
  isHighSurrogate(surface.charCodeAt(at)) && /^\p{Script=Han}/u.test(surface.slice(at, at + 2));

function atomFrom(surface: string, start: number, mayBeNumber: boolean): Atom | undefined {
  const unit = surface.charCodeAt(start);
  if (gapAt(surface, start) > 0) {
    let end = start;
    while (gapAt(surface, end) > 0) end += gapAt(surface, end);
    return { start, end, kind: "space", core: end };
  }
  if (startsCraft.has(unit)) {
    craft.lastIndex = start;
    const found = craft.exec(surface);
    if (found) return { start, end: start + found[0].length, kind: "code", core: start + found[0].length };
  }
  if (isHanzi(unit)) return mayBeNumber && startsNumber.has(unit) ? atomAt(surface, start) : undefined;
  const isWord = isDigit(unit) || isAsciiLetter(unit) || (unit >= 0xaa && other.test(surface.slice(start, start + 2)));
  const found = isWord ? atomAt(surface, start) : undefined;
  if (found) return found;
  const end = markEnd(surface, start);
  return { start, end, kind: "punctuation", core: end };
}

/**
 * Everything in a surface that is not a run of hanzi, in order. Line ends and invisible characters count as white space here; whether a word goes
 * on across them is the word cutter's to say.
 */
export function findAtoms(surface: string): Atom[] {
  const atoms: Atom[] = [];
  let inNumber = false;
  for (let start = 0; start < surface.length; ) {
    if (isAstralHanzi(surface, start)) {
      start += 2;
      continue;
    }
    const atom = atomFrom(surface, start, !inNumber);
    if (atom) atoms.push(atom);
    inNumber = !atom && startsNumber.has(surface.charCodeAt(start));
    start = atom ? atom.end : start + 1;
  }
  return atoms;
}
