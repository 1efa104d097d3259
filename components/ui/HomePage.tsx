import type { TFunction } from "i18next";
import { ArticleList } from "@/components/library/ArticleList";
import { articlePath, href } from "@/components/site";
import type { SafeHtml } from "@/core/html";
import type { Locale } from "@/core/locales";
import type { Summary } from "@/core/article/summary";
import { Html } from "./Html";

interface Props {
  locale: Locale;
  t: TFunction;
  article: { slug: string; title: { zh: string; en: string } };
  sample: { html: SafeHtml; en: string; slug: string };
  articles: Summary[];
  terms: number;
}

export function HomePage({ locale, t, article, sample, articles, terms }: Props) {
  const title = locale === "en" ? article.title.en : article.title.zh;
  return (
    <div className="home">
      <h1>{t("pages:home.lead")}</h1>
      <p className="start">
        <a className="button" href={href(locale, articlePath(article.slug))}>
          {t("pages:home.read", { title })}
        </a>
      </p>
      <figure className="sample">
        <figcaption>{t("pages:home.sample")}</figcaption>
        <Html as="p" className="zh with-ruby" lang="zh-Hans" html={sample.html} />
        <p className="en" lang="en">
          {sample.en}
        </p>
      </figure>
      <h2>{t("pages:home.what")}</h2>
      <ul className="what">
        <li>{t("pages:home.doRead")}</li>
        <li>{t("pages:home.doLookup")}</li>
        <li>{t("pages:home.doGlossary", { n: terms })}</li>
      </ul>
      <h2>{t("pages:home.others")}</h2>
      <ArticleList locale={locale} t={t} entries={articles} />
    </div>
  );
}
