import { el } from "@/browser/site/el";
import type { CitedArticle } from "@/core/article/cite/citable";

/** A string as CSS writes it: what could end it or begin something else goes by its number. */
const cssString = (text: string): string => `"${text.replace(/["\\\n\r\f<]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;

/** Where the text is from, in one line: title, outlet or authors, date. What is unknown is left out. */
export function sourceLine({ titleZh, authors, outlet, date }: CitedArticle): string {
  const by = outlet ? (outlet.zh ?? outlet.value) : authors.map(({ hanzi }) => hanzi).join("、");
  return [titleZh, by, date].filter(Boolean).join(" · ");
}

/** The address of the page as it is cited: the canonical one, without a place in it. */
const addressOfPage = (): string => document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.origin + location.pathname;

/**
 * Source, address and page in the foot of every printed page, by the margin boxes of `@page`. What they say is this text's, and only a sheet of the script's own can
 * carry it: there is no style in the page. A browser without margin boxes drops the rule; there the same line ends the text, and the browser's own foot has
 * address and page.
 */
export function startFoot(root: HTMLElement, signal: AbortSignal): void {
  if (!root.dataset.citable || !("adoptedStyleSheets" in document)) return;
  const sheet = new CSSStyleSheet();
  const put = () => {
    // Our own page's attribute, written by components/reader/ArticlePage.
    const source = sourceLine(JSON.parse(root.dataset.citable ?? "{}") as CitedArticle);
    const address = addressOfPage();
    sheet.replaceSync(`@page { @bottom-left { content: ${cssString(source)} "\\A" ${cssString(address)}; } }`);
    const boxes = sheet.cssRules[0]?.cssText.includes("bottom-left");
    root.querySelector(".print-foot")?.remove();
    if (!boxes) root.querySelector(".article")?.append(el("p", { class: "print-foot", lang: "zh-Hans" }, `${source} · ${address}`));
  };
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  addEventListener("beforeprint", put, { signal });
  const take = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  signal.addEventListener("abort", take, { once: true });
}
