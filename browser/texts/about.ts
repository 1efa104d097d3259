import { write } from "@/browser/site/languages";
import { el } from "@/browser/site/el";
import { leaveOutKnown } from "@/browser/reader/knowledge/brief";
import { termAddress } from "@/browser/reader/term-address";
import { preferred } from "@/core/glossary/relations";
import type { OwnEntry } from "@/core/own/entry";
import type { CardEntry } from "@/core/reading/card-data";
import { readable, type VocabularyRow } from "@/core/study/vocabulary";
import { fillIn, findIn } from "./page";
import type { OwnPage } from "./own-page";

/** Hanzi a minute, as for the articles (core/article/summary). */
const readingSpeed = 150;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The name of the text in the bar, its line of facts: what is known before it is annotated. */
export function showHead({ root, words, text }: OwnPage): void {
  const { head } = text;
  const minutes = Math.max(1, Math.round(head.characters / readingSpeed));
  findIn(root, ".where b").textContent = head.title;
  document.title = `${head.title} · Tifa`;
  const progress = root.querySelector<HTMLElement>(".progress");
  if (progress) {
    progress.dataset.minutes = String(minutes);
    const left = progress.querySelector("span");
    if (left) left.textContent = (progress.dataset.left ?? "").replace("{{n}}", String(minutes));
  }
  const facts = [
    head.origin.from || (head.origin.way === "file" ? head.origin.name : (words.pasted ?? "")),
    fillIn(words.added, { date: dayOf(head.added) }),
    fillIn(words.characters, { n: head.characters.toLocaleString("en") }),
    fillIn(words.minutes, { n: minutes }),
  ];
  const more = el("button", { type: "button", class: "as-link", popovertarget: "about-text" }, findIn(root, "#about-text-title").textContent ?? "");
  findIn(root, ".meta").replaceChildren(
    ...facts.filter(Boolean).map((fact) => {
      const span = el("span");
      root.querySelector(".meta")?.append(span);
      write(span, fact);
      return span;
    }),
    more,
  );
  const title = findIn(root, ".article-head");
  if (!text.body.blocks.some(({ kind }) => kind === "title")) title.replaceChildren(el("h1", { class: "own-title", lang: "zh-Hans" }, head.title));
  findIn(root, ".head").hidden = false;
}

interface Sum {
  terms: readonly string[];
  vocabulary: readonly VocabularyRow[];
  entries: readonly OwnEntry[];
  keys: readonly string[];
  next: readonly string[];
  glossary: ReadonlyMap<string, CardEntry>;
}

/** What the annotation tells: statistics, how much of it the reader can read, key terms, contents. */
export function showAbout(page: OwnPage, { terms, vocabulary, keys, next, glossary }: Sum): void {
  const { root, words, text, known, drawn } = page;
  const { head } = text;
  const share = readable(vocabulary, (zh, around) => known.chanceOf(zh, around));
  const sentences = drawn.blocks.reduce((sum, { zh }) => sum + zh.length, 0);
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent", maximumFractionDigits: 0 });
  const rows: [string, string][] = [
    [words.factFrom ?? "", head.origin.from || head.origin.name || (words.pasted ?? "")],
    [words.factAdded ?? "", dayOf(head.added)],
    [words.factEncoding ?? "", head.origin.encoding],
    [words.factCharacters ?? "", head.characters.toLocaleString("en")],
    [words.factSentences ?? "", sentences.toLocaleString("en")],
    [words.factWords ?? "", vocabulary.length.toLocaleString("en")],
    [words.factTerms ?? "", terms.length.toLocaleString("en")],
    [words.factReadable ?? "", known.any ? percent.format(share) : (words.notYet ?? "")],
    [words.factEnglish ?? "", fillIn(words.englishOf, { n: head.english, all: sentences })],
  ];
  findIn(root, "#about-text .facts").replaceChildren(
    ...rows.filter(([, value]) => value).map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))),
  );
  const met = findIn(root, ".brief .met");
  met.dataset.met = fillIn(words.met, { met: "{{met}}", all: terms.length });
  const list = findIn(root, ".key-terms");
  const address = termAddress(root);
  list.replaceChildren(
    ...[...keys, ...next].flatMap((id, i) => {
      const term = glossary.get(id);
      if (!term) return [];
      const later = i >= keys.length;
      const item = el(
        "li",
        { "data-id": id, ...(later ? { "data-next": "" } : {}) },
        el(
          "a",
          { class: "chip", href: address(id), "data-first": id },
          el("span", { lang: "zh-Hans" }, term.zh),
          " ",
          el("small", { lang: "en" }, preferred(term).replace(/^—$/, "")),
        ),
      );
      item.hidden = later;
      return [item];
    }),
  );
  findIn(root, ".key-row .as-link").textContent = fillIn(words.allTerms, { n: terms.length });
  findIn(root, ".key-row").hidden = list.childElementCount === 0;
  leaveOutKnown(root, known);
  const headings = drawn.blocks.filter(({ kind }) => kind === "heading");
  const contents = findIn(root, ".contents");
  contents.hidden = headings.length === 0;
  findIn(contents, "ol").replaceChildren(...headings.map(({ id, zh }) => el("li", {}, el("a", { href: `#p${id}`, lang: "zh-Hans" }, zh.join("")))));
}
