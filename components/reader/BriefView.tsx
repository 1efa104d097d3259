import type { TFunction } from "i18next";
import { href } from "@/components/site";
import type { Brief } from "@/core/article/brief";
import type { RegisterEntry } from "@/core/article/schema";
import type { Locale } from "@/core/locales";

interface Props {
  locale: Locale;
  t: TFunction;
  brief: Brief;
}

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
 * Who and where, what is met only here, every term of the text. The lists of terms, and how many of them were met, are filled in by browser/reader/knowledge from the
 * text and the data of its cards: in the page they would cost every reader some 9 kB. How many of the key terms (in the head) are left out as known: knowledge/brief.
 */
export function BriefView({ locale, t, brief }: Props) {
  const groups = [
    ["people", brief.people.map(({ entry, post }) => <Name key={entry.id} entry={entry} post={post} />)],
    ["organisations", brief.organisations.map((entry) => <Name key={entry.id} entry={entry} />)],
    ["places", brief.places.map((entry) => <Name key={entry.id} entry={entry} />)],
  ] as const;
  return (
    <div className="brief">
      <p className="met" data-met={t("reader:brief.met", { met: "{{met}}", all: brief.terms.length })} hidden />
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
          <details key={name} data-part={name}>
            <summary>{t(`reader:brief.${name}`, { n: items.length })}</summary>
            <ul className="names">{items}</ul>
          </details>
        ) : null,
      )}
      {(["only", "terms"] as const).map((name) => (
        <details key={name} className="needs-script" data-part={name} data-list={name}>
          <summary>{t(`reader:brief.${name}`, { n: brief[name].length })}</summary>
          <ul className="names" />
        </details>
      ))}
      <noscript>
        <p>
          <a href={href(locale, "glossary")}>{t("nav.glossary")}</a>
        </p>
      </noscript>
    </div>
  );
}
