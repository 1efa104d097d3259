import { type KnownEntry, type OwnEntry, preferredOf } from "./entry";

/** An own entry as a look-up shows it. */
export interface OwnFound {
  id: string;
  zh: string;
  pinyin: string;
  en: string;
  gloss: string;
  /** The file that it comes from; "" for one of the reader's own making. */
  layer: string;
}

const letters = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** How well an entry answers: the same characters first, then what begins so, then what has it anywhere; 0 where it does not. */
function scoreOf({ zh, pinyin, aliases, renderings, gloss }: OwnEntry, query: string): number {
  const own = letters(query);
  const forms = [zh, ...aliases];
  if (forms.includes(query)) return 4;
  if (forms.some((form) => form.startsWith(query))) return 3;
  if (forms.some((form) => form.includes(query) || (form.length > 1 && query.includes(form)))) return 2;
  if (own.length < 2) return 0;
  if (letters(pinyin).startsWith(own) || renderings.some(({ en }) => letters(en).startsWith(own))) return 2;
  return renderings.some(({ en }) => letters(en).includes(own)) || letters(gloss).includes(own) ? 1 : 0;
}

/** The entries of a reader's own that answer a query by characters, pinyin or English, the best first. */
export const findOwnEntries = (entries: readonly KnownEntry[], query: string, most = 10): OwnFound[] =>
  entries
    .map((entry) => ({ entry, score: scoreOf(entry, query) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.entry.zh.length - b.entry.zh.length)
    .slice(0, most)
    .map(({ entry }) => ({ id: entry.id, zh: entry.zh, pinyin: entry.pinyin, en: preferredOf(entry), gloss: entry.gloss, layer: entry.layer ?? "" }));
