import { definePage } from "@/app/define-page";
import { BesidePage } from "@/components/beside/BesidePage";
import { SitePage } from "@/components/ui/SitePage";
import { kinds } from "@/core/compare/change";
import { besideAssets } from "@/server/beside";

const page = definePage({
  path: "redline",
  styles: ["pages.css", "tools.css"],
  read: () => ({ assets: besideAssets("beside.js") }),
  head: (_, { t }) => ({ title: t("beside:jobs.compare.title"), description: t("beside:jobs.compare.intro") }),
  body: ({ assets }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="texts">
      <BesidePage locale={locale} t={t} job="compare" groups={kinds} assets={assets} />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
