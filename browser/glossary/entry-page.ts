import { readPage } from "@/browser/site/trusted";

/** An entry as its own page has it, taken apart: so there is one text of an entry and not two. */
export interface EntryPage {
  id: string;
  zh: string;
  pinyin: string;
  /** The preferred English. */
  best: string;
  /** The gloss and what kind of term it is. */
  summary: Element[];
  /** Its parts by their headings. */
  parts: [title: string, part: Element][];
}

const textOf = (root: Element, selector: string): string => root.querySelector(selector)?.textContent ?? "";

/** Fetches the page of a term below `base` and takes its entry apart; of a retired entry that of the one that has it now. Rejects where there is none. */
export async function fetchEntry(base: string, id: string): Promise<EntryPage> {
  const address = `${base}${id}/`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const entry = readPage(await response.text()).querySelector<HTMLElement>("article.entry");
  if (!entry) throw new Error(`${address}: no entry`);
  const { successor } = entry.dataset;
  if (successor !== undefined && successor !== id) return fetchEntry(base, successor);
  // Where it occurs and how it is cited is said on its own page; a map of one term's neighbours says nothing of two.
  for (const part of entry.querySelectorAll("#occurrences, section:has(#citation)")) part.remove();
  for (const element of entry.querySelectorAll("[id]")) element.removeAttribute("id");
  for (const link of entry.querySelectorAll("a[href^='#']")) link.setAttribute("href", `${address}${link.getAttribute("href")}`);
  return {
    id,
    zh: textOf(entry, "h1 [lang^=zh-Han]"),
    pinyin: textOf(entry, "h1 .pinyin"),
    best: textOf(entry, ".best"),
    summary: [...entry.querySelectorAll(".entry-head > :is(.gloss, .meta, .entry-facts)")],
    parts: [...entry.querySelectorAll(".entry-main > section, .rail > section")].flatMap((section): [string, Element][] => {
      const heading = section.querySelector("h2");
      heading?.remove();
      return heading?.textContent ? [[heading.textContent, section]] : [];
    }),
  };
}
