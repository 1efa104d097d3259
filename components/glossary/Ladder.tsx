import type { TFunction } from "i18next";
import { href, termPath } from "@/components/site";
import type { Named, Rung } from "@/core/glossary/ladder";
import { nameOf, preferred } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";
import type { Locale } from "@/core/locales";
import { Chips } from "./entry/Related";

interface Props {
  locale: Locale;
  t: TFunction;
  rungs: Rung[];
  byZh: ReadonlyMap<string, Term>;
}

/** What stands on one side of a rung, each with its English. */
function Side({ locale, title, names, byZh }: { locale: Locale; title: string; names: Named[]; byZh: Props["byZh"] }) {
  return (
    <div className="rung-side">
      <h3>{title}</h3>
      <ul>
        {names.map(([zh, en]) => {
          const term = byZh.get(zh);
          const name = (
            <>
              <b lang="zh-Hans">{zh}</b> <span lang="en">{term ? preferred(term) : en}</span>
            </>
          );
          return <li key={zh}>{term ? <a href={href(locale, termPath(term.id))}>{name}</a> : name}</li>;
        })}
      </ul>
    </div>
  );
}

/** The ladder of administration and of Party bodies, a rung a level, with each term in its place. */
export function Ladder({ locale, t, rungs, byZh }: Props) {
  return (
    <div className="ladder-page">
      <h1>{t("glossary:ladder.title")}</h1>
      <p className="intro">{t("glossary:ladder.intro")}</p>
      <ol className="ladder">
        {rungs.map(({ rank, territory, party, terms }) => (
          <li key={rank} className={`rung rank-${rank}`}>
            <h2>{rank === "grid" || rank === "household" || rank === "several" ? t(`glossary:ladder.${rank}`) : t(`rank.${rank}`)}</h2>
            {territory.length ? <Side locale={locale} title={t("glossary:ladder.government")} names={territory} byZh={byZh} /> : null}
            {party.length ? <Side locale={locale} title={t("glossary:ladder.party")} names={party} byZh={byZh} /> : null}
            {terms.length ? (
              <div className="rung-terms">
                <h3>{t("glossary:ladder.terms")}</h3>
                <Chips t={t} locale={locale} terms={terms.map(nameOf)} />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
