import { definePage } from "@/app/define-page";
import { TextsPage } from "@/components/texts/TextsPage";
import { SitePage } from "@/components/ui/SitePage";
import { ownAssets } from "@/server/own-assets";

const page = definePage({
  path: "texts",
  styles: ["pages.css", "tools.css"],
  read: () => ({ assets: ownAssets("texts.js") }),
  head: (_, { t }) => ({ title: t("texts:title"), description: t("texts:intro") }),
  body: ({ assets }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="texts">
      <TextsPage locale={locale} t={t} assets={assets} />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
