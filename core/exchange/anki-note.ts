import { escapeHtml } from "@/core/html";
import { type Note, makeNote } from "@/core/study/note";
import { type Role, roleOf } from "./columns";
import { guessChinese, guessRest, hasHan, readingOf } from "./guess";
import { noteLimits } from "./note-limits";
import { toPlain } from "./plain";
import { sha256 } from "./sha256";

/** The fields of our note type in Anki, in order. The last two keep a note itself: where its sentence stands, and its id. */
export const ankiFields = ["Chinese", "Pinyin", "English", "Gloss", "Sentence", "SentenceEnglish", "Link", "Place", "TifaId"] as const;

export const notetypeName = "Tifa";
export const deckName = "Tifa";

/** A number that is the same for the same text, below 2^40: for ids that stay. */
export const stableNumber = (text: string): number => Number.parseInt(sha256(text).slice(0, 10), 16);

/** Anki's note identity: a second import of the same guid updates the note. */
export const guidOf = (note: Note): string => `tifa${sha256(note.id).slice(0, 12)}`;

const place = ({ context }: Note): string => (context?.article ? `${context.article}#${context.segment}` : "");

/** A note's fields as HTML, as Anki keeps them. `base` is the address of the articles, whole. */
export function toAnkiFields(note: Note, base: string): string[] {
  const { context } = note;
  const at = place(note);
  const members = note.members.map(({ zh, pinyin, en }) => [zh, pinyin, en].filter(Boolean).join(" ")).join("; ");
  const link = at && context ? `<a href="${escapeHtml(`${base}${context.article}/#s${context.segment}`)}">Tifa</a>` : "";
  const gloss = [note.gloss, members].filter(Boolean).join(" — ");
  return [...[note.zh, note.pinyin, note.en, gloss, context?.zh ?? "", context?.en ?? ""].map(escapeHtml), link, at, escapeHtml(note.id)];
}

/** The beginning of a text that is too long, without half a character at its end. */
const clip = (text: string, longest: number): string => (text.length > longest ? text.slice(0, longest).replace(/[\ud800-\udbff]$/, "") : text);

/** A note from fields with names: ours come back as they went out, of others the fields are told by their names, else by what stands in them. Null without Chinese. */
export function fromAnkiFields(names: readonly string[], values: readonly string[], tags: readonly string[], added: number): Note | null {
  const plain = values.map(toPlain);
  const roles = names.map(roleOf);
  const named = (role: Role): string => plain[roles.indexOf(role)] ?? "";
  const ours = roles.includes("id");
  const zh = hasHan(named("zh")) ? named("zh") : guessChinese(plain);
  if (zh === "") return null;
  const other = (value: string): string => (value === zh ? "" : value);
  const told = { pinyin: named("pinyin"), en: other(named("en")) };
  const guess = guessRest(
    zh,
    plain.filter((value, i) => value !== told.pinyin && [undefined, "zh", "front", "back"].includes(roles[i])),
  );
  const pinyin = ours ? told.pinyin : told.pinyin ? (/\d/.test(told.pinyin) && readingOf(zh, told.pinyin)) || told.pinyin : guess.pinyin;
  const en = ours ? told.en : told.en || guess.en || other(named("back"));
  const sentence = named("sentence");
  const at = named("place").match(/^([a-z0-9-]+)#(\d+\.\d+\.\d+)$/);
  const own = named("id");
  const id = /^[twsi]:.{1,400}$/u.test(own) ? own : `i:${sha256(zh).slice(0, 16)}`;
  const kind = id.startsWith("t:") ? "term" : id.startsWith("s:") ? "sentence" : "word";
  const context = sentence
    ? { zh: clip(sentence, noteLimits.sentence), en: clip(named("sentenceEn"), noteLimits.sentence), article: at?.[1] ?? "", segment: at?.[2] ?? "" }
    : null;
  const kept = tags
    .map((tag) => clip(toPlain(tag), noteLimits.tag))
    .filter(Boolean)
    .slice(0, noteLimits.tags);
  return makeNote({
    id,
    kind,
    zh: clip(zh, noteLimits.zh),
    pinyin: clip(pinyin, noteLimits.pinyin),
    en: clip(en, noteLimits.en),
    gloss: clip(ours ? named("gloss") : "", noteLimits.gloss),
    context,
    tags: kept,
    added,
  });
}
