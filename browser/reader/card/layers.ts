import type { CardLayers } from "@/core/reading/card";
import type { CardData } from "@/core/reading/card-data";
import { hasHanzi } from "@/core/text/hanzi";
import { outermost, storedCharacters, storedPinyin, termsAround } from "@/browser/reader/text/elements";
import { overlaps } from "@/browser/reader/text/ranges";

/** The entry that a span marks, or what is derived from its parts, whose id is none of an entry. */
const termOf = ({ dataset }: HTMLElement, data: CardData): CardLayers["terms"] => {
  const id = dataset.term ?? `~${dataset.derived ?? ""}`;
  const term = dataset.derived === undefined ? data.terms[id] : data.derived?.[dataset.derived];
  return term ? [{ id, term }] : [];
};

/** What a dictionary word is and means, where the dictionary has it. */
function wordOf(ruby: HTMLElement, data: CardData): NonNullable<CardLayers["word"]>[] {
  const zh = storedCharacters(ruby);
  const entries = data.words[zh] ?? [];
  return entries.length ? [{ zh, pinyin: storedPinyin(ruby), entries }] : [];
}

/** The text of an English sentence as it is shown, without the marks of notes, and where in it a rendering stands. */
function writeEnglish(sentence: Element, rendering: Element | undefined): { en: string; start: number; end: number } {
  let en = "";
  let [start, end] = [0, 0];
  const walk = (node: Node): void => {
    if (node instanceof Element && node.matches("sup")) return;
    if (node === rendering) start = en.length;
    if (node instanceof Text) en += node.data;
    node.childNodes.forEach(walk);
    if (node === rendering) end = en.length;
  };
  walk(sentence);
  return { en: en.trimEnd(), start, end };
}

/** How the English beside a place has it: the sentence, and in it the words that render the term. Where a sentence has the term twice, the second is held to be rendered by the second. */
function renderedHere(element: Element): Pick<CardLayers, "here" | "sentence"> {
  const sentence = element.closest<HTMLElement>(".zh .s");
  const english = sentence?.closest(".pair")?.querySelector(`.en .s[data-s="${CSS.escape(sentence.dataset.s ?? "")}"]`);
  if (!sentence || !english) return {};
  const span = outermost(element);
  const id = CSS.escape(span?.dataset.term ?? "");
  const nth = span ? [...sentence.querySelectorAll(`.term[data-term="${id}"]`)].indexOf(span) : -1;
  const renderings = span ? [...english.querySelectorAll(`.r[data-r="${id}"]`)] : [];
  const rendering = renderings[nth] ?? renderings[0];
  const written = writeEnglish(english, rendering);
  return { sentence: written, ...(rendering ? { here: written.en.slice(written.start, written.end) } : {}) };
}

/** What is known about a place of the text: its terms outermost first, the dictionary word, the characters, and how the sentence says it in English. */
export function layersAt(element: Element, data: CardData): CardLayers {
  const terms = termsAround(element).flatMap((span) => termOf(span, data));
  const ruby = element.closest<HTMLElement>("ruby");
  const zh = ruby ? storedCharacters(ruby) : "";
  const [word] = ruby ? wordOf(ruby, data) : [];
  const characters = [...zh].length > 1 ? [...new Set(zh)].filter(hasHanzi).join("") : "";
  return { terms, characters, ...(word ? { word } : {}), ...renderedHere(element) };
}

/** What is in a selection: its outermost terms and the words outside them, each once, in the order of the text. A part of a term stands for the term. */
export function layersIn(root: HTMLElement, range: Range, data: CardData): CardLayers {
  const touched = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => overlaps(range, element));
  const terms = touched(".zh .term")
    .filter((span) => outermost(span) === span)
    .flatMap((span) => termOf(span, data));
  const words = touched(".zh ruby")
    .filter((ruby) => !ruby.closest(".term"))
    .flatMap((ruby) => wordOf(ruby, data));
  const once = <T>(items: T[], key: (item: T) => string): T[] => [...new Map(items.map((item) => [key(item), item])).values()];
  return { terms: once(terms, ({ id }) => id), words: once(words, ({ zh }) => zh), characters: "" };
}
