import { openDatabase } from "@/browser/storage/database";
import { StorageProblem } from "@/browser/storage/problem";
import { addTexts } from "@/browser/storage/texts";
import { joinTabs } from "@/browser/storage/tabs";
import { askToPersist } from "@/browser/storage/status";
import { type Intake, makeText } from "./intake";
import { newId } from "./page";

/** Reads what came in and keeps it, to be looked at: what was pasted is on the disk before anything else happens to it. Gives the text's name. */
export async function takeIn(
  intake: Intake,
  incoming: { text: string } | { file: File; encoding?: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5" },
  maps: string,
  progress: (share: number) => void,
  signal?: AbortSignal,
): Promise<string> {
  const now = Date.now();
  const id = newId();
  const way = "text" in incoming ? "paste" : "file";
  const taken =
    "text" in incoming
      ? await intake.read({ text: incoming.text }, progress, signal)
      : await intake.read(
          {
            bytes: new Uint8Array(await incoming.file.arrayBuffer()),
            name: incoming.file.name,
            ...(incoming.encoding ? { encoding: incoming.encoding } : {}),
            ...(maps ? { maps } : {}),
          },
          progress,
          signal,
        );
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

export { StorageProblem };
