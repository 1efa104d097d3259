import type { TFunction } from "i18next";
import type { Heard } from "@/core/glossary/heard";
import type { Locale } from "@/core/locales";

/** The picture's own units: a rail's width, so that text in it is as large as it says. */
const width = 384;
const height = 92;
const base = 70;
const top = 14;

/** A bar a month: the share of its evenings on which the term was heard; the scale goes to all of them. */
function Chart({ t, points }: { t: TFunction; points: Heard["points"] }) {
  const step = width / points.length;
  const y = (share: number): number => Math.round((base - share * (base - top)) * 10) / 10;
  const years = points.flatMap(({ month }, i) => (i === 0 || month.endsWith("-01") ? [{ year: month.slice(0, 4), x: Math.round(i * step) }] : []));
  return (
    <svg className="in-news" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("glossary:news.chart")}>
      {[0.5, 1].map((mark) => (
        <g key={mark}>
          <line className="mark" x1={0} x2={width} y1={y(mark)} y2={y(mark)} />
          <text x={0} y={y(mark) - 3}>{`${mark * 100}%`}</text>
        </g>
      ))}
      {points.map(({ month, share, held }, i) => (
        <g key={month}>
          {held ? <line className="held" x1={Math.round(i * step)} x2={Math.round((i + 1) * step) - 2} y1={base + 0.5} y2={base + 0.5} /> : null}
          {share ? <rect className="work" x={Math.round(i * step)} width={Math.round(step) - 3} y={y(share)} height={base - y(share)} /> : null}
        </g>
      ))}
      {years.map(({ year, x }) => (
        <text key={year} x={x} y={height - 6}>
          {year}
        </text>
      ))}
    </svg>
  );
}

/** Since when and how often the term is heard in the evening news: in words, as a picture, as its table. Nothing where it was not counted. */
export function InNews({ locale, t, heard, held }: { locale: Locale; t: TFunction; heard: Heard | null | undefined; held: number }) {
  if (heard === undefined) return null;
  const format = new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" });
  const inMonth = (date: string): string => format.format(new Date(`${date.slice(0, 7)}-01T00:00:00Z`));
  return (
    <section>
      <h2>{t("glossary:news.title")}</h2>
      {heard === null ? (
        <p>{t("glossary:news.none", { n: held })}</p>
      ) : (
        <>
          <p>
            {t(heard.isFromStart ? "glossary:news.already" : "glossary:news.first", { month: inMonth(heard.first) })}{" "}
            {t("glossary:news.last", { month: inMonth(heard.last), n: heard.days, all: heard.held })}
          </p>
          <Chart t={t} points={heard.points} />
          <p className="legend">{t("glossary:news.legend")}</p>
          <details>
            <summary>{t("glossary:trajectory.table")}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t("glossary:news.month")}</th>
                  <th scope="col">{t("glossary:news.evenings")}</th>
                  <th scope="col">{t("glossary:news.held")}</th>
                  <th scope="col">{t("glossary:news.share")}</th>
                </tr>
              </thead>
              <tbody>
                {heard.points.map(({ month, days, held, share }) => (
                  <tr key={month}>
                    <th scope="row">{month}</th>
                    <td>{days}</td>
                    <td>{held}</td>
                    <td>{`${Math.round(share * 100)}%`}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="legend">{t("glossary:news.source", { n: held })}</p>
          </details>
        </>
      )}
    </section>
  );
}
