import { definePage } from "@/app/define-page";
import { TermIndex } from "@/components/glossary/TermIndex";
import { SitePage } from "@/components/ui/SitePage";
import { asset } from "@/server/assets";
import { edition } from "@/server/edition";
import { filterChoices, letterPagesOf } from "@/server/listing";
import { nameOf } from "@/core/glossary/relations";

const page = definePage({
  path: "glossary",
  read() {
    const pages = letterPagesOf();
    return {
      letters: pages.filter(({ from }) => from === 1).map(({ letter, path, of }) => ({ letter, path, n: of })),
      first: pages[0]?.terms.map(nameOf) ?? [],
      total: edition().terms.length,
      choices: filterChoices(),
      listing: asset("terms.json"),
      script: asset("glossary.js"),
    };
  },
  head: ({ total }, { t }) => ({ title: t("glossary:title"), description: t("glossary:intro", { n: total }) }),
  body: ({ script, ...index }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="glossary">
      <TermIndex locale={locale} t={t} {...index} />
      <script type="module" src={script} data-tifa="" />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
