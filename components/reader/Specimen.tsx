import type { TFunction } from "i18next";
import { articlePath, href, termPath } from "@/components/site";
import { CopyButton } from "@/components/ui/CopyButton";
import { Html } from "@/components/ui/Html";
import { Pinyin } from "@/components/ui/Pinyin";
import type { TermName } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";
import type { SafeHtml } from "@/core/html";
import type { Locale } from "@/core/locales";
import { cardLabels } from "@/core/reading/card-labels";

interface Props {
  locale: Locale;
  t: TFunction;
  slug: string;
  title: string;
  sentences: { id: string; html: SafeHtml }[];
  /** The term that the first sentence begins with. */
  term: TermName & Pick<Term, "rank" | "type">;
  assets: { data: string; characters: string };
}

/** What a card says of a term, where there is room for it beside the sentences, until a card is opened in its place. */
function FirstCard({ locale, t, term }: Pick<Props, "locale" | "t" | "term">) {
  return (
    <div className="first-card">
      <p className="hanzi" lang="zh-Hans">
        {term.zh}
      </p>
      <Pinyin>{term.pinyin}</Pinyin>
      <p className="best" lang="en">
        {term.en} <CopyButton t={t} text={term.en} label={t("glossary:copyOne", { text: term.en })} />
      </p>
      <p lang="en">{term.gloss}</p>
      <p className="kind">
        {t(`rank.${term.rank}`)} · {t(`type.${term.type}`)}
      </p>
      <a href={href(locale, termPath(term.id))}>{t("reader:card.labels.entry")} →</a>
    </div>
  );
}

/** Two sentences as they are read in an article: the reader's own surface, drawn by the same function and made alive by the same script (browser/library/specimen). */
export function Specimen({ locale, t, slug, title, sentences, term, assets }: Props) {
  return (
    <figure
      className="specimen"
      data-reader={slug}
      data-data={assets.data}
      data-character-data={assets.characters}
      data-terms={href(locale, "glossary")}
      data-labels={JSON.stringify(cardLabels(t))}
      data-pins={t("reader:pins")}
      data-unavailable={t("reader:unavailable")}
      data-saved={JSON.stringify(t("study:saved", { returnObjects: true }))}
    >
      <figcaption>
        <span>{t("pages:home.sample")}</span>
        <a href={href(locale, articlePath(slug))}>{title}</a>
      </figcaption>
      {sentences.map(({ id, html }) => (
        <Html as="div" key={id} html={html} />
      ))}
      <div className="card-margin" />
      <FirstCard locale={locale} t={t} term={term} />
      <div
        className="card"
        role="dialog"
        aria-label={t("reader:card.label")}
        popover="manual"
        tabIndex={-1}
        data-failed={t("reader:card.failed")}
        data-grip={t("reader:card.grip")}
      />
    </figure>
  );
}
