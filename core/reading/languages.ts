/** Part of a text: in the text's own language, or with the language it is in. */
export interface Run {
  text: string;
  lang?: "zh-Hans" | "en";
}

/** Hanzi, with the marks between them. */
const hanzi = /\p{Script=Han}+(?:[、，。；：？！·《》（）]+\p{Script=Han}+)*/gu;
/** Three words or more: fewer are names and abbreviations, which Chinese prose has as its own. */
const english = /[A-Za-z][\w’-]*(?:,? [A-Za-z0-9][\w’-]*){2,}/g;

/** Cuts a text in a language (BCP 47) where another begins: Chinese in other prose, some words of English in Chinese. Joined again the runs are the text. */
export function cutLanguages(text: string, lang: string): Run[] {
  const isChinese = /^zh/.test(lang);
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(isChinese ? english : hanzi)) {
    if (isChinese && !/[a-z]{3}/.test(found)) continue;
    if (index > at) runs.push({ text: text.slice(at, index) });
    runs.push({ text: found, lang: isChinese ? "en" : "zh-Hans" });
    at = index + found.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}
