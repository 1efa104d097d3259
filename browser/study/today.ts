import { answerDay, today } from "@/core/study/day";
import { leftOf } from "@/core/study/queue";
import { spellWait } from "@/core/study/render";
import { say } from "@/core/study/words";
import { type Deck, momentNow } from "./deck";
import type { Page } from "./page";

/** How much there is to do now, and whether there is anything at all. */
export function showToday(page: Page, deck: Deck): void {
  const { words } = page;
  const queue = deck.queue();
  const { learning, reviews, fresh, over, nextAt } = queue;
  const moment = momentNow();
  const done = deck.reviews.filter((review) => !review.undone && answerDay(review, moment) === today(moment)).length;
  const rows = [
    [words.counts.due, reviews.length],
    [words.counts.learning, leftOf(queue).learning],
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
  // A row of noughts tells one who begins nothing.
  page.root.toggleAttribute("data-empty", deck.cards.size === 0);
  const any = learning.length + reviews.length + fresh.length > 0;
  page.find("[data-act=start]").hidden = !any;
  const status = page.find(".study-status");
  const said = status.textContent ?? "";
  // What else is said there (of a session, of a backup) stays until something new is.
  if (said !== "" && said !== words.empty && !said.startsWith(words.nothing)) return;
  const waits = [
    nextAt === null ? "" : say(words.next, { wait: spellWait(nextAt - moment.now, page.locale) }),
    over ? say(words.over, { n: over }) : "",
  ].filter(Boolean);
  // What was wiped must not look like a beginning.
  if (deck.cards.size === 0) status.textContent = page.find(".study-notice").hidden ? words.empty : "";
  else status.textContent = any ? "" : [words.nothing, ...waits].join(" ");
}
