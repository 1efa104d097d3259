import type { LookupResult, MatchedBy } from "@/core/lookup/lookup";
import type { Span } from "@/core/lookup/marks";
import type { Passage } from "@/core/lookup/passages";
import type { WordResult } from "@/core/lookup/words";

/** What the box says, in the reader's language. `{{…}}` is filled in here. */
export interface Words {
  none: string;
  noneHint: string;
  loading: string;
  failed: string;
  tierFailed: string;
  terms: string;
  nearest: string;
  passages: string;
  dictionary: string;
  recent: string;
  counts: string;
  alias: string;
  by: Record<MatchedBy, string>;
  rank: Record<string, string>;
}

/** An option's element with what choosing it does: leads to an address, or asks for something else. */
export interface Option {
  element: HTMLElement;
  href?: string;
  query?: string;
}

const zhHans = "zh-Hans";
const latinPinyin = "zh-Latn-pinyin";

/** Text with its spans in <mark>. */
function marked(text: string, spans: readonly Span[]): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    parts.push(text.slice(at, start), mark);
    at = end;
  }
  return [...parts, text.slice(at)];
}

function element(tag: string, className: string, text: string, lang?: string, spans: readonly Span[] = []): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...marked(text, spans));
  if (lang) made.lang = lang;
  return made;
}

function option(className: string, parts: (HTMLElement | undefined)[]): HTMLElement {
  const made = document.createElement("div");
  made.className = className;
  made.setAttribute("role", "option");
  made.setAttribute("aria-selected", "false");
  made.append(...parts.flatMap((part) => (part ? [part, " "] : [])));
  return made;
}

/** A term: Chinese, pinyin, English, gloss, why it matched; the alias or member that did. */
export function termOption({ entry, by, marks }: LookupResult, href: string, words: Words): Option {
  const { form } = marks;
  const via = form && element("span", "via", `${words.alias} `);
  if (via && form) {
    via.append(element("span", "zh-form", form.zh, zhHans, form.zhMarks), " ", element("span", "pinyin", form.pinyin, latinPinyin, form.pinyinMarks));
    if (form.en) via.append(" ", element("span", "en-form", form.en, "en"));
  }
  return {
    href,
    element: option("term", [
      element("b", "zh", entry.zh, zhHans, marks.zh),
      element("span", "pinyin", entry.pinyin, latinPinyin, marks.pinyin),
      element("span", "en", marks.english, "en", marks.en),
      element("span", "gloss", entry.gloss, "en"),
      via,
      element("span", `badge rank-${entry.rank}`, words.rank[entry.rank] ?? entry.rank),
      element("span", "badge why", words.by[by]),
    ]),
  };
}

/** How much of a long sentence stands before the first mark. */
const before = 24;
const longest = 160;

/** A sentence around its first mark. */
function clip(text: string, spans: readonly Span[]): { text: string; spans: Span[] } {
  const first = spans[0]?.[0] ?? 0;
  const from = first > before + 10 ? first - before : 0;
  const to = Math.min(text.length, from + longest);
  const lead = from > 0 ? "…" : "";
  const shift = from - lead.length;
  return {
    text: `${lead}${text.slice(from, to)}${to < text.length ? "…" : ""}`,
    spans: spans.flatMap(([start, end]): Span[] => (end <= to && start >= from ? [[start - shift, end - shift]] : [])),
  };
}

/** A sentence of an article in which the words stand. */
export function passageOption(passage: Passage, href: string, isChinese: boolean): Option {
  const zh = clip(passage.zh, passage.zhMarks);
  const en = clip(passage.en, passage.enMarks);
  return {
    href,
    element: option("passage", [
      element("span", "zh-line", zh.text, zhHans, zh.spans),
      element("span", "en-line", en.text, "en", en.spans),
      element("span", "where", `${isChinese ? passage.title.zh : passage.title.en} · ${passage.segment}`, isChinese ? zhHans : "en"),
    ]),
  };
}

/** A dictionary word with its senses; choosing it looks the word itself up. */
export function wordOption({ zh, hant, pinyin, senses, by, marks }: WordResult, words: Words): Option {
  return {
    query: zh,
    element: option("word", [
      element("b", "zh", zh, zhHans, marks.zh),
      hant === zh ? undefined : element("span", "hant", hant, "zh-Hant"),
      element("span", "pinyin", pinyin, latinPinyin, marks.pinyin),
      element("span", "senses", senses.join("; "), "en"),
      element("span", "badge why", words.by[by]),
    ]),
  };
}

/** Something that was looked up before. */
export const recentOption = (query: string): Option => ({ query, element: option("recent", [element("span", "query", query)]) });

/** Options under a heading. Without options there is nothing to show. */
export function group(id: string, title: string, options: readonly Option[]): HTMLElement | undefined {
  if (options.length === 0) return undefined;
  const made = document.createElement("div");
  made.setAttribute("role", "group");
  const heading = element("div", "lookup-tier", title);
  heading.id = id;
  // Named by its heading, which is itself no option.
  heading.setAttribute("role", "presentation");
  made.setAttribute("aria-labelledby", id);
  made.append(heading, ...options.map((each) => each.element));
  return made;
}
