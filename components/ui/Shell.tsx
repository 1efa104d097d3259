import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { LookupDialog } from "@/components/lookup/LookupDialog";
import { basePath, href } from "@/components/site";
import type { Locale } from "@/core/locales";

interface Props {
  locale: Locale;
  t: TFunction;
  assets: { theme: string; site: string; lookup: string };
  /** Whether the site has a service worker. */
  offline: boolean;
  children: ReactNode;
}

/** What surrounds every page but its bar, which an article has of its own (SitePage, ArticlePage). `data-*` on <html> is what the scripts know of the site. */
export function Shell({ locale, t, assets, offline, children }: Props) {
  return (
    <html
      lang={locale}
      data-base={basePath}
      data-locale={locale}
      data-lookup={assets.lookup}
      data-offline={offline ? JSON.stringify(t("offline", { returnObjects: true })) : undefined}
      data-pasted={JSON.stringify(t("pasted", { returnObjects: true }))}
      suppressHydrationWarning
    >
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
        {children}
        <footer className="site-footer">
          <div>
            <p>{t("footer.text")}</p>
            <p>
              {t("footer.license")} <a href={href(locale, "about")}>{t("nav.about")}</a>
            </p>
          </div>
        </footer>
        <LookupDialog locale={locale} t={t} />
        <script type="module" src={assets.site} data-tifa="" />
      </body>
    </html>
  );
}
