import type { TFunction } from "i18next";
import { type Point, reportsHeld } from "@/core/glossary/trajectory";

/** The picture's own units: a rail's width, so that text in it is as large as it says. */
const width = 384;
const height = 138;
const base = 116;
const top = 16;
const first = 1954;
const last = 2026;
const x = (year: number): number => 4 + ((year - first) / (last - first)) * (width - 12);
const years = [1954, 1978, 2002, 2025];

/** Round steps of the scale, at most three below the highest value. */
function scaleOf(highest: number): { step: number; end: number } {
  const rough = highest / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 4, 5, 10].map((n) => n * power).find((each) => each >= rough) ?? 10 * power;
  return { step, end: step * Math.ceil(highest / step) };
}

/** Bars for the government work reports, circles for the congress reports; a year whose report is not held is a gap in the line below. */
function Chart({ t, points }: { t: TFunction; points: Point[] }) {
  const { step, end } = scaleOf(Math.max(...points.map(({ per10k }) => per10k)));
  const y = (value: number): number => Math.round((base - (value / end) * (base - top)) * 10) / 10;
  const marks = Array.from({ length: Math.round(end / step) }, (_, i) => Number(((i + 1) * step).toPrecision(2)));
  return (
    <svg className="trajectory" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("glossary:trajectory.chart")}>
      {marks.map((mark) => (
        <g key={mark}>
          <line className="mark" x1={0} x2={width} y1={y(mark)} y2={y(mark)} />
          <text x={0} y={y(mark) - 3}>
            {mark}
          </text>
        </g>
      ))}
      {points.map(({ kind, year, per10k, count }) =>
        kind === "work" ? (
          <g key={`w${year}`}>
            <line className="held" x1={Math.round(x(year) - 2)} x2={Math.round(x(year) + 3)} y1={base + 0.5} y2={base + 0.5} />
            {count ? <rect className="work" x={Math.round(x(year) - 1)} width={3} y={y(per10k)} height={Math.max(0.8, base - y(per10k))} /> : null}
          </g>
        ) : null,
      )}
      {points.map(({ kind, year, per10k, count }) =>
        kind === "congress" ? (
          <circle key={`c${year}`} className={count ? "congress" : "congress none"} cx={Math.round(x(year))} cy={y(per10k)} r={3} />
        ) : null,
      )}
      {years.map((year, i) => (
        <text key={year} x={x(year)} y={height - 6} textAnchor={i === 0 ? "start" : i === years.length - 1 ? "end" : "middle"}>
          {year}
        </text>
      ))}
    </svg>
  );
}

/** How often the term stands in the reports since 1954, as a picture and as its table; one line of text where it stands in none. */
export function Trajectory({ t, points }: { t: TFunction; points: Point[] }) {
  if (!points.length) return null;
  const held = { work: points.filter(({ kind }) => kind === "work").length, congress: points.filter(({ kind }) => kind === "congress").length };
  return (
    <section>
      <h2>{t("glossary:trajectory.title")}</h2>
      {points.some(({ count }) => count) ? (
        <>
          <Chart t={t} points={points} />
          <p className="legend">{t("glossary:trajectory.legend")}</p>
          <details>
            <summary>{t("glossary:trajectory.table")}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t("glossary:trajectory.year")}</th>
                  <th scope="col">{t("glossary:trajectory.report")}</th>
                  <th scope="col">{t("glossary:trajectory.times")}</th>
                  <th scope="col">{t("glossary:trajectory.per10k")}</th>
                </tr>
              </thead>
              <tbody>
                {points.map(({ kind, year, count, per10k }) => (
                  <tr key={kind + year}>
                    <th scope="row">{year}</th>
                    <td>{t(`glossary:trajectory.kind.${kind}`)}</td>
                    <td>{count}</td>
                    <td>{per10k.toFixed(2)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="legend">{t("glossary:trajectory.source", reportsHeld(points))}</p>
          </details>
        </>
      ) : (
        <p>{t("glossary:trajectory.none", held)}</p>
      )}
    </section>
  );
}
