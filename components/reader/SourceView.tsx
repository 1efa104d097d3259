import type { TFunction } from "i18next";
import { articlePath, href } from "@/components/site";
import { readBlocks } from "@/core/article/blocks";
import type { Run } from "@/core/article/marks";
import type { Article, Emendation } from "@/core/article/schema";
import type { Locale } from "@/core/locales";

/** What an emendation did, in words. */
function explain(t: TFunction, e: Emendation): string {
  const kind = t(`reader:emendation.${e.kind}`);
  const how = e.kind === "drop" ? t(`reader:as.${e.as}`) : e.kind === "correct" ? t("reader:reads", { text: e.read }) : "";
  return [kind, how].filter(Boolean).join(": ");
}

/** The page's line breaks are part of what is shown, those that were taken out as a visible sign. */
const visible = (text: string, taken: boolean): string => (taken ? text.replace(/\n/g, "⏎") : text);

function RunText({ t, run }: { t: TFunction; run: Run }) {
  const point = run.before.map((e) => (
    <span key={JSON.stringify(e)} className="mark-point" title={e.kind === "break" ? explain(t, e) : t("reader:emendation.moved-here")}>
      {e.kind === "break" ? "¶" : "⇤"}
      <span className="visually-hidden">{e.kind === "break" ? explain(t, e) : t("reader:emendation.moved-here")}</span>
    </span>
  ));
  if (run.outside)
    return (
      <>
        {point}
        <span className={`outside ${run.outside}`} title={t(run.outside === "furniture" ? "reader:furniture" : "reader:other")}>
          {run.text}
        </span>
      </>
    );
  const last = run.acts.at(-1);
  if (!last)
    return (
      <>
        {point}
        {run.text}
      </>
    );
  const Tag = last.kind === "move" ? "mark" : "del";
  const words = run.acts.map((e) => explain(t, e)).join("; ");
  return (
    <>
      {point}
      <Tag className={`mark-${last.kind}`} title={words}>
        {visible(run.text, last.kind !== "move")}
      </Tag>
      {last.kind === "correct" ? <ins>{last.read}</ins> : null}
    </>
  );
}

interface Props {
  locale: Locale;
  t: TFunction;
  article: Article;
  runs: Run[];
}

/** "The text as it came": the source with every emendation marked, beside the reading text; below, the record as a list. */
export function SourceView({ locale, t, article, runs }: Props) {
  return (
    <div className="page source-page">
      <p>
        <a href={href(locale, articlePath(article.slug))}>{t("reader:back")}</a>
      </p>
      <h1>{t("reader:original")}</h1>
      <p className="intro">{t("reader:originalIntro")}</p>
      <div className="source-pair">
        <section aria-label={t("reader:original")}>
          <h2>
            <code>{article.file.source}</code>
          </h2>
          <div className="as-it-came" lang="zh-Hans">
            {runs.map((run) => (
              <RunText key={run.at} t={t} run={run} />
            ))}
          </div>
        </section>
        <section aria-label={t("reader:readingText")}>
          <h2>{t("reader:readingText")}</h2>
          <div className="reading-text" lang="zh-Hans">
            {readBlocks(article).map(({ block, segments }) => (
              <p key={block.id} className={block.kind}>
                {segments.map(({ zh }) => zh).join("")}
              </p>
            ))}
          </div>
        </section>
      </div>
      <h2>{t("reader:emendations")}</h2>
      <ol className="emendations">
        {article.emendations.map((e) => (
          <li key={JSON.stringify(e)}>
            {e.kind === "normalise" ? `${t("reader:emendation.normalise")}: ${t(`reader:rule.${e.rule}`)}` : explain(t, e)}{" "}
            {e.kind === "normalise" ? null : <code>{e.kind === "break" ? e.at : `${e.at[0]}–${e.at[1]}`}</code>}
            {e.why ? <span lang="en"> ({e.why})</span> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
