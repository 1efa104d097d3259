import { tell } from "@/browser/site/tell";
import { type Filter, filterNames, filterTerms } from "@/core/glossary/filter";
import { FilteredList } from "./filtered";
import { openLetters } from "./letters";
import { createListing } from "./listing";
import { countedBy } from "@/browser/site/counted";
import { fillCount } from "@/core/text/fill";

/** The glossary's page: its letters open in place, and its filter (shown only where scripts work) narrows the whole list as one types. */

const readFilter = (form: HTMLFormElement): Filter => {
  const data = new FormData(form);
  const value = (name: string): string => String(data.get(name) ?? "");
  return { text: value("text"), type: value("type"), rank: value("rank"), themes: value("themes"), articles: value("articles") };
};

/** The filter in the address, so that a filtered list can be shared. */
function keepInAddress(filter: Filter): void {
  const query = new URLSearchParams(filterNames.flatMap((name) => (filter[name].trim() ? [[name, filter[name].trim()]] : [])));
  history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`);
}

function startFilter(form: HTMLFormElement, list: FilteredList, letters: HTMLElement): void {
  const output = form.querySelector("output");
  const take = form.querySelector<HTMLElement>(".take");
  const all = output?.textContent ?? "";
  const loadListing = createListing();
  const apply = async (): Promise<void> => {
    const filter = readFilter(form);
    const asked = JSON.stringify(filter);
    keepInAddress(filter);
    const isEmpty = filterNames.every((name) => !filter[name].trim());
    try {
      const listing = await loadListing();
      // Something else was asked meanwhile.
      if (JSON.stringify(readFilter(form)) !== asked) return;
      const found = filterTerms(listing, filter);
      if (take) take.dataset.ids = found.map(({ id }) => id).join(" ");
      if (isEmpty) list.hide();
      else list.show(found);
      letters.hidden = !isEmpty;
      if (output) output.textContent = isEmpty ? all : fillCount(countedBy(form.dataset), "count", found.length);
    } catch {
      tell(form.dataset.failed ?? "");
    }
  };
  form.addEventListener("input", () => void apply());
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
  }
  // Unfiltered, the page is as it came.
  if (filterNames.some((name) => readFilter(form)[name].trim())) void apply();
  // The list is there when the first letter is typed.
  else form.addEventListener("focusin", () => void loadListing().catch(() => undefined), { once: true });
}

const form = document.querySelector<HTMLFormElement>("#filters");
const filtered = document.querySelector<HTMLElement>("#filtered");
const letters = document.querySelector<HTMLElement>("#by-letter");

if (letters) openLetters(letters);
if (form && filtered && letters) {
  const address = letters.closest<HTMLElement>("[data-terms]")?.dataset.terms ?? "";
  startFilter(form, new FilteredList(filtered, address), letters);
}
