import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SitePage } from "@/components/ui/SitePage";
import { ArticleList } from "@/components/library/ArticleList";
import { LibraryTools } from "@/components/library/LibraryTools";
import { writeSuccessors } from "@/core/glossary/retired";
import { isLocale } from "@/core/locales";
import { asset } from "@/server/assets";
import { successors } from "@/server/edition";
import { translation } from "@/server/i18n";
import { libraryEntries } from "@/server/library";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { t } = translation(locale);
  return { title: t("pages:library.title"), description: t("pages:library.intro") };
}

export default async function Library({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { t } = translation(locale);
  return (
    <SitePage locale={locale} t={t} current="read">
      <div className="page">
        <h1>{t("pages:library.title")}</h1>
        <p className="intro">{t("pages:library.intro")}</p>
        <LibraryTools locale={locale} t={t} entries={libraryEntries()} />
        <ArticleList locale={locale} t={t} entries={libraryEntries()} />
        <p className="readable-how" data-vocabulary={asset("vocabulary.json")} data-retired={writeSuccessors(successors()) || undefined} hidden>
          {t("pages:library.readableHow")}
        </p>
        <script type="module" src={asset("library.js")} data-tifa="" />
      </div>
    </SitePage>
  );
}
