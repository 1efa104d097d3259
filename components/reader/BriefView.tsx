import type { TFunction } from "i18next";
import { href, termPath } from "@/components/site";
import type { Brief } from "@/core/article/brief";
import type { RegisterEntry } from "@/core/article/schema";
import { preferred } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";
import type { Locale } from "@/core/locales";

interface Props {
  locale: Locale;
  t: TFunction;
  brief: Brief;
  terms: ReadonlyMap<string, Term>;
}

const TermLink = ({ locale, term }: { locale: Locale; term: Term }) => (
  <a href={href(locale, termPath(term.id))}>
    <span lang="zh-Hans">{term.zh}</span> <span lang="en">{preferred(term)}</span>
  </a>
);

const Name = ({ entry, post }: { entry: RegisterEntry; post?: string | undefined }) => (
  <li>
    <span lang="zh-Hans">{entry.zh}</span>{" "}
    <span className="pinyin" lang="zh-Latn-pinyin">
      {entry.pinyin}
    </span>{" "}
    <span lang="en">
      {entry.en}
      {post ? `, ${post}` : ""}
    </span>
  </li>
);

/**
 * Before the text: what matters in it, what is met only here, who and where. How many terms were met is filled in by browser/reader/place/paragraphs-read; what the reader
 * knows is left out by browser/reader/knowledge/brief, and the terms that come next (hidden here) take their places.
 */
export function BriefView({ locale, t, brief, terms }: Props) {
  const links = (ids: string[], next: string[] = []) =>
    [...ids, ...next].flatMap((id, i) => {
      const term = terms.get(id);
      const second = i >= ids.length;
      return term
        ? [
            <li key={id} data-id={id} data-next={second ? "" : undefined} hidden={second}>
              <TermLink locale={locale} term={term} />
            </li>,
          ]
        : [];
    });
  const groups = [
    ["people", brief.people.map(({ entry, post }) => <Name key={entry.id} entry={entry} post={post} />)],
    ["organisations", brief.organisations.map((entry) => <Name key={entry.id} entry={entry} />)],
    ["places", brief.places.map((entry) => <Name key={entry.id} entry={entry} />)],
  ] as const;
  return (
    <details className="brief" open>
      <summary>{t("reader:brief.title")}</summary>
      <div className="brief-parts">
        <section>
          <h2>{t("reader:brief.key")}</h2>
          <ul className="key-terms">{links(brief.key, brief.next)}</ul>
          <p
            className="skipped"
            data-skipped={t("reader:brief.skipped", { n: "{{n}}" })}
            data-show={t("reader:brief.show")}
            data-hide={t("reader:brief.hide")}
            hidden
          >
            <span /> <button type="button" />
          </p>
          <p
            className="met"
            data-met={t("reader:brief.met", { met: "{{met}}", all: brief.terms.length })}
            data-terms={brief.terms.join(" ")}
            hidden
          />
        </section>
        <section>
          {groups.map(([name, items]) =>
            items.length ? (
              <details key={name}>
                <summary>{t(`reader:brief.${name}`, { n: items.length })}</summary>
                <ul className="names">{items}</ul>
              </details>
            ) : null,
          )}
          {brief.only.length ? (
            <details>
              <summary>{t("reader:brief.only", { n: brief.only.length })}</summary>
              <ul className="key-terms">{links(brief.only)}</ul>
            </details>
          ) : null}
        </section>
      </div>
    </details>
  );
}
