import type { TFunction } from "i18next";
import { TakeTerms } from "@/components/glossary/TakeTerms";
import { articlePath, href } from "@/components/site";
import type { Locale } from "@/core/locales";

interface Props {
  locale: Locale;
  t: TFunction;
  slug: string;
  next: { slug: string; title: { zh: string; en: string } } | undefined;
}

/** Where the text ends: what a reader does next. */
export function ArticleEnd({ locale, t, slug, next }: Props) {
  return (
    <nav className="article-end" aria-label={t("reader:end.label")}>
      <a className="button" href={`${href(locale, "study")}?article=${slug}`}>
        {t("reader:end.study")}
      </a>
      <TakeTerms t={t} label={t("take:label")} name={`tifa-${slug}`} article={slug} />
      {next ? (
        <a className="next-article" href={href(locale, articlePath(next.slug))}>
          <small>{t("reader:end.next")}</small>
          <span lang="zh-Hans">{next.title.zh}</span>
          <span lang="en">{next.title.en}</span>
        </a>
      ) : null}
    </nav>
  );
}
