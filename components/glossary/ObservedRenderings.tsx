import type { TFunction } from "i18next";
import { amount } from "@/components/ui/amount";
import { historyOf, type ObservedTerm, type ReadDocument, type WordingHistory } from "@/core/glossary/observed";
import type { Locale } from "@/core/locales";

/** So many wordings are drawn; the table has them all. */
const most = 8;

const column = 44;
const height = 34;
const middle = 15;
/** Half a mark's width: its area grows with the count. */
const reach = (count: number): number => Math.min(13, 3 + 2 * Math.sqrt(count));

function Mark({ kind, x, r }: { kind: ReadDocument["kind"]; x: number; r: number }) {
  if (kind === "report") return <circle className="report" cx={x} cy={middle} r={r} />;
  if (kind === "party") return <rect className="party" x={x - r * 0.9} y={middle - r * 0.9} width={r * 1.8} height={r * 1.8} />;
  return <path className="other" d={`M${x} ${middle - r * 1.2}L${x + r * 1.2} ${middle}L${x} ${middle + r * 1.2}L${x - r * 1.2} ${middle}Z`} />;
}

/** One wording over the years of all documents; where two kinds of documents share a year their marks stand side by side. */
function Strip({ t, history, years, spoken }: { t: TFunction; history: WordingHistory; years: number[]; spoken: ReadonlySet<number> }) {
  const label = history.points.map(({ year, count }) => t("glossary:observed.row", { year: String(year), n: count })).join(", ");
  return (
    <svg className="observed-strip" viewBox={`0 0 ${years.length * column} ${height}`} role="img" aria-label={label}>
      {years.map((year, i) => {
        const here = history.points.filter((point) => point.year === year);
        const x = (i + 0.5) * column;
        if (here.length === 0)
          return spoken.has(year) ? <line key={year} className="otherwise" x1={x - 4} x2={x + 4} y1={middle} y2={middle} /> : null;
        return here.map(({ kind, count }, at) => {
          const place = x + (at - (here.length - 1) / 2) * 21;
          const r = here.length > 1 ? Math.min(8, reach(count)) : reach(count);
          return (
            <g key={year + kind}>
              <Mark kind={kind} x={place} r={r} />
              <text x={place} y={height - 1} textAnchor="middle">
                {count}
              </text>
            </g>
          );
        });
      })}
    </svg>
  );
}

function Years({ years }: { years: number[] }) {
  return (
    <svg className="observed-strip years" viewBox={`0 0 ${years.length * column} 16`} aria-hidden="true">
      {years.map((year, i) => (
        <text key={year} x={(i + 0.5) * column} y={12} textAnchor="middle">
          {year}
        </text>
      ))}
    </svg>
  );
}

interface Props {
  t: TFunction;
  locale: Locale;
  observed: ObservedTerm | undefined;
  /** All documents that were read, oldest first. */
  documents: ReadDocument[];
  /** Whether the entry has an official rendering, from whatever work. */
  official: boolean;
}

/** How official translators rendered a term, by year: a picture, a quotation and a table; or that no official English is held. */
export function ObservedRenderings({ t, locale, observed, documents, official }: Props) {
  const all = documents.length;
  if (!observed) return <p>{t(official ? "glossary:observed.elsewhere" : "glossary:observed.none", { all })}</p>;
  const histories = historyOf(observed, documents);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const title = (id: string): string => (locale === "en" ? byId.get(id)?.title : byId.get(id)?.titleZh) ?? id;
  const years = [...new Set(documents.map(({ year }) => year))];
  const spoken = new Set(documents.filter(({ id }) => observed.occurrences[id]).map(({ year }) => year));
  const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
  const { quote } = observed;
  return (
    <div className="observed">
      <p>
        {t("glossary:observed.of", {
          times: amount(t, "times", sum(Object.values(observed.occurrences))),
          documents: Object.keys(observed.occurrences).length,
          all,
          told: sum(histories.map(({ total }) => total)),
        })}
      </p>
      <ol className="observed-wordings">
        {histories.slice(0, most).map((history) => (
          <li key={history.en}>
            <span className="wording">
              <span lang="en">{history.en}</span> <span className="total">{t("glossary:observed.total", { n: history.total })}</span>
            </span>
            <Strip t={t} history={history} years={years} spoken={spoken} />
          </li>
        ))}
        <li className="axis" aria-hidden="true">
          <span />
          <Years years={years} />
        </li>
      </ol>
      {histories.length > most ? <p>{t("glossary:observed.more", { n: histories.length - most })}</p> : null}
      <p className="legend">{t("glossary:observed.legend")}</p>
      <figure className="observed-quote">
        <figcaption>
          {t("glossary:observed.quote")}: <cite lang={locale === "en" ? "en" : "zh-Hans"}>{title(quote.document)}</cite>{" "}
          {byId.get(quote.document)?.year}
        </figcaption>
        <blockquote>
          <p lang="zh-Hans">{quote.zh}</p>
          <p lang="en">{quote.en}</p>
        </blockquote>
      </figure>
      <details>
        <summary>{t("glossary:observed.table")}</summary>
        <table className="observed-table">
          <thead>
            <tr>
              <th scope="col">{t("glossary:observed.year")}</th>
              <th scope="col">{t("glossary:observed.document")}</th>
              <th scope="col">{t("glossary:observed.wording")}</th>
              <th scope="col">{t("glossary:observed.times")}</th>
            </tr>
          </thead>
          <tbody>
            {observed.observed.map(({ en, document, year, count }) => (
              <tr key={document + en}>
                <td>{year}</td>
                <td lang={locale === "en" ? "en" : "zh-Hans"}>{title(document)}</td>
                <th scope="row" lang="en">
                  {en}
                </th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
