import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SitePage } from "@/components/ui/SitePage";
import { EnglishIndex } from "@/components/glossary/EnglishIndex";
import { indexEnglish } from "@/core/glossary/english-index";
import { isLocale } from "@/core/locales";
import { edition } from "@/server/edition";
import { translation } from "@/server/i18n";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translation(locale).t("glossary:english.title") };
}

export default async function English({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <SitePage locale={locale} t={translation(locale).t} current="glossary">
      <EnglishIndex locale={locale} t={translation(locale).t} letters={indexEnglish(edition().terms)} />
    </SitePage>
  );
}
