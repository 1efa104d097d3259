import type { TFunction } from "i18next";
import { Html } from "@/components/ui/Html";
import { articlePath, href } from "@/components/site";
import type { AnnotatedSegment } from "@/core/annotation";
import { readSections } from "@/core/article/blocks";
import { citedArticle } from "@/core/article/cite/cited-article";
import type { Article } from "@/core/article/schema";
import type { Summary } from "@/core/article/summary";
import type { Brief } from "@/core/article/brief";
import type { Term } from "@/core/glossary/schema";
import type { Locale } from "@/core/locales";
import { ArticleFacts } from "./ArticleFacts";
import { ArticleNotes } from "./ArticleNotes";
import { BriefView } from "./BriefView";
import { ReaderBar } from "./ReaderBar";
import { ReaderDialogs } from "./ReaderDialogs";
import { drawBlocks } from "./article-blocks";

interface Props {
  locale: Locale;
  t: TFunction;
  article: Article;
  summary: Summary;
  annotated: ReadonlyMap<string, AnnotatedSegment>;
  brief: Brief;
  terms: ReadonlyMap<string, Term>;
  /** Retired terms whose successors stand in the article, as browser/site/successors reads them. */
  retired: string;
  assets: { script: string; data: string };
}

/** An article: its head, its facts, the paragraphs side by side, its notes. browser/reader makes it alive. */
export function ArticlePage({ locale, t, article, summary, annotated, brief, terms, retired, assets }: Props) {
  const { truncated } = article.file;
  const labels = {
    entry: t("reader:card.entry"),
    brand: t("type.brand"),
    parts: t("reader:card.parts"),
    dictionary: t("reader:card.dictionary"),
    characters: t("reader:card.characters"),
    rank: t("rank", { returnObjects: true }),
    type: t("type", { returnObjects: true }),
  };
  const [head, ...sections] = readSections(article);
  const draw = (blocks: NonNullable<typeof head>) => drawBlocks(t, blocks, { annotated, notes: article.notes, terms });
  return (
    <article
      className="reader"
      data-reader={article.slug}
      data-data={assets.data}
      data-terms={href(locale, "glossary")}
      data-retired={retired || undefined}
      data-labels={JSON.stringify(labels)}
      data-citable={JSON.stringify(citedArticle(article))}
      data-pins={t("reader:pins")}
      data-unavailable={t("reader:unavailable")}
      data-back={t("study:back")}
      data-saved={JSON.stringify(t("study:saved", { returnObjects: true }))}
      data-correct={JSON.stringify(t("reader:correct", { returnObjects: true }))}
      data-term-list={t("reader:termList")}
    >
      <Html as="header" className="article-head" html={draw(head ?? [])} />
      <p className="about-line">{locale === "en" ? summary.about.en : summary.about.zh}</p>
      <ArticleFacts locale={locale} t={t} article={article} summary={summary} />
      <BriefView locale={locale} t={t} brief={brief} terms={terms} />
      <div className="reader-tools">
        {/* CSS reads the box itself (:has), so ruby can be shown with scripts off; the script only remembers it. */}
        <label>
          <input type="checkbox" id="ruby" /> {t("reader:ruby")}
        </label>
        <a href={href(locale, `${articlePath(article.slug)}/source`)}>{t("reader:original")}</a>
        <p className="keys">{t("reader:keys")}</p>
      </div>
      <ReaderBar locale={locale} t={t} sections={sections} minutes={summary.minutes} />
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
      <ArticleNotes t={t} notes={article.notes} />
      <ReaderDialogs t={t} />
      <div
        id="card"
        className="card"
        role="dialog"
        aria-label={t("reader:card.label")}
        popover="manual"
        tabIndex={-1}
        data-failed={t("reader:card.failed")}
        data-close={t("reader:card.close")}
        data-grip={t("reader:card.grip")}
        data-keep={t("reader:card.keep")}
      />
      <script type="module" src={assets.script} data-tifa="" />
    </article>
  );
}
