import { escapeHtml as esc } from "@/core/reading/html";

/** One bar of a picture and one row of its table. */
export interface Row {
  label: string;
  value: number;
  /** The value as it is written in the table, where that is more than the number. */
  shown?: string;
}

const width = 600;
const height = 120;

/** A bar picture as SVG with its table below: the same numbers for every reader. Presentation attributes only: the policy allows no inline style. */
export function renderChart(title: string, columns: readonly [string, string], rows: readonly Row[], tableLabel: string): string {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const step = width / Math.max(1, rows.length);
  const bars = rows
    .map(({ value }, i) => {
      const tall = (value / most) * (height - 4);
      return value > 0 ? `<rect x="${(i * step).toFixed(2)}" y="${(height - tall).toFixed(2)}" width="${Math.max(0.8, step * 0.8).toFixed(2)}" height="${tall.toFixed(2)}"/>` : "";
    })
    .join("");
  const body = rows.map(({ label, value, shown }) => `<tr><th scope="row">${esc(label)}</th><td>${esc(shown ?? String(value))}</td></tr>`).join("");
  return `<figure class="chart"><figcaption>${esc(title)}</figcaption><svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars}</svg>
<details><summary>${esc(tableLabel)}</summary><table><caption class="visually-hidden">${esc(title)}</caption><thead><tr><th scope="col">${esc(columns[0])}</th><th scope="col">${esc(columns[1])}</th></tr></thead><tbody>${body}</tbody></table></details></figure>`;
}

/** A year of days as squares, a column a week; the darker, the more. The table lists the days with answers. */
export function renderYear(title: string, columns: readonly [string, string], days: readonly Row[], tableLabel: string, none: string): string {
  const most = Math.max(1, ...days.map(({ value }) => value));
  const squares = days
    .map(({ value }, i) => `<rect x="${Math.floor(i / 7) * 11}" y="${(i % 7) * 11}" width="9" height="9" class="level-${value === 0 ? 0 : Math.ceil((value / most) * 4)}"/>`)
    .join("");
  const rows = days.filter(({ value }) => value > 0);
  const body = rows.map(({ label, value }) => `<tr><th scope="row">${esc(label)}</th><td>${value}</td></tr>`).join("");
  return `<figure class="chart year"><figcaption>${esc(title)}</figcaption><svg viewBox="0 0 582 77" aria-hidden="true" focusable="false">${squares}</svg>
<details><summary>${esc(tableLabel)}</summary>${rows.length === 0 ? `<p>${esc(none)}</p>` : `<table><caption class="visually-hidden">${esc(title)}</caption><thead><tr><th scope="col">${esc(columns[0])}</th><th scope="col">${esc(columns[1])}</th></tr></thead><tbody>${body}</tbody></table>`}</details></figure>`;
}
