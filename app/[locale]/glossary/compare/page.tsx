import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SitePage } from "@/components/ui/SitePage";
import { ComparePage } from "@/components/glossary/ComparePage";
import { byLetter } from "@/core/glossary/order";
import { isLocale } from "@/core/locales";
import { asset } from "@/server/assets";
import { edition } from "@/server/edition";
import { translation } from "@/server/i18n";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translation(locale).t("glossary:compare.title") };
}

export default async function Compare({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const terms = byLetter(edition().terms).flatMap(([, list]) => list);
  return (
    <SitePage locale={locale} t={translation(locale).t} current="glossary">
      <ComparePage locale={locale} t={translation(locale).t} terms={terms} />
      <script type="module" src={asset("compare.js")} data-tifa="" />
    </SitePage>
  );
}
