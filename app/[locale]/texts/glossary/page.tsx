import { definePage } from "@/app/define-page";
import { OwnGlossaryPage } from "@/components/texts/OwnGlossaryPage";
import { SitePage } from "@/components/ui/SitePage";
import { ownAssets } from "@/server/own-assets";

const page = definePage({
  path: "texts/glossary",
  styles: ["pages.css", "tools.css"],
  read: () => ({ assets: ownAssets("own-glossary.js") }),
  head: (_, { t }) => ({ title: t("texts:glossary.title"), description: t("texts:intro") }),
  body: ({ assets }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="texts">
      <OwnGlossaryPage locale={locale} t={t} assets={assets} />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
