import { type HeardTable, heardOf } from "@/core/glossary/heard";
import { trajectoryOf } from "@/core/glossary/trajectory";
import { html, type HtmlPart, type SafeHtml } from "@/core/html";
import { fill } from "@/core/text/fill";
import { drawTerm, type ReportContext, shown } from "./draw";
import { compareMonth, type MonthChange } from "./news";

/** The pictures' own units. */
const size = { width: 720, height: 120, base: 98 };

interface Bar {
  at: number;
  value: number;
  wide: number;
  /** A circle in its place: a report of the other kind. */
  isRound?: boolean;
}

function drawBars(bars: readonly Bar[], marks: readonly { at: number; text: string }[], label: string): SafeHtml {
  const highest = Math.max(...bars.map(({ value }) => value), 0.001);
  const y = (value: number): number => Math.round((size.base - (value / highest) * (size.base - 12)) * 10) / 10;
  return html`<svg class="term-line" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${label}">
    <line class="axis" x1="0" x2="${size.width}" y1="${size.base + 0.5}" y2="${size.base + 0.5}" />
    ${bars
      .filter(({ value }) => value > 0)
      .map(({ at, value, wide, isRound }) =>
        isRound
          ? html`<circle cx="${at + wide / 2}" cy="${y(value)}" r="4" />`
          : html`<rect x="${at}" y="${y(value)}" width="${wide}" height="${Math.max(1, size.base - y(value))}" />`,
      )}
    ${marks.map(({ at, text }) => html`<text x="${at}" y="${size.height - 5}">${text}</text>`)}</svg>`;
}

const drawTable = (head: readonly string[], rows: readonly (readonly HtmlPart[])[], title: string): SafeHtml =>
  html`<details><summary>${title}</summary><table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(
    ([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></details>`;

/** The first and the last of the years that were counted. */
const spanOf = (years: readonly number[]): [first: number, last: number] => (years.length === 0 ? [0, 0] : [Math.min(...years), Math.max(...years)]);
/** What a year's four digits take at the right edge. */
const markWidth = 26;

/** One formulation through the reports and, by month, through the evening news: each as a picture and as its table. Absence is shown, and what was not counted is said. */
export function drawTermReport(term: string, context: ReportContext, heard: HeardTable): SafeHtml {
  const { words, table, terms } = context;
  const points = trajectoryOf(term, table);
  const stands = points.filter(({ count }) => count > 0);
  const [first, last] = spanOf(points.map(({ year }) => year));
  const step = size.width / (last - first + 1);
  const reportBars = points.map(
    ({ kind, year, per10k }): Bar => ({ at: Math.round((year - first) * step), value: per10k, wide: 6, isRound: kind === "congress" }),
  );
  const years = [0, 1, 2, 3].map((third) => ({
    at: Math.round((third / 3) * (size.width - step)) - (third === 3 ? markWidth : 0),
    text: String(Math.round(first + (third / 3) * (last - first))),
  }));
  const zh = terms[term]?.zh ?? term;
  const news = heardOf(term, heard);
  const width = news ? size.width / Math.max(1, news.points.length) : 0;
  const months = news?.points.flatMap(({ month }, i) =>
    i === 0 || month.endsWith("-01") ? [{ at: Math.round(i * width), text: month.slice(0, 4) }] : [],
  );
  return html`<h3>${drawTerm(term, context)}</h3>
    <h4>${words.inReports}</h4>
    ${
      points.length === 0
        ? html`<p>${words.notCounted}</p>`
        : html`<p>${stands.length === 0 ? words.inNone : fill(words.inSome, { n: stands.length, of: points.length })}</p>
    ${stands.length === 0 ? "" : drawBars(reportBars, years, fill(words.lineOf, { term: zh }))}
    ${drawTable(
      [words.report, words.count, words.rate],
      points.map(({ kind, year, count, per10k }) => [`${kind === "work" ? words.work : words.congress} ${year}`, count, per10k.toFixed(1)]),
      words.asTable,
    )}`
    }
    <h4>${words.inNews}</h4>
    ${
      news === undefined
        ? html`<p>${words.notCounted}</p>`
        : news === null
          ? html`<p>${words.unheard}</p>`
          : html`<p>${fill(words.heard, { n: news.days, of: news.held, first: news.first.slice(0, 7), last: news.last.slice(0, 7) })}</p>
    ${drawBars(
      news.points.map(({ share }, i): Bar => ({ at: Math.round(i * width), value: share, wide: Math.max(2, Math.round(width) - 3) })),
      months ?? [],
      fill(words.newsOf, { term: zh }),
    )}
    ${drawTable(
      [words.month, words.evenings, words.held],
      news.points.map(({ month, days, held }) => [month, days, held]),
      words.asTable,
    )}`
    }`;
}

/** What was particular about a month of the news. */
export function drawMonth(month: number, context: ReportContext, heard: HeardTable): SafeHtml {
  const { words } = context;
  const { held, heldOthers, more, fewer, first } = compareMonth(heard, month);
  const row = ({ term, days, others }: MonthChange): SafeHtml =>
    html`<li>${drawTerm(term, context)} <span class="times">${fill(words.monthRow, { days, held, others, all: heldOthers })}</span></li>`;
  const list = (title: string, changes: readonly MonthChange[]): SafeHtml =>
    html`<section class="report-list"><h3>${title} <small>${changes.length}</small></h3>
    ${changes.length === 0 ? html`<p>${words.none}</p>` : html`<ul>${changes.slice(0, shown).map(row)}</ul>`}
    ${changes.length > shown ? html`<details><summary>${fill(words.more, { n: changes.length - shown })}</summary><ul>${changes.slice(shown).map(row)}</ul></details>` : ""}</section>`;
  return html`<div class="report-lists">${list(words.moreHeard, more)}${list(words.fewerHeard, fewer)}${list(words.firstHeard, first)}</div>`;
}
