import { definePage } from "@/app/define-page";
import { CapsulePage } from "@/components/capsule/CapsulePage";
import { SitePage } from "@/components/ui/SitePage";
import { asset } from "@/server/assets";

const page = definePage({
  path: "capsule",
  styles: ["pages.css", "tools.css"],
  read: () => ({ script: asset("capsule.js") }),
  head: (_, { t }) => ({ title: t("pages:capsule.title"), description: t("pages:capsule.intro") }),
  body: ({ script }, { locale, t }) => (
    <SitePage locale={locale} t={t}>
      <CapsulePage locale={locale} t={t} script={script} />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
