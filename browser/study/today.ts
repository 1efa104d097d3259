import { say } from "@/core/study/words";
import type { Deck } from "./deck";
import type { Page } from "./page";

/** How much there is to do now, and whether there is anything at all. */
export function showToday(page: Page, deck: Deck): void {
  const { words } = page;
  const { learning, reviews, fresh, over } = deck.queue();
  const done = deck.reviews.filter(({ undone }) => !undone).length;
  const rows = [
    [words.counts.due, reviews.length],
    [words.counts.learning, learning.length],
    [words.counts.fresh, fresh.length],
    [words.counts.done, done],
    [words.counts.all, deck.cards.size],
  ] as const;
  page.find(".counts").replaceChildren(
    ...rows.map(([label, value]) => {
      const row = document.createElement("div");
      const [term, number] = [document.createElement("dt"), document.createElement("dd")];
      term.textContent = label;
      number.textContent = String(value);
      row.append(term, number);
      return row;
    }),
  );
  const any = learning.length + reviews.length + fresh.length > 0;
  page.find("[data-act=start]").hidden = !any;
  const status = page.find(".study-status");
  // What was wiped must not look like a beginning.
  if (deck.cards.size === 0) status.textContent = page.find(".study-notice").hidden ? words.empty : "";
  else if (!any && !status.textContent) status.textContent = words.nothing + (over ? ` ${say(words.over, { n: over })}` : "");
  else if (any && status.textContent === words.empty) status.textContent = "";
}
