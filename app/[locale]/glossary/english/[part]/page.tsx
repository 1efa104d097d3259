import { definePage } from "@/app/define-page";
import { EnglishIndex } from "@/components/glossary/EnglishIndex";
import { letterName } from "@/components/glossary/Letters";
import { SitePage } from "@/components/ui/SitePage";
import { englishPage, englishParts } from "@/server/listing";

const page = definePage({
  path: "glossary/english/[part]",
  params: () => englishParts().map((part) => ({ part })),
  read: (_, { part }: { part: string }) => englishPage(part),
  head: ({ letter, from }, { t }) => ({ title: `${t("glossary:english.title")}: ${letterName(letter)}${from > 1 ? ` (${from}–)` : ""}` }),
  body: (data, { locale, t }) => (
    <SitePage locale={locale} t={t} current="glossary">
      <EnglishIndex locale={locale} t={t} {...data} />
    </SitePage>
  ),
});

export const generateStaticParams = page.generateStaticParams;
export const generateMetadata = page.generateMetadata;
export default page.Page;
