import { fill } from "@/browser/site/trusted";
import { markDrawn } from "@/browser/site/languages";
import { loadNotes, loadReviews } from "@/browser/storage/study";
import { html } from "@/core/html";
import { stages } from "@/core/study/card";
import { type ChartWords, renderChart, renderRanking, renderYear } from "@/core/study/chart";
import { dayStart, today } from "@/core/study/day";
import { forecast, hardest, knownNow, maturity, retention, yearOfDays } from "@/core/study/pictures";
import { say } from "@/core/study/words";
import { type Deck, momentNow } from "./deck";
import type { Page } from "./page";

/** A study day begins at four; its date is that of its noon. */
const halfDay = 8 * 3_600_000;

/** Draws the pictures, each with its table, from all answers there are. */
export async function showPictures(page: Page, deck: Deck): Promise<void> {
  const { words, locale } = page;
  const own = words.pictures;
  const [reviews, notes] = await Promise.all([loadReviews(deck.database), loadNotes(deck.database)]);
  const moment = momentNow();
  const cards = [...deck.cards.values()];
  const date = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric" });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const started = cards.filter(({ memory }) => memory.stage !== stages.new);
  const chart = (title: string, ...columns: string[]): ChartWords => ({ title, columns, table: own.table, none: own.none });
  const months = retention(reviews, moment, 12).reverse();
  const hard = hardest(cards, new Map(notes.map((note) => [note.id, note])), 15);
  const drawn = [
    html`<p>${say(own.knownNow, { n: Math.round(knownNow(started, moment, deck.scheduler)), all: started.length })}</p>`,
    renderChart(
      chart(own.forecast, own.day, own.cards),
      forecast(cards, deck.kinds, moment, 30).map(({ day, value }) => ({
        label: date.format(dayStart(today(moment) + day, moment.offset) + halfDay),
        value,
      })),
    ),
    renderChart(
      chart(own.maturity, own.stage, own.cards),
      Object.entries(maturity(cards, deck.kinds))
        .filter(([stage, value]) => stage !== "unasked" || value > 0)
        .map(([stage, value]) => ({ label: own.stages[stage] ?? stage, value })),
    ),
    renderChart(
      chart(own.retention, own.days, own.known),
      months.map(({ month, asked, known }) => ({
        label: `${month * 30}–${month * 30 + 29}`,
        value: asked ? known / asked : 0,
        shown: asked ? `${percent.format(known / asked)} (${known}/${asked})` : "–",
      })),
      1,
    ),
    renderYear(
      chart(own.year, own.day, own.answers),
      yearOfDays(reviews, moment).map(({ at, value }) => ({ label: full.format(at), value })),
    ),
    renderRanking(
      chart(own.hard, own.term, own.lapses, own.difficulty),
      hard.map(({ note, lapses, difficulty }) => ({ zh: note.zh, en: note.en, value: lapses, more: [difficulty.toFixed(1)] })),
    ),
  ];
  fill(page.find(".pictures"), html`${drawn}`);
  markDrawn(page.find(".pictures"));
}
