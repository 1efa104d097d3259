import { strToU8, zipSync } from "fflate";
import type { ArticleRecord, SegmentRecord } from "./article-record";
import { type TermRecord, preferredIn } from "./term-record";
import { escapeXml, lines, tag, type Xml } from "./xml";

/**
 * EPUB 3.3 (W3C): articles to read on a phone or an e-reader: bilingual, sentence under sentence, pinyin as ruby, terms explained in footnotes. One way: the words of an article come
 * back from it through the reader's own import, not its notes.
 */

export interface BookHead {
  /** Stable: an e-reader keeps its place by it. */
  id: string;
  title: string;
  /** ISO 8601, to the second: 2026-11-30T00:00:00Z. */
  modified: string;
  rights: string;
  language: "en" | "zh-CN";
  words: { contents: string; terms: string; back: string };
}

const page = (title: string, language: string, body: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${
    tag(
      "html",
      { xmlns: "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops", lang: language, "xml:lang": language },
      tag("head", {}, tag("title", {}, title), tag("link", { rel: "stylesheet", type: "text/css", href: "book.css" })),
      body,
    ).xml
  }\n`;

/** No dependence on an e-reader's fonts: sizes and room alone. */
const css = `body { margin: 0 5%; line-height: 1.7; }
h1 { font-size: 1.4em; line-height: 1.4; }
h2 { font-size: 1.15em; }
ruby rt { font-size: 0.5em; }
.en { margin-top: 0.2em; opacity: 0.85; }
.zh { margin-bottom: 0; line-height: 2.3; }
.facts, .cite { font-size: 0.85em; }
a.term { color: inherit; text-decoration: none; border-bottom: 1px dotted; }
aside { font-size: 0.9em; }
`;

/** The Chinese of a sentence: words under their pinyin, each term's first occurrence in the text a link to its footnote. */
function chinese({ zh, annotated }: SegmentRecord, isFirst: (term: string) => boolean): Xml {
  if (!annotated) return { xml: escapeXml(zh) };
  const words = (start: number, end: number): string => {
    let at = start;
    let xml = "";
    for (const token of annotated.tokens) {
      if (token.end <= start || token.start >= end) continue;
      // A token that a term cuts is written without its reading: half a word has none.
      const whole = token.start >= start && token.end <= end;
      const [from, to] = [Math.max(start, token.start), Math.min(end, token.end)];
      xml += escapeXml(zh.slice(at, from));
      const characters = [...token.text];
      const isRead = whole && token.pinyin.some((reading) => reading !== null);
      xml += isRead
        ? characters
            .map((character, i) => {
              const reading = token.pinyin[i];
              return reading ? `<ruby>${escapeXml(character)}<rt>${escapeXml(reading)}</rt></ruby>` : escapeXml(character);
            })
            .join("")
        : escapeXml(zh.slice(from, to));
      at = to;
    }
    return xml + escapeXml(zh.slice(at, end));
  };
  let at = 0;
  let xml = "";
  for (const { start, end, term, depth } of annotated.matches) {
    // Of two that overlap (工作调度, 调度会) the second has its note where it stands alone.
    if (depth > 0 || start < at || !isFirst(term)) continue;
    xml += words(at, start);
    xml += `<a class="term" epub:type="noteref" role="doc-noteref" href="#t-${escapeXml(term)}" id="r-${escapeXml(term)}">${words(start, end)}</a>`;
    at = end;
  }
  return { xml: xml + words(at, zh.length) };
}

function footnote(term: TermRecord, back: string): Xml {
  const preferred = preferredIn(term);
  return tag(
    "aside",
    { "epub:type": "footnote", role: "doc-footnote", id: `t-${term.id}` },
    tag(
      "p",
      {},
      tag("b", { lang: "zh-Hans", "xml:lang": "zh-Hans" }, term.zh),
      ` ${term.pinyin} · `,
      tag("i", { lang: "en", "xml:lang": "en" }, preferred),
      term.gloss && `: ${term.gloss}. `,
      " ",
      tag("a", { href: `#r-${term.id}`, role: "doc-backlink" }, back),
    ),
  );
}

function chapter(article: ArticleRecord, byId: ReadonlyMap<string, TermRecord>, { language, words }: BookHead): string {
  const noted = new Set<string>();
  const shown: TermRecord[] = [];
  const isFirst = (id: string): boolean => {
    const term = byId.get(id);
    if (!term || noted.has(id)) return false;
    noted.add(id);
    shown.push(term);
    return true;
  };
  const body = article.blocks.map(({ kind, segments }) => {
    const zh: Xml = { xml: segments.map((segment) => chinese(segment, isFirst).xml).join("") };
    const en = segments.map((segment) => segment.en).join(" ");
    const name = kind === "title" ? "h1" : kind === "heading" || kind === "subtitle" ? "h2" : "p";
    return tag(
      "section",
      {},
      tag(name, { class: "zh", lang: "zh-Hans", "xml:lang": "zh-Hans" }, zh),
      en !== "" && tag("p", { class: "en", lang: "en", "xml:lang": "en" }, en),
    );
  });
  return page(
    article.title[language === "en" ? "en" : "zh"],
    language,
    tag(
      "body",
      {},
      article.facts !== "" && tag("p", { class: "facts", lang: "en", "xml:lang": "en" }, article.facts),
      lines(body),
      article.citation !== "" && tag("p", { class: "cite", lang: "en", "xml:lang": "en" }, article.citation, " ", article.link),
      shown.length > 0 &&
        tag(
          "section",
          { "epub:type": "footnotes", role: "doc-endnotes" },
          tag("h2", {}, words.terms),
          lines(shown.map((term) => footnote(term, words.back))),
        ),
    ),
  );
}

export function writeEpub(articles: readonly ArticleRecord[], terms: readonly TermRecord[], head: BookHead): Uint8Array {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const chapters = articles.map((article, i) => ({
    file: `chapter-${i + 1}.xhtml`,
    id: `chapter-${i + 1}`,
    title: article.title[head.language === "en" ? "en" : "zh"],
    text: chapter(article, byId, head),
  }));
  const nav = page(
    head.title,
    head.language,
    tag(
      "body",
      {},
      tag(
        "nav",
        { "epub:type": "toc", role: "doc-toc" },
        tag("h1", {}, head.words.contents),
        tag("ol", {}, lines(chapters.map(({ file, title }) => tag("li", {}, tag("a", { href: file }, title))))),
      ),
    ),
  );
  const opf = tag(
    "package",
    { xmlns: "http://www.idpf.org/2007/opf", version: "3.0", "unique-identifier": "id", "xml:lang": head.language },
    tag(
      "metadata",
      { "xmlns:dc": "http://purl.org/dc/elements/1.1/" },
      tag("dc:identifier", { id: "id" }, head.id),
      tag("dc:title", {}, head.title),
      tag("dc:language", {}, "zh-Hans"),
      tag("dc:language", {}, "en"),
      tag("dc:creator", {}, "Tifa"),
      tag("dc:rights", {}, head.rights),
      tag("meta", { property: "dcterms:modified" }, head.modified),
      tag("meta", { property: "schema:accessMode" }, "textual"),
      tag("meta", { property: "schema:accessModeSufficient" }, "textual"),
      tag("meta", { property: "schema:accessibilityFeature" }, "structuralNavigation"),
      tag("meta", { property: "schema:accessibilityFeature" }, "rubyAnnotations"),
      tag("meta", { property: "schema:accessibilityHazard" }, "none"),
      tag("meta", { property: "schema:accessibilitySummary" }, "Text with a table of contents, languages marked, footnotes linked."),
    ),
    tag(
      "manifest",
      {},
      tag("item", { id: "nav", href: "nav.xhtml", "media-type": "application/xhtml+xml", properties: "nav" }),
      tag("item", { id: "css", href: "book.css", "media-type": "text/css" }),
      ...chapters.map(({ file, id }) => tag("item", { id, href: file, "media-type": "application/xhtml+xml" })),
    ),
    tag("spine", {}, tag("itemref", { idref: "nav" }), ...chapters.map(({ id }) => tag("itemref", { idref: id }))),
  );
  const container = tag(
    "container",
    { version: "1.0", xmlns: "urn:oasis:names:tc:opendocument:xmlns:container" },
    tag("rootfiles", {}, tag("rootfile", { "full-path": "book/book.opf", "media-type": "application/oebps-package+xml" })),
  );
  const xml = (root: Xml) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`);
  return zipSync(
    {
      // First and not compressed, so that a program knows the file by its first bytes (EPUB 3.3, OCF ZIP container).
      mimetype: [strToU8("application/epub+zip"), { level: 0 }],
      "META-INF/container.xml": xml(container),
      "book/book.opf": xml(opf),
      "book/nav.xhtml": strToU8(nav),
      "book/book.css": strToU8(css),
      ...Object.fromEntries(chapters.map(({ file, text }) => [`book/${file}`, strToU8(text)])),
    },
    { level: 9, mtime: "1980-01-01T12:00:00" },
  );
}
