import { el } from "@/browser/site/el";
import { watchComposition } from "@/browser/site/keys";
import { markDrawn, write } from "@/browser/site/languages";
import { filterTerms } from "@/core/glossary/filter";
import type { ListedTerm, TermListing } from "@/core/glossary/listing";

/** So many terms are offered at once. */
const most = 8;

/** A field in which a term is found and chosen. */
export interface TermField {
  /** Shows that a term is chosen; "" none. */
  show(name: string): void;
}

function drawOption({ zh, pinyin, preferred }: ListedTerm, id: string): HTMLElement {
  return el(
    "div",
    { role: "option", id, "aria-selected": "false" },
    el("b", { lang: "zh-Hans" }, zh),
    " ",
    el("span", { class: "pinyin", lang: "zh-Latn-pinyin" }, pinyin),
    " ",
    el("span", { lang: "en" }, preferred),
  );
}

/**
 * Makes a field alive in which a term is found by hanzi, pinyin or English (ARIA combobox with a list: focus stays in the field, options are pointed at).
 * `loadListing` gives all terms, fetched once; `choose` hears of each term that is chosen, and of undefined where the field was emptied. What is typed and not chosen is put back when the field is left.
 */
export function startTermField(
  root: HTMLElement,
  loadListing: () => Promise<TermListing>,
  choose: (term: ListedTerm | undefined) => void,
): TermField {
  const field = root.querySelector("input") ?? el("input");
  const list = root.querySelector<HTMLElement>("[role=listbox]") ?? el("div");
  const status = root.querySelector<HTMLElement>("[role=status]") ?? el("p");
  const isInputMethods = watchComposition(field);
  let chosen = "";
  let offered: ListedTerm[] = [];
  let active = -1;

  const point = (at: number): void => {
    active = at;
    [...list.children].forEach((option, i) => void option.setAttribute("aria-selected", String(i === active)));
    const option = list.children[active];
    if (option) {
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const draw = (terms: ListedTerm[], said = ""): void => {
    offered = terms;
    list.replaceChildren(...terms.map((term, i) => drawOption(term, `${list.id}-${i}`)));
    markDrawn(list);
    list.hidden = terms.length === 0;
    field.setAttribute("aria-expanded", String(terms.length > 0));
    write(status, said);
    point(terms.length ? 0 : -1);
  };
  const offer = async (): Promise<void> => {
    const text = field.value.trim();
    if (!text) return draw([]);
    try {
      const listing = await loadListing();
      // Something else was typed meanwhile, or the field was left.
      if (field.value.trim() !== text || document.activeElement !== field) return;
      const found = filterTerms(listing, { text, type: "", rank: "", themes: "", articles: "" }).slice(0, most);
      draw(found, found.length ? "" : (root.dataset.none ?? ""));
    } catch {
      draw([], root.dataset.failed ?? "");
    }
  };
  const put = (name: string): void => {
    chosen = name;
    field.value = name;
    draw([]);
  };
  const take = (term: ListedTerm | undefined): void => {
    if (!term) return;
    put(`${term.zh} ${term.preferred}`);
    choose(term);
  };
  const leave = (): void => {
    if (chosen && !field.value.trim()) {
      put("");
      choose(undefined);
    } else put(chosen);
  };

  field.addEventListener("focus", () => {
    field.select();
    void loadListing().catch(() => undefined);
  });
  field.addEventListener("input", () => void offer());
  field.addEventListener("blur", leave);
  field.addEventListener("keydown", (event) => {
    if (isInputMethods(event)) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      if (offered.length) point((active + by + offered.length) % offered.length);
      else void offer();
    } else if (event.key === "Enter") {
      if (offered.length) take(offered[active]);
      else leave();
    } else if (event.key === "Escape" && (offered.length || field.value !== chosen)) {
      // What is open closes first; at the second press what was chosen comes back.
      if (offered.length) draw([]);
      else put(chosen);
    } else return;
    event.preventDefault();
  });
  // The focus stays in the field, or leaving it would close the list before it is pressed.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    if (option) take(offered[[...list.children].indexOf(option)]);
  });
  return { show: put };
}
