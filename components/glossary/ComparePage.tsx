import type { TFunction } from "i18next";
import { href } from "@/components/site";
import type { Term } from "@/core/glossary/schema";
import type { Locale } from "@/core/locales";

/** Two terms chosen in the address (?a=…&b=…) or here, side by side. */
export function ComparePage({ locale, t, terms }: { locale: Locale; t: TFunction; terms: Pick<Term, "id" | "zh">[] }) {
  const sides = ["a", "b"] as const;
  return (
    <div
      className="compare"
      data-compare={href(locale, "glossary")}
      data-choose={t("glossary:compare.choose")}
      data-failed={t("glossary:compare.failed", { id: "{{id}}" })}
    >
      <h1>{t("glossary:compare.title")}</h1>
      <noscript>
        <p>{t("glossary:compare.noScript")}</p>
      </noscript>
      <form className="filters" method="get" action={href(locale, "glossary/compare")}>
        {sides.map((side) => (
          <label key={side}>
            {t(`glossary:compare.${side}`)}{" "}
            <select name={side} defaultValue="">
              <option value="">—</option>
              {terms.map((term) => (
                <option key={term.id} value={term.id} lang="zh-Hans">
                  {term.zh}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit">{t("glossary:compare.show")}</button>
      </form>
      <div className="compare-columns">
        {sides.map((side) => (
          <div key={side} data-side={side} aria-live="polite">
            {t("glossary:compare.choose")}
          </div>
        ))}
      </div>
    </div>
  );
}
