import type { CardSource } from "@/browser/reader/card/data";
import { outermostEntry, storedCharacters, storedPinyin, storedText } from "@/browser/reader/text/elements";
import { tell } from "@/browser/site/tell";
import { openDatabase } from "@/browser/storage/database";
import { problemOf } from "@/browser/storage/problem";
import { noteCount, noteLoss, wasWiped } from "@/browser/storage/status";
import { saveNotes } from "@/browser/storage/study";
import { joinTabs } from "@/browser/storage/tabs";
import { type Context, type Note, makeNote, sentenceNoteId, termNoteId, wordNoteId } from "@/core/study/note";
import { say } from "@/core/study/words";

/** A sentence's text on the page, one line. */
const textOf = (element: Element | null | undefined): string => {
  const copy = element?.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const aside of copy.querySelectorAll("rt, button, sup, a")) aside.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
};

/** The sentence around an element, with its English and its place. */
export function contextOf(root: HTMLElement, element: Element): Context | null {
  const sentence = element.closest<HTMLElement>(".zh .s");
  const segment = sentence?.dataset.s ?? "";
  if (!sentence || !/^\d+\.\d+\.\d+$/.test(segment)) return null;
  const english = root.querySelector(`.en .s[data-s="${segment}"]`);
  return { zh: storedText(sentence).trim(), en: textOf(english), article: root.dataset.reader ?? "", segment };
}

/** What there is to save at an element: the outermostEntry term it is in (the one that its card explains first), else the word, else the sentence. */
export async function noteAt(
  root: HTMLElement,
  source: CardSource,
  element: HTMLElement,
  wordFirst: boolean,
  now: number,
): Promise<Note | undefined> {
  const context = contextOf(root, element);
  const term = wordFirst && element.matches("ruby") ? undefined : outermostEntry(element);
  const ruby = element.closest<HTMLElement>("ruby");
  if (term || ruby) {
    const data = await source.load();
    const id = term?.dataset.term ?? "";
    const known = data.terms[id];
    if (term && known)
      return makeNote({
        id: termNoteId(id),
        kind: "term",
        zh: known.zh,
        pinyin: known.pinyin,
        en: known.en,
        gloss: known.gloss,
        context,
        tags: [known.rank],
        added: now,
      });
    if (ruby) {
      const zh = storedCharacters(ruby);
      const entry = data.words[zh]?.[0];
      return makeNote({
        id: wordNoteId(zh),
        kind: "word",
        zh,
        pinyin: storedPinyin(ruby),
        en: entry?.senses.join("; ").slice(0, 500) ?? "",
        context,
        added: now,
      });
    }
  }
  if (!context) return undefined;
  return makeNote({ id: sentenceNoteId(context.article, context.segment), kind: "sentence", zh: context.zh, en: context.en, context, added: now });
}

/** Saves notes as cards, and says so once they are on the disk; `find` gives none where there is nothing to save. Gives whether they are there. */
export async function saveFound(root: HTMLElement, find: (now: number) => Promise<Note[]>): Promise<boolean> {
  // Our own page's attribute, written by components/reader/ArticlePage.
  const words: Partial<Record<"term" | "again" | "wiped" | "none" | "failed" | "full", string>> = JSON.parse(root.dataset.saved ?? "{}");
  const now = Date.now();
  try {
    const notes = await find(now);
    const [note] = notes;
    if (!note) {
      tell(words.none ?? "");
      return false;
    }
    const database = await openDatabase(now);
    try {
      const wiped = await wasWiped(database);
      const { added } = await saveNotes(database, notes);
      if (wiped) noteLoss();
      else noteCount(await database.count("notes"));
      joinTabs(() => undefined).announce();
      tell(say((wiped ? words.wiped : added ? words.term : words.again) ?? "", { zh: note.zh }));
      return true;
    } finally {
      database.close();
    }
    return true;
  } catch (error) {
    tell((problemOf(error) === "full" ? words.full : words.failed) ?? "");
    return false;
  }
}

/** Saves what is at a place of the text: a term (the one that a card opened there explains first; not where the word comes first), a word or a sentence. */
export const savePlace = (root: HTMLElement, source: CardSource, place: HTMLElement, wordFirst: boolean): Promise<boolean> =>
  saveFound(root, async (now) => {
    const note = await noteAt(root, source, place, wordFirst, now);
    return note ? [note] : [];
  });
