import { loadNotes, loadReviews } from "@/browser/storage/study";
import { stages } from "@/core/study/card";
import { renderChart, renderYear } from "@/core/study/chart";
import { forecast, hardest, knownNow, maturity, retention, yearOfDays } from "@/core/study/pictures";
import { say } from "@/core/study/words";
import { escapeHtml } from "@/core/reading/html";
import { type Deck, momentNow } from "./deck";
import type { Page } from "./page";

/** Draws the pictures, each with its table, from all answers there are. */
export async function showPictures(page: Page, deck: Deck): Promise<void> {
  const { words, locale } = page;
  const own = words.pictures;
  const [reviews, notes] = await Promise.all([loadReviews(deck.database), loadNotes(deck.database)]);
  const moment = momentNow();
  const cards = [...deck.cards.values()];
  const date = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric" });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const started = cards.filter(({ memory }) => memory.stage !== stages.new);
  const hard = hardest(cards, new Map(notes.map((note) => [note.id, note])), 15);
  const counts = Object.entries(maturity(cards));
  // The pictures' HTML escapes every text.
  page.find(".pictures").innerHTML = [
    `<p>${escapeHtml(say(own.knownNow, { n: Math.round(knownNow(started, moment, deck.scheduler)), all: started.length }))}</p>`,
    renderChart(own.forecast, [own.day, own.cards], forecast(cards, moment, 30).map(({ day, value }) => ({ label: date.format(moment.now + day * 86_400_000), value })), own.table),
    renderChart(own.maturity, [own.stage, own.cards], counts.map(([stage, value]) => ({ label: own.stages[stage] ?? stage, value })), own.table),
    renderChart(
      own.retention,
      [own.days, own.known],
      retention(reviews, moment, 12).map(({ month, asked, known }) => ({ label: `${month * 30}–${month * 30 + 29}`, value: asked ? Math.round((100 * known) / asked) : 0, shown: asked ? `${Math.round((100 * known) / asked)}% (${known}/${asked})` : "–" })),
      own.table,
    ),
    renderYear(own.year, [own.day, own.answers], yearOfDays(reviews, moment).map(({ at, value }) => ({ label: full.format(at), value })), own.table, own.none),
    `<h2>${escapeHtml(own.hard)}</h2>`,
    hard.length ? `<ol>${hard.map(({ note, lapses }) => `<li><span lang="zh-Hans">${escapeHtml(note.zh)}</span> <span lang="en">${escapeHtml(note.en)}</span>: ${escapeHtml(say(own.lapses, { n: lapses }))}</li>`).join("")}</ol>` : `<p>${escapeHtml(own.none)}</p>`,
  ].join("");
}
