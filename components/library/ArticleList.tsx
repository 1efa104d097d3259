import type { TFunction } from "i18next";
import { articlePath, href } from "@/components/site";
import type { Summary } from "@/core/article/summary";
import type { Locale } from "@/core/locales";
import { FactText } from "./FactText";

/** The articles, each with what a reader chooses by. */
export function ArticleList({ locale, t, entries }: { locale: Locale; t: TFunction; entries: Summary[] }) {
  return (
    <ul className="articles">
      {entries.map((entry) => (
        <li
          key={entry.slug}
          data-slug={entry.slug}
          data-date={"value" in entry.date ? entry.date.value : ""}
          data-length={entry.characters}
          data-terms={entry.terms}
          data-title={locale === "en" ? entry.title.en : entry.title.zh}
          data-place={"value" in entry.place ? entry.place.value : ""}
          data-genre={entry.genre}
        >
          {/* Both titles lead to the article; the keyboard needs but one of them. */}
          <p className="titles">
            <a href={href(locale, articlePath(entry.slug))} lang="zh-Hans" {...(locale === "en" ? { tabIndex: -1 } : {})}>
              {entry.title.zh}
            </a>
            <a href={href(locale, articlePath(entry.slug))} lang="en" {...(locale === "en" ? {} : { tabIndex: -1 })}>
              {entry.title.en}
            </a>
          </p>
          <p className="about-line">{locale === "en" ? entry.about.en : entry.about.zh}</p>
          <p className="facts">
            {entry.placeName ? <span>{locale === "en" ? entry.placeName.en : entry.placeName.zh}</span> : null}
            <span>{t(`reader:genre.${entry.genre}`)}</span>
            <FactText t={t} fact={entry.date} unknown={t("reader:dateUnknown")} />
            <span>{t("pages:library.characters", { n: entry.characters })}</span>
            <span>{t("pages:library.minutes", { n: entry.minutes })}</span>
            <span>{t("pages:library.terms", { n: entry.terms })}</span>
            <span className="readable" data-readable={t("pages:library.readable", { percent: "{{percent}}" })} hidden />
            <a
              className="stopped"
              href={href(locale, articlePath(entry.slug))}
              hidden
              data-stopped={t("pages:library.stopped", { percent: "{{percent}}" })}
              data-finished={t("pages:library.finished")}
            >
              {t("pages:library.finished")}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
