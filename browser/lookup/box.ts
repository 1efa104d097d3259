import { hasOwn } from "@/browser/site/own-flag";
import { isControl, watchComposition } from "@/browser/site/keys";
import { markDrawn, write } from "@/browser/site/languages";
import { fill } from "@/core/text/fill";
import { type AddressKey, keepInAddress, queryInAddress } from "./address";
import {
  type BoxState,
  type Choice,
  choicesOf,
  copyTextOf,
  emptyBox,
  failBelow,
  formsOf,
  limitsOf,
  move,
  sayAnswer,
  takeOwn,
  takePart,
  takeTerms,
  termIdsOf,
  titleOf,
  wantAll,
} from "./answer";
import { watchClicks } from "./clicks";
import { drawChoice, group } from "./options";
import { forgetQueries, recentQueries, rememberQuery } from "./recent";
import { createSource } from "./source";
import type { Words } from "./wording";

/** A wait that is not worth a word. */
const patience = 250;

/** A box that is alive. */
export interface Box {
  stop(): void;
}

/** The address that a choice leads to; undefined for one that asks for something. */
function addressOf(choice: Choice, site: DOMStringMap): string | undefined {
  if (choice.kind === "term") return `${site.terms}${choice.hit.entry.id}/`;
  if (choice.kind === "own") return `${(site.terms ?? "").replace(/glossary\/$/, "texts/glossary/")}#${choice.own.id}`;
  return choice.kind === "passage" ? `${site.read}${choice.passage.slug}/#s${choice.passage.segment}` : undefined;
}

/** What of the page a box consists of; null where something is missing. */
function findParts(box: HTMLElement) {
  const field = box.querySelector("input");
  const list = box.querySelector<HTMLElement>(".lookup-list");
  const status = box.querySelector<HTMLElement>(".lookup-status");
  const forget = box.querySelector<HTMLButtonElement>(".lookup-forget");
  return field && list && status && forget ? { field, list, status, forget } : null;
}

/**
 * Makes a lookup box alive (ARIA combobox: focus stays in the field, options are pointed at). `site` has the addresses of the glossary and the articles,
 * and for the lookup page `lookupPage`. What it knows is a state (answer.ts); here it is drawn, and what people do is taken in. Null where it is alive
 * already or the page has no whole box.
 */
export function startBox(box: HTMLElement, site: DOMStringMap): Box | null {
  const parts = findParts(box);
  if (!parts || box.dataset.alive !== undefined) return null;
  box.dataset.alive = "";
  const { field, list, status, forget } = parts;
  const words: Words = JSON.parse(box.dataset.words ?? "{}");
  const isPage = site.lookupPage !== undefined;
  const key: AddressKey = isPage ? "q" : "lookup";
  const isChinese = document.documentElement.lang.startsWith("zh");
  const source = createSource();
  const copyMark = box.querySelector("template")?.content.firstElementChild;
  const take = box.querySelector<HTMLElement>(".lookup-take");
  const stopped = new AbortController();
  const { signal } = stopped;

  let state: BoxState = emptyBox(recentQueries());
  let options: HTMLElement[] = [];
  /** The question that is being answered. */
  let asking = new AbortController();
  let enterWaits = false;

  const point = (): void => {
    options.forEach((option, i) => void option.setAttribute("aria-selected", String(i === state.active)));
    const id = options[state.active]?.id;
    if (id) field.setAttribute("aria-activedescendant", id);
    else field.removeAttribute("aria-activedescendant");
  };

  const draw = (next: BoxState): void => {
    state = next;
    const drawn = state.sections.map((section) => ({
      title: titleOf(section, words),
      elements: section.choices.map((choice) => {
        const option = drawChoice(choice, words, isChinese);
        const mark = copyTextOf(choice) === undefined ? undefined : copyMark?.cloneNode(true);
        if (mark) option.append(mark);
        return option;
      }),
    }));
    options = drawn.flatMap(({ elements }) => elements);
    options.forEach((option, i) => {
      option.id = `${list.id}-${i}`;
    });
    list.replaceChildren(...drawn.map(({ title, elements }, i) => group(`${list.id}-tier-${i}`, title, elements)));
    markDrawn(list);
    list.hidden = options.length === 0;
    forget.hidden = Boolean(state.query) || options.length === 0;
    if (take) {
      const ids = termIdsOf(state);
      take.hidden = ids.length === 0;
      const menu = take.querySelector<HTMLElement>(".take");
      if (menu) menu.dataset.ids = ids.join(" ");
    }
    field.setAttribute("aria-expanded", String(options.length > 0));
    point();
    write(status, sayAnswer(state, words));
  };

  const choose = (choice: Choice | undefined, inNewTab: boolean): void => {
    if (!choice) return;
    if (choice.kind === "all") {
      state = wantAll(state, choice.tier);
      field.focus();
      void ask();
      return;
    }
    rememberQuery(field.value);
    const href = addressOf(choice, site);
    if (href && inNewTab) window.open(href, "_blank", "noopener");
    else if (href) location.assign(href);
    else {
      if (isPage) history.pushState(null, "", location.href);
      field.value = choice.kind === "word" ? choice.word.zh : choice.kind === "recent" ? choice.query : "";
      field.focus();
      void ask();
    }
  };

  /** Copies what a result says; the result and the line above say so. */
  const copy = async (choice: Choice | undefined, option: HTMLElement | undefined): Promise<void> => {
    const text = choice && copyTextOf(choice);
    if (text === undefined) return;
    try {
      await navigator.clipboard.writeText(text);
      for (const other of options) other.classList.toggle("copied", other === option);
      write(status, fill(words.copied, { text }));
    } catch {
      status.textContent = words.copyFailed;
    }
  };

  /** Asks the lower tiers; what is called off answers no more. */
  const askBelow = async (query: string, forms: string[], limit: number, mine: AbortController): Promise<void> => {
    try {
      await source.below({ typed: query, forms, limit, whole: state.whole.includes("passages") }, (part) => draw(takePart(state, part)), mine.signal);
    } catch {
      if (!mine.signal.aborted) draw(failBelow(state));
    }
  };

  /** Answers what stands in the field. */
  const ask = async (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const mine = asking;
    const query = field.value.trim();
    if (box.isConnected && (isPage || box.closest("dialog")?.open)) keepInAddress(key, query);
    if (!query) {
      draw(emptyBox(recentQueries()));
      return;
    }
    const waiting = setTimeout(() => {
      if (!mine.signal.aborted) status.textContent = words.loading;
    }, patience);
    try {
      const lookup = await source.terms();
      if (mine.signal.aborted) return;
      const limits = limitsOf(query === state.query ? state : { whole: [] }, query);
      const terms = await lookup(query, limits.terms);
      if (mine.signal.aborted) return;
      draw(takeTerms(state, query, terms));
      if (hasOwn())
        void import("@/browser/texts/own-lookup")
          .then(({ findOwn }) => findOwn(query))
          .then(
            (own) => !mine.signal.aborted && draw(takeOwn(state, query, own)),
            () => undefined,
          );
      void askBelow(query, formsOf(terms), limits.passages, mine);
      if (enterWaits) choose(choicesOf(state)[state.active], false);
    } catch {
      if (!mine.signal.aborted) status.textContent = words.failed;
    } finally {
      clearTimeout(waiting);
      if (!mine.signal.aborted) enterWaits = false;
    }
  };

  const isInputMethods = watchComposition(field);
  const press = (event: KeyboardEvent): void => {
    if (isInputMethods(event)) {
      // The dialog and the field would take an Esc that only ends a composition as theirs.
      if (event.key === "Escape") event.preventDefault();
      return;
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      state = move(state, by);
      point();
      options[state.active]?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      if (state.query === field.value.trim()) choose(choicesOf(state)[state.active], !event.altKey && (event.ctrlKey || event.metaKey));
      else enterWaits = true;
    } else if (isControl(event, "c") && field.selectionStart === field.selectionEnd && getSelection()?.toString() === "") {
      // Nothing is selected: what is pointed at is meant.
      void copy(choicesOf(state)[state.active], options[state.active]);
    } else if (event.key === "Escape" && !isPage) {
      // A search field would empty itself first and leave only at the second press.
      box.closest("dialog")?.close();
    } else return;
    event.preventDefault();
  };

  field.addEventListener("input", () => void ask(), { signal });
  field.addEventListener("keydown", press, { signal });
  const find = (option: HTMLElement): Choice | undefined => choicesOf(state)[options.indexOf(option)];
  watchClicks(list, { find, choose, copy: (choice, option) => void copy(choice, option) }, signal);
  forget.addEventListener(
    "click",
    () => {
      forgetQueries();
      draw(emptyBox(recentQueries()));
      field.focus();
    },
    { signal },
  );
  if (isPage) {
    const fromAddress = (): void => {
      field.value = queryInAddress(key) ?? "";
      void ask();
    };
    addEventListener("popstate", fromAddress, { signal });
    // What was typed before the script was there counts.
    if (!field.value) field.value = queryInAddress(key) ?? "";
  }
  void ask();
  return {
    stop() {
      asking.abort();
      stopped.abort();
      source.stop();
      delete box.dataset.alive;
    },
  };
}
