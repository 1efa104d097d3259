import type { CardKind } from "./kinds";
import type { Note } from "./note";

export interface Option {
  text: string;
  lang: "zh" | "en";
  right: boolean;
  /** Said after the choice: why it is worse, or what it means. */
  why: string;
}

/** What a card asks and what it wants, as plain text. */
export interface Question {
  kind: CardKind;
  /** What is shown, with its language; empty where it is heard. */
  prompt: string;
  lang: "zh" | "en";
  /** A second, smaller line, and its language; empty where there is none. */
  hint: string;
  hintLang: "zh" | "en";
  /** For choices. */
  options: Option[];
  /** For typed answers. */
  wanted: { zh: string; pinyin: string } | null;
}

/** A number from a text, to put options in an order that is the same each time and favours none. */
const seed = (text: string): number => [...text].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 997, 7);

const ordered = (options: Option[], key: string): Option[] => options.sort((a, b) => seed(key + a.text) - seed(key + b.text));

const blank = "＿＿＿＿";

/** The question of a card. `turn` (how often it was asked) varies the order of the options. */
export function questionOf(note: Note, kind: CardKind, turn = 0): Question {
  const base = { kind, options: [], wanted: null, hint: "", hintLang: "en" as const };
  const key = `${note.id}${turn}`;
  switch (kind) {
    case "recognize":
      return { ...base, prompt: note.zh, lang: "zh" };
    case "recall":
      return { ...base, prompt: note.en, lang: "en", hint: note.gloss, wanted: note };
    case "cloze":
      return { ...base, prompt: (note.context?.zh ?? "").replaceAll(note.zh, blank), lang: "zh", hint: note.context?.en ?? note.en, wanted: note };
    case "members":
      return { ...base, prompt: note.zh, lang: "zh", hint: note.en };
    case "choose":
      return {
        ...base,
        prompt: note.zh,
        lang: "zh",
        hint: note.context?.zh ?? "",
        hintLang: "zh",
        options: ordered(
          [
            { text: note.en, lang: "en", right: true, why: note.gloss },
            ...note.avoid.slice(0, 3).map(({ en, why }): Option => ({ text: en, lang: "en", right: false, why })),
          ],
          key,
        ),
      };
    case "tell":
      return {
        ...base,
        prompt: note.gloss,
        lang: "en",
        options: ordered(
          [
            { text: note.zh, lang: "zh", right: true, why: note.en },
            ...note.near.slice(0, 3).map(({ zh, gloss }): Option => ({ text: zh, lang: "zh", right: false, why: gloss })),
          ],
          key,
        ),
      };
    case "listen":
      return { ...base, prompt: "", lang: "zh", wanted: note };
  }
}
