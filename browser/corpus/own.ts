import { openDatabase } from "@/browser/storage/database";
import type { Database } from "@/browser/storage/schema";
import { joinTabs } from "@/browser/storage/tabs";
import { addTexts, changeText, loadText } from "@/browser/storage/texts";
import { withTyped } from "@/browser/texts/drafts";
import type { DocumentAnswer } from "@/core/corpus/answers";
import { ownIdOf, ownTextOf, placesOf } from "@/core/corpus/own-text";

/** A document of the corpus among the reader's own texts: there it is read, and there its English lies that they type. */

async function withDatabase<Result>(now: number, work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(now);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Puts a document among the texts, where it is not there. What the reader has changed in it stays. Gives its id and the places of its sentences. */
async function putDocument(database: Database, answer: DocumentAnswer, now: number): Promise<{ id: string; places: string[] }> {
  const { text, places } = ownTextOf(answer, now);
  const there = await loadText(database, text.head.id);
  // The document may have changed since it was opened; a text that nobody has touched follows it.
  const isOld = there && there.body.raw !== text.body.raw && there.head.edited === there.head.added;
  if (!there || isOld) {
    await addTexts(database, [text]);
    joinTabs(() => undefined).announce();
  }
  return { id: text.head.id, places };
}

/** Gives the address that opens a document in the reader at a sentence. */
export function readDocument(answer: DocumentAnswer, position: number, reader: string): Promise<string> {
  const now = Date.now();
  return withDatabase(now, async (database) => {
    const { id, places } = await putDocument(database, answer, now);
    const place = places[position];
    return `${reader}?t=${id}${place ? `#s${place}` : ""}`;
  });
}

/** The English that the reader has typed for a sentence of a document; "" where there is none. */
export function loadEnglish(path: string, zh: string): Promise<string> {
  return withDatabase(Date.now(), async (database) => {
    const text = await loadText(database, ownIdOf(path));
    if (!text) return "";
    return placesOf(text.body, zh).flatMap((place) => text.body.en[place]?.text ?? [])[0] ?? "";
  });
}

/** Keeps the English that was typed for a sentence; "" takes it away. Gives false where the reader's text of the document has no such sentence any more. */
export function keepEnglish(answer: DocumentAnswer, position: number, english: string): Promise<boolean> {
  const now = Date.now();
  return withDatabase(now, async (database) => {
    const { id, places } = await putDocument(database, answer, now);
    let isKept = false;
    await changeText(database, id, (text) => {
      const all = placesOf(text.body, answer.segments[position]?.zh ?? "");
      const place = all.find((each) => each === places[position]) ?? all[0];
      if (place === undefined) return text;
      isKept = true;
      const typed = withTyped(text, `en ${place}`, english);
      return { ...typed, head: { ...typed.head, edited: now } };
    });
    joinTabs(() => undefined).announce();
    return isKept;
  });
}
