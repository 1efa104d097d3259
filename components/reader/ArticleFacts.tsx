import type { TFunction } from "i18next";
import { FactText } from "@/components/library/FactText";
import type { Article, Fact } from "@/core/article/schema";
import type { Summary } from "@/core/article/summary";
import type { Locale } from "@/core/locales";

const why = (fact: Fact): string | undefined => ("why" in fact ? fact.why : undefined);

/** What kind of text this is, who wrote it, when and where: each with how it is known. */
export function ArticleFacts({ locale, t, article, summary }: { locale: Locale; t: TFunction; article: Article; summary: Summary }) {
  const { by, published, genre, place, source } = article.file;
  const placeName = summary.placeName && (locale === "en" ? summary.placeName.en : summary.placeName.zh);
  const reasons = [published.date, published.outlet, place].flatMap((fact) => why(fact) ?? []);
  return (
    <dl className="facts">
      <div>
        <dt>{t("reader:kind")}</dt>
        <dd>
          {t(`reader:genre.${genre}`)}
          {genre === "self-report" ? ` (${t("reader:selfReport")})` : null}
        </dd>
      </div>
      <div>
        <dt>{t("reader:by")}</dt>
        <dd>{"who" in by ? (locale === "en" ? by.who : by.text.replace(/^[■（]|）$/g, "")) : t("reader:byUnknown")}</dd>
      </div>
      <div>
        <dt>{t("reader:date")}</dt>
        <dd>
          <FactText t={t} fact={published.date} unknown={t("reader:dateUnknown")} />
        </dd>
      </div>
      <div>
        <dt>{t("reader:outlet")}</dt>
        <dd>
          <FactText
            t={t}
            fact={published.outlet}
            unknown={t("reader:outletUnknown")}
            {...(locale !== "en" && "zh" in published.outlet ? { name: published.outlet.zh } : {})}
          />
        </dd>
      </div>
      <div>
        <dt>{t("reader:place")}</dt>
        <dd>
          <FactText t={t} fact={place} unknown={t("reader:basis.unknown")} {...(placeName ? { name: placeName } : {})} />
        </dd>
      </div>
      <div>
        <dt>{t("reader:source")}</dt>
        <dd>
          <code>{source}</code>
        </dd>
      </div>
      {reasons.length ? (
        <div className="wide">
          <dt className="visually-hidden">{t("reader:reasons")}</dt>
          {reasons.map((reason) => (
            <dd key={reason} lang="en" className="why">
              {t("reader:because", { why: reason })}
            </dd>
          ))}
        </div>
      ) : null}
    </dl>
  );
}
