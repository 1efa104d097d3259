import type { TFunction } from "i18next";
import { articlePath, href } from "@/components/site";
import type { SafeHtml } from "@/core/html";
import { Html } from "@/components/ui/Html";
import type { Locale } from "@/core/locales";

interface Props {
  locale: Locale;
  t: TFunction;
  slug: string;
  title: string;
  sentences: { id: string; html: SafeHtml; en: string }[];
}

/** Two sentences as they are read in an article: the reader's own surface, drawn by the same function. */
export function Specimen({ locale, t, slug, title, sentences }: Props) {
  return (
    <figure className="specimen">
      <figcaption>
        <span>{t("pages:home.sample")}</span>
        <a href={href(locale, articlePath(slug))}>{title}</a>
      </figcaption>
      {sentences.map(({ id, html, en }) => (
        <div key={id}>
          <Html as="p" className="zh" lang="zh-Hans" html={html} />
          <p className="en" lang="en">
            {en}
          </p>
        </div>
      ))}
    </figure>
  );
}
