import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SitePage } from "@/components/ui/SitePage";
import { SourceView } from "@/components/reader/SourceView";
import { readTitle } from "@/core/article/blocks";
import { markSource } from "@/core/article/marks";
import { isLocale } from "@/core/locales";
import { edition } from "@/server/edition";
import { translation } from "@/server/i18n";

type Props = { params: Promise<{ locale: string; slug: string }> };

export const generateStaticParams = () => edition().articles.map(({ slug }) => ({ slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const article = edition().articles.find((a) => a.slug === slug);
  if (!isLocale(locale) || !article) notFound();
  const title = readTitle(article);
  return { title: `${translation(locale).t("reader:original")}: ${locale === "en" ? title.en : title.zh}` };
}

export default async function Source({ params }: Props) {
  const { locale, slug } = await params;
  const article = edition().articles.find((a) => a.slug === slug);
  const source = article && edition().sources.get(article.file.source);
  if (!isLocale(locale) || !article || !source) notFound();
  return (
    <SitePage locale={locale} t={translation(locale).t} current="read">
      <SourceView locale={locale} t={translation(locale).t} article={article} runs={markSource(source.text, article, source.record)} />
    </SitePage>
  );
}
