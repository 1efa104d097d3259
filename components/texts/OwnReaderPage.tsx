import type { TFunction } from "i18next";
import { CardBox } from "@/components/reader/CardBox";
import { ReaderBar } from "@/components/reader/ReaderBar";
import { ReaderDialogs } from "@/components/reader/ReaderDialogs";
import { readerWords } from "@/components/reader/reader-words";
import { href } from "@/components/site";
import type { Locale } from "@/core/locales";
import { OwnAbout } from "./OwnAbout";
import { type OwnAssets, ownData } from "./own-data";

interface Props {
  locale: Locale;
  t: TFunction;
  assets: OwnAssets;
}

/** The page on which a reader's own text is read: an article's page without an article in it. browser/texts/read puts the text of the address into it. */
export function OwnReaderPage({ locale, t, assets }: Props) {
  return (
    <div className="reader own" data-reader="" data-view="side" {...readerWords(locale, t)} {...ownData(locale, t, assets)}>
      <ReaderBar
        locale={locale}
        t={t}
        short={{ zh: "", en: "" }}
        back={{ href: href(locale, "texts"), label: t("texts:title"), name: t("texts:back") }}
        minutes={0}
        more={
          <>
            <li>
              <button type="button" data-do="english">
                {t("texts:read.english")}
              </button>
            </li>
            <li>
              <button type="button" data-do="match">
                {t("texts:read.match")}
              </button>
            </li>
            <li hidden>
              <button type="button" data-do="translate">
                {t("texts:read.translate")}
              </button>
            </li>
            <li>
              <button type="button" data-do="take" aria-haspopup="dialog">
                {t("take:label")}
              </button>
            </li>
            <li>
              <button type="button" data-do="find">
                {t("texts:read.find")}
              </button>
            </li>
            <li>
              <a data-review="" href={href(locale, "texts/review")}>
                {t("texts:read.raw")}
              </a>
            </li>
          </>
        }
      />
      <main id="main" tabIndex={-1}>
        <p className="texts-notice" role="alert" hidden />
        <noscript>
          <p className="page">{t("texts:noScript")}</p>
        </noscript>
        <div className="page texts-missing" hidden>
          <h1>{t("texts:read.missing")}</h1>
          <p>{t("texts:read.missingText")}</p>
          <p>
            <a className="button" href={href(locale, "texts")}>
              {t("texts:title")}
            </a>
          </p>
        </div>
        <search className="find-in" hidden>
          <label>
            <span className="visually-hidden">{t("texts:read.find")}</span>
            <input type="search" lang="zh-Hans" autoComplete="off" placeholder={t("texts:read.find")} />
          </label>
          <output />
          <button type="button" className="tool" data-step="-1" aria-label={t("texts:read.findPrevious")}>
            ↑
          </button>
          <button type="button" className="tool" data-step="1" aria-label={t("texts:read.findNext")}>
            ↓
          </button>
          <button type="button" className="tool" data-step="0" aria-label={t("reader:card.labels.close")}>
            ×
          </button>
        </search>
        <article className="article">
          <header className="head" hidden>
            <div className="article-head" />
            <div className="labels" />
            <p className="meta" />
            <div className="key-row" hidden>
              <b>{t("reader:brief.key")}</b>
              <ul className="key-terms" />
              <button type="button" className="as-link" popoverTarget="about-text">
                {t("reader:about.open")}
              </button>
            </div>
          </header>
          <div className="card-margin" />
          <nav className="article-end" aria-label={t("reader:end.label")} hidden>
            <button type="button" className="button" data-do="study">
              {t("reader:end.study")}
            </button>
            <a className="next-article" href={href(locale, "texts")}>
              <small>{t("texts:library")}</small>
              <span>{t("texts:title")}</span>
            </a>
          </nav>
        </article>
      </main>
      <OwnAbout t={t} />
      <ReaderDialogs t={t} />
      <CardBox t={t} />
      <p className="resume" hidden>
        <a href="#main">{t("reader:resume")}</a>
      </p>
      <script type="module" src={assets.script} data-tifa="" />
    </div>
  );
}
