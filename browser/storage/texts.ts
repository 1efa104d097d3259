import type { OwnText, TextBody, TextHead } from "@/core/own/text";
import { atomic } from "./atomic";
import { readFolders } from "./folders";
import { StorageProblem } from "./problem";
import type { Database, TextProfile } from "./schema";

/** Texts of one's own on the disk. Whatever is written is there when the call resolves. */

const strict = { durability: "strict" } as const;
const whole = ["texts", "bodies", "profiles"] as const;

export const loadHeads = (database: Database): Promise<TextHead[]> => database.getAll("texts");
export const loadBodies = (database: Database): Promise<TextBody[]> => database.getAll("bodies");
export const loadProfiles = (database: Database): Promise<TextProfile[]> => database.getAll("profiles");

/** A text as one moment; undefined where it is not here. */
export async function loadText(database: Database, id: string): Promise<OwnText | undefined> {
  const transaction = database.transaction(["texts", "bodies"]);
  const [head, body] = await Promise.all([transaction.objectStore("texts").get(id), transaction.objectStore("bodies").get(id)]);
  await transaction.done;
  return head && body && { head, body };
}

/** Adds texts, all or none. */
export async function addTexts(database: Database, texts: readonly OwnText[]): Promise<void> {
  const transaction = database.transaction(whole, "readwrite", strict);
  await atomic(transaction, async () => {
    await Promise.all(
      texts.flatMap(
        ({ head, body }) => [transaction.objectStore("texts").put(head), transaction.objectStore("bodies").put(body)] as Promise<unknown>[],
      ),
    );
  });
}

/**
 * Changes a text by what is on the disk now, so that two tabs that change different things of it lose neither. Gives it as it is then. Throws StorageProblem
 * `stale` where it has gone meanwhile.
 */
export async function changeText(database: Database, id: string, change: (text: OwnText) => OwnText): Promise<OwnText> {
  const transaction = database.transaction(["texts", "bodies"], "readwrite", strict);
  const [heads, bodies] = [transaction.objectStore("texts"), transaction.objectStore("bodies")];
  return atomic(transaction, async () => {
    const [head, body] = await Promise.all([heads.get(id), bodies.get(id)]);
    if (!head || !body) throw new StorageProblem("stale");
    const changed = change({ head, body });
    await Promise.all([heads.put(changed.head), changed.body === body ? undefined : bodies.put(changed.body)]);
    return changed;
  });
}

/** Makes one text of two: `into` is changed by `from`, which is then no more; both or neither. Gives both as they were. Throws StorageProblem `stale` where one has gone meanwhile. */
export async function mergeTexts(
  database: Database,
  into: string,
  from: string,
  change: (into: OwnText, from: OwnText) => OwnText,
): Promise<OwnText[]> {
  const transaction = database.transaction(whole, "readwrite", strict);
  const [heads, bodies, profiles] = [transaction.objectStore("texts"), transaction.objectStore("bodies"), transaction.objectStore("profiles")];
  return atomic(transaction, async () => {
    const [one, other] = await Promise.all(
      [into, from].map(async (id) => {
        const [head, body] = await Promise.all([heads.get(id), bodies.get(id)]);
        if (!head || !body) throw new StorageProblem("stale");
        return { head, body };
      }),
    );
    if (!one || !other) throw new StorageProblem("stale");
    const changed = change(one, other);
    await Promise.all([heads.put(changed.head), bodies.put(changed.body), heads.delete(from), bodies.delete(from), profiles.delete(from)]);
    return [one, other];
  });
}

/** Takes texts away and gives them, for putting back. */
export async function removeTexts(database: Database, ids: readonly string[]): Promise<OwnText[]> {
  const transaction = database.transaction(whole, "readwrite", strict);
  const [heads, bodies, profiles] = [transaction.objectStore("texts"), transaction.objectStore("bodies"), transaction.objectStore("profiles")];
  return atomic(transaction, async () => {
    const texts = await Promise.all(ids.map(async (id) => [await heads.get(id), await bodies.get(id)] as const));
    await Promise.all(ids.flatMap((id) => [heads.delete(id), bodies.delete(id), profiles.delete(id)]));
    return texts.flatMap(([head, body]) => (head && body ? [{ head, body }] : []));
  });
}

/** Puts texts into a folder; "" is none. */
export async function moveTexts(database: Database, ids: readonly string[], folder: string): Promise<void> {
  const transaction = database.transaction("texts", "readwrite", strict);
  await atomic(transaction, async () => {
    for (const id of ids) {
      const head = await transaction.store.get(id);
      if (head) await transaction.store.put({ ...head, folder });
    }
  });
}

export const loadFolders = async (database: Database): Promise<string[]> => readFolders(await database.get("meta", "folders"));

export async function addFolder(database: Database, name: string): Promise<string[]> {
  const transaction = database.transaction("meta", "readwrite", strict);
  return atomic(transaction, async () => {
    const folders = readFolders([...readFolders(await transaction.store.get("folders")), name]);
    await transaction.store.put(folders, "folders");
    return folders;
  });
}

/** Keeps what was counted of a text: derived, so it need not be safe from a cut of the power. */
export async function keepProfile(database: Database, profile: TextProfile): Promise<void> {
  await database.put("profiles", profile);
}
