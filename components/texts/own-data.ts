import type { TFunction } from "i18next";
import { href } from "@/components/site";
import type { Locale } from "@/core/locales";

/** Addresses that the pages of own texts ask for: their script, the text engine and its files, the glossary. */
export interface OwnAssets {
  script: string;
  engine: Record<"worker" | "dictionary" | "trie" | "data" | "model" | "pairs" | "phrases", string>;
  /** What reads files. */
  intake: string;
  /** The folder with the character maps of PDFs. */
  maps: string;
  glossary: string;
  /** The list of all that can be studied: with it saved terms have what their cards ask. */
  study: string;
  /** What lays the sentences of a translation beside those of its text. */
  aligner: Record<"worker" | "texts", string>;
}

/** What these pages tell their scripts, as attributes. */
export const ownData = (locale: Locale, t: TFunction, { engine, intake, maps, glossary, study, aligner }: OwnAssets) => ({
  "data-engine": JSON.stringify(engine),
  "data-intake": intake,
  "data-maps": maps,
  "data-glossary": glossary,
  "data-study-data": study,
  "data-aligner": JSON.stringify(aligner),
  "data-texts": href(locale, "texts"),
  "data-words": JSON.stringify(t("texts:words", { returnObjects: true })),
});
