/**
 * The text of a foreign page, block by block: a term is found across the inline elements of its paragraph, and never across two paragraphs. Nothing of the page is
 * changed.
 */

/** A stretch of text, with the text nodes that it was put together from. */
export interface TextBlock {
  /** As long as the nodes' texts together: line ends inside a paragraph are spaces here, so that offsets stay. */
  text: string;
  pieces: { node: Text; start: number }[];
}

const hanzi = /\p{Script=Han}/u;

/** What holds no prose, or prose that is the reader's own to type; of ruby, the readings over the characters. */
const left = new Set(
  "SCRIPT,STYLE,NOSCRIPT,TEMPLATE,TEXTAREA,INPUT,SELECT,OPTION,IFRAME,OBJECT,EMBED,CANVAS,SVG,svg,MATH,math,RT,RP,RTC,AUDIO,VIDEO".split(","),
);

export interface Layout {
  /** Whether an element begins and ends a line of its own. */
  isBlock(element: Element): boolean;
  isHidden(element: Element): boolean;
}

/** As the browser lays the page out. */
export const laidOut: Layout = {
  isBlock: (element) => !/^(?:inline|contents|ruby|none)/.test(getComputedStyle(element).display),
  isHidden: (element) => {
    const { display, visibility } = getComputedStyle(element);
    return display === "none" || visibility === "hidden";
  },
};

const isTyped = (element: Element): boolean => element instanceof HTMLElement && element.isContentEditable;

/** Whether the text of an element is read: neither it nor what it stands in is left out, hidden, or the reader's own to type. */
export function isRead(element: Element, { isHidden }: Layout = laidOut): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (left.has(at.tagName) || isTyped(at) || isHidden(at)) return false;
  return true;
}

/** Collects the blocks below a node that have Chinese in them, in the order of the document. */
export function collectBlocks(root: Element, { isBlock, isHidden }: Layout = laidOut): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: TextBlock = { text: "", pieces: [] };
  const close = (): void => {
    if (hanzi.test(open.text)) blocks.push(open);
    open = { text: "", pieces: [] };
  };
  const walk = (from: Element): void => {
    // An own stack: a page may be nested deeper than calls can be.
    const stack: { node: Node | null; end?: true }[] = [{ node: from.firstChild }];
    while (stack.length) {
      const top = stack.at(-1);
      const node = top?.node;
      if (!top || !node) {
        if (stack.pop()?.end) close();
        continue;
      }
      top.node = node.nextSibling;
      if (node instanceof Text) {
        if (node.data) {
          open.pieces.push({ node, start: open.text.length });
          open.text += node.data.replace(/[\n\r\t]/g, " ");
        }
      } else if (node instanceof Element && !left.has(node.tagName) && !isTyped(node)) {
        if (node.tagName === "BR") close();
        else if (!isHidden(node)) {
          const block = isBlock(node);
          if (block) close();
          stack.push(block ? { node: node.firstChild, end: true } : { node: node.firstChild });
        }
      }
    }
  };
  walk(root);
  close();
  return blocks;
}

/** The piece in which an offset lies. */
const pieceAt = ({ pieces }: TextBlock, offset: number): { node: Text; start: number } | undefined => {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
};

/** A span of a block as a range of the document; undefined where the page has changed under it. */
export function rangeIn(block: TextBlock, start: number, end: number): Range | undefined {
  const first = pieceAt(block, start);
  const last = pieceAt(block, end - 1);
  if (!first?.node.isConnected || !last?.node.isConnected) return undefined;
  if (start - first.start > first.node.length || end - last.start > last.node.length) return undefined;
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}
