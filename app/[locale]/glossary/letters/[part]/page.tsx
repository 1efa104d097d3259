import { definePage } from "@/app/define-page";
import { LetterPage } from "@/components/glossary/LetterPage";
import { SitePage } from "@/components/ui/SitePage";
import { letterName } from "@/components/glossary/Letters";
import { linksAround } from "@/core/glossary/order";
import { nameOf } from "@/core/glossary/relations";
import { letterPagesOf } from "@/server/listing";

const page = definePage({
  path: "glossary/letters/[part]",
  params: () => letterPagesOf().map(({ path }) => ({ part: path })),
  read(_, { part }: { part: string }) {
    const pages = letterPagesOf();
    const at = pages.findIndex(({ path }) => path === part);
    const own = pages[at];
    if (!own) return undefined;
    return { ...own, terms: own.terms.map(nameOf), ...linksAround(pages, at) };
  },
  head: ({ letter, from }, { t }) => ({ title: `${t("glossary:title")}: ${letterName(letter)}${from > 1 ? ` (${from}–)` : ""}` }),
  body: (data, { locale, t }) => (
    <SitePage locale={locale} t={t} current="glossary">
      <LetterPage locale={locale} t={t} {...data} />
    </SitePage>
  ),
});

export const generateStaticParams = page.generateStaticParams;
export const generateMetadata = page.generateMetadata;
export default page.Page;
