import { definePage } from "@/app/define-page";
import { ArticleList } from "@/components/library/ArticleList";
import { LibraryTools } from "@/components/library/LibraryTools";
import { SitePage } from "@/components/ui/SitePage";
import { writeSuccessors } from "@/core/glossary/retired";
import { asset } from "@/server/assets";
import { successors } from "@/server/edition";
import { libraryEntries } from "@/server/library";

const page = definePage({
  path: "read",
  read: () => ({
    entries: libraryEntries(),
    vocabulary: asset("vocabulary.json"),
    retired: writeSuccessors(successors()) || undefined,
    script: asset("library.js"),
  }),
  head: (_, { t }) => ({ title: t("pages:library.title"), description: t("pages:library.intro") }),
  body: ({ entries, vocabulary, retired, script }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="read">
      <div className="library">
        <h1>{t("pages:library.title")}</h1>
        <p className="intro">{t("pages:library.intro")}</p>
        <LibraryTools locale={locale} t={t} entries={entries} />
        <ArticleList locale={locale} t={t} entries={entries} />
        <p className="readable-how" data-vocabulary={vocabulary} data-retired={retired} hidden>
          {t("pages:library.readableHow")}
        </p>
        <script type="module" src={script} data-tifa="" />
      </div>
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
