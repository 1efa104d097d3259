import { definePage } from "@/app/define-page";
import { readLibraryPage } from "@/app/library-page";
import { LibraryPage } from "@/components/library/LibraryPage";
import { libraryPages } from "@/server/library";

const page = definePage({
  path: "read/pages/[number]",
  // The first is there too, for Next asks each route for a page; it stands for the library itself.
  params: () => libraryPages().map((_, i) => ({ number: String(i + 1) })),
  read: (_, { number }) => readLibraryPage(Number(number)),
  head: ({ number }, { t }) => ({
    title: number === 1 ? t("pages:library.title") : `${t("pages:library.title")} (${number})`,
    description: t("pages:library.intro"),
    ...(number === 1 ? { standsFor: "read" } : {}),
  }),
  body: (data, { locale, t }) => <LibraryPage locale={locale} t={t} {...data} />,
});

export const generateStaticParams = page.generateStaticParams;
export const generateMetadata = page.generateMetadata;
export default page.Page;
