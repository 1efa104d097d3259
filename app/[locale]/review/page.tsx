import { definePage } from "@/app/define-page";
import { BesidePage } from "@/components/beside/BesidePage";
import { SitePage } from "@/components/ui/SitePage";
import { severities } from "@/core/review/finding";
import { besideAssets } from "@/server/beside";

const page = definePage({
  path: "review",
  styles: ["pages.css", "tools.css"],
  read: () => ({ assets: besideAssets("beside.js") }),
  head: (_, { t }) => ({ title: t("beside:jobs.review.title"), description: t("beside:jobs.review.intro") }),
  body: ({ assets }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="texts">
      <BesidePage locale={locale} t={t} job="review" groups={severities} assets={assets} />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
