import { definePage } from "@/app/define-page";
import { RetiredEntry } from "@/components/glossary/RetiredEntry";
import { TermEntry } from "@/components/glossary/TermEntry";
import { href, siteUrl, termPath } from "@/components/site";
import { SitePage } from "@/components/ui/SitePage";
import { embedTerm } from "@/core/article/cite/embedded";
import { structuredTerm } from "@/core/glossary/cite";
import { heardOf } from "@/core/glossary/heard";
import { preferred } from "@/core/glossary/relations";
import { trajectoryOf } from "@/core/glossary/trajectory";
import { asset } from "@/server/assets";
import { citedArticles, citedWorks, neighbours, readDocuments } from "@/server/glossary";
import { concordance } from "@/server/concordance";
import { levelName } from "@/server/listing";
import { studyNote } from "@/server/study";
import { edition, retiredEntry, successors, termsById } from "@/server/edition";
import { heardTable } from "@/server/news/load";
import { trajectoryTable } from "@/server/trajectory/load";

const page = definePage({
  path: "glossary/[id]",
  // The entries, and those that are no more: their addresses stay.
  params: () => [...edition().terms.map(({ id }) => id), ...successors().keys()].map((id) => ({ id })),
  read(_, { id }) {
    const retired = retiredEntry(id);
    if (retired) return { retired };
    const term = termsById().get(id);
    if (!term) return undefined;
    const found = concordance(term);
    const news = heardTable();
    return {
      term,
      found,
      related: neighbours(id),
      works: citedWorks(term),
      articles: citedArticles(term, found),
      points: trajectoryOf(id, trajectoryTable()),
      news: { heard: heardOf(id, news), held: news.months.reduce((sum, [, n]) => sum + n, 0) },
      note: studyNote(term),
      level: levelName(term.rank),
      observed: edition().observed.terms[id],
      documents: readDocuments(),
      script: asset("entry-page.js"),
    };
  },
  head(data) {
    if (!data.retired)
      return {
        title: `${data.term.zh}: ${preferred(data.term)}`,
        description: data.term.gloss,
        picture: "share/terms.png",
        embedded: (address) => embedTerm(data.term, address),
      };
    const { zh, successor, reason } = data.retired;
    return { title: `${zh}: ${preferred(successor)}`, description: reason, standsFor: termPath(successor.id), picture: "share/terms.png" };
  },
  body(data, { locale, t }) {
    if (data.retired)
      return (
        <SitePage locale={locale} t={t} current="glossary">
          <RetiredEntry locale={locale} t={t} retired={data.retired} />
        </SitePage>
      );
    const { script, ...entry } = data;
    const address = siteUrl + href(locale, termPath(entry.term.id));
    return (
      <SitePage locale={locale} t={t} current="glossary">
        <TermEntry locale={locale} t={t} {...entry} />
        {/* A data block, which no policy runs; cite.ts escapes it. */}
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: structuredTerm(entry.term, address, siteUrl + href(locale, "glossary")) }}
        />
        <script type="module" src={script} data-tifa="" />
      </SitePage>
    );
  },
});

export const generateStaticParams = page.generateStaticParams;
export const generateMetadata = page.generateMetadata;
export default page.Page;
