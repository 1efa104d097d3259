import { fill as put } from "@/browser/site/trusted";
import type { BesideAnswer, FirstAnswer, NewsAnswer, TrendAnswer, WatchesAnswer } from "@/core/corpus/answers";
import { hasBeside } from "@/core/corpus/beside";
import { drawBeside, drawLadder, drawWatches, hasTrend, trendWords, viewAddress } from "@/core/corpus/draw";
import { drawTrend } from "@/core/corpus/picture";
import { html } from "@/core/html";
import { fill } from "@/core/text/fill";
import type { Desk } from "./desk";

/** Beside the lines: how often by month, who first, what is watched, which words stand beside it. */

const section = (desk: Desk, name: string): HTMLElement => desk.find(`[data-rail=${name}]`);

/** `first` where the lines' own answer has it already. */
export function drawFirstRail(desk: Desk, first: FirstAnswer | undefined): void {
  const { words } = desk;
  const place = section(desk, "first");
  if (!first) place.replaceChildren();
  else
    put(
      place,
      html`<h2>${words.firstTitle}</h2>${drawLadder(first, desk.context)}<p><a href="${viewAddress(desk.view, "first")}">${words.issuers}</a></p>`,
    );
}

async function drawTrendRail(desk: Desk, documents: number, signal: AbortSignal): Promise<void> {
  const { words, view } = desk;
  const place = section(desk, "trend");
  const { groups } = await desk.asker.ask<TrendAnswer>("trend", { q: view.q, by: "month" }, signal);
  if (!hasTrend(groups, "lines")) return place.replaceChildren();
  const context = { ...desk.context, view: { ...view, measure: "lines" as const } };
  const picture = drawTrend(groups, "month", "lines", String, trendWords(documents, context, "month"), true);
  put(place, html`<h2>${words.trend}</h2>${picture}<p><a href="${viewAddress(view, "trend")}">${words.whole}</a></p>`);
}

async function drawBesideRail(desk: Desk, signal: AbortSignal): Promise<void> {
  const place = section(desk, "beside");
  const parts = desk.parts();
  if (!hasBeside(parts)) return place.replaceChildren();
  const answer = await desk.asker.ask<BesideAnswer>("beside", { q: desk.view.q }, signal);
  put(place, drawBeside(answer, parts, desk.context));
}

/** How many lines are new, one saved question after another. */
export async function drawNews(desk: Desk, place: HTMLElement, signal: AbortSignal): Promise<void> {
  for (const link of place.querySelectorAll<HTMLElement>("[data-news]")) {
    const { lines } = await desk.asker.ask<NewsAnswer>("news", { name: link.dataset.news ?? "" }, signal);
    link.textContent = lines.length > 0 ? fill(desk.words.watchNew, { n: lines.length }) : desk.words.watchNoNew;
    link.classList.toggle("some", lines.length > 0);
  }
}

export async function drawRail(desk: Desk, documents: number, signal: AbortSignal): Promise<void> {
  if (desk.view.q === "") for (const name of ["trend", "first", "beside"]) section(desk, name).replaceChildren();
  else await drawTrendRail(desk, documents, signal);
  const { watches, may } = await desk.asker.ask<WatchesAnswer>("watches", {}, signal);
  const watched = section(desk, "watch");
  put(watched, html`<h2>${desk.words.watchTitle}</h2>${drawWatches(watches, may, desk.context)}`);
  if (desk.view.q !== "") await drawBesideRail(desk, signal);
  await drawNews(desk, watched, signal);
}
