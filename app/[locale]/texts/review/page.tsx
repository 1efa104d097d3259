import { definePage } from "@/app/define-page";
import { ReviewPage } from "@/components/texts/ReviewPage";
import { ownAssets } from "@/server/own-assets";

const page = definePage({
  path: "texts/review",
  styles: ["pages.css", "tools.css"],
  read: () => ({ assets: ownAssets("text-review.js") }),
  head: (_, { t }) => ({ title: t("texts:review.title"), description: t("texts:intro") }),
  body: ({ assets }, { locale, t }) => <ReviewPage locale={locale} t={t} assets={assets} />,
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
