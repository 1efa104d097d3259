import { html, type SafeHtml } from "@/core/html";

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
}

/** A dictionary word: readings with their definitions. */
export interface CardWord {
  pinyin: string;
  senses: string[];
}

/** The interface's words on a card, in the reader's language. */
export interface CardLabels {
  entry: string;
  brand: string;
  parts: string;
  dictionary: string;
  characters: string;
  rank: Record<string, string>;
  type: Record<string, string>;
}

/** What is at the place the reader points at, outermost first: terms, then the word, then its characters. */
export interface CardLayers {
  terms: { id: string; term: CardTerm }[];
  word?: { zh: string; pinyin: string; entries: CardWord[] };
  characters: { zh: string; entries: CardWord[] }[];
  /** The words of a selection that are in no term. */
  words?: { zh: string; pinyin: string; entries: CardWord[] }[];
}

/** What a card needs to know of the page around it. */
export interface CardContext {
  labels: CardLabels;
  find(id: string): CardTerm | undefined;
  /** Address of a term's own page. */
  link(id: string): string;
  /** Pinyin in the script that the reader reads it in, where that is another. */
  spell?: (pinyin: string) => string;
  /** Chinese in traditional characters, where the reader reads it in those. */
  hant?: (zh: string) => string;
}

const zh = (text: string, { hant }: CardContext): SafeHtml =>
  hant ? html`<span lang="zh-Hant">${hant(text)}</span>` : html`<span lang="zh-Hans">${text}</span>`;
const pinyin = (text: string, { spell }: CardContext): SafeHtml =>
  spell ? html`<span class="pinyin" lang="zh-Bopo">${spell(text)}</span>` : html`<span class="pinyin" lang="zh-Latn-pinyin">${text}</span>`;
const english = (text: string): SafeHtml => html`<span lang="en">${text}</span>`;

function termBody(id: string, term: CardTerm, context: CardContext, seen: ReadonlySet<string>): SafeHtml {
  const { labels, find, link } = context;
  const badges = [labels.rank[term.rank] ?? term.rank, labels.type[term.type] ?? term.type];
  const parts = term.parts.flatMap((part) => {
    const inner = seen.has(part) ? undefined : find(part);
    return inner ? [renderTerm(part, inner, context, false, seen)] : [];
  });
  return html`<p class="gloss" lang="en">${term.gloss}</p>
<p class="badges"><span class="badge rank-${term.rank}">${badges[0] ?? ""}</span> <span class="badge${term.type === "brand" ? " brand" : ""}">${badges[1] ?? ""}</span>
<a class="entry" href="${link(id)}">${labels.entry}</a></p>
${parts.length > 0 && html`<div class="parts"><p class="label">${labels.parts}</p>${parts}</div>`}`;
}

function renderTerm(id: string, term: CardTerm, context: CardContext, open: boolean, seen: ReadonlySet<string>): SafeHtml {
  return html`<details class="layer" data-card="${id}"${open && html` open`}><summary><b>${zh(term.zh, context)}</b> ${pinyin(term.pinyin, context)} <span class="en" lang="en">${term.en}</span></summary>
${termBody(id, term, context, new Set([...seen, id]))}</details>`;
}

const senses = (entries: readonly CardWord[], context: CardContext): SafeHtml =>
  html`${entries.map((entry) => html`<p class="word">${pinyin(entry.pinyin, context)} ${english(entry.senses.join("; "))}</p>`)}`;

const layer = (label: string, summary: SafeHtml, body: SafeHtml, open: boolean): SafeHtml =>
  html`<details class="layer"${open && html` open`}><summary>${summary} <span class="label">${label}</span></summary>${body}</details>`;

/**
 * The layered card as HTML: curated terms outermost first, each with its parts, then the dictionary word (a selection's words), then its characters. The first layer is
 * open, every other opens in place (`details`, so without script too).
 */
export function renderCard(layers: CardLayers, context: CardContext): SafeHtml {
  const { labels } = context;
  const inside = new Set(layers.terms.flatMap(({ id }, i) => (i > 0 ? [id] : [])));
  const first = layers.terms[0];
  const shownAsPart = new Set(first ? first.term.parts : []);
  const terms = layers.terms
    .filter(({ id }) => !inside.has(id) || !shownAsPart.has(id))
    .map(({ id, term }, i) => renderTerm(id, term, context, i === 0, new Set()));
  const word = [...(layers.word?.entries.length ? [layers.word] : []), ...(layers.words ?? [])].map((found, i) =>
    layer(
      labels.dictionary,
      html`<b>${zh(found.zh, context)}</b> ${pinyin(found.pinyin, context)}`,
      senses(found.entries, context),
      terms.length === 0 && i === 0,
    ),
  );
  const characters = layers.characters.map(
    (char) => html`<div class="character"><b>${zh(char.zh, context)}</b>${senses(char.entries, context)}</div>`,
  );
  const all = layers.characters.map((char) => char.zh).join("");
  const open = terms.length === 0 && word.length === 0;
  return html`${terms}${word}${characters.length > 0 && layer(labels.characters, zh(all, context), html`${characters}`, open)}`;
}
