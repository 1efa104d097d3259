import type { TFunction } from "i18next";
import { href, termPath } from "@/components/site";
import { preferred } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";
import type { Locale } from "@/core/locales";

/** The glossary by first letter of the pinyin, with filters that need no script to be read past. */
export function TermIndex({ locale, t, groups, total }: { locale: Locale; t: TFunction; groups: [string, Term[]][]; total: number }) {
  const used = groups.flatMap(([, terms]) => terms);
  const options = (name: "type" | "rank") => [...new Set(used.map((term) => term[name]))].sort();
  return (
    <div className="page glossary">
      <h1>{t("glossary:title")}</h1>
      <p className="intro">{t("glossary:intro", { n: total })}</p>
      <form className="filters" id="filters" aria-label={t("glossary:filter")} hidden data-count={t("glossary:count", { n: "{{n}}" })}>
        {(["type", "rank"] as const).map((name) => (
          <label key={name}>
            {t(name === "type" ? "glossary:byType" : "glossary:byRank")}{" "}
            <select name={name} defaultValue="">
              <option value="">{t("glossary:all")}</option>
              {options(name).map((value) => (
                <option key={value} value={value}>
                  {t(`${name}.${value}`)}
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
              <li key={term.id} data-type={term.type} data-rank={term.rank}>
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
