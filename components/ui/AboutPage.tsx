import type { i18n, TFunction } from "i18next";
// The one form of Trans that needs no React context, so it runs while pages are built.
import { Trans } from "react-i18next/TransWithoutContext";
import { contact, href } from "@/components/site";
import type { Locale } from "@/core/locales";

const sections = [
  ["what", ["whatText"]],
  ["how", ["howText", "glossText"]],
  ["entries", ["entriesText"]],
  ["kinds", ["kindsText"]],
  ["licenses", ["licensesText"]],
  ["privacy", ["privacyText"]],
] as const;

/** What is given out and under which terms, row by row. */
function LicenseTable({ t }: { t: TFunction }) {
  const rows = Object.values(t("pages:about.licenseTable.rows", { returnObjects: true }));
  return (
    <table className="licenses">
      <caption className="visually-hidden">{t("pages:about.licenseTable.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("pages:about.licenseTable.what")}</th>
          <th scope="col">{t("pages:about.licenseTable.license")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([what, license]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{license}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function AboutPage({ locale, t, i18n }: { locale: Locale; t: TFunction; i18n: i18n }) {
  const license = (
    <a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license">
      CC BY-SA 4.0
    </a>
  );
  return (
    <article className="page about">
      <h1>{t("pages:about.title")}</h1>
      {sections.map(([title, texts]) => (
        <section key={title}>
          <h2>{t(`pages:about.${title}`)}</h2>
          {texts.map((text) => (
            <p key={text}>
              <Trans t={t} i18n={i18n} i18nKey={`pages:about.${text}`} components={{ a: license, i: <i />, b: <b /> }} />
            </p>
          ))}
          {title === "licenses" ? <LicenseTable t={t} /> : null}
        </section>
      ))}
      <section>
        <h2>{t("pages:about.errors")}</h2>
        <p>
          {t("pages:about.errorsText", {
            contact: contact ? t("pages:about.errorsContact", { address: contact }) : t("pages:about.errorsNoContact"),
          })}
        </p>
      </section>
      <p>
        <a href={href(locale, "read")}>{t("nav.articles")}</a>
      </p>
    </article>
  );
}
