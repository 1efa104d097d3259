import { definePage } from "@/app/define-page";
import { ComparePage } from "@/components/glossary/ComparePage";
import { SitePage } from "@/components/ui/SitePage";
import { asset } from "@/server/assets";
import { confusedPairs } from "@/server/glossary";

const page = definePage({
  path: "glossary/compare",
  styles: ["pages.css", "tools.css"],
  read: () => ({ pairs: confusedPairs(), listing: asset("terms.json"), script: asset("compare.js") }),
  head: (_, { t }) => ({ title: t("glossary:compare.title") }),
  body: ({ pairs, listing, script }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="glossary">
      <ComparePage locale={locale} t={t} pairs={pairs} listing={listing} />
      <script type="module" src={script} data-tifa="" />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
