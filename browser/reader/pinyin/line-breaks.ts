/** After these no line breaks (GB/T 15834): what they open goes with them. */
const opening = /[“‘（《〈「『【([]$/;

/**
 * WebKit finds no place to break a line between two words with readings over them, so that long runs of them leave the page. There, and nowhere else, each
 * word gets such a place before it. The text stays as it is, and so does what is copied of it.
 */
export function allowBreaks(root: HTMLElement): void {
  if (CSS.supports("display", "ruby-text")) return;
  for (const paragraph of root.querySelectorAll(".zh")) {
    let before = "";
    const walk = (node: Node): void => {
      if (node instanceof Text) before = node.data || before;
      else if (node instanceof Element && node.matches("ruby")) {
        if (before && !opening.test(before) && !(node.previousSibling instanceof HTMLElement && node.previousSibling.matches("wbr")))
          node.before(document.createElement("wbr"));
        before = node.firstChild?.textContent ?? before;
      } else for (const child of [...node.childNodes]) walk(child);
    };
    walk(paragraph);
  }
}
