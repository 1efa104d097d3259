import { notFound } from "next/navigation";
import { Specimen } from "@/components/reader/Specimen";
import { HomePage } from "@/components/ui/HomePage";
import { SitePage } from "@/components/ui/SitePage";
import { preferred } from "@/core/glossary/relations";
import { isLocale } from "@/core/locales";
import { asset } from "@/server/assets";
import { concordance } from "@/server/concordance";
import { edition, termsById } from "@/server/edition";
import { translation } from "@/server/i18n";
import { libraryEntries } from "@/server/library";
import { sampleSentences } from "@/server/sample";

/** What the front door shows of each kind; the check of the published ids keeps them there. */
const shown = { article: "wuxi-hongmei-linghang", found: { id: "san-baodao-san-fuwu", typed: "sanbaodao" }, often: "jiceng" };
const tries = ["三报到三服务", "sanbaodao", "red plum"];

export default async function Home({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const article = edition().articles.find(({ slug }) => slug === shown.article);
  const summary = libraryEntries().find(({ slug }) => slug === shown.article);
  const [found, often] = [shown.found.id, shown.often].map((id) => termsById().get(id));
  if (!isLocale(locale) || !article || !summary || !found || !often) notFound();
  const { t } = translation(locale);
  const sentences = sampleSentences(article);
  const lines = concordance(often.id);
  return (
    <SitePage locale={locale} t={t}>
      <HomePage
        locale={locale}
        t={t}
        first={{
          slug: article.slug,
          zh: sentences[0]?.zh ?? summary.title.zh,
          genre: summary.genre,
          place: (locale === "en" ? summary.placeName?.en : summary.placeName?.zh) ?? "",
          minutes: summary.minutes,
        }}
        tries={tries}
        found={{ id: found.id, zh: found.zh, en: preferred(found), typed: shown.found.typed }}
        often={{
          id: often.id,
          zh: often.zh,
          en: preferred(often),
          places: lines.length,
          articles: new Set(lines.map((line) => line.article)).size,
        }}
        articles={libraryEntries()}
        terms={edition().terms.length}
      >
        <Specimen
          locale={locale}
          t={t}
          slug={article.slug}
          title={locale === "en" ? article.file.short.en : article.file.short.zh}
          sentences={sentences}
        />
      </HomePage>
      <script type="module" src={asset("library.js")} data-tifa="" />
    </SitePage>
  );
}
