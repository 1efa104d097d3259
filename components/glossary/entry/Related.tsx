import type { TFunction } from "i18next";
import { href, termPath } from "@/components/site";
import type { Relations, TermName } from "@/core/glossary/relations";
import type { Locale } from "@/core/locales";
import type { EntryContext } from "../entry-context";

/** A handful is taken in at a glance; the rest stands behind a count. */
const few = 8;

function Chip({ locale, term }: { locale: Locale; term: TermName }) {
  return (
    <li>
      <a className="chip" href={href(locale, termPath(term.id))}>
        <span lang="zh-Hans">{term.zh}</span> <small lang="en">{term.en}</small>
      </a>
    </li>
  );
}

/** Terms as chips, hanzi and English: those that it is made of, or that it stands in. */
export function Chips({ t, locale, terms }: { t: TFunction; locale: Locale; terms: TermName[] }) {
  const [first, rest] = terms.length > few + 2 ? [terms.slice(0, few), terms.slice(few)] : [terms, []];
  return (
    <>
      <ul className="chips">
        {first.map((term) => (
          <Chip key={term.id} locale={locale} term={term} />
        ))}
      </ul>
      {rest.length ? (
        <details className="more-chips">
          <summary>{t("glossary:showAll", { n: terms.length })}</summary>
          <ul className="chips">
            {rest.map((term) => (
              <Chip key={term.id} locale={locale} term={term} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

/** Two entries beside each other: offered for those that are easily taken for one another. */
export const compareHref = (locale: Locale, a: string, b: string): string => `${href(locale, "glossary/compare")}?a=${a}&b=${b}`;

const relations = [
  "contrast",
  "confused",
  "related",
  "broader",
  "narrower",
  "succeeds",
  "succeededBy",
] as const satisfies readonly (keyof Relations)[];

/** The terms that stand to this one in some relation, each relation under its name. */
export function Related({ t, locale, term, related }: EntryContext) {
  return relations
    .filter((name) => related[name].length)
    .map((name) => (
      <section key={name}>
        <h2>{t(`glossary:relations.${name}`)}</h2>
        <ul className="relatives">
          {related[name].map((other) => (
            <li key={other.id}>
              <a href={href(locale, termPath(other.id))}>
                <b lang="zh-Hans">{other.zh}</b> <span lang="en">{other.en}</span>
              </a>
              {name === "contrast" || name === "confused" ? (
                <a
                  className="compare-link"
                  href={compareHref(locale, term.id, other.id)}
                  aria-label={t("glossary:compareWith", { a: term.zh, b: other.zh })}
                >
                  {t("glossary:compareShort")}
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    ));
}
