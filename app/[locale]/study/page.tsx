import { definePage } from "@/app/define-page";
import { StudyPage } from "@/components/study/StudyPage";
import { SitePage } from "@/components/ui/SitePage";
import { asset } from "@/server/assets";
import { newestEntries } from "@/server/library";

const page = definePage({
  path: "study",
  read: (locale) => ({
    articles: newestEntries().map(({ slug, title }) => ({ slug, title: locale === "en" ? title.en : title.zh })),
    assets: { script: asset("study.js"), data: asset("study.json") },
  }),
  head: (_, { t }) => ({ title: t("study:title"), description: t("study:intro") }),
  body: ({ articles, assets }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="study">
      <StudyPage locale={locale} t={t} articles={articles} assets={assets} />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
