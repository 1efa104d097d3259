import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SitePage } from "@/components/ui/SitePage";
import { AboutPage } from "@/components/ui/AboutPage";
import { isLocale } from "@/core/locales";
import { translation } from "@/server/i18n";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translation(locale).t("pages:about.title") };
}

export default async function About({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { t, i18n } = translation(locale);
  return (
    <SitePage locale={locale} t={t} current="about">
      <AboutPage locale={locale} t={t} i18n={i18n} />
    </SitePage>
  );
}
