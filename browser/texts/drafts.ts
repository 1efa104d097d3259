import { forget, recall, remember } from "@/browser/site/remember";
import { countEnglish } from "@/core/own/blocks";
import type { OwnText } from "@/core/own/text";
import type { OwnPage } from "./own-page";

/**
 * What is being typed is kept at once where writing takes no time (localStorage), until it is on the disk: a tab that is closed in the middle of a word loses
 * none. Keys are places of a text: `en 2.3.1`, `note 2.3.1`.
 */
type Draft = Record<string, string>;

const key = (id: string): string => `draft.${id}`;

function readDraft(id: string): Draft {
  try {
    const kept: unknown = JSON.parse(recall(key(id)) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        (pair): pair is [string, string] => /^(?:en|note) \d+\.\d+(?:\.\d+)?$/.test(pair[0]) && typeof pair[1] === "string",
      ),
    );
  } catch {
    return {};
  }
}

export function keepDraft(id: string, place: string, text: string): void {
  remember(key(id), JSON.stringify({ ...readDraft(id), [place]: text }));
}

/** What is on the disk is no draft any more, unless more was typed meanwhile. */
export function dropDraft(id: string, place: string, text: string): void {
  const draft = readDraft(id);
  if (draft[place] !== text) return;
  delete draft[place];
  if (Object.keys(draft).length) remember(key(id), JSON.stringify(draft));
  else forget(key(id));
}

/** A text with what was typed: an empty one takes away what was there. */
export function withTyped({ head, body }: OwnText, place: string, text: string): OwnText {
  const [what, at = ""] = place.split(" ");
  const rest = <T>(record: Record<string, T>): Record<string, T> => Object.fromEntries(Object.entries(record).filter(([other]) => other !== at));
  if (what === "note") return { head, body: { ...body, notes: text.trim() ? { ...body.notes, [at]: text } : rest(body.notes) } };
  const en = text.trim() ? { ...body.en, [at]: { text, by: "reader" as const } } : rest(body.en);
  return { head: { ...head, english: countEnglish(body.blocks, en) }, body: { ...body, en } };
}

/** Puts what was typed and not written into the text. */
export async function applyDraft(page: OwnPage): Promise<void> {
  const { id } = page.text.head;
  const draft = Object.entries(readDraft(id));
  if (!draft.length) return;
  const done = await page.change((text) => draft.reduce((now, [place, typed]) => withTyped(now, place, typed), text));
  if (done) for (const [place, typed] of draft) dropDraft(id, place, typed);
}
