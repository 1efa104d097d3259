import { html, type SafeHtml } from "@/core/html";
import type { Checked } from "./answer";
import type { Memory, Rating } from "./card";
import type { Piece } from "@/core/text/diff";
import type { Context, Note } from "./note";
import type { Question } from "./question";
import { type StudyWords, say } from "./words";

const language = { zh: "zh-Hans", en: "en" } as const;
const zh = (text: string): SafeHtml => html`<span lang="zh-Hans">${text}</span>`;
const pinyin = (text: string): SafeHtml | false => text !== "" && html` <span class="pinyin" lang="zh-Latn-pinyin">${text}</span>`;

/** So many characters are set large; more of them are read as a text. */
const isShort = (prompt: string): boolean => [...prompt].length <= 12;

/** The question of a card as HTML. Buttons say with data-act what they do. */
export function renderQuestion(question: Question, note: Note, words: StudyWords): SafeHtml {
  const { kind, prompt, hint, hintLang, options, lang } = question;
  const field =
    kind === "members"
      ? html`<textarea name="answer" lang="zh-Hans" rows="${Math.min(8, note.members.length)}" autocomplete="off" autocapitalize="none" spellcheck="false" aria-label="${words.answer}"></textarea>`
      : html`<input name="answer" lang="zh-Hans" autocomplete="off" autocapitalize="none" spellcheck="false" aria-label="${words.answer}">`;
  const choices = options.map(
    ({ text, lang: of }, i) =>
      html`<li><button type="button" data-act="choose" data-option="${i}"><kbd>${i + 1}</kbd> <span lang="${language[of]}">${text}</span></button></li>`,
  );
  const ask =
    question.wanted || kind === "members"
      ? html`<form class="typed">${field}<button>${words.check} <kbd>${kind === "members" ? "Ctrl ↵" : "↵"}</kbd></button></form>`
      : choices.length > 0
        ? html`<ol class="options">${choices}</ol>`
        : html`<p><button type="button" class="button" data-act="show">${words.show} <kbd>␣</kbd></button></p>`;
  return html`<p class="ask">${words.ask[kind === "choose" && !hint ? "chooseAlone" : kind] ?? kind}</p>
${prompt ? html`<p class="prompt as-${lang}${isShort(prompt) ? " is-word" : ""}" lang="${language[lang]}">${prompt}</p>` : html`<p class="prompt"><button type="button" data-act="hear">${words.hear}</button></p>`}
${hint ? html`<p class="question-hint" lang="${language[hintLang]}">${hint}</p>` : ""}${ask}`;
}

function renderPiece({ kind, text, wrote }: Piece, words: StudyWords): SafeHtml {
  if (kind === "same") return html`<span>${text}</span>`;
  if (kind === "tone") return html`<ins title="${words.tone}">${text}</ins><del title="${words.tone}">${wrote ?? ""}</del>`;
  return kind === "missing" ? html`<ins title="${words.missing}">${text}</ins>` : html`<del title="${words.extra}">${text}</del>`;
}

/** What was written against what was wanted: what is missing is inserted, what is too much is struck out. */
export const renderChecked = ({ pieces, verdict, as }: Checked, words: StudyWords): SafeHtml =>
  html`<p class="difference ${verdict}"><b class="verdict">${words[verdict]}</b> <span lang="${as === "hanzi" ? "zh-Hans" : "zh-Latn-pinyin"}">${pieces.map((piece, i) => [as === "pinyin" && i > 0 && " ", renderPiece(piece, words)])}</span></p>`;

/** Where the sentence of a note stands: in an article, or in a text of the reader's own, whose page takes its name. */
const sourceAddress = (read: string, { article, segment }: Context): string =>
  article.startsWith("own-") ? `${read.replace(/read\/$/, "texts/read/")}?t=${article}#s${segment}` : `${read}${article}/#s${segment}`;

/** The answer in full: the note with its sentence and the way to its place. `read` is the address of the articles. */
export function renderAnswer(note: Note, words: StudyWords, read: string): SafeHtml {
  const { context } = note;
  const link = context?.article ? html` <a href="${sourceAddress(read, context)}" data-source="">${words.source}</a>` : "";
  const members = note.members.map((member) => html`<li>${zh(member.zh)}${pinyin(member.pinyin)} <span lang="en">${member.en}</span></li>`);
  return html`<div class="answer"><p class="headline">${zh(note.zh)}${pinyin(note.pinyin)}</p>
<p class="meaning" lang="en">${note.en}</p>${note.gloss ? html`<p class="gloss" lang="en">${note.gloss}</p>` : ""}
${note.accept.length ? html`<p class="also">${words.also} <span lang="en">${note.accept.join("; ")}</span></p>` : ""}
${note.avoid.map(({ en, why }) => html`<p class="avoid">${words.avoid} <span lang="en">${en}: ${why}</span></p>`)}
${members.length ? html`<ol class="members">${members}</ol>` : ""}
${context ? html`<blockquote><p>${zh(context.zh)}</p><p lang="en">${context.en}</p>${link ? html`<p>${link}</p>` : ""}</blockquote>` : ""}</div>`;
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
export function renderRatings(preview: Record<Rating, Memory>, suggested: Rating, now: number, words: StudyWords, locale: string): SafeHtml {
  const button = (rating: Rating) =>
    html`<button type="button" data-act="rate" data-rating="${rating}"${rating === suggested && html` class="suggested"`}><kbd>${rating}</kbd> ${words.rate[names[rating]]} <small>${spellWait(preview[rating].due - now, locale)}</small></button>`;
  return html`<div class="ratings">${([1, 2, 3, 4] as const).map(button)}</div>`;
}

/** The line above a card: how much is left and what else can be done, with its keys (single letters are the field's where one types). */
export const renderTools = (left: { learning: number; reviews: number; fresh: number }, words: StudyWords, typing: boolean): SafeHtml =>
  html`<div class="session-tools"><span>${say(words.left, left)}</span><span class="acts"><button type="button" data-act="undo">${words.undo} <kbd>${typing ? "Ctrl z" : "z"}</kbd></button><button type="button" data-act="suspend">${words.suspend}${!typing && html` <kbd>-</kbd>`}</button><button type="button" data-act="remove">${words.remove}</button><button type="button" data-act="end">${words.end} <kbd>Esc</kbd></button></span></div>`;
