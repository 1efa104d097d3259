/** After these no line breaks (GB/T 15834): what they open goes with them. */
const opening = /[“‘（《〈「『【([]$/;

/**
 * A word that is kept whole under its pinyin leaves a line no place to break before the next such word (and WebKit finds none between two words with ruby at
 * all), so that lines end early or long runs leave the page. So each word gets such a place before it, where pinyin stands over words or the browser needs it
 * anyway. The text stays as it is, and so does what is copied of it.
 */
export function allowBreaks(root: HTMLElement, overWords: boolean): void {
  if (!overWords && CSS.supports("display", "ruby-text")) return;
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
