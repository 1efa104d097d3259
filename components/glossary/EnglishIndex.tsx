import type { TFunction } from "i18next";
import { href, termPath } from "@/components/site";
import type { LetterLinks } from "@/core/glossary/order";
import type { Rendering } from "@/core/glossary/schema";
import type { Locale } from "@/core/locales";
import { LetterPager } from "./LetterPager";
import { letterName, Letters } from "./Letters";

interface Props extends LetterLinks {
  locale: Locale;
  t: TFunction;
  letter: string;
  entries: { en: string; terms: { id: string; zh: string; kind: Rendering["kind"] }[] }[];
  from: number;
  of: number;
}

/** From English to Chinese: renderings with the terms that they stand for, a part of a letter a page. */
export function EnglishIndex({ locale, t, letter, entries, from, of, letters, before, after }: Props) {
  const first = letters[0];
  // The first page stands at the address of the whole, where each letter is a place that was published.
  const isFirst = letter === first?.letter && from === 1;
  const hrefOf = (path: string) => href(locale, path === first?.path ? "glossary/english" : `glossary/english/${path}`);
  const byLetter = new Map(letters.map((link) => [link.letter, link.path]));
  return (
    <div className="glossary">
      <h1>{t("glossary:english.title")}</h1>
      <p className="intro">{t("glossary:english.intro")}</p>
      <Letters
        t={t}
        letters={[...byLetter.keys()]}
        hrefOf={(each) => hrefOf(byLetter.get(each) ?? "")}
        current={letter}
        {...(isFirst ? { idOf: (each: string) => (each === letter ? undefined : `letter-${each}`) } : {})}
      />
      <section aria-labelledby={`letter-${letter}`}>
        <h2 id={`letter-${letter}`}>{letterName(letter)}</h2>
        {entries.length < of ? <p className="intro">{t("glossary:fromTo", { from, to: from + entries.length - 1, of })}</p> : null}
        <ul className="english-index">
          {entries.map((entry) => (
            <li key={entry.en}>
              <span lang="en">{entry.en}</span>{" "}
              <span className="stands-for">
                {entry.terms.map(({ id, zh, kind }) => (
                  <span key={id} className={kind}>
                    <span className="basis">{t(`glossary:kind.${kind}`)}</span>{" "}
                    <a href={href(locale, termPath(id))} lang="zh-Hans">
                      {zh}
                    </a>{" "}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
        <LetterPager t={t} letter={letter} before={before} after={after} hrefOf={hrefOf} />
      </section>
    </div>
  );
}
