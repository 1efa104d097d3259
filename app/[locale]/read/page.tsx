import { definePage } from "@/app/define-page";
import { readLibraryPage } from "@/app/library-page";
import { LibraryPage } from "@/components/library/LibraryPage";

const page = definePage({
  path: "read",
  read: () => readLibraryPage(1),
  head: (_, { t }) => ({ title: t("pages:library.title"), description: t("pages:library.intro") }),
  body: (data, { locale, t }) => <LibraryPage locale={locale} t={t} {...data} />,
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
