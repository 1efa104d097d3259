import { definePage } from "@/app/define-page";
import { TermIndex } from "@/components/glossary/TermIndex";
import { SitePage } from "@/components/ui/SitePage";
import { readTitle } from "@/core/article/blocks";
import { byLetter } from "@/core/glossary/order";
import { asset } from "@/server/assets";
import { edition } from "@/server/edition";
import { termsOf } from "@/server/reading";

const page = definePage({
  read() {
    const { terms, articles } = edition();
    return {
      groups: byLetter(terms),
      total: terms.length,
      articles: articles.map((article) => ({ slug: article.slug, title: readTitle(article), terms: termsOf(article) })),
      script: asset("glossary.js"),
    };
  },
  head: ({ total }, { t }) => ({ title: t("glossary:title"), description: t("glossary:intro", { n: total }) }),
  body: ({ groups, total, articles, script }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="glossary">
      <TermIndex locale={locale} t={t} groups={groups} total={total} articles={articles} />
      <script type="module" src={script} data-tifa="" />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
