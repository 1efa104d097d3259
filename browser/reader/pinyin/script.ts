import { splitPinyin } from "@/core/pinyin/syllables";
import { toneOf } from "@/core/pinyin/tones";
import { toZhuyin } from "@/core/pinyin/zhuyin";
import type { CardContext } from "@/core/reading/card";
import { keepStored } from "@/browser/reader/text/elements";
import { keepSteady } from "@/browser/reader/place/scroll-anchor";
import type { Settings } from "@/browser/reader/settings/settings";

/** What a ruby element was as it came: its text nodes and its pinyin. Everything else is put on over this and can be taken off. */
interface Original {
  characters: string;
  pinyin: string;
}

const originals = new WeakMap<Element, Original>();

function originalOf(ruby: HTMLElement): Original {
  const known = originals.get(ruby);
  if (known) return known;
  const rt = ruby.querySelector("rt");
  const made = {
    characters: (ruby.textContent ?? "").slice(0, (ruby.textContent ?? "").length - (rt?.textContent ?? "").length),
    pinyin: rt?.textContent ?? "",
  };
  originals.set(ruby, made);
  // For those who ask what stands here (browser/reader/text/elements), whatever it is shown in.
  ruby.dataset.zh = made.characters;
  ruby.dataset.pinyin = made.pinyin;
  return made;
}

const hanzi = /\p{Script=Han}/u;

/** The syllables of a written word, one a hanzi (4月9日 has two); undefined where they cannot be told apart. */
function syllablesOf({ characters, pinyin }: Original): string[] | undefined {
  const syllables = pinyin.split(/[ ']/).flatMap((word) => splitPinyin(word) ?? []);
  return syllables.length === [...characters].filter((char) => hanzi.test(char)).length ? syllables : undefined;
}

/** Pinyin as zhuyin, word by word; a word whose syllables cannot be told apart stays as it is. */
const spellZhuyin = (pinyin: string): string =>
  pinyin
    .split(/\s+/)
    .map((word) => splitPinyin(word.replace(/'/g, ""))?.map(toZhuyin).join(" ") ?? word)
    .join("  ");

function dressRuby(ruby: HTMLElement, settings: Settings, characters: string): void {
  const original = originalOf(ruby);
  const syllables = syllablesOf(original);
  const rt = ruby.querySelector("rt");
  let at = 0;
  const pieces =
    settings.tones === "on" && syllables
      ? [...characters].map((char) =>
          hanzi.test(char)
            ? Object.assign(document.createElement("span"), { className: `tone${toneOf(syllables[at++] ?? "") % 5}`, textContent: char })
            : char,
        )
      : [characters];
  if (rt) {
    const zhuyin = settings.script === "zhuyin" && syllables !== undefined;
    rt.textContent = zhuyin ? syllables.map(toZhuyin).join(" ") : original.pinyin;
    rt.lang = zhuyin ? "zh-Bopo" : "zh-Latn-pinyin";
  }
  ruby.replaceChildren(...pieces, ...(rt ? [rt] : []));
}

type Convert = (text: string) => string;
let converter: Promise<Convert> | undefined;
const loadConverter = (): Promise<Convert> => {
  // As Taiwan prints it, character for character (not "twp", which changes words): what reads zhuyin reads it, and "t" is OpenCC's own norm of 爲, 羣衆, 考覈.
  converter ??= import("opencc-js/cn2t").then(({ Converter }) => Converter({ from: "cn", to: "tw" }));
  return converter;
};

/** The text nodes of a sentence that are not readings, in order, each with its text as it came. */
function textsOf(sentence: Element): { node: Text | undefined; ruby: HTMLElement | undefined; text: string }[] {
  const parts: { node: Text | undefined; ruby: HTMLElement | undefined; text: string }[] = [];
  const walk = (node: Node): void => {
    if (node instanceof HTMLElement && node.matches("ruby")) parts.push({ node: undefined, ruby: node, text: originalOf(node).characters });
    else if (node instanceof Text) parts.push({ node, ruby: undefined, text: keepStored(node) });
    else node.childNodes.forEach(walk);
  };
  walk(sentence);
  return parts;
}

/**
 * Dresses every sentence by the settings. Traditional forms are found sentence by sentence, since they hang on the words around, and laid back over the same
 * places; a conversion that changes the number of characters would shift them, and the sentence then stays as it was. Gives how a card is to write what is
 * stored.
 */
export async function dress(root: HTMLElement, settings: Settings, opening: boolean): Promise<Pick<CardContext, "spell" | "hant">> {
  const hant = settings.characters === "traditional" ? await loadConverter() : undefined;
  keepSteady(root, () => dressAll(root, settings, hant ?? ((text) => text)), opening);
  return { ...(settings.script === "zhuyin" ? { spell: spellZhuyin } : {}), ...(hant ? { hant } : {}) };
}

function dressAll(root: HTMLElement, settings: Settings, convert: Convert): void {
  for (const sentence of root.querySelectorAll(".zh .s")) {
    const parts = textsOf(sentence);
    const whole = parts.map(({ text }) => text).join("");
    const made = convert(whole);
    const shown = made.length === whole.length ? made : whole;
    let at = 0;
    for (const { node, ruby, text } of parts) {
      const piece = shown.slice(at, at + text.length);
      at += text.length;
      if (ruby) dressRuby(ruby, settings, piece);
      else if (node) node.data = piece;
    }
  }
  for (const paragraph of root.querySelectorAll<HTMLElement>(".zh")) paragraph.lang = settings.characters === "traditional" ? "zh-Hant" : "zh-Hans";
}
