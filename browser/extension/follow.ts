import { type Layout, laidOut } from "./blocks";

/** So long changes are gathered before they are read, in milliseconds: a page that writes letter by letter is not read at each. */
const gather = 400;

/** What may show text that was hidden. Styles are left out: what moves changes them all the time. */
const attributes = ["hidden", "open", "class"];

/** The nearest element around a node that begins and ends a line of its own. */
function blockOf(node: Node, { isBlock }: Layout): Element | undefined {
  let element = node instanceof Element ? node : node.parentElement;
  while (element?.parentElement && !isBlock(element)) element = element.parentElement;
  return element ?? undefined;
}

/** The elements that have to be read again after some changes, none inside another. */
export function changedElements(records: readonly MutationRecord[], layout: Layout = laidOut): Element[] {
  const found = new Set<Element>();
  const add = (element: Element | undefined): void => {
    if (element?.isConnected) found.add(element);
  };
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === "childList") {
      let isWithin = removedNodes.length > 0;
      for (const node of addedNodes) {
        // A paragraph that is added stands for itself; words that are added belong to what they stand in.
        if (node instanceof Element && node.isConnected && layout.isBlock(node)) add(node);
        else isWithin = true;
      }
      if (isWithin) add(blockOf(target, layout));
    } else if (type === "characterData") add(blockOf(target, layout));
    // Of the page whole a class says how it looks, not what it shows.
    else if (target !== document.body && target !== document.documentElement && target instanceof Element) add(blockOf(target, layout));
  }
  return [...found].filter((element) => {
    for (let above = element.parentElement; above; above = above.parentElement) if (found.has(above)) return false;
    return true;
  });
}

/** Tells what of a page has changed, at most so often as `gather` says, until it is stopped. */
export function followChanges(root: Node, changed: (elements: Element[]) => void): () => void {
  let waiting: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    waiting.push(...records);
    timer ??= setTimeout(() => {
      timer = undefined;
      const all = waiting;
      waiting = [];
      const elements = changedElements(all);
      if (elements.length || all.some(({ removedNodes }) => removedNodes.length)) changed(elements);
    }, gather);
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: attributes });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
