import type { TFunction } from "i18next";
import { href } from "@/components/site";
import type { Locale } from "@/core/locales";
import { cardLabels } from "./card-labels";

/** What the page of a text tells the reader's script: addresses and words, as attributes of its element. */
export const readerWords = (locale: Locale, t: TFunction) => ({
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
