import { trajectoryOf, type TrajectoryTable } from "@/core/glossary/trajectory";
import { html, type SafeHtml } from "@/core/html";
import { fill } from "@/core/text/fill";
import { compareReports, type YearChange } from "./compare";
import type { Expectation } from "./expected";

/** The interface's words for the page of the reports (locales, reports: words). */
export interface ReportWords {
  appeared: string;
  disappeared: string;
  rose: string;
  fell: string;
  times: string;
  none: string;
  more: string;
  picture: string;
  looked: string;
  notHeld: string;
  missing: string;
  missingRow: string;
  firstHere: string;
  nothing: string;
  inReports: string;
  inNews: string;
  inSome: string;
  inNone: string;
  notCounted: string;
  lineOf: string;
  newsOf: string;
  report: string;
  count: string;
  rate: string;
  asTable: string;
  work: string;
  congress: string;
  unheard: string;
  heard: string;
  month: string;
  evenings: string;
  held: string;
  monthRow: string;
  moreHeard: string;
  fewerHeard: string;
  firstHeard: string;
}

/** A formulation as the lists name it. */
export interface ReportTerm {
  zh: string;
  en: string;
}

/** What lists are drawn with: counts, names, words, the folder of the terms' pages. */
export interface ReportContext {
  table: TrajectoryTable;
  terms: Readonly<Record<string, ReportTerm>>;
  words: ReportWords;
  glossary: string;
}

/** The picture's own units. */
const picture = { width: 120, height: 20, first: 1954, last: 2026 };

/** A term's line through the reports: a bar a work report, by occurrences per 10,000 characters. */
export function drawLine(term: string, { table, words }: Pick<ReportContext, "table" | "words">): SafeHtml {
  const points = trajectoryOf(term, table).filter(({ kind, count }) => kind === "work" && count > 0);
  const highest = Math.max(...points.map(({ per10k }) => per10k), 0.001);
  const path = points
    .map(({ year, per10k }) => {
      const x = Math.round(((year - picture.first) / (picture.last - picture.first)) * picture.width * 10) / 10;
      return `M${x} ${picture.height}v${-Math.max(1, Math.round((per10k / highest) * (picture.height - 1) * 10) / 10)}`;
    })
    .join("");
  const label = fill(words.picture, { years: points.map(({ year }) => String(year)).join(", ") });
  return html`<svg class="line" viewBox="0 0 ${picture.width} ${picture.height}" role="img" aria-label="${label}"><path d="${path}" /></svg>`;
}

/** A formulation by its name, its English beside it. */
export const drawTerm = (term: string, { terms, glossary }: Pick<ReportContext, "terms" | "glossary">): SafeHtml =>
  html`<a href="${glossary}${term}/"><b lang="zh-Hans">${terms[term]?.zh ?? term}</b></a> <span class="en">${terms[term]?.en ?? ""}</span>`;

/** How many of a list are shown; the rest open. */
export const shown = 20;

function drawList(title: string, changes: readonly YearChange[], context: ReportContext): SafeHtml {
  const { words } = context;
  const row = ({ term, before, after }: YearChange): SafeHtml =>
    html`<li>${drawTerm(term, context)} <span class="times">${fill(words.times, { before, after })}</span> ${drawLine(term, context)}</li>`;
  const rest = changes.slice(shown);
  return html`<section class="report-list"><h3>${title} <small>${changes.length}</small></h3>
    ${changes.length === 0 ? html`<p>${words.none}</p>` : html`<ul>${changes.slice(0, shown).map(row)}</ul>`}
    ${rest.length > 0 ? html`<details><summary>${fill(words.more, { n: rest.length })}</summary><ul>${rest.map(row)}</ul></details>` : ""}</section>`;
}

/** What appeared, disappeared, rose and fell from one report to another. */
export function drawYears(from: number, to: number, context: ReportContext): SafeHtml {
  const { appeared, disappeared, rose, fell } = compareReports(context.table, from, to);
  const { words } = context;
  return html`<div class="report-lists">${drawList(words.appeared, appeared, context)}${drawList(words.disappeared, disappeared, context)}${drawList(words.rose, rose, context)}${drawList(words.fell, fell, context)}</div>`;
}

/** What a text lacks of what its kind has, and what is here for the first time. */
export function drawExpectation({ years, notHeld, missing, firstHere }: Expectation, context: ReportContext): SafeHtml {
  const { words } = context;
  const gaps = notHeld.length > 0 ? ` ${fill(words.notHeld, { years: notHeld.join(", ") })}` : "";
  const held = `${fill(words.looked, { n: years.length, from: String(years[0] ?? ""), to: String(years.at(-1) ?? "") })}${gaps}`;
  return html`<p class="held">${held}</p><div class="report-lists">
    <section class="report-list"><h3>${words.missing} <small>${missing.length}</small></h3>
      ${missing.length === 0 ? html`<p>${words.nothing}</p>` : html`<ul>${missing.map((row) => html`<li>${drawTerm(row.term, context)} <span class="times">${fill(words.missingRow, { in: row.in, of: row.of, last: String(row.last) })}</span> ${drawLine(row.term, context)}</li>`)}</ul>`}</section>
    <section class="report-list"><h3>${words.firstHere} <small>${firstHere.length}</small></h3>
      ${firstHere.length === 0 ? html`<p>${words.nothing}</p>` : html`<ul>${firstHere.map((term) => html`<li>${drawTerm(term, context)}</li>`)}</ul>`}</section></div>`;
}
