import type { TFunction } from "i18next";
import { articlePath, href } from "@/components/site";
import { Html } from "@/components/ui/Html";
import type { AnnotatedSegment } from "@/core/annotation";
import { type BlockText, readSections } from "@/core/article/blocks";
import type { Brief } from "@/core/article/brief";
import { citedArticle } from "@/core/article/cite/cited-article";
import type { Article } from "@/core/article/schema";
import type { Summary } from "@/core/article/summary";
import type { Term } from "@/core/glossary/schema";
import type { Locale } from "@/core/locales";
import { weighTerms } from "@/core/reading/weight";
import { AboutText } from "./AboutText";
import { ArticleEnd } from "./ArticleEnd";
import { ArticleHead } from "./ArticleHead";
import { drawBlocks } from "./article-blocks";
import { readerWords } from "./reader-words";
import { CardBox } from "./CardBox";
import { ReaderBar } from "./ReaderBar";
import { ReaderDialogs } from "./ReaderDialogs";

interface Props {
  locale: Locale;
  t: TFunction;
  article: Article;
  summary: Summary;
  annotated: ReadonlyMap<string, AnnotatedSegment>;
  brief: Brief;
  /** The terms that stand in it. */
  terms: ReadonlyMap<string, Term>;
  /** What retired ids are called now, of those this article has (core/glossary/retired). */
  retired: string;
  /** The article to read after this one. */
  next: { slug: string; title: { zh: string; en: string } } | undefined;
  assets: { script: string; data: string; characters: string };
}

/** An article with its own bar: its head in a few lines, then the text, its notes beside it. browser/reader makes it alive. */
export function ArticlePage({ locale, t, article, summary, annotated, brief, terms, retired, next, assets }: Props) {
  const { truncated, short } = article.file;
  const [head, ...sections] = readSections(article);
  const isLabel = ({ block }: BlockText) => block.kind === "kicker" || block.kind === "byline";
  const [labels, titles] = [head?.filter(isLabel) ?? [], head?.filter((block) => !isLabel(block)) ?? []];
  const weigh = weighTerms(brief.key, (id) => terms.get(id)?.everyday === true);
  const draw = (blocks: NonNullable<typeof head>) => drawBlocks(t, blocks, { annotated, notes: article.notes, terms, weigh });
  return (
    <div
      className="reader"
      data-reader={article.slug}
      data-view="side"
      data-data={assets.data}
      data-character-data={assets.characters}
      data-retired={retired || undefined}
      data-citable={JSON.stringify(citedArticle(article))}
      {...readerWords(locale, t)}
    >
      <ReaderBar
        locale={locale}
        t={t}
        short={short}
        sections={sections}
        minutes={summary.minutes}
        more={
          <li>
            <a href={href(locale, `${articlePath(article.slug)}/source`)}>{t("reader:original")}</a>
          </li>
        }
      />
      <main id="main" tabIndex={-1}>
        <article className="article">
          <ArticleHead
            locale={locale}
            t={t}
            titles={draw(titles)}
            labels={draw(labels)}
            article={article}
            summary={summary}
            brief={brief}
            terms={terms}
          />
          {sections.map((blocks) => (
            <Html as="section" key={blocks[0]?.block.id} html={draw(blocks)} />
          ))}
          {truncated ? (
            <aside className="truncated" aria-label={t("reader:truncated")}>
              <p>
                <b>{t("reader:truncated")}.</b> <span lang="zh-Hans">{truncated.printed}</span>
              </p>
              <p>{locale === "en" ? truncated.means : truncated.meansZh}</p>
            </aside>
          ) : null}
          <div className="card-margin" />
          {/* An address that was published: the notes stood here, and stand beside their blocks now. */}
          {article.notes.length ? <span id="notes" /> : null}
          <ArticleEnd locale={locale} t={t} slug={article.slug} next={next} />
        </article>
      </main>
      <AboutText locale={locale} t={t} article={article} summary={summary} brief={brief} />
      <ReaderDialogs t={t} />
      <CardBox t={t} />
      <p className="resume" hidden>
        <a href="#main">{t("reader:resume")}</a>
      </p>
      <script type="module" src={assets.script} data-tifa="" />
    </div>
  );
}
