import type { TFunction } from "i18next";
import { href, termPath } from "@/components/site";
import type { Rung } from "@/core/glossary/ladder";
import { preferred } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";
import type { Locale } from "@/core/locales";

function Name({ locale, zh, term }: { locale: Locale; zh: string; term: Term | undefined }) {
  if (!term) return <span lang="zh-Hans">{zh}</span>;
  return (
    <a href={href(locale, termPath(term.id))}>
      <span lang="zh-Hans">{zh}</span> <span lang="en">{preferred(term)}</span>
    </a>
  );
}

/** The ladder of administration and of Party bodies, a rung a level, with each term in its place. */
export function Ladder({ locale, t, rungs, byZh }: { locale: Locale; t: TFunction; rungs: Rung[]; byZh: ReadonlyMap<string, Term> }) {
  return (
    <div className="page ladder-page">
      <h1>{t("glossary:ladder.title")}</h1>
      <p className="intro">{t("glossary:ladder.intro")}</p>
      <ol className="ladder">
        {rungs.map((rung) => {
          const level = rung.rank === "grid" || rung.rank === "household" ? t(`glossary:ladder.${rung.rank}`) : t(`rank.${rung.rank}`);
          return (
            <li key={rung.rank} className={`rung rank-${rung.rank}`}>
              <h2>{level}</h2>
              <div className="rung-sides">
                <div>
                  <h3>{t("glossary:ladder.government")}</h3>
                  <p>
                    {rung.territory.map((zh) => (
                      <Name key={zh} locale={locale} zh={zh} term={byZh.get(zh)} />
                    ))}
                  </p>
                </div>
                <div>
                  <h3>{t("glossary:ladder.party")}</h3>
                  <p>
                    {rung.party.map((zh) => (
                      <Name key={zh} locale={locale} zh={zh} term={byZh.get(zh)} />
                    ))}
                  </p>
                </div>
              </div>
              {rung.terms.length ? (
                <details>
                  <summary>
                    {t("glossary:ladder.terms")} ({rung.terms.length})
                  </summary>
                  <ul className="key-terms">
                    {rung.terms.map((term) => (
                      <li key={term.id}>
                        <Name locale={locale} zh={term.zh} term={term} />
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
