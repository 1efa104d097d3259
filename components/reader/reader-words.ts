import type { TFunction } from "i18next";
import { defaults } from "@/browser/reader/settings/settings";
import { href } from "@/components/site";
import type { Locale } from "@/core/locales";
import { cardLabels } from "@/core/reading/card-labels";

const usual = defaults();

/**
 * What the page of a text tells the reader's script: addresses and words, as attributes of its element. The settings that style sheets look at are there from
 * the start, as they usually are: set by the script they would have the style of every word worked out twice. Those that fewer hang on the script sets: by them one sees that it has begun.
 */
export const readerWords = (locale: Locale, t: TFunction) => ({
  "data-readings": usual.readings,
  "data-size": usual.size,
  "data-measure": usual.measure,
  "data-leading": usual.leading,
  "data-spacing": usual.spacing,
  "data-face": usual.face,
  "data-latin": usual.latin,
  "data-terms": href(locale, "glossary"),
  "data-own-terms": href(locale, "texts/glossary"),
  "data-labels": JSON.stringify(cardLabels(t)),
  "data-pins": t("reader:pins"),
  "data-unavailable": t("reader:unavailable"),
  "data-back": t("study:back"),
  "data-saved": JSON.stringify(t("study:saved", { returnObjects: true })),
  "data-correct": JSON.stringify(t("reader:correct", { returnObjects: true })),
  "data-term-list": t("reader:termList"),
});
