import type { TFunction } from "i18next";
import { href } from "@/components/site";
import type { NamedArticle } from "@/core/article/blocks";
import type { ConcordanceLine } from "@/core/glossary/concordance";
import type { Locale } from "@/core/locales";
import { segmentHref } from "./Evidence";

/** How much of the sentence stands on either side of the term, in characters; and of the English around its rendering. */
const reach = 18;
const englishReach = 70;
/** So many lines are seen at once. */
const shown = 5;
/** What lines are sorted by: nobody's context is alike for longer. */
const sortReach = 12;

const clipLeft = (text: string, most: number): string => (text.length > most ? `…${text.slice(-most)}` : text);
const clipRight = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** The same for English, whose words stay whole. */
const clipWordsLeft = (text: string): string => (text.length > englishReach ? `… ${text.slice(-englishReach).replace(/^\S*\s+/, "")}` : text);
const clipWordsRight = (text: string, most = englishReach): string => (text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, "")} …` : text);

function English({ line }: { line: ConcordanceLine }) {
  if (!line.rendered) return <>{clipWordsRight(line.en, 2 * englishReach)}</>;
  const { start, end } = line.rendered;
  return (
    <>
      {clipWordsLeft(line.en.slice(0, start))}
      <mark>{line.en.slice(start, end)}</mark>
      {clipWordsRight(line.en.slice(end))}
    </>
  );
}

interface Props {
  locale: Locale;
  t: TFunction;
  /** In how many places it occurs; `lines` are the first of them. */
  all: number;
  zh: string;
  lines: ConcordanceLine[];
  articles: NamedArticle[];
}

/** Occurrences with the term in the middle, the aligned English beneath with the rendering marked: a few, the rest behind a count; browser/glossary/entry sorts them. */
export function Concordance({ locale, t, all, zh, lines, articles }: Props) {
  if (!lines.length) return <p>{t("glossary:occurrencesNone")}</p>;
  const short = (slug: string) => {
    const both = articles.find((article) => article.slug === slug)?.short;
    return both ? (locale === "en" ? both.en : both.zh) : slug;
  };
  const draw = (line: ConcordanceLine, i: number) => (
    <li
      key={`${line.article}${line.segment}-${line.left.length}`}
      data-text={i}
      data-left={[...line.left].reverse().slice(0, sortReach).join("")}
      data-right={[...line.right].slice(0, sortReach).join("")}
    >
      <p className="zh" lang="zh-Hans">
        <span className="left">
          <bdi>{clipLeft(line.left, reach)}</bdi>
        </span>
        <mark>{line.hit}</mark>
        <span className="right">{clipRight(line.right, reach)}</span>
      </p>
      <a
        href={segmentHref(locale, line.article, line.segment)}
        aria-label={t("glossary:toSpot", { where: `${short(line.article)} ${line.segment}` })}
      >
        <span lang={locale === "en" ? "en" : "zh-Hans"}>{short(line.article)}</span> {line.segment}
      </a>
      <p className="en" lang="en">
        <English line={line} />
      </p>
    </li>
  );
  return (
    <div id="concordance">
      <label className="sort needs-script" hidden={lines.length < 2}>
        {t("glossary:sort")}{" "}
        <select id="concordance-sort" defaultValue="text">
          <option value="text">{t("glossary:sorts.text")}</option>
          <option value="left">{t("glossary:sorts.left")}</option>
          <option value="right">{t("glossary:sorts.right")}</option>
        </select>
      </label>
      <ol className="kwic">{lines.slice(0, shown).map(draw)}</ol>
      {lines.length > shown ? (
        <details>
          <summary>{t("glossary:showAll", { n: lines.length })}</summary>
          <ol className="kwic" start={shown + 1}>
            {lines.slice(shown).map((line, i) => draw(line, i + shown))}
          </ol>
        </details>
      ) : null}
      {all > lines.length ? (
        <p className="rest">
          <a href={`${href(locale, "lookup")}?q=${encodeURIComponent(zh)}`}>{t("glossary:lookUpRest", { shown: lines.length, n: all })}</a>
        </p>
      ) : null}
    </div>
  );
}
