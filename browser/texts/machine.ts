import { tell } from "@/browser/site/tell";
import { countEnglish, segmentOf } from "@/core/own/blocks";
import { englishOf } from "@/core/own/draw";
import type { OwnEnglish } from "@/core/own/text";
import { putBlock } from "./drawing";
import type { OwnPage } from "./own-page";
import { fillIn } from "./page";

/** A machine that turns Chinese into English, whichever it is: the one that a browser may have is behind this. */
export interface MachineTranslator {
  translate(text: string): Promise<string>;
  stop(): void;
}

/** What the browser's own Translator (https://webmachinelearning.github.io/translation-api/) offers, as much as is used here: TypeScript does not know it yet. */
interface BrowserTranslator {
  translate(text: string): Promise<string>;
  destroy?(): void;
}
interface TranslatorFactory {
  availability(languages: Languages): Promise<string>;
  create(languages: Languages): Promise<BrowserTranslator>;
}
interface Languages {
  sourceLanguage: string;
  targetLanguage: string;
}
const languages: Languages = { sourceLanguage: "zh", targetLanguage: "en" };

function factory(): TranslatorFactory | undefined {
  const { Translator } = globalThis as { Translator?: Partial<TranslatorFactory> };
  // A browser that names it without being able to is one that has it not.
  return typeof Translator?.availability === "function" && typeof Translator.create === "function" ? (Translator as TranslatorFactory) : undefined;
}

/** Whether this browser can translate Chinese itself, now or after it has fetched what that takes. */
export const hasTranslator = async (): Promise<boolean> => {
  const found = factory();
  return found !== undefined && (await found.availability(languages).catch(() => "unavailable")) !== "unavailable";
};

/** The browser's translator, ready. Rejects where it cannot be had. */
export async function openTranslator(): Promise<MachineTranslator> {
  const found = factory();
  if (!found) throw new Error("this browser has no translator");
  const made = await found.create(languages);
  return { translate: (text) => made.translate(text), stop: () => made.destroy?.() };
}

/**
 * Puts a machine's English beside the paragraphs that nobody has translated, because the reader asked for it; each says that it is a machine's. What a person
 * wrote stays alone in its paragraph.
 */
export async function translateText(page: OwnPage, open: () => Promise<MachineTranslator> = openTranslator): Promise<void> {
  const { words, drawn, article } = page;
  let translator: MachineTranslator | undefined;
  try {
    tell(words.translating ?? "");
    translator = await open();
    let done = 0;
    for (const [i, block] of drawn.blocks.entries()) {
      const { whole, sentences } = englishOf(block, drawn.body.en);
      if (whole !== undefined || sentences.some((text) => text !== undefined)) continue;
      const made: [string, OwnEnglish][] = [];
      for (const [j, zh] of block.zh.entries()) made.push([segmentOf(block.id, j), { text: await translator.translate(zh), by: "machine" }]);
      // What a person has typed here meanwhile goes before it.
      const kept = await page.change(({ head, body }) => {
        const en = { ...Object.fromEntries(made), ...body.en };
        return { head: { ...head, english: countEnglish(body.blocks, en) }, body: { ...body, en } };
      });
      if (!kept) return;
      putBlock(article, drawn, i);
      done++;
    }
    tell(fillIn(words.translated, { n: done }));
  } catch {
    tell(words.translateFailed ?? "");
  } finally {
    translator?.stop();
  }
}
