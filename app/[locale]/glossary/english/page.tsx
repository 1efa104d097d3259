import { definePage } from "@/app/define-page";
import { EnglishIndex } from "@/components/glossary/EnglishIndex";
import { SitePage } from "@/components/ui/SitePage";
import { indexEnglish } from "@/core/glossary/english-index";
import { edition } from "@/server/edition";

const page = definePage({
  path: "glossary/english",
  read: () => ({ letters: indexEnglish(edition().terms) }),
  head: (_, { t }) => ({ title: t("glossary:english.title") }),
  body: ({ letters }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="glossary">
      <EnglishIndex locale={locale} t={t} letters={letters} />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
