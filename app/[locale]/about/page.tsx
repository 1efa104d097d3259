import { definePage } from "@/app/define-page";
import { AboutPage } from "@/components/ui/AboutPage";
import { SitePage } from "@/components/ui/SitePage";

const page = definePage({
  path: "about",
  read: () => ({}),
  head: (_, { t }) => ({ title: t("pages:about.title") }),
  body: (_, { locale, t, i18n }) => (
    <SitePage locale={locale} t={t} current="about">
      <AboutPage locale={locale} t={t} i18n={i18n} />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
