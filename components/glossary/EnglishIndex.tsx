import type { TFunction } from "i18next";
import { href, termPath } from "@/components/site";
import type { EnglishEntry } from "@/core/glossary/english-index";
import type { Locale } from "@/core/locales";
import { letterName, Letters } from "./Letters";

/** From English to Chinese: every rendering with the terms it stands for. */
export function EnglishIndex({ locale, t, letters }: { locale: Locale; t: TFunction; letters: [string, EnglishEntry[]][] }) {
  return (
    <div className="glossary">
      <h1>{t("glossary:english.title")}</h1>
      <p className="intro">{t("glossary:english.intro")}</p>
      <Letters t={t} letters={letters.map(([letter]) => letter)} hrefOf={(letter) => `#letter-${letter}`} />
      {letters.map(([letter, entries]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`}>{letterName(letter)}</h2>
          <ul className="english-index">
            {entries.map((entry) => (
              <li key={entry.en}>
                <span lang="en">{entry.en}</span>{" "}
                <span className="stands-for">
                  {entry.terms.map(({ term, kind }) => (
                    <span key={term.id} className={kind}>
                      <span className="basis">{t(`glossary:kind.${kind}`)}</span>{" "}
                      <a href={href(locale, termPath(term.id))} lang="zh-Hans">
                        {term.zh}
                      </a>{" "}
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
