import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SitePage } from "@/components/ui/SitePage";
import { TermIndex } from "@/components/glossary/TermIndex";
import { readTitle } from "@/core/article/blocks";
import { byLetter } from "@/core/glossary/order";
import { isLocale } from "@/core/locales";
import { asset } from "@/server/assets";
import { edition } from "@/server/edition";
import { translation } from "@/server/i18n";
import { annotateArticle } from "@/server/reading";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { t } = translation(locale);
  return { title: t("glossary:title"), description: t("glossary:intro", { n: edition().terms.length }) };
}

export default async function Glossary({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { terms, articles } = edition();
  const used = articles.map((article) => ({
    slug: article.slug,
    title: readTitle(article),
    terms: [...new Set([...annotateArticle(article).values()].flatMap(({ matches }) => matches.map(({ term }) => term)))],
  }));
  return (
    <SitePage locale={locale} t={translation(locale).t} current="glossary">
      <TermIndex locale={locale} t={translation(locale).t} groups={byLetter(terms)} total={terms.length} articles={used} />
      <script type="module" src={asset("glossary.js")} data-tifa="" />
    </SitePage>
  );
}
