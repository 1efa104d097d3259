import type { LookupEntry } from "@/core/lookup/entry";
import { createLookup, type LookupResult, type MatchedBy } from "@/core/lookup/lookup";

interface Words {
  none: string;
  noneHint: string;
  one: string;
  many: string;
  failed: string;
  by: Record<MatchedBy, string>;
  rank: Record<string, string>;
}

let search: Promise<ReturnType<typeof createLookup>> | undefined;

/** The index, fetched once a page. A failed fetch is tried again on the next query. */
function loadSearch(): Promise<ReturnType<typeof createLookup>> {
  search ??= fetch(document.documentElement.dataset.lookup ?? "")
    .then((response) => {
      if (!response.ok) throw new Error(`lookup index: ${response.status}`);
      return response.json() as Promise<LookupEntry[]>;
    })
    .then(createLookup);
  search.catch(() => {
    search = undefined;
  });
  return search;
}

const element = (tag: string, className: string, text: string, lang?: string): HTMLElement => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  if (lang) made.lang = lang;
  return made;
};

function option({ entry, by }: LookupResult, id: string, href: string, words: Words): HTMLElement {
  const item = document.createElement("div");
  item.id = id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.dataset.href = href;
  item.append(
    element("b", "zh", entry.zh, "zh-Hans"),
    " ",
    element("span", "pinyin", entry.pinyin, "zh-Latn-pinyin"),
    " ",
    element("span", "en", entry.en[0] ?? "", "en"),
    " ",
    element("span", "gloss", entry.gloss, "en"),
    " ",
    element("span", "badge", words.by[by]),
  );
  return item;
}

const started = new WeakSet<HTMLElement>();

/** Makes a lookup box alive: a combobox whose options are links. `terms` is the address of the glossary. */
export function startBox(box: HTMLElement, terms: string): void {
  if (started.has(box)) return;
  started.add(box);
  const field = box.querySelector("input");
  const list = box.querySelector<HTMLElement>(".lookup-list");
  const status = box.querySelector(".lookup-status");
  if (!field || !list || !status) return;
  const words: Words = JSON.parse(box.dataset.words ?? "{}");
  let active = -1;
  let asked = 0;

  const options = () => [...list.querySelectorAll<HTMLElement>("[role=option]")];
  const activate = (index: number) => {
    const all = options();
    active = all.length ? (index + all.length) % all.length : -1;
    all.forEach((item, i) => {
      item.setAttribute("aria-selected", String(i === active));
      if (i === active) item.scrollIntoView({ block: "nearest" });
    });
    if (active >= 0) field.setAttribute("aria-activedescendant", all[active]?.id ?? "");
    else field.removeAttribute("aria-activedescendant");
  };

  const show = (query: string, results: LookupResult[]) => {
    list.replaceChildren(...results.map((result, i) => option(result, `${list.id}-${i}`, `${terms}${result.entry.id}/`, words)));
    list.hidden = results.length === 0;
    field.setAttribute("aria-expanded", String(results.length > 0));
    status.textContent = !query
      ? ""
      : results.length === 0
        ? `${words.none.replace("{{query}}", () => query.slice(0, 40))} ${words.noneHint}`
        : results.length === 1
          ? words.one
          : words.many.replace("{{n}}", String(results.length));
    activate(results.length ? 0 : -1);
  };

  const ask = async () => {
    const query = field.value.trim();
    const turn = ++asked;
    try {
      const find = await loadSearch();
      if (turn === asked) show(query, find(query, 20));
    } catch {
      status.textContent = words.failed;
    }
  };

  const go = (item: Element | null | undefined) => {
    const href = item instanceof HTMLElement ? item.dataset.href : undefined;
    if (href) location.assign(href);
  };
  field.addEventListener("input", () => void ask());
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") activate(active + 1);
    else if (event.key === "ArrowUp") activate(active - 1);
    else if (event.key === "Enter") go(options()[active]);
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => go(event.target instanceof Element ? event.target.closest("[role=option]") : null));
  void ask();
}
