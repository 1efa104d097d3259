import { definePage } from "@/app/define-page";
import { ArticlePage } from "@/components/reader/ArticlePage";
import { readTitle } from "@/core/article/blocks";
import { citedArticle } from "@/core/article/cite/cited-article";
import { embedArticle } from "@/core/article/cite/embedded";
import { writeSuccessors } from "@/core/glossary/retired";
import { asset } from "@/server/assets";
import { briefOf } from "@/server/brief";
import { articleOf, edition, successors, termsById } from "@/server/edition";
import { nextArticle, summaryOf } from "@/server/library";
import { annotateArticle } from "@/server/reading";

const page = definePage({
  path: "read/[slug]",
  styles: [],
  params: () => edition().articles.map(({ slug }) => ({ slug })),
  read(_, { slug }) {
    const article = articleOf(slug);
    if (!article) return undefined;
    const annotated = annotateArticle(article);
    const brief = briefOf(article);
    const here = new Set(brief.terms);
    return {
      article,
      summary: summaryOf(article),
      next: nextArticle(slug),
      annotated,
      brief,
      terms: new Map([...termsById()].filter(([id]) => here.has(id))),
      retired: writeSuccessors(successors(), (id) => here.has(id)),
      assets: { script: asset("reader.js"), data: asset(`reading/${slug}.json`), characters: asset(`characters/${slug}.json`) },
    };
  },
  head({ article }, { locale }) {
    const title = readTitle(article);
    const said = locale === "en" ? { title: title.en, description: article.file.about } : { title: title.zh, description: article.file.aboutZh };
    return { ...said, picture: `share/${article.slug}.png`, type: "article", embedded: (address) => embedArticle(citedArticle(article), address) };
  },
  body: (data, { locale, t }) => <ArticlePage locale={locale} t={t} {...data} />,
});

export const generateStaticParams = page.generateStaticParams;
export const generateMetadata = page.generateMetadata;
export default page.Page;
