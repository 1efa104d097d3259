import { problemOf } from "@/browser/storage/problem";
import { recall } from "@/browser/site/remember";
import { currentId } from "@/core/glossary/retired";
import { currentMark } from "@/core/study/marks";
import { chooseTerms, termNote } from "@/core/study/library";
import { termNoteId } from "@/core/study/note";
import { say } from "@/core/study/words";
import type { Deck } from "./deck";
import type { Page } from "./page";

/** Adds whole sets: says how many terms fit before they are added; `added` is called when they are. */
export function startAdd(page: Page, deck: Deck, added: () => void): void {
  const form = page.find("form.add-cards");
  const output = page.find("form.add-cards output");
  if (!(form instanceof HTMLFormElement)) return;
  const chosen = async () => {
    const library = await page.library();
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? "");
    // Met and not learned: what is here already is not offered again.
    const successors = new Map(Object.entries(library.retired));
    const here = new Set([...deck.cards.values()].map(({ note }) => currentMark(note, successors)));
    const met = data.has("met")
      ? new Set(
          (recall("met") ?? "")
            .split(" ")
            .map((id) => currentId(id, successors))
            .filter((id) => id !== "" && !here.has(termNoteId(id))),
        )
      : null;
    return {
      library,
      terms: chooseTerms(await library.rows(), library.articles, {
        article: text("article"),
        keyOnly: data.has("keyOnly"),
        rank: text("rank"),
        theme: text("theme"),
        met,
      }),
    };
  };
  const count = () =>
    void chosen().then(
      ({ terms }) => {
        output.textContent = say(page.words.choice, { n: terms.length });
      },
      () => {
        output.textContent = page.words.dataFailed;
      },
    );
  form.addEventListener("change", count);
  page.find("[data-panel=add]").addEventListener("toggle", count);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void (async () => {
      const { library, terms } = await chosen().catch(() => ({ library: undefined, terms: [] }));
      if (!library) {
        output.textContent = page.words.dataFailed;
        return;
      }
      const byId = await library.find(terms.map(({ id }) => id)).catch(() => undefined);
      if (!byId) {
        output.textContent = page.words.dataFailed;
        return;
      }
      try {
        const start = Date.now();
        const found = terms.flatMap(({ id }) => byId.get(id) ?? []);
        // A millisecond apart, so that new cards come up in the order of the set.
        const saved = await deck.save(found.map((term, i) => termNote(term, (id) => byId.get(id), start + i)));
        output.textContent = say(page.words.added, { n: saved, known: terms.length - saved });
        page.warn(undefined);
        added();
      } catch (error) {
        page.warn(problemOf(error));
      }
    })();
  });
}
