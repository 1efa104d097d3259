/** Part of a text: in the text's own language, or with the language it is in. */
export interface Run {
  text: string;
  lang?: "zh-Hans" | "en" | "zh-Latn-pinyin";
}

/** Hanzi, with the marks between them. */
const hanzi = String.raw`\p{Script=Han}+(?:[、，。；：？！·《》（）]+\p{Script=Han}+)*`;
/** Three words or more: fewer are names and abbreviations, which Chinese prose has as its own. */
const english = String.raw`[A-Za-z][\w’-]*(?:,? [A-Za-z0-9][\w’-]*){2,}`;
/** In brackets with a tone mark, as CC-CEDICT gives the reading of a word it refers to: 江苏[Jiāng sū]. */
const reading = String.raw`(?<=\[)[\p{L}'’· ]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][\p{L}'’· ]*(?=\])`;
const foreign = { inChinese: new RegExp(`${reading}|${english}`, "gu"), elsewhere: new RegExp(`${reading}|${hanzi}`, "gu") };

/** Cuts a text in a language (BCP 47) where another begins: Chinese in other prose, some words of English in Chinese, readings in brackets. Joined again the runs are the text. */
export function cutLanguages(text: string, lang: string): Run[] {
  const isChinese = /^zh/.test(lang);
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(isChinese ? foreign.inChinese : foreign.elsewhere)) {
    const isReading = text[index - 1] === "[" && !/^\p{Script=Han}/u.test(found);
    if (isChinese && !isReading && !/[a-z]{3}/.test(found)) continue;
    if (index > at) runs.push({ text: text.slice(at, index) });
    runs.push({ text: found, lang: isReading ? "zh-Latn-pinyin" : isChinese ? "en" : "zh-Hans" });
    at = index + found.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}
