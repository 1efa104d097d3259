import type { TFunction } from "i18next";
import { href } from "@/components/site";
import type { TermName } from "@/core/glossary/relations";
import type { Locale } from "@/core/locales";
import { Letters, letterName } from "./Letters";
import { TermLinks } from "./TermLinks";

interface Link {
  letter: string;
  path: string;
}

interface Props {
  locale: Locale;
  t: TFunction;
  letter: string;
  terms: TermName[];
  from: number;
  of: number;
  letters: Link[];
  before: Link | undefined;
  after: Link | undefined;
}

export const letterHref = (locale: Locale, path: string): string => href(locale, `glossary/letters/${path}`);

/** One letter of the glossary by itself; browser/glossary/letters takes the list from here into the whole glossary's page. */
export function LetterPage({ locale, t, letter, terms, from, of, letters, before, after }: Props) {
  const byLetter = new Map(letters.map((link) => [link.letter, link.path]));
  const link = (to: Link | undefined, rel: "prev" | "next") =>
    to ? (
      <a key={rel} rel={rel} href={letterHref(locale, to.path)}>
        {rel === "prev" ? "←" : null}{" "}
        {to.letter === letter ? t(rel === "prev" ? "glossary:before" : "glossary:after", { letter: letterName(letter) }) : letterName(to.letter)}{" "}
        {rel === "next" ? "→" : null}
      </a>
    ) : null;
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
        <p className="pager">
          {link(before, "prev")} {link(after, "next")}
        </p>
      </div>
    </div>
  );
}
