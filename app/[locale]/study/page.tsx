import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SitePage } from "@/components/ui/SitePage";
import { StudyPage } from "@/components/study/StudyPage";
import { isLocale } from "@/core/locales";
import { asset } from "@/server/assets";
import { translation } from "@/server/i18n";
import { libraryEntries } from "@/server/library";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { t } = translation(locale);
  return { title: t("study:title"), description: t("study:intro") };
}

export default async function Study({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const articles = libraryEntries().map(({ slug, title }) => ({ slug, title: locale === "en" ? title.en : title.zh }));
  return (
    <SitePage locale={locale} t={translation(locale).t} current="study">
      <StudyPage locale={locale} t={translation(locale).t} articles={articles} assets={{ script: asset("study.js"), data: asset("study.json") }} />
    </SitePage>
  );
}
