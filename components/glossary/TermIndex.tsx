import type { TFunction } from "i18next";
import { href } from "@/components/site";
import type { TermName } from "@/core/glossary/relations";
import type { Locale } from "@/core/locales";
import { type FilterChoices, GlossaryFilter } from "./GlossaryFilter";
import { letterHref } from "./LetterPage";
import { Letters, letterName } from "./Letters";
import { TermLinks } from "./TermLinks";

interface Props {
  locale: Locale;
  t: TFunction;
  total: number;
  letters: { letter: string; path: string; n: number }[];
  /** The entries of the first letter, which is open. */
  first: TermName[];
  choices: FilterChoices;
  /** The address of the list of all terms. */
  listing: string;
}

const empty: TermName = { id: "", zh: "", pinyin: "", en: "", gloss: "" };

/**
 * The glossary by first letter of the pinyin: one letter open, each other a link to its page, whose list comes in here when the letter is opened. So the page
 * stays as small with many entries as with few.
 */
export function TermIndex({ locale, t, total, letters, first, choices, listing }: Props) {
  return (
    <div className="glossary" data-listing={listing} data-terms={href(locale, "glossary")}>
      <h1>{t("glossary:title")}</h1>
      <p className="intro">{t("glossary:intro", { n: total })}</p>
      <p className="ways">
        {t("glossary:ways")}: <a href={href(locale, "glossary/english")}>{t("glossary:english.title")}</a>{" "}
        <a href={href(locale, "glossary/ladder")}>{t("glossary:ladder.title")}</a>{" "}
        <a href={href(locale, "review")}>{t("beside:jobs.review.title")}</a> <a href={href(locale, "redline")}>{t("beside:jobs.compare.title")}</a>{" "}
        <a href={href(locale, "glossary/compare")}>{t("glossary:compare.title")}</a>
      </p>
      <GlossaryFilter locale={locale} t={t} total={total} choices={choices} />
      <div id="filtered" hidden>
        <p className="none-left" hidden>
          {t("glossary:noneLeft")}
        </p>
        <ul className="terms" />
        <button type="button" className="button small" hidden>
          {t("glossary:more")}
        </button>
        <template>
          <TermLinks locale={locale} terms={[empty]} />
        </template>
      </div>
      <div id="by-letter">
        {/* Addresses that were published lead here still, where a letter has lost its last entry. */}
        {[..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((name) =>
          letters.some(({ letter }) => letter === name) ? null : <span key={name} id={`letter-${name}`} />,
        )}
        <Letters t={t} letters={letters.map(({ letter }) => letter)} hrefOf={(letter) => `#letter-${letter}`} />
        {letters.map(({ letter, path, n }, i) => (
          <details key={letter} name="letter" className="letter" open={i === 0}>
            <summary>
              <h2 id={`letter-${letter}`}>{letterName(letter)}</h2> <span>{n}</span>
            </summary>
            {i === 0 ? (
              <div className="letter-list">
                <TermLinks locale={locale} terms={first} />
              </div>
            ) : (
              <p>
                <a className="letter-link" href={letterHref(locale, path)}>
                  {t("glossary:showAll", { n })}
                </a>
              </p>
            )}
          </details>
        ))}
      </div>
    </div>
  );
}
