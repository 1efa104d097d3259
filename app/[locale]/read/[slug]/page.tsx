import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SitePage } from "@/components/ui/SitePage";
import { ArticlePage } from "@/components/reader/ArticlePage";
import { readTitle } from "@/core/article/blocks";
import { writeSuccessors } from "@/core/glossary/retired";
import { isLocale } from "@/core/locales";
import { asset } from "@/server/assets";
import { briefOf } from "@/server/brief";
import { edition, successors, termsById } from "@/server/edition";
import { translation } from "@/server/i18n";
import { libraryEntries } from "@/server/library";
import { annotateArticle } from "@/server/reading";

type Props = { params: Promise<{ locale: string; slug: string }> };

export const generateStaticParams = () => edition().articles.map(({ slug }) => ({ slug }));

async function find(params: Props["params"]) {
  const { locale, slug } = await params;
  const article = edition().articles.find((a) => a.slug === slug);
  if (!isLocale(locale) || !article) notFound();
  return { locale, article };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, article } = await find(params);
  const title = readTitle(article);
  return { title: locale === "en" ? title.en : title.zh, description: locale === "en" ? article.file.about : article.file.aboutZh };
}

export default async function Read({ params }: Props) {
  const { locale, article } = await find(params);
  const summary = libraryEntries().find(({ slug }) => slug === article.slug);
  if (!summary) notFound();
  const brief = briefOf(article);
  const here = new Set(brief.terms);
  return (
    <SitePage locale={locale} t={translation(locale).t} current="read">
      <ArticlePage
        locale={locale}
        t={translation(locale).t}
        article={article}
        summary={summary}
        annotated={annotateArticle(article)}
        brief={brief}
        terms={termsById()}
        retired={writeSuccessors(successors(), (id) => here.has(id))}
        assets={{ script: asset("reader.js"), data: asset(`reading/${article.slug}.json`) }}
      />
    </SitePage>
  );
}
