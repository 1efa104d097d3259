import { definePage } from "@/app/define-page";
import { SourceView } from "@/components/reader/SourceView";
import { SitePage } from "@/components/ui/SitePage";
import { readTitle } from "@/core/article/blocks";
import { markSource } from "@/core/article/marks";
import { articleOf, edition } from "@/server/edition";

const page = definePage({
  path: "read/[slug]/source",
  params: () => edition().articles.map(({ slug }) => ({ slug })),
  read(_, { slug }) {
    const article = articleOf(slug);
    const source = article && edition().sources.get(article.file.source);
    return article && source && { article, runs: markSource(source.text, article, source.record) };
  },
  head({ article }, { locale, t }) {
    const title = readTitle(article);
    return { title: `${t("reader:original")}: ${locale === "en" ? title.en : title.zh}` };
  },
  body: ({ article, runs }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="read">
      <SourceView locale={locale} t={t} article={article} runs={runs} />
    </SitePage>
  ),
});

export const generateStaticParams = page.generateStaticParams;
export const generateMetadata = page.generateMetadata;
export default page.Page;
