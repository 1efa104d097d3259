import { anchorScroll } from "@/browser/reader/place/scroll-anchor";
import type { Settings } from "@/browser/reader/settings/settings";
import { charactersOf, converted } from "@/browser/reader/text/elements";
import { el } from "@/browser/site/el";
import { splitPinyin } from "@/core/pinyin/syllables";
import { toneOf } from "@/core/pinyin/tones";
import { toZhuyin } from "@/core/pinyin/zhuyin";
import type { CardContext } from "@/core/reading/card";
import { countHanzi, hasHanzi } from "@/core/text/hanzi";
import { overWords } from "./written";

/** A word as it is stored. The surface keeps it in the element (`data-zh`, `data-pinyin`), whatever script it is shown in. */
interface Stored {
  characters: string;
  pinyin: string;
}

function storedOf(ruby: HTMLElement): Stored {
  ruby.dataset.zh ??= charactersOf(ruby);
  ruby.dataset.pinyin ??= [...ruby.querySelectorAll("rt")].map((rt) => rt.textContent ?? "").join("");
  return { characters: ruby.dataset.zh, pinyin: ruby.dataset.pinyin };
}

/** The syllables of a written word, one a hanzi (4月9日 has two); undefined where they cannot be told apart. */
function syllablesOf({ characters, pinyin }: Stored): string[] | undefined {
  const syllables = pinyin.split(/[ ']/).flatMap((word) => splitPinyin(word) ?? []);
  return syllables.length === countHanzi(characters) ? syllables : undefined;
}

/** Pinyin as zhuyin, word by word; a word whose syllables cannot be told apart stays as it is. */
const spellZhuyin = (pinyin: string): string =>
  pinyin
    .split(/\s+/)
    .map((word) => splitPinyin(word.replace(/'/g, ""))?.map(toZhuyin).join(" ") ?? word)
    .join("  ");

const makeRt = (text: string, zhuyin: boolean): HTMLElement => el("rt", { "aria-hidden": "true", lang: zhuyin ? "zh-Bopo" : "zh-Latn-pinyin" }, text);

/**
 * Writes a word: its characters, in the colors of their tones where these are on, and its pinyin. Where pinyin stands over words each character has its own
 * syllable, so that the hanzi keep their places under it; else the word has one, for the label over the word that is pointed at.
 */
function writeWord(ruby: HTMLElement, settings: Settings, characters: string): void {
  const stored = storedOf(ruby);
  if (!ruby.querySelector("rt")) return void ruby.replaceChildren(characters);
  const syllables = syllablesOf(stored);
  const zhuyin = settings.script === "zhuyin" && syllables !== undefined;
  const apart = syllables !== undefined && overWords.includes(settings.readings);
  let at = 0;
  const pieces = [...characters].flatMap((char, i, all) => {
    if (!hasHanzi(char)) return apart && hasHanzi(all[i + 1] ?? "") ? [char, makeRt("", zhuyin)] : [char];
    const syllable = syllables?.[at++] ?? "";
    const written = settings.tones === "on" && syllables ? el("span", { class: `tone${toneOf(syllable) % 5}` }, char) : char;
    return apart ? [written, makeRt(zhuyin ? toZhuyin(syllable) : syllable, zhuyin)] : [written];
  });
  const whole = makeRt(zhuyin ? (syllables ?? []).map(toZhuyin).join(" ") : stored.pinyin, zhuyin);
  ruby.replaceChildren(...pieces, ...(apart ? [] : [whole]));
  ruby.normalize();
}

type Convert = (text: string) => string;

/** As Taiwan prints it, character for character (not "twp", which changes words): what reads zhuyin reads it, and "t" is OpenCC's own norm of 爲, 羣衆, 考覈. */
const loadConverter = (): Promise<Convert> => import("opencc-js/cn2t").then(({ Converter }) => Converter({ from: "cn", to: "tw" }));

/** A word of a sentence, or the text between two words, as stored, and how to show it in other characters. */
interface Part {
  text: string;
  show(characters: string): void;
}

/** Text outside words: an element is put around it where it is shown in other characters than are stored. */
function partOf(node: Text): Part {
  const parent = node.parentElement;
  const around = parent?.matches(converted) ? parent : undefined;
  const text = around?.dataset.zh ?? node.data;
  return {
    text,
    show(characters) {
      if (around) node.data = characters;
      else if (characters !== text) {
        const made = el("span", { class: "converted", "data-zh": text });
        node.replaceWith(made);
        made.append(characters);
      }
    },
  };
}

/** The words of a sentence and the text between them, in order. */
function partsOf(sentence: Element, settings: Settings): Part[] {
  const parts: Part[] = [];
  const walk = (node: Node): void => {
    if (node instanceof HTMLElement && node.matches("ruby"))
      parts.push({ text: storedOf(node).characters, show: (characters) => writeWord(node, settings, characters) });
    else if (node instanceof Text) parts.push(partOf(node));
    else node.childNodes.forEach(walk);
  };
  walk(sentence);
  return parts;
}

/**
 * Writes every sentence in the scripts of the settings. Traditional forms are found sentence by sentence, since they hang on the words around, and laid back
 * over the same places; a conversion that changes the number of characters would shift them, and the sentence then stays as it was. Gives how a card is to
 * write what is stored.
 */
export async function writeSurface(root: HTMLElement, settings: Settings, opening: boolean): Promise<Pick<CardContext, "spell" | "hant">> {
  const hant = settings.characters === "traditional" ? await loadConverter() : undefined;
  anchorScroll(root, () => writeAll(root, settings, hant ?? ((text) => text)), opening);
  return { ...(settings.script === "zhuyin" ? { spell: spellZhuyin } : {}), ...(hant ? { hant } : {}) };
}

function writeAll(root: HTMLElement, settings: Settings, convert: Convert): void {
  for (const sentence of root.querySelectorAll(".zh .s")) {
    const parts = partsOf(sentence, settings);
    const whole = parts.map(({ text }) => text).join("");
    const made = convert(whole);
    const shown = made.length === whole.length ? made : whole;
    let at = 0;
    for (const { text, show } of parts) {
      show(shown.slice(at, at + text.length));
      at += text.length;
    }
  }
  for (const paragraph of root.querySelectorAll<HTMLElement>(".zh")) paragraph.lang = settings.characters === "traditional" ? "zh-Hant" : "zh-Hans";
}
