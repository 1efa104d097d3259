import { nodesOf } from "@/browser/site/trusted";
import type { AnnotatedSegment } from "@/core/annotation";
import { drawOwnBlock, type OwnWords } from "@/core/own/draw";
import type { OwnBlock, TextBody } from "@/core/own/text";
import type { CardEntry } from "@/core/reading/card-data";
import type { Weight } from "@/core/reading/render";
import { html } from "@/core/html";

/** Blocks in one section: the browser lays out a section in one piece, and those out of sight not at all. */
const most = 12;
/** And so many characters, about, where the blocks are long. */
const mostCharacters = 4000;

/** What a text is drawn from as it is now. */
export interface Drawn {
  blocks: OwnBlock[];
  annotated: (AnnotatedSegment[] | undefined)[];
  body: Pick<TextBody, "en" | "notes">;
  terms: ReadonlyMap<string, CardEntry>;
  words: OwnWords;
  /** What most readers know (core/reading/weight): left unmarked once the glossary is there. */
  everyday?: ReadonlySet<string>;
}

const placeOf = (article: HTMLElement, kind: OwnBlock["kind"]): HTMLElement | null =>
  kind === "title" ? article.querySelector<HTMLElement>(".article-head") : kind === "byline" ? article.querySelector<HTMLElement>(".labels") : null;

/** A block as elements, from what is known of it. */
export function blockNodes(drawn: Drawn, i: number): DocumentFragment {
  const block = drawn.blocks[i];
  if (!block) return document.createDocumentFragment();
  const { everyday } = drawn;
  const weigh: Weight | undefined = everyday && (({ term }) => (everyday.has(term) ? "everyday" : ""));
  return nodesOf(html`${drawOwnBlock(block, { ...drawn, annotated: drawn.annotated[i] ?? [], ...(weigh ? { weigh } : {}) })}`);
}

/** The element of a block on the page, found by its name: a text may have thousands. */
export function blockElement(article: HTMLElement, id: string): HTMLElement | null {
  const found = document.getElementById(`p${id}`);
  return found && article.contains(found) ? found : null;
}

/** The margin of the cards, at the article's end: looked for from there, since a selector would walk through all that is drawn, for each block anew. */
function lastMargin(article: HTMLElement): Element | null {
  let last = article.lastElementChild;
  while (last && !last.matches(".card-margin")) last = last.previousElementSibling;
  return last;
}

/** The section that is being filled. */
const lastSection = (end: Element | null): HTMLElement | undefined => {
  const before = end?.previousElementSibling;
  return before instanceof HTMLElement && before.matches("section") ? before : undefined;
};

/** Puts a block at its place: titles into the head, the rest into sections at the end of the article; one that stands there already is drawn anew. */
export function putBlock(article: HTMLElement, drawn: Drawn, i: number): void {
  const block = drawn.blocks[i];
  if (!block) return;
  const nodes = blockNodes(drawn, i);
  const old = blockElement(article, block.id);
  if (old) {
    old.replaceWith(nodes);
    return;
  }
  const head = block.id.startsWith("0.") ? placeOf(article, block.kind) : null;
  if (head) {
    head.append(nodes);
    return;
  }
  const end = lastMargin(article);
  let section = lastSection(end);
  const size = block.zh.reduce((sum, { length }) => sum + length, 0);
  const before = Number(section?.dataset.size ?? 0);
  if (!section || block.kind === "heading" || section.childElementCount >= most || before + size > mostCharacters) {
    section = document.createElement("section");
    section.dataset.size = "0";
    article.insertBefore(section, end);
  }
  section.dataset.size = String(Number(section.dataset.size) + size);
  section.append(nodes);
}

/** A turn in which the browser may paint and take in what the reader does. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Does pieces of work one after the other, giving the browser a turn whenever some milliseconds have gone. Ends early where it is called off. */
export async function inTurns<T>(items: Iterable<T>, act: (item: T) => void, signal?: AbortSignal): Promise<void> {
  let since = performance.now();
  for (const item of items) {
    if (signal?.aborted) return;
    act(item);
    if (performance.now() - since < 12) continue;
    await turn();
    since = performance.now();
  }
}
