import { html, type SafeHtml } from "@/core/html";
import type { Measure } from "./address";
import type { Group, Grouping } from "./contract";
import { daysBetween } from "./spread";
import { isLevel, levels } from "./levels";

/**
 * Pictures of a corpus as SVG that stands alone: colors, sizes and families are presentation attributes, which the page's own styles go over; so the same drawing is shown, saved and printed.
 */

const ink = "#1d1c1a";
const soft = "#5f5b52";
const bar = "#8c2f1b";
const rule = "#8b8474";
const family = "'Source Sans 3','Noto Sans CJK SC','Noto Sans SC',sans-serif";

/** What stands in a picture besides its numbers. */
export interface PictureWords {
  /** What it is, for who does not see it and for where it is taken to. */
  title: string;
  /** Under it: where the numbers are from. */
  source: string;
}

const isTime = (by: Grouping): boolean => by === "month" || by === "year";

/** Months and years without a gap from the first to the last; what has no date is left out, as are years among months. */
export function withoutGaps(groups: readonly Group[], by: Grouping): Group[] {
  if (!isTime(by)) return [...groups];
  const length = by === "month" ? 7 : 4;
  const known = groups.filter(({ key }) => key.length === length);
  const [first, last] = [known[0]?.key, known.at(-1)?.key];
  if (first === undefined || last === undefined) return [];
  const byKey = new Map(known.map((group) => [group.key, group]));
  const numberOf = (key: string) => (by === "year" ? Number(key) : Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)) - 1);
  const keyOf = (n: number) => (by === "year" ? String(n) : `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`);
  // A slip in one date must not draw ten thousand months.
  const count = Math.min(numberOf(last) - numberOf(first) + 1, 1200);
  return Array.from({ length: count }, (_, i) => {
    const key = keyOf(numberOf(last) - count + 1 + i);
    return byKey.get(key) ?? { key, segments: 0, documents: 0, of: 0 };
  });
}

/** The number that is drawn: lines, or the share of documents, from 0 to 1. */
export const measured = ({ segments, documents, of }: Group, measure: Measure): number =>
  measure === "lines" ? segments : of === 0 ? 0 : documents / of;
export const writtenMeasure = (value: number, measure: Measure): string =>
  measure === "lines" ? value.toLocaleString("en") : `${(value * 100).toFixed(value > 0 && value < 0.1 ? 1 : 0)} %`;

/** Rows of a picture of what has no order in time. */
const mostRows = 30;

const frame = (width: number, height: number, words: PictureWords, body: SafeHtml | SafeHtml[]): SafeHtml =>
  html`<svg class="corpus-picture" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${words.title}" font-family="${family}" font-size="12" fill="${ink}"><title>${words.title}</title>${body}<text class="from" x="0" y="${height - 4}" font-size="10" fill="${soft}">${words.source}</text></svg>`;

function barsInTime(groups: readonly Group[], measure: Measure, by: Grouping, words: PictureWords, isSmall: boolean): SafeHtml {
  const [width, height, top, foot] = isSmall ? [300, 124, 18, 36] : [640, 220, 18, 40];
  const most = Math.max(...groups.map((group) => measured(group, measure)), 0);
  const step = width / Math.max(groups.length, 1);
  const tall = (value: number) => (most === 0 ? 0 : (value / most) * (height - top - foot));
  const base = height - foot;
  const bars = groups.map((group, i) => {
    const value = measured(group, measure);
    const h = tall(value);
    return value > 0
      ? html`<rect x="${(i * step + step * 0.1).toFixed(1)}" y="${(base - h).toFixed(1)}" width="${Math.max(step * 0.8, 0.6).toFixed(1)}" height="${h.toFixed(1)}" fill="${bar}"><title>${group.key}: ${writtenMeasure(value, measure)}</title></rect>`
      : html``;
  });
  const years = groups.flatMap(({ key }, i) => (by === "year" || key.endsWith("-01") || i === 0 ? [{ year: key.slice(0, 4), i }] : []));
  // Labels that would lie over one another are left out.
  const each = Math.ceil(years.length / (isSmall ? 6 : 12));
  const labels = years
    .filter(({ i }, n) => n % each === 0 && (n !== 0 || years.length === 1 || by === "year" || (years[each]?.i ?? 99) - i > 4))
    .map(
      ({ year, i }) =>
        html`<line x1="${(i * step).toFixed(1)}" x2="${(i * step).toFixed(1)}" y1="${base}" y2="${base + 4}" stroke="${rule}"/><text x="${(i * step + 2).toFixed(1)}" y="${base + 15}" fill="${soft}">${year}</text>`,
    );
  return frame(width, height, words, [
    html`<text x="${width}" y="12" text-anchor="end" fill="${soft}">${writtenMeasure(most, measure)}</text><line x1="0" x2="${width}" y1="${top}" y2="${top}" stroke="${rule}" stroke-dasharray="2 4"/>`,
    ...bars,
    html`<line x1="0" x2="${width}" y1="${base}" y2="${base}" stroke="${rule}"/>`,
    ...labels,
  ]);
}

/** A name cut to what has room beside the bars. */
const cut = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

function barsByName(groups: readonly Group[], measure: Measure, name: (key: string) => string, words: PictureWords): SafeHtml {
  const rows = [...groups]
    .filter((group) => measured(group, measure) > 0)
    .sort((a, b) => measured(b, measure) - measured(a, measure))
    .slice(0, mostRows);
  const [width, row, left] = [640, 22, 170];
  const most = Math.max(...rows.map((group) => measured(group, measure)), 0.0001);
  return frame(
    width,
    rows.length * row + 26,
    words,
    rows.map((group, i) => {
      const value = measured(group, measure);
      return html`<text x="${left - 8}" y="${i * row + 15}" text-anchor="end">${cut(name(group.key), 13)}</text><rect x="${left}" y="${i * row + 4}" width="${Math.max(1, (value / most) * (width - left - 60)).toFixed(1)}" height="14" fill="${bar}"/><text x="${(left + 6 + (value / most) * (width - left - 60)).toFixed(1)}" y="${i * row + 15}" fill="${soft}">${writtenMeasure(value, measure)}</text>`;
    }),
  );
}

/** How often, by time or by part. A small one, for a column at the side, has the same numbers. */
export const drawTrend = (
  groups: readonly Group[],
  by: Grouping,
  measure: Measure,
  name: (key: string) => string,
  words: PictureWords,
  isSmall = false,
): SafeHtml => (isTime(by) ? barsInTime(withoutGaps(groups, by), measure, by, words, isSmall) : barsByName(groups, measure, name, words));

/** When each issuer had it first, a row a level from the centre outwards: how it spread. */
export function drawSpread(
  uses: readonly { level: string; date: string; name: string }[],
  name: (level: string) => string,
  words: PictureWords,
): SafeHtml {
  const [width, row, left, top] = [640, 38, 90, 14];
  const dated = uses.filter(({ date }) => daysBetween(date, date) !== undefined);
  const first = dated[0]?.date ?? "";
  const days = dated.map(({ date }) => daysBetween(first, date)?.days ?? 0);
  const span = Math.max(...days, 1);
  const x = (i: number) => left + 10 + ((days[i] ?? 0) / span) * (width - left - 24);
  const base = top + levels.length * row;
  const years = [...new Set(dated.map(({ date }) => date.slice(0, 4)))].flatMap((year) => {
    const at = daysBetween(first, `${year}-01-01`)?.days ?? 0;
    return at >= 0 ? [{ year, at: left + 10 + (at / span) * (width - left - 24) }] : [];
  });
  return frame(width, base + 40, words, [
    ...levels.map(
      (level, i) =>
        html`<text x="0" y="${top + i * row + 24}">${name(level)}</text><line x1="${left}" x2="${width}" y1="${top + i * row + 20}" y2="${top + i * row + 20}" stroke="${rule}" stroke-dasharray="2 4"/>`,
    ),
    ...years.map(
      ({ year, at }) =>
        html`<line x1="${at.toFixed(1)}" x2="${at.toFixed(1)}" y1="${top}" y2="${base + 4}" stroke="${rule}" stroke-width="0.5"/><text x="${at.toFixed(1)}" y="${base + 16}" text-anchor="middle" fill="${soft}">${year}</text>`,
    ),
    ...dated.flatMap(({ level, date, name: issuer }, i) => {
      const at = isLevel(level) ? levels.indexOf(level) : -1;
      return at < 0
        ? []
        : [
            html`<circle cx="${x(i).toFixed(1)}" cy="${top + at * row + 20}" r="4.5" fill="${bar}" fill-opacity="0.75"><title>${date} ${issuer}</title></circle>`,
          ];
    }),
  ]);
}
