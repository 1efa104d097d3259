import { escapeHtml } from "./html";

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

const zh = (text: string, { hant }: CardContext): string =>
  hant ? `<span lang="zh-Hant">${escapeHtml(hant(text))}</span>` : `<span lang="zh-Hans">${escapeHtml(text)}</span>`;
const pinyin = (text: string, { spell }: CardContext): string =>
  spell
    ? `<span class="pinyin" lang="zh-Bopo">${escapeHtml(spell(text))}</span>`
    : `<span class="pinyin" lang="zh-Latn-pinyin">${escapeHtml(text)}</span>`;
const english = (text: string): string => `<span lang="en">${escapeHtml(text)}</span>`;

function termBody(id: string, term: CardTerm, context: CardContext, seen: ReadonlySet<string>): string {
  const { labels, find, link } = context;
  const badges = [labels.rank[term.rank] ?? term.rank, labels.type[term.type] ?? term.type];
  const parts = term.parts.flatMap((part) => {
    const inner = seen.has(part) ? undefined : find(part);
    return inner ? [renderTerm(part, inner, context, false, seen)] : [];
  });
  return `<p class="gloss" lang="en">${escapeHtml(term.gloss)}</p>
<p class="badges"><span class="badge rank-${escapeHtml(term.rank)}">${escapeHtml(badges[0] ?? "")}</span> <span class="badge${term.type === "brand" ? " brand" : ""}">${escapeHtml(badges[1] ?? "")}</span>
<a class="entry" href="${escapeHtml(link(id))}">${escapeHtml(labels.entry)}</a></p>
${parts.length ? `<div class="parts"><p class="label">${escapeHtml(labels.parts)}</p>${parts.join("")}</div>` : ""}`;
}

function renderTerm(id: string, term: CardTerm, context: CardContext, open: boolean, seen: ReadonlySet<string>): string {
  return `<details class="layer" data-card="${escapeHtml(id)}"${open ? " open" : ""}><summary><b>${zh(term.zh, context)}</b> ${pinyin(term.pinyin, context)} <span class="en" lang="en">${escapeHtml(term.en)}</span></summary>
${termBody(id, term, context, new Set([...seen, id]))}</details>`;
}

const senses = (entries: readonly CardWord[], context: CardContext): string =>
  entries.map((entry) => `<p class="word">${pinyin(entry.pinyin, context)} ${english(entry.senses.join("; "))}</p>`).join("");

const layer = (label: string, summary: string, body: string, open: boolean): string =>
  `<details class="layer"${open ? " open" : ""}><summary>${summary} <span class="label">${escapeHtml(label)}</span></summary>${body}</details>`;

/**
 * The layered card as HTML: curated terms outermost first, each with its parts, then the dictionary word (a selection's words), then its characters. The first layer is
 * open, every other opens in place (`details`, so without script too).
 */
export function renderCard(layers: CardLayers, context: CardContext): string {
  const { labels } = context;
  const inside = new Set(layers.terms.flatMap(({ id }, i) => (i > 0 ? [id] : [])));
  const first = layers.terms[0];
  const shownAsPart = new Set(first ? first.term.parts : []);
  const terms = layers.terms
    .filter(({ id }) => !inside.has(id) || !shownAsPart.has(id))
    .map(({ id, term }, i) => renderTerm(id, term, context, i === 0, new Set()));
  const word = [...(layers.word?.entries.length ? [layers.word] : []), ...(layers.words ?? [])]
    .map((found, i) =>
      layer(
        labels.dictionary,
        `<b>${zh(found.zh, context)}</b> ${pinyin(found.pinyin, context)}`,
        senses(found.entries, context),
        terms.length === 0 && i === 0,
      ),
    )
    .join("");
  const characters = layers.characters
    .map((char) => `<div class="character"><b>${zh(char.zh, context)}</b>${senses(char.entries, context)}</div>`)
    .join("");
  const open = terms.length === 0 && !word;
  return `${terms.join("")}${word}${
    characters ? layer(labels.characters, zh(layers.characters.map((char) => char.zh).join(""), context), characters, open) : ""
  }`;
}
