import type { TFunction } from "i18next";
import { articlePath, href } from "@/components/site";
import { Html } from "@/components/ui/Html";
import type { SafeHtml } from "@/core/html";
import type { Locale } from "@/core/locales";
import { cardLabels } from "./card-labels";

interface Props {
  locale: Locale;
  t: TFunction;
  slug: string;
  title: string;
  sentences: { id: string; html: SafeHtml }[];
  assets: { data: string; characters: string };
}

/** Two sentences as they are read in an article: the reader's own surface, drawn by the same function and made alive by the same script (browser/library/specimen). */
export function Specimen({ locale, t, slug, title, sentences, assets }: Props) {
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
