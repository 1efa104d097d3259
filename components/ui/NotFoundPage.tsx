import type { TFunction } from "i18next";
import { basePath, href } from "@/components/site";
import type { Locale } from "@/core/locales";

interface Props {
  languages: { locale: Locale; t: TFunction }[];
  assets: { theme: string; script: string };
}

/** In every language, since the address may not tell which; browser/site/not-found replaces the general sentence by the exact one. */
export function NotFoundPage({ languages, assets }: Props) {
  return (
    <html lang="en" data-base={basePath} suppressHydrationWarning>
      <head>
        <script src={assets.theme} data-tifa="" />
      </head>
      <body>
        <main id="main" className="page not-found">
          <h1 className="visually-hidden">404</h1>
          {languages.map(({ locale, t }) => (
            <section key={locale} lang={locale}>
              <h2>{t("pages:notFound.title")}</h2>
              <p
                data-not-found={JSON.stringify({
                  locale: t("pages:notFound.locale", { code: "{{code}}" }),
                  article: t("pages:notFound.article", { slug: "{{slug}}" }),
                  term: t("pages:notFound.term", { slug: "{{slug}}" }),
                })}
              >
                {t("pages:notFound.page")}
              </p>
              <p className="ways">
                <a href={href(locale)}>{t("name")}</a> <a href={href(locale, "read")}>{t("nav.articles")}</a>{" "}
                <a href={href(locale, "glossary")}>{t("nav.glossary")}</a>
              </p>
            </section>
          ))}
        </main>
        <script type="module" src={assets.script} data-tifa="" />
      </body>
    </html>
  );
}
