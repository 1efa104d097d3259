import type { TFunction } from "i18next";
import { readTitle } from "@/core/article/blocks";
import type { Article } from "@/core/article/schema";
import type { ConcordanceLine } from "@/core/glossary/concordance";
import type { Locale } from "@/core/locales";
import { segmentHref } from "./Evidence";

/** Every occurrence in its sentence, the aligned English beneath with the rendering used there marked. */
export function Concordance({ locale, t, lines, articles }: { locale: Locale; t: TFunction; lines: ConcordanceLine[]; articles: Article[] }) {
  if (!lines.length) return <p>{t("glossary:occurrencesNone")}</p>;
  const used = articles.filter(({ slug }) => lines.some((line) => line.article === slug));
  return (
    <>
      <p>{t("glossary:occurrencesCount", { n: lines.length, articles: used.length })}</p>
      {used.map((article) => {
        const title = readTitle(article);
        return (
          <section key={article.slug} className="concordance" aria-label={locale === "en" ? title.en : title.zh}>
            <h3 lang={locale === "en" ? "en" : "zh-Hans"}>{locale === "en" ? title.en : title.zh}</h3>
            <ul>
              {lines
                .filter((line) => line.article === article.slug)
                .map((line) => (
                  <li key={`${line.segment}-${line.left.length}`}>
                    <p className="zh" lang="zh-Hans">
                      {line.left}
                      <mark>{line.hit}</mark>
                      {line.right}
                    </p>
                    <p className="en" lang="en">
                      {line.rendered ? (
                        <>
                          {line.en.slice(0, line.rendered.start)}
                          <mark>{line.en.slice(line.rendered.start, line.rendered.end)}</mark>
                          {line.en.slice(line.rendered.end)}
                        </>
                      ) : (
                        line.en
                      )}
                    </p>
                    <p>
                      <a href={segmentHref(locale, line.article, line.segment)}>
                        {t("glossary:toSpot")} <span>({line.segment})</span>
                      </a>
                    </p>
                  </li>
                ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
