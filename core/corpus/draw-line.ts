import { html, type SafeHtml } from "@/core/html";
import { fill } from "@/core/text/fill";
import type { ContextAnswer, KwicLine } from "./answers";
import { type CorpusContext, type CorpusWords, drawIcon, drawLevel, whoOf, zh } from "./draw-parts";
import { hiddenIn, mostHidden } from "./hidden";

/** Lines around what was found, and one that is opened. */

const chevron = "M6 9.5l6 6 6-6";

/** A row of the concordance; `i` is its place on the page. */
function drawLine(line: KwicLine, i: number, isFirst: boolean, { words, view }: CorpusContext): SafeHtml {
  const isOpen = view.open === i + 1;
  const label = fill(isOpen ? words.closeLine : words.openLine, { n: view.offset + i + 1 });
  return html`<tr data-line="${i}" class="${isFirst ? "first" : ""}"><td class="d">${line.date || words.noDate}${isFirst ? html` <abbr title="${words.nthTitle}">${words.nth}</abbr>` : ""}</td><td class="lv">${drawLevel(line.level, words)}</td><td class="is" lang="${zh}" title="${line.title}">${whoOf(line)}</td><td class="l" lang="${zh}"><bdi>${line.left}</bdi></td><th scope="row" class="kw" lang="${zh}"><span>${line.hit}</span></th><td class="r" lang="${zh}">${line.right}</td><td class="x"><button type="button" aria-expanded="${isOpen ? "true" : "false"}" aria-label="${label}" data-open="${i}">${drawIcon(chevron)}</button></td></tr>`;
}

export function drawTable(lines: readonly KwicLine[], firsts: ReadonlySet<string>, context: CorpusContext): SafeHtml {
  const { words, view } = context;
  const heads: [string, string][] = [
    ["d", words.colDate],
    ["lv", words.colLevel],
    ["is", words.colIssuer],
    ["l", words.colBefore],
    ["kw", words.colHit],
    ["r", words.colAfter],
    ["x", words.colOpen],
  ];
  return html`<table class="kwic"><caption class="visually-hidden">${fill(words.caption, { q: view.q })}</caption><thead><tr>${heads.map(([name, label]) => html`<th scope="col" class="${name}"><span ${["d", "is"].includes(name) ? "" : html`class="visually-hidden"`}>${label}</span></th>`)}</tr></thead><tbody>${lines.map((line, i) => drawLine(line, i, firsts.has(`${line.path}:${line.position}`), context))}</tbody></table>`;
}

/** What the reader has typed for a line, and whether as much as there can be stands around it. */
export interface Opened {
  typed: string;
  isWide: boolean;
}

/** The English that the reader has typed, or the way to type it. */
const drawTyped = (typed: string, words: CorpusWords): SafeHtml =>
  typed === ""
    ? html`<p class="note">${words.noEnglish} <button type="button" class="as-link" data-type="">${words.type}</button></p>`
    : html`<p class="en" lang="en">${typed}</p><p class="note">${words.yourEnglish} <button type="button" class="as-link" data-type="">${words.typeChange}</button></p>`;

/** Below its row: the sentence among its neighbours, the English, where it is from, what can be done with it. */
export function drawOpen(line: KwicLine, { sentences }: ContextAnswer, { typed, isWide }: Opened, { words, view }: CorpusContext): SafeHtml {
  const own = sentences.find(({ position }) => position === line.position);
  const at = own ? own.zh.indexOf(line.hit, Math.max(0, own.zh.indexOf(line.left + line.hit))) : -1;
  const marked = (text: string): SafeHtml =>
    at < 0 || line.hit === "" ? html`${text}` : html`${text.slice(0, at)}<mark>${line.hit}</mark>${text.slice(at + line.hit.length)}`;
  // A paragraph's English stands at its first sentence.
  const english = sentences.filter(({ en, paragraph }) => en !== "" && paragraph === own?.paragraph);
  return html`<td colspan="7"><div class="opened"><p lang="${zh}">${sentences.map(({ position, paragraph, zh: text }, i) => html`${i > 0 && sentences[i - 1]?.paragraph !== paragraph ? html`<br>` : ""}${position === line.position ? html`<span class="own">${marked(text)}</span>` : html`<span class="beside">${text}</span>`}`)}</p><div class="english">${english.length > 0 ? english.map(({ en }) => html`<p class="en" lang="en">${en}</p>`) : drawTyped(typed, words)}</div><footer><span><cite lang="${zh}">${line.title || line.path}</cite> · ${[line.date, line.issuer].filter(Boolean).join(" · ")} · ${fill(words.sentence, { n: line.position + 1 })}</span> <button type="button" class="as-link" data-read="${line.path}" data-position="${line.position}">${words.read}</button> <button type="button" class="as-link" data-copy-line="">${words.copy}</button> ${isWide ? "" : html`<button type="button" class="as-link" data-more="">${words.more}</button> `}${hiddenIn(view.hide).length < mostHidden && view.view === "lines" ? html`<button type="button" class="as-link" data-hide-line="">${words.hide}</button>` : ""}</footer></div></td>`;
}

/** A field in which a line's English is typed. */
export const drawTyping = (english: string, words: CorpusWords): SafeHtml =>
  html`<form class="typing"><label for="typed-english">${words.typeLabel}</label><textarea id="typed-english" lang="en" rows="3" maxlength="20000">${english}</textarea><p class="deeds"><button type="submit" class="button small">${words.typeKeep}</button> <button type="button" class="as-link" data-untype="">${words.typeCancel}</button></p></form>`;
