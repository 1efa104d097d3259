import { fill as put } from "@/browser/site/trusted";
import type { CompareAnswer, FirstAnswer, KwicLine, LinesAnswer, NewAnswer, NewsAnswer, TrendAnswer, WatchesAnswer } from "@/core/corpus/answers";
import { joinParts } from "@/core/corpus/conditions";
import {
  drawCompare,
  drawFewer,
  drawIssuers,
  drawLadder,
  drawLines,
  drawNew,
  drawTake,
  drawTrendForm,
  drawTrendTable,
  drawWatches,
  hasTrend,
  levelName,
  partName,
  trendWords,
} from "@/core/corpus/draw";
import { drawTable } from "@/core/corpus/draw-line";
import { withoutHidden } from "@/core/corpus/hidden";
import { drawSpread, drawTrend } from "@/core/corpus/picture";
import { html } from "@/core/html";
import { fill } from "@/core/text/fill";
import type { Desk } from "./desk";
import { drawFirstRail, drawNews } from "./rail";
import type { Shown } from "./take";

/** Each view asked for and drawn: gives what of it can be taken away. */

export interface ShownLines {
  shown: Shown;
  lines: readonly KwicLine[];
}

export async function showLines(desk: Desk, documents: number, signal: AbortSignal): Promise<ShownLines> {
  const { words, view } = desk;
  const found = await desk.asker.ask<LinesAnswer>("search", desk.asked(), signal);
  if (found.segments === 0) {
    drawFirstRail(desk, undefined);
    await showNone(desk, signal);
    return { shown: { kind: "lines", ...found }, lines: [] };
  }
  // Which of these lines are a level's first: for a page of lines in the order of time alone.
  const first = await desk.asker.ask<FirstAnswer>("first", { q: view.q }, signal);
  const firsts = new Set(first.uses.map(({ source, position }) => `${source.path}:${position}`));
  const lines = withoutHidden(found.lines, view.hide);
  put(desk.body, drawLines({ ...found, lines }, { all: documents, hidden: found.lines.length - lines.length, firsts }, desk.context));
  drawFirstRail(desk, first);
  const said = found.segments === 1 ? words.lineOne : fill(words.lines, { n: found.segments });
  desk.say(`${said} ${fill(words.inTexts, { m: found.documents, all: documents })}`, false);
  return { shown: { kind: "lines", ...found }, lines };
}

/** Nothing is found: which condition costs how much. */
async function showNone(desk: Desk, signal: AbortSignal): Promise<void> {
  const parts = desk.parts();
  desk.say(desk.words.noLines, false);
  put(desk.body, drawFewer([], desk.context));
  if (parts.length < 2) return;
  const without: { text: string; q: string; lines: number }[] = [];
  for (const [i, { text }] of parts.slice(0, 8).entries()) {
    const q = joinParts(parts.filter((_, other) => other !== i));
    const { segments } = await desk.asker.ask<LinesAnswer>("search", { q, limit: 0 }, signal);
    without.push({ text, q, lines: segments });
  }
  put(desk.body, drawFewer(without, desk.context));
}

export async function showTrend(desk: Desk, documents: number, signal: AbortSignal): Promise<Shown> {
  const { q, by, measure } = desk.view;
  const answer = await desk.asker.ask<TrendAnswer>("trend", { q, by }, signal);
  const words = trendWords(documents, desk.context, by);
  const has = hasTrend(answer.groups, measure);
  const picture = drawTrend(answer.groups, by, measure, (key) => partName(key, by, desk.words), words);
  put(
    desk.body,
    html`<h2 tabindex="-1">${words.title}</h2>${drawTrendForm(desk.context)}${has ? html`<figure>${picture}</figure>` : html`<p>${desk.words.nothingDrawn}</p>`}${drawTrendTable(answer.groups, by, desk.words)}${has ? drawTake(["csv", "json", "svg", "png"], desk.words) : ""}`,
  );
  desk.say(words.title, false);
  return { kind: "trend", ...answer };
}

export async function showFirst(desk: Desk, documents: number, signal: AbortSignal): Promise<Shown> {
  const { q } = desk.view;
  const byLevel = await desk.asker.ask<FirstAnswer>("first", { q, by: "level" }, signal);
  const byIssuer = await desk.asker.ask<FirstAnswer>("first", { q, by: "issuer" }, signal);
  const title = fill(desk.words.spreadTitle, { q });
  const dots = byIssuer.uses.map(({ date, source }) => ({ date, level: source.level, name: source.issuer || source.title }));
  const words = { title, source: fill(desk.words.source, { documents }) };
  put(
    desk.body,
    html`<h2 tabindex="-1">${desk.words.firstTitle}</h2><div class="spread"><div>${drawLadder(byLevel, desk.context)}</div>${dots.length > 0 ? html`<figure>${drawSpread(dots, (level) => levelName(level, desk.words), words)}</figure>` : ""}</div>${drawIssuers(byIssuer, desk.context)}${dots.length > 0 ? drawTake(["csv", "json", "svg", "png"], desk.words) : ""}`,
  );
  desk.say(title, false);
  return { kind: "first", ...byIssuer };
}

export async function showNew(desk: Desk, signal: AbortSignal): Promise<Shown> {
  const shown = { kind: "new" as const, ...(await desk.asker.ask<NewAnswer>("new", { since: desk.view.since, limit: 200 }, signal)) };
  put(desk.body, drawNew(shown, desk.context));
  return shown;
}

export async function showCompare(desk: Desk, signal: AbortSignal): Promise<Shown> {
  const { a, b } = desk.view;
  const shown = { kind: "compare" as const, ...(await desk.asker.ask<CompareAnswer>("compare", { a, b, limit: 100 }, signal)) };
  put(desk.body, drawCompare(shown, desk.context));
  return shown;
}

/** The saved questions, and the new lines of the one that is chosen, which it gives. */
export async function showWatched(desk: Desk, signal: AbortSignal): Promise<readonly KwicLine[]> {
  const { words, body } = desk;
  const { watches, may } = await desk.asker.ask<WatchesAnswer>("watches", {}, signal);
  const { watch } = desk.view;
  const news = watches.some(({ name }) => name === watch) ? await desk.asker.ask<NewsAnswer>("news", { name: watch }, signal) : undefined;
  const lines = news
    ? html`<h3 lang="zh-Hans">${watch}</h3><p class="note">${news.lines.length > 0 ? fill(words.watchNew, { n: news.lines.length }) : words.watchNoNew} ${may && news.lines.length > 0 ? html`<button type="button" class="as-link" data-seen="${watch}">${words.watchSeen}</button>` : ""}</p>${news.lines.length > 0 ? drawTable(news.lines, new Set(), desk.context) : ""}`
    : "";
  put(body, html`<h2 tabindex="-1">${words.watchTitle}</h2>${drawWatches(watches, may, desk.context)}${lines}`);
  await drawNews(desk, body, signal);
  return news?.lines ?? [];
}
