import type { TFunction } from "i18next";
import { href, termPath } from "@/components/site";
import { preferred } from "@/core/glossary/relations";
import { ranks, type Term, themes } from "@/core/glossary/schema";
import type { Locale } from "@/core/locales";

interface Props {
  locale: Locale;
  t: TFunction;
  groups: [string, Term[]][];
  total: number;
  articles: { slug: string; title: { zh: string; en: string }; terms: string[] }[];
}

/** The glossary by first letter of the pinyin, with filters that need no script to be read past. */
export function TermIndex({ locale, t, groups, total, articles }: Props) {
  const used = groups.flatMap(([, terms]) => terms);
  const filters = [
    {
      name: "type",
      label: t("glossary:byType"),
      options: [...new Set(used.map(({ type }) => type))].sort().map((value) => ({ value: String(value), text: t(`type.${value}`) })),
    },
    {
      name: "rank",
      label: t("glossary:byRank"),
      options: ranks.filter((rank) => used.some((term) => term.rank === rank)).map((value) => ({ value: String(value), text: t(`rank.${value}`) })),
    },
    {
      name: "themes",
      label: t("glossary:byTheme"),
      options: themes
        .filter((theme) => used.some((term) => term.themes.includes(theme)))
        .map((value) => ({ value: String(value), text: t(`theme.${value}`) })),
    },
    {
      name: "articles",
      label: t("glossary:byArticleFilter"),
      options: articles.map(({ slug, title }) => ({ value: slug, text: locale === "en" ? title.en : title.zh })),
    },
  ];
  const articlesOf = new Map<string, string[]>();
  for (const { slug, terms } of articles) for (const id of terms) articlesOf.set(id, [...(articlesOf.get(id) ?? []), slug]);
  return (
    <div className="page glossary">
      <h1>{t("glossary:title")}</h1>
      <p className="intro">{t("glossary:intro", { n: total })}</p>
      <p className="ways">
        {t("glossary:ways")}: <a href={href(locale, "glossary/english")}>{t("glossary:english.title")}</a>{" "}
        <a href={href(locale, "glossary/ladder")}>{t("glossary:ladder.title")}</a>{" "}
        <a href={href(locale, "glossary/compare")}>{t("glossary:compare.title")}</a>
      </p>
      <form className="filters" id="filters" aria-label={t("glossary:filter")} data-count={t("glossary:count", { n: "{{n}}" })}>
        {filters.map(({ name, label, options }) => (
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
        <output>{t("glossary:count", { n: total })}</output>
      </form>
      <p id="none-left" hidden>
        {t("glossary:noneLeft")}
      </p>
      <nav aria-label="A–Z" className="letters">
        {groups.map(([letter]) => (
          <a key={letter} href={`#letter-${letter}`}>
            {letter}
          </a>
        ))}
      </nav>
      {groups.map(([letter, terms]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`}>{letter}</h2>
          <ul className="terms">
            {terms.map((term) => (
              <li
                key={term.id}
                data-type={term.type}
                data-rank={term.rank}
                data-themes={term.themes.join(" ")}
                data-articles={articlesOf.get(term.id)?.join(" ") ?? ""}
              >
                <a href={href(locale, termPath(term.id))}>
                  <b lang="zh-Hans">{term.zh}</b>{" "}
                  <span className="pinyin" lang="zh-Latn-pinyin">
                    {term.pinyin}
                  </span>
                </a>{" "}
                <span className="en" lang="en">
                  {preferred(term)}
                </span>
                <span className="gloss" lang="en">
                  {term.gloss}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
