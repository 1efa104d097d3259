import { stripTones, toneOf } from "./tones";

/** Initials and finals as Mandarin phonetic symbols (GB/T and ISO 7098 on the pinyin side, Taiwan's Ministry of Education on the other). */
const initials: Record<string, string> = {
  b: "ㄅ",
  p: "ㄆ",
  m: "ㄇ",
  f: "ㄈ",
  d: "ㄉ",
  t: "ㄊ",
  n: "ㄋ",
  l: "ㄌ",
  g: "ㄍ",
  k: "ㄎ",
  h: "ㄏ",
  j: "ㄐ",
  q: "ㄑ",
  x: "ㄒ",
  zh: "ㄓ",
  ch: "ㄔ",
  sh: "ㄕ",
  r: "ㄖ",
  z: "ㄗ",
  c: "ㄘ",
  s: "ㄙ",
};
const finals: Record<string, string> = {
  a: "ㄚ",
  o: "ㄛ",
  e: "ㄜ",
  ai: "ㄞ",
  ei: "ㄟ",
  ao: "ㄠ",
  ou: "ㄡ",
  an: "ㄢ",
  en: "ㄣ",
  ang: "ㄤ",
  eng: "ㄥ",
  er: "ㄦ",
  r: "ㄦ",
  ong: "ㄨㄥ",
  i: "ㄧ",
  ia: "ㄧㄚ",
  ie: "ㄧㄝ",
  iao: "ㄧㄠ",
  iu: "ㄧㄡ",
  ian: "ㄧㄢ",
  in: "ㄧㄣ",
  iang: "ㄧㄤ",
  ing: "ㄧㄥ",
  iong: "ㄩㄥ",
  io: "ㄧㄛ",
  u: "ㄨ",
  ua: "ㄨㄚ",
  uo: "ㄨㄛ",
  uai: "ㄨㄞ",
  ui: "ㄨㄟ",
  uan: "ㄨㄢ",
  un: "ㄨㄣ",
  uang: "ㄨㄤ",
  ueng: "ㄨㄥ",
  ü: "ㄩ",
  üe: "ㄩㄝ",
  üan: "ㄩㄢ",
  ün: "ㄩㄣ",
};
const tones = ["", "", "ˊ", "ˇ", "ˋ"];

/** A final as it is spelt out, without the abbreviations of pinyin: y- and w- forms, ü after j q x, the i of zhi and zi. */
function spellOut(initial: string, final: string): string {
  if (/^(?:zh|ch|sh|r|z|c|s)$/.test(initial) && final === "i") return "";
  if (/^[jqx]$/.test(initial)) return final.replace(/^u/, "ü");
  return final;
}

/**
 * One toned syllable as zhuyin: zhòng → ㄓㄨㄥˋ; the neutral tone has its dot in front. What is no syllable comes back as it was.
 */
export function toZhuyin(syllable: string): string {
  const bare = stripTones(syllable.toLowerCase().replace(/[üǖǘǚǜ]/g, "v")).replace(/v/g, "ü");
  const whole = bare
    .replace(/^yi(?=[n]|$)/, "i")
    .replace(/^yu(?=e|a|n|$)/, "ü")
    .replace(/^yong$/, "iong")
    .replace(/^you$/, "iu")
    .replace(/^wei$/, "ui")
    .replace(/^wen$/, "un")
    .replace(/^weng$/, "ueng")
    .replace(/^wu$/, "u")
    .replace(/^y/, "i")
    .replace(/^w/, "u");
  const initial = finals[whole] !== undefined ? "" : (/^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcs])/.exec(whole)?.[0] ?? "");
  const final = spellOut(initial, whole.slice(initial.length));
  const symbols = (initials[initial] ?? "") + (final ? (finals[final] ?? "") : "");
  if (!symbols || (final && finals[final] === undefined)) return syllable;
  const tone = toneOf(syllable);
  return tone === 5 || tone === 0 ? `˙${symbols}` : symbols + (tones[tone] ?? "");
}
