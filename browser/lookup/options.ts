import type { LookupResult } from "@/core/lookup/lookup";
import type { Passage } from "@/core/lookup/passages";
import type { Span } from "@/core/lookup/spans";
import type { OwnFound } from "@/core/own/find-entries";
import type { WordResult } from "@/core/lookup/words";
import type { Choice } from "./answer";
import { fill } from "@/core/text/fill";
import type { Words } from "./wording";

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
function termOption({ entry, by, marks }: LookupResult, words: Words): HTMLElement {
  const { form, avoid } = marks;
  const via = form && element("span", "via", `${words.alias} `);
  if (via && form) {
    via.append(element("span", "zh-form", form.zh, zhHans, form.zhMarks), " ", element("span", "pinyin", form.pinyin, latinPinyin, form.pinyinMarks));
    if (form.en) via.append(" ", element("span", "en-form", form.en, "en", form.enMarks));
  }
  const not = avoid && element("span", "avoid", `${words.avoid} `);
  if (not && avoid) not.append(element("s", "", avoid.en, "en", avoid.marks));
  return option("term", [
    element("b", "zh", entry.zh, zhHans, marks.zh),
    element("span", "pinyin", entry.pinyin, latinPinyin, marks.pinyin),
    element("span", "en", marks.english, "en", marks.en),
    not,
    element("span", "gloss", entry.gloss, "en", marks.gloss),
    via,
    element("span", `badge rank-${entry.rank}`, words.rank[entry.rank] ?? entry.rank),
    element("span", "badge why", words.by[form?.isMember && by === "alias" ? "member" : by]),
  ]);
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
function passageOption(passage: Passage, isChinese: boolean): HTMLElement {
  const zh = clip(passage.zh, passage.zhMarks);
  const en = clip(passage.en, passage.enMarks);
  return option("passage", [
    element("span", "zh-line", zh.text, zhHans, zh.spans),
    element("span", "en-line", en.text, "en", en.spans),
    element("span", "where", `${isChinese ? passage.title.zh : passage.title.en} · ${passage.segment}`, isChinese ? zhHans : "en"),
  ]);
}

/** A dictionary word with its senses; choosing it looks the word itself up. */
const wordOption = ({ zh, hant, pinyin, senses, by, marks }: WordResult, words: Words): HTMLElement =>
  option("word", [
    element("b", "zh", zh, zhHans, marks.zh),
    hant === zh ? undefined : element("span", "hant", hant, "zh-Hant"),
    element("span", "pinyin", pinyin, latinPinyin, marks.pinyin),
    element("span", "senses", senses.join("; "), "en"),
    element("span", "badge why", words.by[by]),
  ]);

/** An entry of the reader's own. */
const ownOption = ({ zh, pinyin, en, gloss, layer }: OwnFound): HTMLElement =>
  option("term own-term", [
    element("b", "zh", zh, zhHans),
    element("span", "pinyin", pinyin, latinPinyin),
    element("span", "en", en, "en"),
    element("span", "gloss", gloss, "en"),
    layer ? element("span", "badge why", layer) : undefined,
  ]);

/** Something that can be chosen, as an option of the list. */
export function drawChoice(choice: Choice, words: Words, isChinese: boolean): HTMLElement {
  if (choice.kind === "term") return termOption(choice.hit, words);
  if (choice.kind === "passage") return passageOption(choice.passage, isChinese);
  if (choice.kind === "own") return ownOption(choice.own);
  if (choice.kind === "word") return wordOption(choice.word, words);
  if (choice.kind === "recent") return option("recent", [element("span", "query", choice.query)]);
  return option("all", [element("span", "", choice.unread ? fill(words.older, { n: choice.unread }) : fill(words.all, { n: choice.count }))]);
}

/** Options under a heading. */
export function group(id: string, title: string, options: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement("div");
  made.setAttribute("role", "group");
  const heading = element("div", "lookup-tier", title);
  heading.id = id;
  // Named by its heading, which is itself no option.
  heading.setAttribute("role", "presentation");
  made.setAttribute("aria-labelledby", id);
  made.append(heading, ...options);
  return made;
}
