import type { TFunction } from "i18next";
import type { Point } from "@/core/glossary/trajectory";

const width = 720;
const height = 150;
const base = 120;
const first = 1954;
const last = 2026;
const x = (year: number): number => 30 + ((year - first) / (last - first)) * (width - 40);

/** Bars for the government work reports, dots for the congress reports; a year whose report is not held is a gap in the line below. */
function Chart({ t, points }: { t: TFunction; points: Point[] }) {
  const highest = Math.max(...points.map(({ per10k }) => per10k));
  const y = (value: number): number => base - (value / highest) * (base - 15);
  return (
    <svg className="trajectory" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("glossary:trajectory.chart")}>
      {points.map(({ kind, year, per10k, count }) =>
        kind === "work" ? (
          <g key={`w${year}`}>
            <line className="held" x1={x(year) - 3} x2={x(year) + 3} y1={base + 3} y2={base + 3} />
            {count ? <rect className="work" x={x(year) - 3} width={6} y={y(per10k)} height={base - y(per10k)} /> : null}
          </g>
        ) : (
          <circle key={`c${year}`} className={count ? "congress" : "congress none"} cx={x(year)} cy={y(per10k)} r={4} />
        ),
      )}
      {[1960, 1970, 1980, 1990, 2000, 2010, 2020].map((year) => (
        <text key={year} x={x(year)} y={height - 8} textAnchor="middle">
          {year}
        </text>
      ))}
      <text x={2} y={y(highest) + 4}>
        {highest.toFixed(1)}
      </text>
      <text x={2} y={base + 4}>
        0
      </text>
    </svg>
  );
}

/** How often the term stands in the reports since 1954, as a picture and as its table. */
export function Trajectory({ t, points, source }: { t: TFunction; points: Point[]; source: string }) {
  if (!points.length) return null;
  const held = { work: points.filter(({ kind }) => kind === "work").length, congress: points.filter(({ kind }) => kind === "congress").length };
  const used = points.filter(({ count }) => count);
  return (
    <section>
      <h2>{t("glossary:trajectory.title")}</h2>
      {used.length ? (
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
          </details>
        </>
      ) : (
        <p>{t("glossary:trajectory.none", held)}</p>
      )}
      <p className="legend" lang="en">
        {source}
      </p>
    </section>
  );
}
