import { definePage } from "@/app/define-page";
import { LookupBox } from "@/components/lookup/LookupBox";
import { href } from "@/components/site";
import { SitePage } from "@/components/ui/SitePage";

const page = definePage({
  path: "lookup",
  read: () => ({}),
  head: (_, { t }) => ({ title: t("pages:lookup.title"), description: t("pages:lookup.intro") }),
  body: (_, { locale, t }) => (
    <SitePage locale={locale} t={t}>
      <div className="page lookup-page" data-lookup-page="" data-terms={href(locale, "glossary")} data-read={href(locale, "read")}>
        <h1>{t("pages:lookup.title")}</h1>
        <p className="intro">{t("pages:lookup.intro")}</p>
        <noscript>
          <p>
            {t("pages:lookup.noScript")} <a href={href(locale, "glossary")}>{t("nav.glossary")}</a>
          </p>
        </noscript>
        <LookupBox t={t} id="page-lookup" take />
      </div>
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
