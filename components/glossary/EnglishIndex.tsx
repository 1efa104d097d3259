import type { TFunction } from "i18next";
import { href, termPath } from "@/components/site";
import type { EnglishEntry } from "@/core/glossary/english-index";
import type { Locale } from "@/core/locales";

/** From English to Chinese: every rendering with the terms it stands for. */
export function EnglishIndex({ locale, t, letters }: { locale: Locale; t: TFunction; letters: [string, EnglishEntry[]][] }) {
  return (
    <div className="page glossary">
      <h1>{t("glossary:english.title")}</h1>
      <p className="intro">{t("glossary:english.intro")}</p>
      <nav aria-label="A–Z" className="letters">
        {letters.map(([letter]) => (
          <a key={letter} href={`#letter-${letter}`}>
            {letter}
          </a>
        ))}
      </nav>
      {letters.map(([letter, entries]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`}>{letter}</h2>
          <ul className="english-index">
            {entries.map((entry) => (
              <li key={entry.en}>
                <span lang="en">{entry.en}</span>{" "}
                {entry.terms.map(({ term, kind }) => (
                  <span key={term.id}>
                    <a href={href(locale, termPath(term.id))} lang="zh-Hans">
                      {term.zh}
                    </a>{" "}
                    <span className="basis">({t(`glossary:kind.${kind}`)})</span>{" "}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
