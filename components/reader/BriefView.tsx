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
 * Who and where, what is met only here, every term of the text. How many of its terms were met is filled in by browser/reader/place/paragraphs-read; how many of the
 * key terms (in the head) are left out as known, by browser/reader/knowledge/brief.
 */
export function BriefView({ locale, t, brief, terms }: Props) {
  const links = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const term = terms.get(id);
      return term
        ? [
            <li key={id}>
              <TermLink locale={locale} term={term} />
            </li>,
          ]
        : [];
    });
  const groups = [
    ["people", brief.people.map(({ entry, post }) => <Name key={entry.id} entry={entry} post={post} />)],
    ["organisations", brief.organisations.map((entry) => <Name key={entry.id} entry={entry} />)],
    ["places", brief.places.map((entry) => <Name key={entry.id} entry={entry} />)],
    ["only", links(brief.only)],
    ["terms", links(brief.terms)],
  ] as const;
  return (
    <div className="brief">
      <p className="met" data-met={t("reader:brief.met", { met: "{{met}}", all: brief.terms.length })} data-terms={brief.terms.join(" ")} hidden />
      <p
        className="skipped"
        data-skipped={t("reader:brief.skipped", { n: "{{n}}" })}
        data-show={t("reader:brief.show")}
        data-hide={t("reader:brief.hide")}
        hidden
      >
        <span /> <button type="button" />
      </p>
      {groups.map(([name, items]) =>
        items.length ? (
          <details key={name} open={name === "terms"}>
            <summary>{t(`reader:brief.${name}`, { n: items.length })}</summary>
            <ul className="names">{items}</ul>
          </details>
        ) : null,
      )}
    </div>
  );
}
