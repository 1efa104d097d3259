import { html, type SafeHtml } from "@/core/html";
import { type IconName, icons } from "@/core/icons";

/** What a card shows of a term. Written a term once into the article's data file. */
export interface CardTerm {
  zh: string;
  pinyin: string;
  /** The preferred rendering. */
  en: string;
  gloss: string;
  rank: string;
  type: string;
  /** Ids of the smaller terms inside it, in order. */
  parts: string[];
  /** A rendering that misleads, and why. */
  avoid?: { en: string; why: string };
  /** Whether it stands in this text and in no other of the edition. */
  only?: true;
  /** Explained by the grammar from its parts, and no entry. */
  derived?: true;
  /** The name in full, where the text has it short. */
  full?: string;
  /** What it belongs to, in English. */
  parent?: string;
  /** The file of a reader's own that says so. */
  layer?: string;
}

/** A dictionary word: readings with their definitions. */
export interface CardWord {
  pinyin: string;
  senses: string[];
}

/** The interface's words on a card, in the reader's language. */
export interface CardLabels {
  entry: string;
  parts: string;
  derived: string;
  full: string;
  parent: string;
  selected: string;
  dictionary: string;
  characters: string;
  here: string;
  not: string;
  back: string;
  hear: string;
  copy: string;
  copyEnglish: string;
  save: string;
  pin: string;
  correct: string;
  close: string;
  previous: string;
  next: string;
  rank: Record<string, string>;
  type: Record<string, string>;
}

/** What is at the place the reader points at, outermost first: terms, then the word, then its characters. */
export interface CardLayers {
  terms: { id: string; term: CardTerm }[];
  word?: { zh: string; pinyin: string; entries: CardWord[] };
  /** The characters of the word, each once; what they mean is asked for by itself (renderCharacters). */
  characters: string;
  /** The words of a selection that are in no term. */
  words?: { zh: string; pinyin: string; entries: CardWord[] }[];
  /** How the sentence renders the term, in its own words. */
  here?: string;
  /** The English of the sentence, for a sheet that lies over it; the rendering is cut out of it by the offsets. */
  sentence?: { en: string; start: number; end: number };
}

/** What a card needs to know of the page around it. */
export interface CardContext {
  labels: CardLabels;
  find(id: string): CardTerm | undefined;
  /** Address of a term's own page. */
  link(id: string): string;
  /** What a way back leads to: the term shown before a part of it was asked for. */
  back?: string;
  /** What can be done here. What is not given is not offered. */
  can: { hear?: boolean; save?: boolean; pin?: boolean; correct?: boolean };
  /** Pinyin in the script that the reader reads it in, where that is another. */
  spell?: (pinyin: string) => string;
  /** Chinese in traditional characters, where the reader reads it in those. */
  hant?: (zh: string) => string;
}

const zh = (text: string, { hant }: Pick<CardContext, "hant">): SafeHtml =>
  hant ? html`<span lang="zh-Hant">${hant(text)}</span>` : html`<span lang="zh-Hans">${text}</span>`;
const pinyin = (text: string, { spell }: Pick<CardContext, "spell">): SafeHtml =>
  spell ? html`<span class="pinyin" lang="zh-Bopo">${spell(text)}</span>` : html`<span class="pinyin" lang="zh-Latn-pinyin">${text}</span>`;
const english = (text: string): SafeHtml => html`<span lang="en">${text}</span>`;

const drawing = (name: IconName): SafeHtml => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${icons[name]}"/></svg>`;
const iconButton = (name: IconName, act: string, label: string): SafeHtml =>
  html`<button type="button" class="icon-button" data-act="${act}" aria-label="${label}" title="${label}">${drawing(name)}</button>`;
const action = (name: IconName, act: string, label: string): SafeHtml =>
  html`<button type="button" class="act" data-act="${act}">${drawing(name)}<span>${label}</span></button>`;

const senses = (entries: readonly CardWord[], context: Pick<CardContext, "spell">): SafeHtml =>
  html`${entries.map((entry) => html`${pinyin(entry.pinyin, context)} ${english(entry.senses.join("; "))} `)}`;

/** A dictionary word on one line, whole when asked for. */
const sense = ({ zh: text, entries }: NonNullable<CardLayers["word"]>, context: CardContext): SafeHtml =>
  html`<p class="sense" tabindex="0"><span class="label">${context.labels.dictionary}</span> ${zh(text, context)} ${senses(entries, context)}</p>`;

/** Terms as chips that put themselves in the card's place. */
const chips = (label: string, terms: readonly { id: string; term: CardTerm }[], context: CardContext): SafeHtml | false =>
  terms.length > 0 &&
  html`<div class="parts"><span class="label">${label}</span>${terms.map(
    ({ id, term }) =>
      html` <button type="button" class="chip" data-part="${id}">${zh(term.zh, context)} <small lang="en">${term.en}</small></button>`,
  )}</div>`;

/** The part of the card that is about its subject: the first term, else the word, else the characters. */
function renderSubject(layers: CardLayers, context: CardContext): SafeHtml {
  const { labels } = context;
  const first = layers.terms[0];
  const word = layers.word ?? layers.words?.[0];
  const [text, sound] = first ? [first.term.zh, first.term.pinyin] : word ? [word.zh, word.pinyin] : [layers.characters, ""];
  const heading = html`<div class="card-head"><h2>${zh(text, context)}</h2>${context.can.hear && iconButton("hear", "hear", labels.hear)}${iconButton("close", "close", labels.close)}</div>${sound && html`<p>${pinyin(sound, context)}</p>`}`;
  if (!first) return heading;
  const { en, gloss, rank, type, avoid, derived, full, parent, layer } = first.term;
  const level = rank && (labels.rank[rank] ?? rank);
  return html`${heading}<p class="preferred"><span lang="en">${en}</span>${iconButton("copy", "copy-english", labels.copyEnglish)}</p>
${layers.here && html`<p class="here"><span class="label">${labels.here}</span> <q lang="en">${layers.here}</q></p>`}${gloss && html`<p class="gloss" lang="en">${gloss}</p>`}
${full && html`<p class="full"><span class="label">${labels.full}</span> ${zh(full, context)}</p>`}${parent && html`<p class="full"><span class="label">${labels.parent}</span> ${english(parent)}</p>`}<p class="kind">${[layer, level, derived ? labels.derived : (labels.type[type] ?? type)].filter(Boolean).join(" · ")}</p>
${avoid && html`<p class="avoid">${labels.not} <s lang="en">${avoid.en}</s>: <span lang="en">${avoid.why}</span></p>`}`;
}

/** The terms to go on to: those inside the subject or around the place, or the others of a selection. */
function renderChips(layers: CardLayers, context: CardContext): SafeHtml | false {
  const [first, ...others] = layers.terms;
  if (layers.words) return chips(context.labels.selected, others, context);
  const ids = new Set([...(first?.term.parts ?? []), ...others.map(({ id }) => id)]);
  const known = [...ids].flatMap((id) => {
    const term = context.find(id);
    return term && id !== first?.id ? [{ id, term }] : [];
  });
  return chips(context.labels.parts, known, context);
}

function renderDictionary({ terms, word, words = [], characters }: CardLayers, context: CardContext): SafeHtml {
  const known = [...(word?.entries.length ? [word] : []), ...words];
  const alone = terms.length === 0 && known.length === 0;
  return html`${known.map((entry) => sense(entry, context))}${
    characters !== "" &&
    html`<details class="characters" data-characters="${characters}"${alone && html` open`}><summary>${context.labels.characters} ${zh(characters, context)}</summary></details>`
  }${context.can.correct && html`<p class="correct"><button type="button" class="as-link" data-act="correct">${context.labels.correct}</button></p>`}`;
}

/** What some characters mean, for the part of a card that was opened for that. */
export const renderCharacters = (
  characters: readonly { zh: string; entries: readonly CardWord[] }[],
  context: Pick<CardContext, "spell" | "hant">,
): SafeHtml => html`${characters.map((char) => html`<p><b>${zh(char.zh, context)}</b> ${senses(char.entries, context)}</p>`)}`;

/** The English of the sentence with its rendering lit: what a sheet lies over is on it. */
const renderSentence = ({ en, start, end }: NonNullable<CardLayers["sentence"]>): SafeHtml =>
  html`<p class="sentence" lang="en" tabindex="0">${en.slice(0, start)}${end > start && html`<mark>${en.slice(start, end)}</mark>`}${en.slice(end)}</p>`;

/**
 * The card as HTML, in the order in which a reader asks: what it says in English, what here, what it means, what not to say; what it is made of, as chips that
 * replace the card; the dictionary's sense; one row of what can be done (`data-act`). Rows with nothing to say are left out.
 */
export function renderCard(layers: CardLayers, context: CardContext): SafeHtml {
  const { labels, can, back, link } = context;
  const first = layers.terms[0];
  const acts = [
    can.save && !first?.term.derived && action("save", "save", labels.save),
    can.pin && first && !first.term.derived && action("pin", "pin", labels.pin),
    first && action("copy", "copy", labels.copy),
    first && !first.term.derived && html`<a class="act to-entry" href="${link(first.id)}">${labels.entry} →</a>`,
  ];
  return html`${layers.sentence && renderSentence(layers.sentence)}${
    back && html`<button type="button" class="card-back" data-act="back">← ${zh(back, context)}</button>`
  }<div class="card-scroll"><div class="card-top">${renderSubject(layers, context)}</div>${renderChips(layers, context)}${renderDictionary(layers, context)}</div>
<div class="acts">${acts}</div>`;
}
