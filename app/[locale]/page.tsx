import { HomePage } from "@/components/ui/HomePage";
import { readTitle } from "@/core/article/blocks";
import { isLocale } from "@/core/locales";
import { edition } from "@/server/edition";
import { translation } from "@/server/i18n";
import { libraryEntries } from "@/server/library";
import { sampleParagraph } from "@/server/sample";
import { notFound } from "next/navigation";

const first = "wuxi-hongmei-linghang";

export default async function Home({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const article = edition().articles.find((a) => a.slug === first) ?? edition().articles[0];
  if (!isLocale(locale) || !article) notFound();
  return (
    <HomePage
      locale={locale}
      t={translation(locale).t}
      article={{ slug: article.slug, title: readTitle(article) }}
      sample={sampleParagraph(article)}
      articles={libraryEntries()}
      terms={edition().terms.length}
    />
  );
}
