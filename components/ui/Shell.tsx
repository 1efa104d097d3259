import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { LookupDialog } from "@/components/lookup/LookupDialog";
import { basePath, href } from "@/components/site";
import { type Locale, localeNames, locales } from "@/core/locales";

interface Props {
  locale: Locale;
  t: TFunction;
  assets: { theme: string; site: string; lookup: string };
  children: ReactNode;
}

/** What surrounds every page. `data-*` on <html> is what the scripts know of the site. */
export function Shell({ locale, t, assets, children }: Props) {
  return (
    <html lang={locale} data-base={basePath} data-locale={locale} data-lookup={assets.lookup} suppressHydrationWarning>
      <head>
        <meta name="color-scheme" content="light dark" />
        {/* Before the first paint, so that a chosen theme does not flash; small and cached for ever. */}
        <script src={assets.theme} data-tifa="" />
        <link rel="icon" href={`${basePath}/icon.svg`} type="image/svg+xml" />
        <link rel="manifest" href={`${basePath}/manifest.webmanifest`} />
      </head>
      <body>
        <a className="skip" href="#main">
          {t("skip")}
        </a>
        <Header locale={locale} t={t} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer className="site-footer">
          <p>{t("footer.text")}</p>
          <p>
            {t("footer.license")} <a href={href(locale, "about")}>{t("nav.about")}</a>
          </p>
        </footer>
        <LookupDialog locale={locale} t={t} />
        <script type="module" src={assets.site} data-tifa="" />
      </body>
    </html>
  );
}

function Header({ locale, t }: { locale: Locale; t: TFunction }) {
  const other = locales.filter((code) => code !== locale);
  return (
    <header className="site-header">
      <a className="brand-name" href={href(locale)}>
        <span lang="zh-Hans">提法</span> Tifa
      </a>
      <nav aria-label={t("nav.label")}>
        <a href={href(locale, "read")}>{t("nav.articles")}</a>
        <a href={href(locale, "glossary")}>{t("nav.glossary")}</a>
        <a href={href(locale, "study")}>{t("nav.study")}</a>
        <a href={href(locale, "about")}>{t("nav.about")}</a>
        <a href={href(locale, "lookup")} className="open-lookup" data-open-lookup="" aria-keyshortcuts="/">
          {t("nav.lookup")} <kbd>/</kbd>
        </a>
      </nav>
      <div className="site-tools">
        <label className="theme-choice">
          <span className="visually-hidden">{t("colors.label")}</span>
          <select id="theme" defaultValue="auto">
            <option value="auto">{t("colors.auto")}</option>
            <option value="light">{t("colors.light")}</option>
            <option value="dark">{t("colors.dark")}</option>
            <option value="sepia">{t("colors.sepia")}</option>
            <option value="contrast">{t("colors.contrast")}</option>
          </select>
        </label>
        {other.map((code) => (
          <a key={code} lang={code} hrefLang={code} href={href(code)} data-language={code}>
            {localeNames[code]}
          </a>
        ))}
      </div>
    </header>
  );
}
