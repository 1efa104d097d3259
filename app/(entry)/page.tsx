import { href } from "@/components/site";
import { localeNames, locales } from "@/core/locales";
import { translation } from "@/server/i18n";

/** The site's root: a choice of language that a script makes where it can. */
export default function Entry() {
  return (
    <main className="page entry-page">
      <h1>{translation("en").t("pages:entry.title")}</h1>
      {locales.map((locale) => (
        <p key={locale} lang={locale}>
          {translation(locale).t("pages:entry.choose")}: <a href={href(locale)}>{localeNames[locale]}</a>
        </p>
      ))}
    </main>
  );
}
