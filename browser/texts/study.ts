import { loadLibrary } from "@/browser/study/library";
import { saveFound } from "@/browser/study/save";
import { type OwnEntry, preferredOf } from "@/core/own/entry";
import { toPlain } from "@/core/exchange/plain";
import { termNote } from "@/core/study/library";
import { makeNote, type Note, termNoteId } from "@/core/study/note";
import type { OwnPage } from "./own-page";

/** An own entry as a note: its sentence with it. */
export const entryNote = ({ id, zh, pinyin, renderings, gloss, evidence, rank, ...entry }: OwnEntry, added: number): Note =>
  makeNote({
    id: termNoteId(id),
    kind: "term",
    zh: toPlain(zh) || "—",
    pinyin: toPlain(pinyin),
    en: toPlain(preferredOf({ renderings })),
    gloss: toPlain(gloss),
    accept: renderings
      .filter(({ kind }) => kind !== "avoid")
      .slice(1)
      .map(({ en }) => toPlain(en).slice(0, 500)),
    avoid: renderings.flatMap(({ kind, en, why }) => (kind === "avoid" ? [{ en: toPlain(en).slice(0, 500), why: toPlain(why).slice(0, 5000) }] : [])),
    context: evidence && {
      zh: toPlain(evidence.zh),
      en: toPlain(evidence.en),
      article: evidence.segment ? evidence.text : "",
      segment: evidence.segment,
    },
    tags: [rank],
    added,
    edited: entry.edited,
  });

/** Saves the key terms of the text as cards. */
export async function studyKeys({ root }: OwnPage, entries: readonly OwnEntry[]): Promise<void> {
  const ids = [...root.querySelectorAll<HTMLElement>(".key-terms > li:not([data-next])")].flatMap(({ dataset }) => dataset.id ?? []);
  await saveFound(root, async (now) => {
    const byId = await (await loadLibrary(root.dataset.studyData ?? "")).find(ids);
    const own = new Map(entries.map((entry) => [entry.id, entry]));
    return ids.flatMap((id, i) => {
      const [term, entry] = [byId.get(id), own.get(id)];
      return term ? [termNote(term, (other) => byId.get(other), now + i)] : entry ? [entryNote(entry, now + i)] : [];
    });
  });
}
