import { KnownWords } from "@/browser/reader/knowledge/known";
import { recallPlace } from "@/browser/reader/place/kept-place";
import { startHome } from "./home";
import { countedBy } from "@/browser/site/counted";
import { fillCount } from "@/core/text/fill";

/** The library's sorting and filters, and where the reader stopped in each article. */

const list = document.querySelector<HTMLElement>(".articles");
const form = document.querySelector<HTMLFormElement>("#library-tools");

type Sort = "date" | "length" | "terms" | "title";
const compare: Record<Sort, (a: DOMStringMap, b: DOMStringMap) => number> = {
  date: (a, b) => (b.date ?? "").localeCompare(a.date ?? ""),
  length: (a, b) => Number(a.length) - Number(b.length),
  terms: (a, b) => Number(a.terms) - Number(b.terms),
  title: (a, b) => (a.title ?? "").localeCompare(b.title ?? "", document.documentElement.lang),
};
const isSort = (name: string): name is Sort => Object.hasOwn(compare, name);

function apply(articles: HTMLElement, tools: HTMLFormElement): void {
  const wanted = new FormData(tools);
  const items = [...articles.querySelectorAll<HTMLElement>(":scope > li")];
  const sort = String(wanted.get("sort"));
  if (isSort(sort)) articles.append(...items.sort((a, b) => compare[sort](a.dataset, b.dataset)));
  let left = 0;
  for (const item of items) {
    item.hidden = (["place", "genre"] as const).some((name) => wanted.get(name) && wanted.get(name) !== item.dataset[name]);
    if (!item.hidden) left++;
  }
  const output = tools.querySelector("output");
  if (output) output.textContent = left ? fillCount(countedBy(tools.dataset), "count", left) : (tools.dataset.none ?? "");
}

function showPlaces(articles: HTMLElement): void {
  for (const item of articles.querySelectorAll<HTMLElement>(":scope > li")) {
    const place = recallPlace(item.dataset.slug ?? "");
    const link = item.querySelector<HTMLAnchorElement>(".stopped");
    if (!place || !link) continue;
    link.textContent =
      place.fraction >= 0.97
        ? (link.dataset.finished ?? "")
        : (link.dataset.stopped ?? "").replace("{{percent}}", String(Math.round(place.fraction * 100)));
    link.hash = place.block;
    link.hidden = false;
  }
}

if (list) showPlaces(list);

const home = document.querySelector<HTMLElement>(".home");
if (home) startHome(home, [...document.querySelectorAll<HTMLElement>(".articles > li")]);

/** Who has studied nothing and marked nothing fetches nothing. */
function sayReadable(articles: HTMLElement, known: KnownWords): void {
  if (known.any) void import("./readable").then(({ showReadable }) => showReadable(articles, known)).catch(() => undefined);
}

if (list) {
  // Followed as long as the page is there.
  const known = new KnownWords(new AbortController().signal);
  sayReadable(list, known);
  // Back from studying.
  addEventListener("pageshow", (event) => {
    if (event.persisted) sayReadable(list, known);
  });
}
if (list && form) {
  form.hidden = false;
  form.addEventListener("change", () => apply(list, form));
  apply(list, form);
}
