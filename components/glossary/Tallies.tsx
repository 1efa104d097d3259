import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { articlePath, href } from "@/components/site";
import type { NamedArticle } from "@/core/article/blocks";
import { type ConcordanceLine, tallyRenderings } from "@/core/glossary/concordance";
import type { Locale } from "@/core/locales";

function Tally({ rows }: { rows: { key: string; name: ReactNode; n: number }[] }) {
  return (
    <ul className="tally">
      {rows.map(({ key, name, n }) => (
        <li key={key}>
          {name} <b>{n}</b>
        </li>
      ))}
    </ul>
  );
}

/** How often the term stands in each article, the most often first. */
export function TallyByArticle({
  locale,
  often,
  articles,
}: {
  locale: Locale;
  often: readonly [slug: string, n: number][];
  articles: NamedArticle[];
}) {
  const rows = often.map(([slug, n]) => {
    const both = articles.find((article) => article.slug === slug)?.short;
    const name = (
      <a key={slug} href={href(locale, articlePath(slug))} lang={locale === "en" ? "en" : "zh-Hans"}>
        {both ? (locale === "en" ? both.en : both.zh) : slug}
      </a>
    );
    return { key: slug, name, n };
  });
  return <Tally rows={rows} />;
}

/** How often each English wording stands for it in our own translations. */
export function TallyByRendering({ t, lines }: { t: TFunction; lines: ConcordanceLine[] }) {
  const rows = tallyRenderings(lines).map(([rendering, n]) => ({
    key: rendering,
    name: rendering ? <span lang="en">{rendering}</span> : <span>{t("glossary:otherwise")}</span>,
    n,
  }));
  return <Tally rows={rows} />;
}
