import type { TFunction } from "i18next";
import { href } from "@/components/site";
import type { TermName } from "@/core/glossary/relations";
import type { Locale } from "@/core/locales";
import { compareHref } from "./entry/Related";

interface Props {
  locale: Locale;
  t: TFunction;
  /** Terms that are taken for one another, to begin with. */
  pairs: (readonly [TermName, TermName])[];
  /** The address of the list of all terms. */
  listing: string;
}

const sides = ["a", "b"] as const;

/** A field in which a term is found: an ARIA combobox over a list (browser/glossary/term-field). */
function TermField({ t, side }: { t: TFunction; side: (typeof sides)[number] }) {
  const label = t(`glossary:compare.${side}`);
  return (
    <div className="term-field" data-field={side} data-none={t("glossary:noneLeft")} data-failed={t("glossary:takeFailed")}>
      <label htmlFor={`compare-${side}`}>{label}</label>
      <input
        id={`compare-${side}`}
        type="search"
        role="combobox"
        placeholder={t("lookup.field")}
        aria-expanded="false"
        aria-controls={`compare-${side}-list`}
        aria-autocomplete="list"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <div id={`compare-${side}-list`} role="listbox" aria-label={label} hidden />
      <p role="status" />
    </div>
  );
}

/** Two terms chosen in the address (?a=…&b=…) or here, side by side, the same part of both in a row. */
export function ComparePage({ locale, t, pairs, listing }: Props) {
  return (
    <div
      className="compare"
      data-compare={href(locale, "glossary")}
      data-listing={listing}
      data-choose={t("glossary:compare.choose")}
      data-failed={t("glossary:compare.failed", { id: "{{id}}" })}
    >
      <h1>{t("glossary:compare.title")}</h1>
      <noscript>
        <p>{t("glossary:compare.noScript")}</p>
      </noscript>
      <search className="compare-fields needs-script">
        {sides.map((side) => (
          <TermField key={side} t={t} side={side} />
        ))}
      </search>
      <section className="pairs">
        <h2>{t("glossary:compare.pairs")}</h2>
        <ul>
          {pairs.map(([a, b]) => (
            <li key={a.id + b.id}>
              <a href={compareHref(locale, a.id, b.id)} aria-label={t("glossary:compareWith", { a: a.zh, b: b.zh })}>
                {[a, b].map(({ id, zh, en }) => (
                  <span key={id}>
                    <b lang="zh-Hans">{zh}</b> <span lang="en">{en}</span>
                  </span>
                ))}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <div className="compare-heads" aria-live="polite" hidden>
        {sides.map((side) => (
          <div key={side} data-side={side} />
        ))}
      </div>
      <div data-rows="" />
    </div>
  );
}
