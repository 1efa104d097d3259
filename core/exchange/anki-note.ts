import { escapeHtml } from "@/core/html";
import { type Note, makeNote } from "@/core/study/note";
import { type Role, roleOf } from "./columns";
import { fromZhuyin } from "@/core/pinyin/from-zhuyin";
import { type Annotated, bracketRuby, readAnnotated, readBeside, readMeaning } from "./annotated";
import { chineseIn, guessChinese, guessRest, readingOf, splitOneField } from "./guess";
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

/** A row whose only field has the word and all that is said of it. */
function beside(values: readonly string[]): readonly string[] {
  const filled = values.filter(Boolean);
  const [only = ""] = filled;
  return filled.length === 1 && readBeside(only).pinyin === "" ? (splitOneField(only) ?? values) : values;
}

/** The Chinese of a field with the reading that stands in it. */
function chineseOf(field: string): Annotated {
  const annotated = readAnnotated(field);
  return annotated.zh === field ? readBeside(field) : annotated;
}

/** A note from fields with names: ours come back as they went out, of others the fields are told by their names, else by what stands in them. Null without Chinese. */
export function fromAnkiFields(names: readonly string[], values: readonly string[], tags: readonly string[], added: number): Note | null {
  const roles = names.map(roleOf);
  const ours = roles.includes("id");
  const plain = ours ? values.map(toPlain) : beside(values.map((value) => fromZhuyin(toPlain(bracketRuby(value)))));
  const named = (role: Role): string => plain[roles.indexOf(role)] ?? "";
  const field = ["only", "most"].includes(chineseIn(named("zh"))) ? named("zh") : guessChinese(plain);
  if (field === "") return null;
  const { zh, pinyin: written } = ours ? { zh: field, pinyin: "" } : chineseOf(field);
  const other = (value: string): string => (value === field ? "" : value);
  const told = { pinyin: named("pinyin"), en: other(named("en")) };
  const guess = guessRest(
    zh,
    plain.filter((value, i) => value !== told.pinyin && value !== field && [undefined, "zh", "front", "back"].includes(roles[i])),
  );
  const besides = told.pinyin ? (/\d|[:v]/.test(told.pinyin) && readingOf(zh, told.pinyin)) || told.pinyin : guess.pinyin || written;
  const meaning = told.en || guess.en || other(named("back"));
  const { pinyin, en } = ours ? told : besides || meaning === "" ? { pinyin: besides, en: meaning } : readMeaning(zh, meaning);
  const sentence = ours ? named("sentence") : readAnnotated(named("sentence")).zh;
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
