import type { TFunction } from "i18next";
import { ArticleList } from "@/components/library/ArticleList";
import { LibraryTools } from "@/components/library/LibraryTools";
import { href } from "@/components/site";
import { SitePage } from "@/components/ui/SitePage";
import type { Summary } from "@/core/article/summary";
import type { Locale } from "@/core/locales";

export interface LibraryPageData {
  /** Which page of how many, from 1. */
  number: number;
  of: number;
  entries: Summary[];
  /** The addresses of the vocabularies of its articles, and of the page's script. */
  vocabulary: string;
  script: string;
  retired: string | undefined;
}

type Props = LibraryPageData & { locale: Locale; t: TFunction };

/** The path of a page of the library below a language. */
const pathOf = (number: number): string => (number === 1 ? "read" : `read/pages/${number}`);

/** A page of the library: the newest articles, or older ones. */
export function LibraryPage({ locale, t, number, of, entries, vocabulary, retired, script }: Props) {
  return (
    <SitePage locale={locale} t={t} current="read">
      <div className="library">
        <h1>{t("pages:library.title")}</h1>
        <p className="intro">{t("pages:library.intro")}</p>
        <LibraryTools locale={locale} t={t} entries={entries} />
        <ArticleList locale={locale} t={t} entries={entries} />
        {of > 1 ? (
          <nav className="pages" aria-label={t("pages:library.pages")}>
            {number > 1 ? (
              <a rel="prev" href={href(locale, pathOf(number - 1))}>
                {t("pages:library.newer")}
              </a>
            ) : null}
            <span>{t("pages:library.page", { n: number, of })}</span>
            {number < of ? (
              <a rel="next" href={href(locale, pathOf(number + 1))}>
                {t("pages:library.older")}
              </a>
            ) : null}
          </nav>
        ) : null}
        <p className="readable-how" data-vocabulary={vocabulary} data-retired={retired} hidden>
          {t("pages:library.readableHow")}
        </p>
        <script type="module" src={script} data-tifa="" />
      </div>
    </SitePage>
  );
}
