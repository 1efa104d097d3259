import { articlePath, href } from "@/components/site";
import type { ArticleTitle } from "@/core/article/blocks";
import type { Works } from "@/core/glossary/schema";
import type { Locale } from "@/core/locales";
import type { EntryContext } from "./entry-context";

/** The address of a segment of an article. */
export const segmentHref = (locale: Locale, article: string, segment: string): string => `${href(locale, articlePath(article))}#s${segment}`;

/** Where a statement was read: a place in a shipped article, or a named work. */
export function SourceLink({ locale, works, articles, source }: { locale: Locale; works: Works; articles: ArticleTitle[]; source: string }) {
  const [slug, segment] = source.split("#");
  const article = articles.find((a) => a.slug === slug);
  if (article && segment) {
    const { title } = article;
    return (
      <a href={segmentHref(locale, article.slug, segment)}>
        <cite lang={locale === "en" ? "en" : "zh-Hans"}>{locale === "en" ? title.en : title.zh}</cite> {segment}
      </a>
    );
  }
  const work = works[source];
  if (!work) return <code>{source}</code>;
  return (
    <span lang="en">
      {work.organ}, <cite>{work.url ? <a href={work.url}>{work.title}</a> : work.title}</cite>
      {work.titleZh ? <span lang="zh-Hans"> {work.titleZh}</span> : null}, <time>{work.date}</time>
    </span>
  );
}

/** A note of the editors as a sentence: some are written as the end of one. */
const asSentence = (note: string): string => `${note.charAt(0).toUpperCase()}${note.slice(1)}${/[.!?。！？][”’)]?$/.test(note) ? "" : "."}`;

/** When and where a term first appears, as far as is known. */
export function Origin({ locale, t, term, works, articles }: EntryContext) {
  const { basis, date, document, source, seen, note } = term.origin;
  /** A label in the page's language with what the entry says in English. */
  const fact = (key: "glossary:originDate" | "glossary:originDocument", value: string) => {
    const [before, after] = t(key, { value: "\n" }).split("\n");
    return (
      <>
        {before}
        <span lang="en">{value}</span>
        {after}
      </>
    );
  };
  const link = (place: string) => <SourceLink locale={locale} works={works} articles={articles} source={place} />;
  return (
    <>
      <p>
        {basis === "unknown" ? t("glossary:originUnknown") : null} {date ? fact("glossary:originDate", date) : null}{" "}
        {document ? fact("glossary:originDocument", document) : null}{" "}
        {basis === "unknown" ? null : <span className={`badge ${basis}`}>{t(`glossary:originBasis.${basis}`)}</span>} {source ? link(source) : null}
      </p>
      {note ? <p lang="en">{asSentence(note)}</p> : null}
      {seen ? (
        <p>
          {t("glossary:originSeen")}
          {link(seen)}
        </p>
      ) : null}
    </>
  );
}
