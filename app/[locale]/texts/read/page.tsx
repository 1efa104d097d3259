import { definePage } from "@/app/define-page";
import { OwnReaderPage } from "@/components/texts/OwnReaderPage";
import { ownAssets } from "@/server/own-assets";

const page = definePage({
  path: "texts/read",
  styles: ["pages.css", "tools.css"],
  read: () => ({ assets: ownAssets("text-read.js") }),
  head: (_, { t }) => ({ title: t("texts:read.title"), description: t("texts:intro") }),
  body: ({ assets }, { locale, t }) => <OwnReaderPage locale={locale} t={t} assets={assets} />,
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
