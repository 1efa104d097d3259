import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SitePage } from "@/components/ui/SitePage";
import { LookupBox } from "@/components/lookup/LookupBox";
import { href } from "@/components/site";
import { isLocale } from "@/core/locales";
import { translation } from "@/server/i18n";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { t } = translation(locale);
  return { title: t("pages:lookup.title"), description: t("pages:lookup.intro") };
}

export default async function LookupPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { t } = translation(locale);
  return (
    <SitePage locale={locale} t={t}>
      <div className="page lookup-page" data-lookup-page="" data-terms={href(locale, "glossary")} data-read={href(locale, "read")}>
        <h1>{t("pages:lookup.title")}</h1>
        <p className="intro">{t("pages:lookup.intro")}</p>
        <noscript>
          <p>
            {t("pages:lookup.noScript")} <a href={href(locale, "glossary")}>{t("nav.glossary")}</a>
          </p>
        </noscript>
        <LookupBox t={t} id="page-lookup" />
      </div>
    </SitePage>
  );
}
