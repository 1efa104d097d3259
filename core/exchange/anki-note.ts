import { escapeHtml } from "@/core/reading/html";
import { type Note, makeNote } from "@/core/study/note";
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

const han = /\p{Script=Han}/u;
const latin = /\p{Script=Latin}/u;
const marked = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/i;

/** The beginning of a text that is too long, without half a character at its end. */
const clip = (text: string, longest: number): string => (text.length > longest ? text.slice(0, longest).replace(/[\ud800-\udbff]$/, "") : text);

/** A note from fields with names: ours come back as they went out, of others the fields are told by their names, else by what stands in them. Null without Chinese. */
export function fromAnkiFields(names: readonly string[], values: readonly string[], tags: readonly string[], added: number): Note | null {
  const plain = values.map(toPlain);
  const named = (pattern: RegExp): string => plain[names.findIndex((name) => pattern.test(name))] ?? "";
  const ours = names.includes("TifaId");
  const zh = (ours ? named(/^Chinese$/) : named(/^(?:chinese|hanzi|simplified|汉字|中文|front|word|expression)$/i)) || plain.find((value) => han.test(value)) || "";
  if (!han.test(zh)) return null;
  const rest = plain.filter((value) => value !== zh && value !== "");
  const pinyin = ours ? named(/^Pinyin$/) : named(/pinyin|拼音|reading/i) || rest.find((value) => !han.test(value) && marked.test(value)) || "";
  const en = ours ? named(/^English$/) : named(/^(?:english|meaning|definition|back|英文|释义)$/i) || rest.find((value) => value !== pinyin && latin.test(value) && !han.test(value)) || "";
  const gloss = ours ? named(/^Gloss$/) : "";
  const sentence = named(ours ? /^Sentence$/ : /^(?:sentence|example|例句)$/i);
  const at = ours ? named(/^Place$/).match(/^([a-z0-9-]+)#(\d+\.\d+\.\d+)$/) : null;
  const own = ours ? named(/^TifaId$/) : "";
  const id = /^[twsi]:.{1,400}$/u.test(own) ? own : `i:${sha256(zh).slice(0, 16)}`;
  const kind = id.startsWith("t:") ? "term" : id.startsWith("s:") ? "sentence" : "word";
  const context = sentence ? { zh: clip(sentence, noteLimits.sentence), en: clip(named(ours ? /^SentenceEnglish$/ : /^(?:sentence ?(?:english|meaning|translation))$/i), noteLimits.sentence), article: at?.[1] ?? "", segment: at?.[2] ?? "" } : null;
  const kept = tags.map((tag) => clip(toPlain(tag), noteLimits.tag)).filter(Boolean).slice(0, noteLimits.tags);
  return makeNote({ id, kind, zh: clip(zh, noteLimits.zh), pinyin: clip(pinyin, noteLimits.pinyin), en: clip(en, noteLimits.en), gloss: clip(gloss, noteLimits.gloss), context, tags: kept, added });
}
