import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SitePage } from "@/components/ui/SitePage";
import { Ladder } from "@/components/glossary/Ladder";
import { climb } from "@/core/glossary/ladder";
import { isLocale } from "@/core/locales";
import { edition } from "@/server/edition";
import { translation } from "@/server/i18n";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translation(locale).t("glossary:ladder.title"), description: translation(locale).t("glossary:ladder.intro") };
}

export default async function LadderPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { terms } = edition();
  return (
    <SitePage locale={locale} t={translation(locale).t} current="glossary">
      <Ladder locale={locale} t={translation(locale).t} rungs={climb(terms)} byZh={new Map(terms.map((term) => [term.zh, term]))} />
    </SitePage>
  );
}
