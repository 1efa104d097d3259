import type { TFunction } from "i18next";
import { href } from "@/components/site";
import type { LetterLinks } from "@/core/glossary/order";
import type { TermName } from "@/core/glossary/relations";
import type { Locale } from "@/core/locales";
import { LetterPager } from "./LetterPager";
import { Letters, letterName } from "./Letters";
import { TermLinks } from "./TermLinks";

interface Props extends LetterLinks {
  locale: Locale;
  t: TFunction;
  letter: string;
  terms: TermName[];
  from: number;
  of: number;
}

export const letterHref = (locale: Locale, path: string): string => href(locale, `glossary/letters/${path}`);

/** One letter of the glossary by itself; browser/glossary/letters takes the list from here into the whole glossary's page. */
export function LetterPage({ locale, t, letter, terms, from, of, letters, before, after }: Props) {
  const byLetter = new Map(letters.map((link) => [link.letter, link.path]));
  return (
    <div className="glossary">
      <p className="crumb">
        <a href={href(locale, "glossary")}>{t("glossary:title")}</a>
      </p>
      <h1>{letterName(letter)}</h1>
      <Letters t={t} letters={[...byLetter.keys()]} hrefOf={(each) => letterHref(locale, byLetter.get(each) ?? "")} current={letter} />
      <div className="letter-list">
        {terms.length < of ? <p className="intro">{t("glossary:fromTo", { from, to: from + terms.length - 1, of })}</p> : null}
        <TermLinks locale={locale} terms={terms} />
        <LetterPager t={t} letter={letter} before={before} after={after} hrefOf={(path) => letterHref(locale, path)} />
      </div>
    </div>
  );
}
