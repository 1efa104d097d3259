import type { TFunction } from "i18next";
import type { NamedArticle } from "@/core/article/blocks";
import type { Rank, Term } from "@/core/glossary/schema";
import type { Locale } from "@/core/locales";
import { counted } from "@/components/ui/counted";
import { TakeTerms } from "./TakeTerms";

/** What the glossary's entries have that they are filtered by. */
export interface FilterChoices {
  types: Term["type"][];
  ranks: Rank[];
  themes: Term["themes"];
  articles: NamedArticle[];
}

/** The filter over the glossary: a field to type in, and choices. There only where scripts are; what it shows can be taken along. */
export function GlossaryFilter({ locale, t, total, choices }: { locale: Locale; t: TFunction; total: number; choices: FilterChoices }) {
  const selects = [
    { name: "type", label: t("glossary:byType"), options: choices.types.map((value) => ({ value: String(value), text: t(`type.${value}`) })) },
    { name: "rank", label: t("glossary:byRank"), options: choices.ranks.map((value) => ({ value: String(value), text: t(`rank.${value}`) })) },
    { name: "themes", label: t("glossary:byTheme"), options: choices.themes.map((value) => ({ value: String(value), text: t(`theme.${value}`) })) },
    {
      name: "articles",
      label: t("glossary:byArticleFilter"),
      options: choices.articles.map(({ slug, short }) => ({ value: slug, text: locale === "en" ? short.en : short.zh })),
    },
  ];
  return (
    <search>
      <form className="filters" id="filters" {...counted(t, "glossary:count")} data-failed={t("glossary:takeFailed")}>
        <label className="filter-text">
          {t("glossary:filter")}{" "}
          <input
            type="search"
            name="text"
            placeholder={t("lookup.field")}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
          />
        </label>
        {selects.map(({ name, label, options }) => (
          <label key={name}>
            {label}{" "}
            <select name={name} defaultValue="">
              <option value="">{t("glossary:all")}</option>
              {options.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
        <output>{t("glossary:count", { count: total, n: total })}</output>
        <TakeTerms t={t} label={t("take:label")} name="tifa-glossary" />
      </form>
    </search>
  );
}
