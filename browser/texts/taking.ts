import { openDatabase } from "@/browser/storage/database";
import { addTexts } from "@/browser/storage/texts";
import { joinTabs } from "@/browser/storage/tabs";
import { askToPersist } from "@/browser/storage/status";
import type { Document, Encoding } from "@/core/intake/document";
import type { Incoming } from "@/browser/site/transfer";
import { type Intake, makeText, type Taken } from "./intake";
import { newId } from "./page";

/** Reads what came in and keeps it, to be looked at: what was pasted is on the disk before anything else happens to it. Gives the text's name. */
export async function takeIn(
  intake: Intake,
  incoming: Incoming,
  maps: string,
  progress: (share: number) => void,
  signal?: AbortSignal,
  choose: (document: Document) => Promise<Encoding | undefined> = async () => undefined,
): Promise<string> {
  const now = Date.now();
  const id = newId();
  const way = "text" in incoming ? "paste" : "file";
  const read = async (encoding: Encoding | undefined): Promise<Taken> =>
    "text" in incoming
      ? intake.read(incoming, progress, signal)
      : intake.read(
          {
            bytes: new Uint8Array(await incoming.file.arrayBuffer()),
            name: incoming.file.name,
            ...(encoding ? { encoding } : {}),
            ...(maps ? { maps } : {}),
          },
          progress,
          signal,
        );
  let taken = await read(undefined);
  // Where the bytes read as something in more than one encoding, the reader says which is right.
  if (taken.document.warnings.some(({ code }) => code === "encoding-unsure")) {
    const chosen = await choose(taken.document);
    if (chosen && chosen !== taken.document.encoding) taken = await read(chosen);
  }
  const text = makeText(id, taken, { way, name: "text" in incoming ? "" : incoming.file.name.slice(0, 300) }, now);
  const database = await openDatabase(now);
  try {
    await addTexts(database, [text]);
    joinTabs(() => undefined).announce();
  } finally {
    database.close();
  }
  // A first text is worth asking for: what the browser may clear is no library.
  void askToPersist().catch(() => undefined);
  return id;
}
