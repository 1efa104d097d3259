import type { TFunction } from "i18next";
import { href } from "@/components/site";
import { Html } from "@/components/ui/Html";
import type { HeardTable } from "@/core/glossary/heard";
import { reportsHeld, type TrajectoryTable } from "@/core/glossary/trajectory";
import { drawYears, type ReportTerm, type ReportWords } from "@/core/reports/draw";
import type { Locale } from "@/core/locales";
import type { BesideAssets } from "@/components/beside/BesidePage";

interface Props {
  locale: Locale;
  t: TFunction;
  words: ReportWords;
  table: TrajectoryTable;
  terms: Readonly<Record<string, ReportTerm>>;
  assets: BesideAssets;
  /** The address of table and terms for the script. */
  data: string;
  /** The address of the news by month, and its months. */
  news: string;
  months: HeardTable["months"];
}

/** The reports year by year: what came and went between two of them, and what a text of the reader's lacks. Derived counts only. browser/reports makes it alive. */
export function ReportsPage({ locale, t, words, table, terms, assets, data, news, months }: Props) {
  const work = table.reports.flatMap(({ kind, year }, i) => (kind === "work" ? [{ i, year }] : []));
  const [before, latest] = work.slice(-2);
  const name = ({ kind, year }: TrajectoryTable["reports"][number]) => `${t(`reports:kinds.${kind}`)} ${year}`;
  const choice = (id: string, selected: number) => (
    <p>
      <label htmlFor={id}>{t(`reports:choose.${id}`)}</label>{" "}
      <select id={id} name={id} defaultValue={String(selected)}>
        {table.reports.map((report, i) => (
          <option key={`${report.kind}${report.year}`} value={i}>
            {name(report)}
          </option>
        ))}
      </select>
    </p>
  );
  return (
    <div
      className="page reports"
      data-reports={data}
      data-news={news}
      data-worker={assets.worker}
      data-files={JSON.stringify(assets.files)}
      data-glossary={href(locale, "glossary")}
      data-words={JSON.stringify(words)}
      data-said={JSON.stringify(t("reports:said", { returnObjects: true }))}
    >
      <h1>{t("reports:title")}</h1>
      <p className="intro">{t("reports:intro")}</p>
      <p className="held">{t("glossary:trajectory.source", reportsHeld(table.reports))}</p>
      <h2 id="two-years">{t("reports:two")}</h2>
      <form className="years needs-script" aria-labelledby="two-years">
        {choice("from", before?.i ?? 0)}
        {choice("to", latest?.i ?? 0)}
      </form>
      <p className="which" role="status">
        {before && latest ? t("reports:which", { from: String(before.year), to: String(latest.year) }) : ""}
      </p>
      <Html
        as="div"
        className="years-result"
        html={drawYears(before?.i ?? 0, latest?.i ?? 0, { table, terms, words, glossary: href(locale, "glossary") })}
      />
      <h2 id="one-term">{t("reports:one")}</h2>
      <form className="one needs-script" aria-labelledby="one-term">
        <p>
          <label htmlFor="term">{t("reports:term")}</label> <input id="term" name="term" type="text" autoComplete="off" spellCheck={false} />{" "}
          <button type="submit" className="button">
            {t("reports:show")}
          </button>
        </p>
      </form>
      <p className="one-status" role="status" />
      <div className="one-result" tabIndex={-1} />
      <h2 id="news-month">{t("reports:news")}</h2>
      <p className="intro">{t("reports:newsIntro")}</p>
      <form className="month needs-script" aria-labelledby="news-month">
        <p>
          <label htmlFor="month">{t("reports:words.month")}</label>{" "}
          <select id="month" name="month" defaultValue="">
            <option value="">{t("reports:chooseMonth")}</option>
            {months.map(([month, held], i) => (
              <option key={month} value={i}>
                {t("reports:monthName", { month, n: held })}
              </option>
            ))}
          </select>
        </p>
      </form>
      <p className="month-status" role="status" />
      <div className="month-result" />
      <h2 id="own-text">{t("reports:own")}</h2>
      <p className="intro">{t("reports:ownIntro")}</p>
      <form className="own needs-script" aria-labelledby="own-text">
        <p>
          <label htmlFor="own">{t("reports:text")}</label>
          <textarea id="own" name="own" lang="zh-Hans" rows={6} spellCheck={false} autoComplete="off" />
        </p>
        <p>
          <label htmlFor="kind">{t("reports:kind")}</label>{" "}
          <select id="kind" name="kind">
            <option value="work">{t("reports:kinds.work")}</option>
            <option value="congress">{t("reports:kinds.congress")}</option>
          </select>{" "}
          <label htmlFor="last">{t("reports:last")}</label> <input id="last" name="last" type="number" min={2} max={52} defaultValue={10} />{" "}
          <button type="submit" className="button">
            {t("reports:go")}
          </button>
        </p>
      </form>
      <p className="own-status" role="status" />
      <div className="own-result" tabIndex={-1} />
      <script type="module" src={assets.script} data-tifa="" />
    </div>
  );
}
