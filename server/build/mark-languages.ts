import { splitPinyin } from "@/core/pinyin/syllables";
import { cutLanguages } from "@/core/reading/languages";

/**
 * Editorial prose in English quotes Chinese words, in notes, glosses, claims, citations and a hundred other places. Rather than have each remember to say
 * so, the finished page is gone through once: a run of hanzi where the language is not Chinese is marked as Chinese, some words of English in Chinese
 * prose as English, and a word in pinyin as that. A screen reader then changes its voice there, and a browser its face.
 */

const empty = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
/** What holds text that is no prose, or that may hold no elements. */
const plain = new Set(["script", "style", "title", "textarea", "option", "code", "text", "noscript"]);

const piece = /<!--[\s\S]*?-->|<[^>]+>|[^<]+/g;
const marked = /[\p{L}']*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][\p{L}']*/gu;

/** A word with a mark that no other language here has; else one that is syllables throughout (wèi, huìzhì, but not communiqué) and no name (Catá). */
const isPinyin = (word: string): boolean => /[āǎēěīǐōǒūǔǖǘǚǜ]/.test(word) || (/^\p{Ll}/u.test(word) && splitPinyin(word) !== null);

interface Open {
  tag: string;
  lang: string;
  skip: boolean;
}

/** A page with the Chinese and the pinyin in its other prose marked as what they are. What is marked already stays. */
export function markLanguages(html: string): string {
  const open: Open[] = [];
  return html.replace(piece, (whole) => {
    const here = open.at(-1);
    if (!whole.startsWith("<")) return here && !here.skip ? markText(whole, here.lang) : whole;
    const [, closing = "", tag = ""] = /^<(\/?)([a-zA-Z][\w-]*)/.exec(whole) ?? [];
    if (closing) {
      const at = open.findLastIndex((one) => one.tag === tag);
      if (at >= 0) open.length = at;
    } else if (tag && !empty.has(tag) && !whole.endsWith("/>")) {
      const [, lang = here?.lang ?? ""] = /\slang="([^"]*)"/.exec(whole) ?? [];
      open.push({ tag, lang, skip: (here?.skip ?? false) || plain.has(tag) });
    }
    return whole;
  });
}

function markText(text: string, lang: string): string {
  if (/^zh-(?:Latn|Bopo)/.test(lang)) return text;
  const span = (run: string, language: string) => `<span lang="${language}">${run}</span>`;
  const readings = (run: string) => run.replace(marked, (word) => (isPinyin(word) ? span(word, "zh-Latn-pinyin") : word));
  return cutLanguages(text, lang)
    .map((run) => (run.lang === undefined ? readings(run.text) : span(run.lang === "en" ? readings(run.text) : run.text, run.lang)))
    .join("");
}
