import type { TFunction } from "i18next";
import type { ArticleTitle } from "@/core/article/blocks";
import { type ConcordanceLine, tallyRenderings } from "@/core/glossary/concordance";
import type { Locale } from "@/core/locales";
import { segmentHref } from "./Evidence";

/** How much of the sentence stands on either side of the term, in characters. */
const reach = 18;

const clip = {
  left: (text: string): string => (text.length > reach ? `…${text.slice(-reach)}` : text),
  right: (text: string): string => (text.length > reach ? `${text.slice(0, reach)}…` : text),
};

/** Counts of equal strings, the most frequent first. */
function tally(values: string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function English({ line }: { line: ConcordanceLine }) {
  if (!line.rendered) return <>{line.en}</>;
  const { start, end } = line.rendered;
  return (
    <>
      {line.en.slice(0, start)}
      <mark>{line.en.slice(start, end)}</mark>
      {line.en.slice(end)}
    </>
  );
}

/** Every occurrence with the term in the middle, the aligned English beneath with the rendering marked; browser/glossary/entry sorts them. */
export function Concordance({ locale, t, lines, articles }: { locale: Locale; t: TFunction; lines: ConcordanceLine[]; articles: ArticleTitle[] }) {
  if (!lines.length) return <p>{t("glossary:occurrencesNone")}</p>;
  const title = (slug: string) => {
    const both = articles.find((article) => article.slug === slug)?.title;
    return both ? (locale === "en" ? both.en : both.zh) : slug;
  };
  const renderings = tallyRenderings(lines);
  return (
    <>
      <p>{t("glossary:occurrencesCount", { n: lines.length, articles: new Set(lines.map(({ article }) => article)).size })}</p>
      <div className="tallies">
        <div>
          <h3>{t("glossary:byArticle")}</h3>
          <ul>
            {tally(lines.map(({ article }) => article)).map(([slug, n]) => (
              <li key={slug}>
                <span lang={locale === "en" ? "en" : "zh-Hans"}>{title(slug)}</span>: {n}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t("glossary:byRendering")}</h3>
          <ul>
            {renderings.map(([rendering, n]) => (
              <li key={rendering}>
                {rendering ? <span lang="en">{rendering}</span> : t("glossary:otherwise")}: {n}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <label className="sort" hidden>
        {t("glossary:sort")}{" "}
        <select id="concordance-sort" defaultValue="text">
          <option value="text">{t("glossary:sorts.text")}</option>
          <option value="left">{t("glossary:sorts.left")}</option>
          <option value="right">{t("glossary:sorts.right")}</option>
        </select>
      </label>
      <ol className="kwic" id="concordance">
        {lines.map((line, i) => (
          <li
            key={`${line.article}${line.segment}-${line.left.length}`}
            data-text={i}
            data-left={[...line.left].reverse().join("")}
            data-right={line.right}
          >
            <p className="zh" lang="zh-Hans">
              <span className="left">{clip.left(line.left)}</span>
              <mark>{line.hit}</mark>
              <span className="right">{clip.right(line.right)}</span>
            </p>
            <p className="en" lang="en">
              <English line={line} />{" "}
              <a href={segmentHref(locale, line.article, line.segment)} title={title(line.article)} lang={locale}>
                {t("glossary:toSpot")} <span>({line.segment})</span>
              </a>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
