import type { TFunction } from "i18next";
import { href, termPath } from "@/components/site";
import { Html } from "@/components/ui/Html";
import type { Brief } from "@/core/article/brief";
import type { Article } from "@/core/article/schema";
import type { Summary } from "@/core/article/summary";
import { preferred } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";
import type { SafeHtml } from "@/core/html";
import type { Locale } from "@/core/locales";

interface Props {
  locale: Locale;
  t: TFunction;
  /** Title and subtitle, drawn. */
  titles: SafeHtml;
  /** Kicker and byline, drawn. */
  labels: SafeHtml;
  article: Article;
  summary: Summary;
  brief: Brief;
  terms: ReadonlyMap<string, Term>;
}

/** The head of an article: its titles, one line of facts, one line of key terms; all else is a step away (AboutText). The text comes first. */
export function ArticleHead({ locale, t, titles, labels, article, summary, brief, terms }: Props) {
  const { genre, published } = article.file;
  return (
    <header className="head">
      <Html as="div" className="article-head" html={titles} />
      <Html as="div" className="labels" html={labels} />
      <p className="meta">
        <span>{t(`reader:genre.${genre}`)}</span>
        <span>{"value" in published.date ? published.date.value : t("reader:dateUnknown")}</span>
        <span className="characters">{t("pages:library.characters", { n: summary.characters })}</span>
        <span>{t("pages:library.minutes", { n: summary.minutes })}</span>
        <button type="button" className="as-link" popoverTarget="about-text">
          {t("reader:about.open")}
        </button>
      </p>
      <div className="key-row">
        <b>{t("reader:brief.key")}</b>
        <ul className="key-terms">
          {[...brief.key, ...brief.next].map((id, i) => {
            const term = terms.get(id);
            return term ? (
              <li key={id} data-id={id} data-next={i >= brief.key.length ? "" : undefined} hidden={i >= brief.key.length}>
                <a className="chip" href={href(locale, termPath(id))} data-first={id}>
                  <span lang="zh-Hans">{term.zh}</span> <small lang="en">{preferred(term)}</small>
                </a>
              </li>
            ) : null;
          })}
        </ul>
        <button type="button" className="as-link" popoverTarget="about-text">
          {t("reader:brief.all", { n: brief.terms.length })}
        </button>
      </div>
    </header>
  );
}
