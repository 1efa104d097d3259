import { el } from "@/browser/site/el";
import { localDay } from "@/browser/site/local-day";
import { write } from "@/browser/site/languages";
import { loadEntries } from "@/browser/storage/entries";
import type { Database } from "@/browser/storage/schema";
import { loadBodies } from "@/browser/storage/texts";
import { parseQuery } from "@/core/corpus/query";
import { type Found, type FormsOf, searchIn, type SearchedText, toSearched } from "@/core/own/search";
import type { TextHead } from "@/core/own/text";
import { fillCount } from "@/core/text/fill";
import { glossaryAt } from "./cards";
import { fillIn, findIn, type Words } from "./page";

interface SearchedPage {
  root: HTMLElement;
  words: Words;
  database: Database;
  heads: readonly TextHead[];
  /** Ids of the texts that are searched: those that are chosen, or of the open folder. */
  within: ReadonlySet<string>;
  address(id: string): string;
}

/** What was read for the last search, by the heads it was read for: an edit anywhere makes it old. */
const read = new WeakMap<readonly TextHead[], Promise<SearchedText[]>>();
const forms = new WeakMap<HTMLElement, Promise<FormsOf>>();

async function readTexts({ database, heads }: SearchedPage): Promise<SearchedText[]> {
  const bodies = new Map((await loadBodies(database)).map((body) => [body.id, body]));
  return heads.flatMap((head) => {
    const body = bodies.get(head.id);
    return body ? [toSearched({ head, body }, localDay(new Date(head.added)))] : [];
  });
}

/** The forms of terms, ours and the reader's own; without the glossary (offline before it was ever here) a term is its characters. */
async function readForms({ root, database }: SearchedPage): Promise<FormsOf> {
  const own = await loadEntries(database);
  const ours = await glossaryAt(root.dataset.glossary ?? "")().catch(() => undefined);
  const all = new Map<string, string[]>();
  for (const { zh, forms: aliases = [] } of Object.values(ours?.terms ?? {})) for (const form of [zh, ...aliases]) all.set(form, [zh, ...aliases]);
  for (const { zh, aliases } of own) for (const form of [zh, ...aliases]) all.set(form, [zh, ...aliases]);
  return (term) => all.get(term);
}

/** How much of a sentence is shown before and after. */
const around = 24;

function drawLine({ text, segment, sentence, start, end }: Found, address: string): HTMLLIElement {
  const before = sentence.slice(Math.max(0, start - around), start);
  const after = sentence.slice(end, end + around * 2);
  return el(
    "li",
    {},
    el(
      "a",
      { href: `${address}#s${segment}` },
      el("span", { class: "where-found" }, el("span", { lang: "zh-Hans" }, text.title), ` ${segment} · ${text.day}`),
      el(
        "span",
        { class: "line-found", lang: "zh-Hans" },
        start > around ? `…${before}` : before,
        el("mark", {}, sentence.slice(start, end)),
        end + around * 2 < sentence.length ? `${after}…` : after,
      ),
    ),
  );
}

/** Searches across the library, and shows what is found in the place of the table; an empty field brings the table back. */
export async function searchTexts(page: SearchedPage, query: string): Promise<void> {
  const { root, words, heads, within, address } = page;
  const box = findIn(root, ".found");
  const table = findIn(root, ".library-table > table");
  const line = findIn(root, ".all-line");
  const status = findIn(box, "[role=status]");
  const list = findIn(box, "ol");
  const isOpen = query.trim() !== "";
  box.hidden = !isOpen;
  table.hidden = isOpen;
  line.hidden = isOpen;
  if (!isOpen) return;
  const parsed = parseQuery(query);
  if (!parsed.ok) {
    const { code, start, end } = parsed.problem;
    write(status, fillIn(words[`query-${code}`], { text: query.slice(start, end) }));
    list.replaceChildren();
    return;
  }
  const reading = read.get(heads) ?? readTexts(page);
  read.set(heads, reading);
  const wantsForms = parsed.conditions.some((condition) => condition.kind === "term" || condition.kind === "near");
  const knowing = forms.get(root) ?? readForms(page);
  if (wantsForms) forms.set(root, knowing);
  const texts = (await reading).filter(({ id }) => within.has(id));
  const formsOf: FormsOf = wantsForms ? await knowing : () => undefined;
  const began = performance.now();
  const { found, count, texts: inTexts } = searchIn(texts, parsed.conditions, formsOf);
  root.dataset.searched = (performance.now() - began).toFixed(1);
  write(
    status,
    count === 0
      ? fillCount(words, "foundNone", within.size)
      : fillIn(words.found, { n: count.toLocaleString("en"), m: inTexts, shown: found.length }),
  );
  list.replaceChildren(...found.map((each) => drawLine(each, address(each.text.id))));
}
