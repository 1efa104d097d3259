import type { LookupResult, MatchedBy } from "@/core/lookup/lookup";
import type { Passage } from "@/core/lookup/passages";
import type { Span } from "@/core/lookup/spans";
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
  /** A number of a greater one. */
  some: string;
  /** The option that shows all of a tier. */
  all: string;
  alias: string;
  avoid: string;
  by: Record<MatchedBy | "member", string>;
  rank: Record<string, string>;
}

/** A part of an answer that may be longer than what is shown. */
export type Tier = "terms" | "passages";

/** An option's element with what choosing it does: leads to an address, asks for something else, or shows all of a tier. */
export interface Option {
  element: HTMLElement;
  href?: string;
  query?: string;
  all?: Tier;
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

/** A term: Chinese, pinyin, English, gloss, why it matched; the alias, the member or the rendering to avoid that did. */
export function termOption({ entry, by, marks }: LookupResult, href: string, words: Words): Option {
  const { form, avoid } = marks;
  const via = form && element("span", "via", `${words.alias} `);
  if (via && form) {
    via.append(element("span", "zh-form", form.zh, zhHans, form.zhMarks), " ", element("span", "pinyin", form.pinyin, latinPinyin, form.pinyinMarks));
    if (form.en) via.append(" ", element("span", "en-form", form.en, "en", form.enMarks));
  }
  const not = avoid && element("span", "avoid", `${words.avoid} `);
  if (not && avoid) not.append(element("s", "", avoid.en, "en", avoid.marks));
  return {
    href,
    element: option("term", [
      element("b", "zh", entry.zh, zhHans, marks.zh),
      element("span", "pinyin", entry.pinyin, latinPinyin, marks.pinyin),
      element("span", "en", marks.english, "en", marks.en),
      not,
      element("span", "gloss", entry.gloss, "en", marks.gloss),
      via,
      element("span", `badge rank-${entry.rank}`, words.rank[entry.rank] ?? entry.rank),
      element("span", "badge why", words.by[form?.isMember && by === "alias" ? "member" : by]),
    ]),
  };
}

/** How much of a long sentence stands before the first mark. */
const before = 24;
const longest = 160;

/** A sentence around its first mark; words that spaces part stay whole. */
function clip(text: string, spans: readonly Span[]): { text: string; spans: Span[] } {
  const first = spans[0]?.[0] ?? 0;
  const start = first > before + 10 ? first - before : 0;
  const space = start > 0 ? text.indexOf(" ", start) : -1;
  const from = space >= 0 && space < first ? space + 1 : start;
  const end = Math.min(text.length, from + longest);
  const last = text.lastIndexOf(" ", end);
  const to = end < text.length && last > Math.max(from, first) ? last : end;
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

/** Shows all of a tier of which only the first were shown. */
export const allOption = (tier: Tier, count: number, words: Words): Option => ({
  all: tier,
  element: option("all", [element("span", "", words.all.replace("{{n}}", String(count)))]),
});

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
