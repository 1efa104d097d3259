import { definePage } from "@/app/define-page";
import { CorpusPage } from "@/components/corpus/CorpusPage";
import { SitePage } from "@/components/ui/SitePage";
import { asset } from "@/server/assets";

const page = definePage({
  path: "corpus",
  styles: ["pages.css", "tools.css"],
  read: () => ({ script: asset("corpus.js") }),
  head: (_, { t }) => ({ title: t("corpus:title"), description: t("corpus:intro") }),
  body: ({ script }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="corpus">
      <CorpusPage locale={locale} t={t} script={script} />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
