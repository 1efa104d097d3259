import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { href } from "@/components/site";
import { type Locale, localeNames, locales } from "@/core/locales";
import { Icon } from "./Icon";

/** The places in the bar, in their order there. */
export const places = ["read", "glossary", "texts", "corpus", "study", "about"] as const;
export type Place = (typeof places)[number];

interface Props {
  locale: Locale;
  t: TFunction;
  /** Which place of the bar this page belongs to. */
  current?: Place;
  children: ReactNode;
}

/** A page that is not an article: the bar of the site above what is in it. */
export function SitePage({ locale, t, current, children }: Props) {
  return (
    <>
      <SiteBar locale={locale} t={t} {...(current ? { current } : {})} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

const label = {
  read: "nav.articles",
  glossary: "nav.glossary",
  texts: "nav.texts",
  corpus: "nav.corpus",
  study: "nav.study",
  about: "nav.about",
} as const;

function SiteBar({ locale, t, current }: Omit<Props, "children">) {
  const other = locales.filter((code) => code !== locale);
  const links = places.map((place) => (
    // A site of files alone has no corpus: its place is there where a server says that it has one (browser/site/theme).
    <li key={place} {...(place === "corpus" ? { className: "where-corpus" } : {})}>
      <a href={href(locale, place)} {...(place === current ? { "aria-current": "page" as const } : {})}>
        {t(label[place])}
      </a>
    </li>
  ));
  return (
    <header className="bar site-bar">
      <div className="bar-row">
        <div className="bar-start">
          <a className="brand-name" href={href(locale)}>
            <span lang="zh-Hans">提法</span> Tifa
          </a>
          <nav aria-label={t("nav.label")}>
            <ul className="places">{links}</ul>
          </nav>
        </div>
        <div className="bar-end">
          <a href={href(locale, "lookup")} className="find" data-open-lookup="" aria-keyshortcuts="/">
            <Icon name="find" />
            <span>{t("lookup.title")}</span> <kbd>/</kbd>
          </a>
          <button type="button" className="tool needs-script" popoverTarget="colors" aria-label={t("colors.label")} title={t("colors.label")}>
            Aa
          </button>
          {other.map((code) => (
            <a key={code} className="tool" lang={code} hrefLang={code} href={href(code)} data-language={code}>
              {localeNames[code]}
            </a>
          ))}
          <button type="button" className="tool only-narrow" popoverTarget="places" aria-label={t("nav.menu")} title={t("nav.menu")}>
            <Icon name="more" />
          </button>
        </div>
      </div>
      <div popover="auto" id="places" className="drop">
        <ul className="places">{links}</ul>
      </div>
      <div popover="auto" id="colors" className="drop">
        <ColorChoice t={t} />
      </div>
    </header>
  );
}

const themes = ["auto", "light", "dark", "sepia", "contrast"] as const;

/** The colors of the whole site, as one row of choices; browser/site keeps and applies what is chosen. */
export function ColorChoice({ t }: { t: TFunction }) {
  return (
    <fieldset className="choice" id="theme">
      <legend>{t("colors.label")}</legend>
      <div className="segments">
        {themes.map((theme) => (
          <label key={theme}>
            <input type="radio" name="theme" value={theme} defaultChecked={theme === "auto"} />
            <span>{t(`colors.${theme}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
