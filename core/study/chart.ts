import { html, type SafeHtml } from "@/core/html";

/** One bar of a picture and one row of its table. */
export interface Row {
  label: string;
  value: number;
  /** The value as it is written, where that is more than the number. */
  shown?: string;
}

/** What is written about a picture: its title, the heads of its table's columns, and how the table is called. */
export interface ChartWords {
  title: string;
  columns: readonly string[];
  table: string;
  /** Said where there is nothing to draw. */
  none: string;
}

const width = 600;
const height = 120;
/** So many bars have room for a label each; of more, the first and the last are labelled. */
const fewBars = 6;

const cells = (tag: "th" | "td", values: readonly string[], scope: "row" | "col"): SafeHtml[] =>
  values.map((value, i) => (tag === "th" || i === 0 ? html`<th scope="${scope}">${value}</th>` : html`<td>${value}</td>`));

/** The same numbers for every reader: a table that can be opened below a picture. */
const renderTable = ({ title, columns, table }: ChartWords, rows: readonly (readonly string[])[]): SafeHtml =>
  html`<details><summary>${table}</summary><table><caption class="visually-hidden">${title}</caption><thead><tr>${cells("th", columns, "col")}</tr></thead><tbody>${rows.map((row) => html`<tr>${cells("td", row, "row")}</tr>`)}</tbody></table></details>`;

const figure = (words: ChartWords, kind: string, body: SafeHtml): SafeHtml =>
  html`<figure class="chart ${kind}"><figcaption>${words.title}</figcaption>${body}</figure>`;

/** A bar picture as SVG with its labels and its table; as high as its greatest value, or as `top` (shares of a whole have one). Presentation attributes only: the policy allows no inline style. */
export function renderChart(words: ChartWords, rows: readonly Row[], top?: number): SafeHtml {
  const most = Math.max(0, ...rows.map(({ value }) => value));
  const table = renderTable(
    words,
    rows.map(({ label, value, shown }) => [label, shown ?? String(value)]),
  );
  if (most === 0) return figure(words, "bars", html`<p>${words.none}</p>${table}`);
  const step = width / rows.length;
  const bars = rows.map(({ value }, i) => {
    const tall = (value / (top ?? most)) * (height - 4);
    return (
      value > 0 &&
      html`<rect x="${(i * step).toFixed(2)}" y="${(height - tall).toFixed(2)}" width="${Math.max(0.8, step * 0.8).toFixed(2)}" height="${tall.toFixed(2)}"/>`
    );
  });
  const few = rows.length <= fewBars;
  const labels = few
    ? rows.map(({ label, value, shown }) => html`<span>${label} <b>${shown ?? String(value)}</b></span>`)
    : [rows[0], rows.at(-1)].map((row) => html`<span>${row?.label ?? ""}</span>`);
  const head = few ? "" : html`<p class="most" aria-hidden="true">${rows.find(({ value }) => value === most)?.shown ?? String(most)}</p>`;
  const svg = html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars}</svg>`;
  return figure(words, "bars", html`${head}${svg}<p class="axis${few ? " few" : ""}" aria-hidden="true">${labels}</p>${table}`);
}

/** A year of days as squares, a column a week; the darker, the more. The table lists the days with answers. */
export function renderYear(words: ChartWords, days: readonly Row[]): SafeHtml {
  const most = Math.max(1, ...days.map(({ value }) => value));
  const squares = days.map(
    ({ value }, i) =>
      html`<rect x="${Math.floor(i / 7) * 11}" y="${(i % 7) * 11}" width="9" height="9" class="level-${value === 0 ? 0 : Math.ceil((value / most) * 4)}"/>`,
  );
  const rows = days.filter(({ value }) => value > 0).map(({ label, value }) => [label, String(value)]);
  const ends = [days[0], days.at(-1)].map((day) => html`<span>${day?.label ?? ""}</span>`);
  return figure(
    words,
    "year",
    html`<svg viewBox="0 0 582 77" aria-hidden="true" focusable="false">${squares}</svg><p class="axis" aria-hidden="true">${ends}</p>${rows.length ? renderTable(words, rows) : html`<p>${words.none}</p>`}`,
  );
}

/** A list of Chinese with its English, a bar each, and the table with more about it. */
export function renderRanking(words: ChartWords, items: readonly { zh: string; en: string; value: number; more: readonly string[] }[]): SafeHtml {
  if (items.length === 0) return figure(words, "ranking", html`<p>${words.none}</p>`);
  const most = Math.max(1, ...items.map(({ value }) => value));
  const bar = (value: number) =>
    html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect x="0" y="0" width="${((100 * value) / most).toFixed(1)}" height="10"/></svg>`;
  const list = items.map(({ zh, en, value }) => html`<li><span lang="zh-Hans">${zh}</span> <span lang="en">${en}</span>${bar(value)}</li>`);
  return figure(
    words,
    "ranking",
    html`<ol>${list}</ol>${renderTable(
      words,
      items.map(({ zh, value, more }) => [zh, String(value), ...more]),
    )}`,
  );
}
