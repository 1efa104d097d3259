import { definePage } from "@/app/define-page";
import { ComparePage } from "@/components/glossary/ComparePage";
import { SitePage } from "@/components/ui/SitePage";
import { byLetter } from "@/core/glossary/order";
import { asset } from "@/server/assets";
import { edition } from "@/server/edition";

const page = definePage({
  path: "glossary/compare",
  read: () => ({ terms: byLetter(edition().terms).flatMap(([, list]) => list.map(({ id, zh }) => ({ id, zh }))), script: asset("compare.js") }),
  head: (_, { t }) => ({ title: t("glossary:compare.title") }),
  body: ({ terms, script }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="glossary">
      <ComparePage locale={locale} t={t} terms={terms} />
      <script type="module" src={script} data-tifa="" />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
