import { openDatabase } from "@/browser/storage/database";
import { joinTabs } from "@/browser/storage/tabs";
import { addTexts, loadText } from "@/browser/storage/texts";
import type { DocumentAnswer } from "@/core/corpus/answers";
import { ownTextOf } from "@/core/corpus/own-text";

/** Puts a document among the reader's own texts, where it is not there, and gives the address that opens it at a sentence. What the reader has changed in it stays. */
export async function readDocument(answer: DocumentAnswer, position: number, reader: string): Promise<string> {
  const now = Date.now();
  const { text, places } = ownTextOf(answer, now);
  const database = await openDatabase(now);
  try {
    const there = await loadText(database, text.head.id);
    // The document may have changed since it was opened; a text that nobody has touched follows it.
    const isOld = there && there.body.raw !== text.body.raw && there.head.edited === there.head.added;
    if (!there || isOld) {
      await addTexts(database, [text]);
      joinTabs(() => undefined).announce();
    }
  } finally {
    database.close();
  }
  const place = places[position];
  return `${reader}?t=${text.head.id}${place ? `#s${place}` : ""}`;
}
