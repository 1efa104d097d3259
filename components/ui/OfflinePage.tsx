import type { TFunction } from "i18next";
import { href } from "@/components/site";
import type { Locale } from "@/core/locales";

/** What the service worker shows in place of a page that is not kept: in every language, since one page stands for all. */
export function OfflinePage({ languages }: { languages: { locale: Locale; t: TFunction }[] }) {
  return (
    <main id="main" className="page not-found">
      <h1 className="visually-hidden">{languages.map(({ t }) => t("pages:offline.title")).join(" · ")}</h1>
      {languages.map(({ locale, t }) => (
        <section key={locale} lang={locale}>
          <h2>{t("pages:offline.title")}</h2>
          <p>
            {/* The address that was asked for, whatever it is. */}
            {t("pages:offline.text")} <a href="?">{t("pages:offline.again")}</a>
          </p>
          <p className="ways">
            {t("pages:offline.kept")} <a href={href(locale)}>{t("name")}</a> <a href={href(locale, "read")}>{t("nav.articles")}</a>{" "}
            <a href={href(locale, "lookup")}>{t("pages:lookup.title")}</a> <a href={href(locale, "study")}>{t("nav.study")}</a>
          </p>
        </section>
      ))}
    </main>
  );
}
