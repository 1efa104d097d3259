import { definePage } from "@/app/define-page";
import { Specimen } from "@/components/reader/Specimen";
import { HomePage } from "@/components/ui/HomePage";
import { SitePage } from "@/components/ui/SitePage";
import { nameOf, preferred } from "@/core/glossary/relations";
import { asset } from "@/server/assets";
import { concordance } from "@/server/concordance";
import { articleOf, edition, termsById } from "@/server/edition";
import { libraryEntries, newestEntries, summaryOf } from "@/server/library";
import { sampleSentences } from "@/server/sample";

/** What the front door shows of each kind; the check of the published ids keeps them there. */
const shown = { article: "wuxi-hongmei-linghang", found: { id: "san-baodao-san-fuwu", typed: "sanbaodao" }, often: "jiceng" };
/** So many articles are listed on the front door; the library has them all. */
const mostListed = 24;
const tries = ["三报到三服务", "sanbaodao", "red plum"];

const page = definePage({
  path: "",
  read() {
    const article = articleOf(shown.article);
    const [found, often] = [shown.found.id, shown.often].map((id) => termsById().get(id));
    if (!article || !found || !often) return undefined;
    const { times } = concordance(often);
    const sentences = sampleSentences(article);
    const term = termsById().get(sentences[0]?.first ?? "");
    if (!term) return undefined;
    return {
      short: article.file.short,
      summary: summaryOf(article),
      sentences,
      term: { ...nameOf(term), rank: term.rank, type: term.type },
      found: { id: found.id, zh: found.zh, en: preferred(found), typed: shown.found.typed },
      often: { id: often.id, zh: often.zh, en: preferred(often), places: times.n, articles: times.articles },
      newest: newestEntries().slice(0, mostListed),
      articles: libraryEntries().length,
      terms: edition().terms.length,
      script: asset("library.js"),
      assets: { data: asset(`reading/${article.slug}.json`), characters: asset(`characters/${article.slug}.json`) },
    };
  },
  head: (_, { t }) => ({ title: t("pages:home.title"), alone: true }),
  body({ short, summary: { slug, title, genre, placeName, minutes }, sentences, term, script, assets, ...rest }, { locale, t }) {
    const place = (locale === "en" ? placeName?.en : placeName?.zh) ?? "";
    return (
      <SitePage locale={locale} t={t}>
        <HomePage locale={locale} t={t} first={{ slug, zh: sentences[0]?.zh ?? title.zh, genre, place, minutes }} tries={tries} {...rest}>
          <Specimen
            locale={locale}
            t={t}
            slug={slug}
            title={locale === "en" ? short.en : short.zh}
            sentences={sentences}
            term={term}
            assets={assets}
          />
        </HomePage>
        <script type="module" src={script} data-tifa="" />
      </SitePage>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
