import { escapeHtml as esc } from "@/core/reading/html";
import type { Checked } from "./answer";
import type { Memory, Rating } from "./card";
import type { Piece } from "./diff";
import type { Note } from "./note";
import type { Question } from "./question";
import { type StudyWords, say } from "./words";

const language = { zh: "zh-Hans", en: "en" } as const;
const zh = (text: string): string => `<span lang="zh-Hans">${esc(text)}</span>`;
const pinyin = (text: string): string => (text ? ` <span class="pinyin" lang="zh-Latn-pinyin">${esc(text)}</span>` : "");

/** The question of a card as HTML. Buttons say with data-act what they do. */
export function renderQuestion(question: Question, note: Note, words: StudyWords): string {
  const { kind, prompt, hint, hintLang, options, lang } = question;
  const field =
    kind === "members"
      ? `<textarea name="answer" lang="zh-Hans" rows="${Math.min(8, note.members.length)}" autocomplete="off" autocapitalize="none" spellcheck="false" aria-label="${esc(words.answer)}"></textarea>`
      : `<input name="answer" lang="zh-Hans" autocomplete="off" autocapitalize="none" spellcheck="false" aria-label="${esc(words.answer)}">`;
  const choices = options
    .map(
      ({ text, lang: of }, i) =>
        `<li><button type="button" data-act="choose" data-option="${i}"><kbd>${i + 1}</kbd> <span lang="${language[of]}">${esc(text)}</span></button></li>`,
    )
    .join("");
  const ask =
    question.wanted || kind === "members"
      ? `<form class="typed">${field}<button>${esc(words.check)} <kbd>${kind === "members" ? "Ctrl ↵" : "↵"}</kbd></button></form>`
      : choices
        ? `<ol class="options">${choices}</ol>`
        : `<p><button type="button" class="button" data-act="show">${esc(words.show)} <kbd>␣</kbd></button></p>`;
  return `<p class="ask">${esc(words.ask[kind === "choose" && !hint ? "chooseAlone" : kind] ?? kind)}</p>
${prompt ? `<p class="prompt as-${lang}" lang="${language[lang]}">${esc(prompt)}</p>` : `<p class="prompt"><button type="button" data-act="hear">${esc(words.hear)}</button></p>`}
${hint ? `<p class="question-hint" lang="${language[hintLang]}">${esc(hint)}</p>` : ""}${ask}`;
}

function renderPiece({ kind, text, wrote }: Piece, words: StudyWords): string {
  if (kind === "same") return `<span>${esc(text)}</span>`;
  if (kind === "tone") return `<ins title="${esc(words.tone)}">${esc(text)}</ins><del title="${esc(words.tone)}">${esc(wrote ?? "")}</del>`;
  return kind === "missing" ? `<ins title="${esc(words.missing)}">${esc(text)}</ins>` : `<del title="${esc(words.extra)}">${esc(text)}</del>`;
}

/** What was written against what was wanted: what is missing is inserted, what is too much is struck out. */
export const renderChecked = ({ pieces, verdict, as }: Checked, words: StudyWords): string =>
  `<p class="difference ${verdict}"><b class="verdict">${esc(words[verdict])}</b> <span lang="${as === "hanzi" ? "zh-Hans" : "zh-Latn-pinyin"}">${pieces.map((piece) => renderPiece(piece, words)).join(as === "pinyin" ? " " : "")}</span></p>`;

/** The answer in full: the note with its sentence and the way to its place. `read` is the address of the articles. */
export function renderAnswer(note: Note, words: StudyWords, read: string): string {
  const { context } = note;
  const link = context?.article ? ` <a href="${esc(`${read}${context.article}/#s${context.segment}`)}" data-source="">${esc(words.source)}</a>` : "";
  const members = note.members.map((member) => `<li>${zh(member.zh)}${pinyin(member.pinyin)} <span lang="en">${esc(member.en)}</span></li>`).join("");
  return `<div class="answer"><p class="headline">${zh(note.zh)}${pinyin(note.pinyin)}</p>
<p class="meaning" lang="en">${esc(note.en)}</p>${note.gloss ? `<p class="gloss" lang="en">${esc(note.gloss)}</p>` : ""}
${note.accept.length ? `<p class="also">${esc(words.also)} <span lang="en">${esc(note.accept.join("; "))}</span></p>` : ""}
${note.avoid.map(({ en, why }) => `<p class="avoid">${esc(words.avoid)} <span lang="en">${esc(en)}: ${esc(why)}</span></p>`).join("")}
${members ? `<ol class="members">${members}</ol>` : ""}
${context ? `<blockquote><p>${zh(context.zh)}</p><p lang="en">${esc(context.en)}</p>${link ? `<p>${link}</p>` : ""}</blockquote>` : ""}</div>`;
}

const day = 86_400_000;

/** How long until a time, in the reader's language: 10 min, 3 days, 2 mths. */
export function spellWait(wait: number, locale: string): string {
  const [value, unit]: [number, string] =
    wait < 3_600_000
      ? [wait / 60_000, "minute"]
      : wait < day / 2
        ? [wait / 3_600_000, "hour"]
        : wait < 60 * day
          ? [wait / day, "day"]
          : wait < 730 * day
            ? [wait / (30.44 * day), "month"]
            : [wait / (365.25 * day), "year"];
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: value < 10 && unit !== "minute" && unit !== "day" ? 1 : 0,
  }).format(Math.max(1, value));
}

const names = { 1: "again", 2: "hard", 3: "good", 4: "easy" } as const;

/** The four answers with what each leads to; the suggested one stands out. */
export function renderRatings(preview: Record<Rating, Memory>, suggested: Rating, now: number, words: StudyWords, locale: string): string {
  const button = (rating: Rating) =>
    `<button type="button" data-act="rate" data-rating="${rating}"${rating === suggested ? ' class="suggested"' : ""}><kbd>${rating}</kbd> ${esc(words.rate[names[rating]])} <small>${esc(spellWait(preview[rating].due - now, locale))}</small></button>`;
  return `<div class="ratings">${([1, 2, 3, 4] as const).map(button).join("")}</div>`;
}

/** The line above a card: how much is left and what else can be done, with its keys (single letters are the field's where one types). */
export const renderTools = (left: { learning: number; reviews: number; fresh: number }, words: StudyWords, typing: boolean): string =>
  `<div class="session-tools"><span>${esc(say(words.left, left))}</span><span class="acts"><button type="button" data-act="undo">${esc(words.undo)} <kbd>${typing ? "Ctrl z" : "z"}</kbd></button><button type="button" data-act="suspend">${esc(words.suspend)}${typing ? "" : " <kbd>-</kbd>"}</button><button type="button" data-act="remove">${esc(words.remove)}</button><button type="button" data-act="end">${esc(words.end)} <kbd>Esc</kbd></button></span></div>`;
