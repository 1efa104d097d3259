import { markDrawn, write } from "@/browser/site/languages";
import type { LookupAnswer } from "@/core/lookup/lookup";
import type { FromWorker } from "@/core/lookup/messages";
import type { PassageAnswer } from "@/core/lookup/passages";
import type { WordResult } from "@/core/lookup/words";
import { type AddressKey, keepInAddress, queryInAddress } from "./address";
import { allOption, group, type Option, passageOption, recentOption, type Tier, termOption, type Words, wordOption } from "./options";
import { forgetQueries, recentQueries, rememberQuery } from "./recent";
import { askBelow, listenBelow, loadTerms } from "./source";

/** How many results each tier shows; a pasted text may have many terms. Of all there are, no more than can be drawn at once. */
const most = { terms: 20, text: 60, passages: 5, all: 500 };
/** From so many characters on a query is a text. */
const textLength = 25;
/** A wait that is not worth a word. */
const patience = 250;

/** What is known of the answer to one query so far. */
interface State {
  query: string;
  terms?: LookupAnswer;
  passages?: PassageAnswer | "failed";
  words?: WordResult[] | "failed";
}

const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));

/** A number, and of how many where there are more. */
const someOf =
  (words: Words) =>
  (shown: number, count: number): string | number =>
    shown < count ? fill(words.some, { n: shown, all: count }) : count;

const started = new WeakSet<HTMLElement>();

/**
 * Makes a lookup box alive (ARIA combobox: focus stays in the field, options are pointed at). `site` has the addresses of the glossary and the
 * articles, and for the lookup page `lookupPage`.
 */
export function startBox(box: HTMLElement, site: DOMStringMap): void {
  if (started.has(box)) return;
  started.add(box);
  const field = box.querySelector("input");
  const list = box.querySelector<HTMLElement>(".lookup-list");
  const status = box.querySelector<HTMLElement>(".lookup-status");
  const forget = box.querySelector<HTMLButtonElement>(".lookup-forget");
  if (!field || !list || !status || !forget) return;
  const words: Words = JSON.parse(box.dataset.words ?? "{}");
  const some = someOf(words);
  const isPage = site.lookupPage !== undefined;
  const key: AddressKey = isPage ? "q" : "lookup";
  const isChinese = document.documentElement.lang.startsWith("zh");

  let options: Option[] = [];
  let active = -1;
  let moved = false;
  let turn = 0;
  let state: State = { query: "" };
  let enterWaits = false;
  /** Tiers of which all is wanted, for this query. */
  let whole = new Set<Tier>();

  /** Points at an option, counted round the list; at none with null. */
  const activate = (index: number | null): void => {
    options[active]?.element.setAttribute("aria-selected", "false");
    active = index === null || options.length === 0 ? -1 : (index + options.length) % options.length;
    const chosen = options[active]?.element;
    if (!chosen) field.removeAttribute("aria-activedescendant");
    else {
      chosen.setAttribute("aria-selected", "true");
      field.setAttribute("aria-activedescendant", chosen.id);
    }
  };

  const draw = (): void => {
    const before = options[active]?.element.textContent;
    const { terms, passages, words: found } = state;
    const term = (hit: LookupAnswer["results"][number]) => termOption(hit, `${site.terms}${hit.entry.id}/`, words);
    const tiers: [title: string, options: Option[]][] = [];
    if (!state.query) tiers.push([words.recent, recentQueries().map(recentOption)]);
    const rest = (tier: Tier, shown: number, count: number): Option[] => (shown < count && !whole.has(tier) ? [allOption(tier, count, words)] : []);
    if (terms) tiers.push([words.terms, [...terms.results.map(term), ...rest("terms", terms.results.length, terms.count)]]);
    if (passages && passages !== "failed") {
      const found = passages.passages.map((passage) => passageOption(passage, `${site.read}${passage.slug}/#s${passage.segment}`, isChinese));
      tiers.push([fill(words.passages, { n: some(found.length, passages.count) }), [...found, ...rest("passages", found.length, passages.count)]]);
    }
    if (found && found !== "failed") tiers.push([words.dictionary, found.map((word) => wordOption(word, words))]);
    if (terms) tiers.push([words.nearest, terms.nearest.map(term)]);
    options = tiers.flatMap(([, all]) => all);
    options.forEach(({ element }, i) => {
      element.id = `${list.id}-${i}`;
    });
    list.replaceChildren(...tiers.flatMap(([title, all], i) => group(`${list.id}-tier-${i}`, title, all) ?? []));
    markDrawn(list);
    list.hidden = options.length === 0;
    forget.hidden = Boolean(state.query) || options.length === 0;
    field.setAttribute("aria-expanded", String(options.length > 0));
    // What the reader has moved to stays chosen while more comes in; the nearest is no answer to be chosen unasked.
    const same = moved ? options.findIndex(({ element }) => element.textContent === before) : -1;
    active = -1;
    if (same >= 0) activate(same);
    else activate(state.query && options.length > (terms?.nearest.length ?? 0) ? 0 : null);
  };

  const say = (): void => {
    const { query, terms, passages, words: found } = state;
    if (!query || !terms) {
      status.textContent = "";
      return;
    }
    const failed = passages === "failed" || found === "failed" ? ` · ${words.tierFailed}` : "";
    const none = terms.results.length === 0 ? `${fill(words.none, { query: query.length > 40 ? `${query.slice(0, 40)}…` : query })} ` : "";
    // What could not be loaded is no number, and none is awaited.
    const tier = <T>(answer: T | "failed" | undefined, count: (answer: T) => number): number | string =>
      answer === undefined ? "…" : answer === "failed" ? "–" : count(answer);
    const counts = fill(words.counts, {
      terms: some(terms.results.length, terms.count),
      places: tier(passages, ({ count }) => count),
      words: tier(found, ({ length }) => length),
    });
    const nothing = none && passages && passages !== "failed" && passages.count === 0 && found && found !== "failed" && found.length === 0;
    write(status, `${none}${nothing ? words.noneHint : counts}${failed}`);
  };

  const choose = (chosen: Option | undefined, inNewTab = false): void => {
    if (!chosen) return;
    if (chosen.all) {
      whole.add(chosen.all);
      void ask(options.indexOf(chosen));
      return;
    }
    rememberQuery(field.value);
    if (chosen.query !== undefined) {
      if (isPage) history.pushState(null, "", location.href);
      field.value = chosen.query;
      field.focus();
      void ask();
    } else if (chosen.href && inNewTab) window.open(chosen.href, "_blank", "noopener");
    else if (chosen.href) location.assign(chosen.href);
  };

  /** Answers what stands in the field. `at` points at an option again, where only more of the same answer is wanted. */
  const ask = async (at?: number): Promise<void> => {
    const query = field.value.trim();
    const mine = ++turn;
    moved = false;
    if (query !== state.query) whole = new Set();
    if (box.isConnected && (isPage || box.closest("dialog")?.open)) keepInAddress(key, query);
    if (!query) {
      state = { query };
      draw();
      say();
      return;
    }
    const waiting = setTimeout(() => {
      if (mine === turn) status.textContent = words.loading;
    }, patience);
    try {
      const { lookup, files } = await loadTerms();
      if (mine !== turn) return;
      const terms = lookup(query, whole.has("terms") ? most.all : query.length < textLength ? most.terms : most.text);
      // What is known of the other tiers stays until they have answered again.
      state = at === undefined ? { query, terms } : { ...state, terms };
      draw();
      if (at !== undefined) {
        moved = true;
        activate(at);
      }
      say();
      const best = terms.results[0];
      askBelow(files, {
        turn: mine,
        typed: query,
        limit: whole.has("passages") ? most.all : most.passages,
        forms: best && best.score > 0.6 ? [best.entry.zh, ...best.entry.aliases.map(({ zh }) => zh)] : [],
      });
      if (enterWaits) choose(options[active]);
    } catch {
      if (mine === turn) status.textContent = words.failed;
    } finally {
      clearTimeout(waiting);
      enterWaits = false;
    }
  };

  listenBelow((message: FromWorker) => {
    if (message.turn !== turn || state.query !== field.value.trim()) return;
    if (message.kind === "passages") state.passages = message.answer;
    else if (message.kind === "words") state.words = message.words;
    else state[message.tier] = "failed";
    draw();
    say();
  });

  field.addEventListener("input", () => void ask());
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) {
      moved = true;
      activate(active < 0 && move < 0 ? -1 : active + move);
      options[active]?.element.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      if (state.query === field.value.trim()) choose(options[active], event.ctrlKey || event.metaKey);
      else enterWaits = true;
    } else if (event.key === "Escape" && !isPage) {
      // A search field would empty itself first and leave only at the second press.
      box.closest("dialog")?.close();
    } else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const hit = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    choose(
      options.find(({ element }) => element === hit),
      event.ctrlKey || event.metaKey,
    );
  });
  // A press on the list must not take the focus from the field.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  forget.addEventListener("click", () => {
    forgetQueries();
    draw();
    field.focus();
  });
  if (isPage) {
    const fromAddress = () => {
      field.value = queryInAddress(key) ?? "";
      void ask();
    };
    addEventListener("popstate", fromAddress);
    // What was typed before the script was there counts.
    if (!field.value) field.value = queryInAddress(key) ?? "";
  }
  void ask();
}
