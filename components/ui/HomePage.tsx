import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { ArticleList } from "@/components/library/ArticleList";
import { articlePath, href, termPath } from "@/components/site";
import type { Summary } from "@/core/article/summary";
import type { Locale } from "@/core/locales";
import { PasteBox } from "@/components/texts/PasteBox";
import { LookupBox } from "@/components/lookup/LookupBox";
import { amount } from "./amount";
import { Icon } from "./Icon";

/** A term as the home page shows it. */
export interface ShownTerm {
  id: string;
  zh: string;
  en: string;
}

interface Props {
  locale: Locale;
  t: TFunction;
  /** The article to begin with, and its first sentence. */
  first: { slug: string; zh: string; genre: string; place: string; minutes: number };
  /** What to try in the field: hanzi, pinyin, English, each finding something. */
  tries: string[];
  /** A term found by its pinyin, and one that occurs often. */
  found: ShownTerm & { typed: string };
  often: ShownTerm & { places: number; articles: number };
  /** The articles that are listed, and how many there are. */
  newest: Summary[];
  articles: number;
  terms: number;
  /** The living specimen (components/reader). */
  children: ReactNode;
}

/** The front door: what Tifa is in a line, a field to look up in, a piece of text as it is read, three ways in, the articles. */
export function HomePage({ locale, t, first, tries, found, often, newest, articles, terms, children }: Props) {
  const read = href(locale, articlePath(first.slug));
  const lookup = href(locale, "lookup");
  return (
    <div className="home">
      <section className="hero">
        <div>
          <h1>{t("pages:home.lead")}</h1>
          <p className="line">{t("pages:home.line", { articles, terms })}</p>
          {/* Answers below itself (browser/library/home); without scripts it leads to the page for looking up. */}
          <search>
            <form className="look" action={lookup} method="get" data-terms={href(locale, "glossary")} data-read={href(locale, "read")}>
              <Icon name="find" />
              <LookupBox t={t} id="home-lookup" placeholder={t("lookup.field")} />
            </form>
          </search>
          <p className="tries">
            {t("pages:home.try")}{" "}
            {tries.map((text) => (
              <a key={text} className="chip" href={`${lookup}?q=${encodeURIComponent(text)}`} data-open-lookup={text}>
                {/\p{Script=Han}/u.test(text) ? <span lang="zh-Hans">{text}</span> : text}
              </a>
            ))}
          </p>
          <p className="ways">
            <a className="button main" href={read}>
              {t("pages:home.start")}
            </a>
            <a className="button" href={href(locale, "glossary")}>
              {t("pages:home.browse")}
            </a>
          </p>
          <p className="go-on" hidden data-said={t("pages:home.goOn", { title: "{{title}}", percent: "{{percent}}" })}>
            <a href={read}>{t("pages:home.start")}</a>
          </p>
        </div>
        {children}
      </section>
      <nav className="doors" aria-label={t("pages:home.doors")}>
        <a className="door" href={read}>
          <h2>{t("pages:home.doRead")}</h2>
          <p>{t("pages:home.doReadText")}</p>
          <p className="example">
            <span lang="zh-Hans">{first.zh}</span>
            <small>{[first.place, t(`reader:genre.${first.genre}`), t("pages:library.minutes", { n: first.minutes })].join(" · ")}</small>
          </p>
        </a>
        <a className="door" href={`${lookup}?q=${encodeURIComponent(found.typed)}`} data-open-lookup={found.typed}>
          <h2>{t("pages:home.doLookup")}</h2>
          <p>{t("pages:home.doLookupText")}</p>
          <p className="example">
            <span>
              {found.typed} → <span lang="zh-Hans">{found.zh}</span>
            </span>
            <small lang="en">{found.en}</small>
          </p>
        </a>
        <a className="door" href={href(locale, termPath(often.id))}>
          <h2>{t("pages:home.browse")}</h2>
          <p>{t("pages:home.browseText")}</p>
          <p className="example">
            <span>
              <span lang="zh-Hans">{often.zh}</span> <span lang="en">{often.en}</span>
            </span>
            <small>{t("pages:home.often", { times: amount(t, "times", often.places), articles: amount(t, "articles", often.articles) })}</small>
          </p>
        </a>
      </nav>
      <section className="own-door" aria-labelledby="own-door-title">
        <div>
          <h2 id="own-door-title">{t("texts:home.title")}</h2>
          <p>{t("texts:home.text")}</p>
        </div>
        <PasteBox t={t} action={href(locale, "texts")} small />
      </section>
      <div className="list-head">
        <h2 id="articles">{t("pages:library.title")}</h2>
        <a href={href(locale, "read")}>{t("pages:home.sort")}</a>
      </div>
      <ArticleList locale={locale} t={t} entries={newest} />
    </div>
  );
}
