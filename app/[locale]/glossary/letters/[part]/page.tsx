import { definePage } from "@/app/define-page";
import { LetterPage } from "@/components/glossary/LetterPage";
import { SitePage } from "@/components/ui/SitePage";
import { letterName } from "@/components/glossary/Letters";
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
    const link = (i: number) => pages[i] && { letter: pages[i].letter, path: pages[i].path };
    return {
      ...own,
      terms: own.terms.map(nameOf),
      letters: pages.filter(({ from }) => from === 1).map(({ letter, path }) => ({ letter, path })),
      before: link(at - 1),
      after: link(at + 1),
    };
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
