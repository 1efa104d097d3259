import type { TFunction } from "i18next";
import type { Brief } from "@/core/article/brief";
import type { Article } from "@/core/article/schema";
import type { Summary } from "@/core/article/summary";
import type { Locale } from "@/core/locales";
import { Icon } from "@/components/ui/Icon";
import { ArticleFacts } from "./ArticleFacts";
import { BriefView } from "./BriefView";

interface Props {
  locale: Locale;
  t: TFunction;
  article: Article;
  summary: Summary;
  brief: Brief;
}

/** What a reader may want to know before or beside the text, a step away: what it is about, how it is known, who and where, all its terms. */
export function AboutText({ locale, t, article, summary, brief }: Props) {
  return (
    <div popover="auto" id="about-text" className="about-text" role="dialog" aria-labelledby="about-text-title">
      <div className="about-text-head">
        <h2 id="about-text-title">{t("reader:about.open")}</h2>
        <button type="button" className="tool" popoverTarget="about-text" popoverTargetAction="hide" aria-label={t("reader:card.labels.close")}>
          <Icon name="close" />
        </button>
      </div>
      <p className="about-line">{locale === "en" ? summary.about.en : summary.about.zh}</p>
      <ArticleFacts locale={locale} t={t} article={article} summary={summary} />
      <BriefView locale={locale} t={t} brief={brief} />
    </div>
  );
}
