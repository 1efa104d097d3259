import { definePage } from "@/app/define-page";
import { EnglishIndex } from "@/components/glossary/EnglishIndex";
import { SitePage } from "@/components/ui/SitePage";
import { englishPage } from "@/server/listing";

const page = definePage({
  path: "glossary/english",
  read: () => englishPage(),
  head: (_, { t }) => ({ title: t("glossary:english.title") }),
  body: (data, { locale, t }) => (
    <SitePage locale={locale} t={t} current="glossary">
      <EnglishIndex locale={locale} t={t} {...data} />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
