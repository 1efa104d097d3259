import type { ReactNode } from "react";
import { href, siteUrl, termPath } from "@/components/site";
import type { ConcordanceLine } from "@/core/glossary/concordance";
import type { TermName } from "@/core/glossary/relations";
import type { Locale } from "@/core/locales";
import { citeTerm } from "@/core/glossary/cite";
import { hasHanzi } from "@/core/text/hanzi";
import { nestQuotes } from "@/core/text/quotes";
import type { Point } from "@/core/glossary/trajectory";
import { Concordance } from "./Concordance";
import { Origin, SourceLink } from "./Evidence";
import type { EntryContext } from "./entry-context";
import { RelationMap } from "./RelationMap";
import { Trajectory } from "./Trajectory";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const English = ({ children }: { children: ReactNode }) => <p lang="en">{children}</p>;
const Zh = ({ children }: { children: ReactNode }) => <span lang="zh-Hans">{children}</span>;
export const Pinyin = ({ children }: { children: ReactNode }) => (
  <span className="pinyin" lang="zh-Latn-pinyin">
    {children}
  </span>
);

/** A term of the glossary as a link: characters, pinyin, gloss. */
export function TermLinks({ locale, terms }: { locale: Locale; terms: TermName[] }) {
  return (
    <ul className="terms">
      {terms.map((term) => (
        <li key={term.id}>
          <a href={href(locale, termPath(term.id))}>
            <b lang="zh-Hans">{term.zh}</b> <Pinyin>{term.pinyin}</Pinyin>
          </a>{" "}
          <span className="gloss" lang="en">
            {term.gloss}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Head({ t, term }: EntryContext) {
  return (
    <header className="entry-head">
      <h1>
        <Zh>{term.zh}</Zh> <Pinyin>{term.pinyin}</Pinyin>
      </h1>
      <p className="gloss" lang="en">
        {term.gloss}
      </p>
      <p className="badges">
        <span className={`badge rank-${term.rank}`}>{t(`rank.${term.rank}`)}</span>{" "}
        <span className={`badge${term.type === "brand" ? " brand" : ""}`}>{t(`type.${term.type}`)}</span>{" "}
        {term.themes.map((theme) => (
          <span key={theme} className="badge theme">
            {t(`theme.${theme}`)}
          </span>
        ))}
      </p>
      <dl className="facts">
        {term.issuer ? (
          <div>
            <dt>{t("glossary:issuer")}</dt>
            <dd lang="en">{term.issuer}</dd>
          </div>
        ) : null}
        {term.hant ? (
          <div>
            <dt>{t("glossary:hant")}</dt>
            <dd lang="zh-Hant">{term.hant}</dd>
          </div>
        ) : null}
        {term.aliases.length ? (
          <div>
            <dt>{t("glossary:aliases")}</dt>
            {term.aliases.map((alias) => (
              <dd key={alias.zh}>
                <Zh>{alias.zh}</Zh> <Pinyin>{alias.pinyin}</Pinyin>
              </dd>
            ))}
          </div>
        ) : null}
        {term.scope ? (
          <div>
            <dt>{t("glossary:scope")}</dt>
            {term.scope.articles ? <dd>{t("glossary:scopeArticles", { articles: term.scope.articles.join(", ") })}</dd> : null}
            {term.scope.near ? <dd lang="zh-Hans">{t("glossary:scopeNear", { words: term.scope.near.join("、") })}</dd> : null}
          </div>
        ) : null}
        {term.pinyinNote ? (
          <div>
            <dt>{t("glossary:pinyinNote")}</dt>
            <dd lang="en">{term.pinyinNote}</dd>
          </div>
        ) : null}
      </dl>
    </header>
  );
}

function Renderings({ t, term, works, articles, locale }: EntryContext) {
  const order = { official: 0, common: 1, house: 2, literal: 3, avoid: 4 };
  const sorted = [...term.renderings].sort((a, b) => Number(b.preferred ?? false) - Number(a.preferred ?? false) || order[a.kind] - order[b.kind]);
  return (
    <ul className="renderings">
      {sorted.map((r) => (
        <li key={r.en} className={r.kind}>
          <span lang="en" className="rendering">
            {r.en}
          </span>{" "}
          <span className="badge">{t(`glossary:kind.${r.kind}`)}</span>{" "}
          {r.preferred ? <span className="badge preferred">{t("glossary:preferred")}</span> : null} {r.why ? <span lang="en">{r.why}</span> : null}{" "}
          {r.source ? <SourceLink locale={locale} works={works} articles={articles} source={r.source} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Members({ t, term, works, articles, locale }: EntryContext) {
  const { members } = term;
  if (!members) return null;
  if (!members.listed) return <English>{`${t("glossary:notListed")}. ${members.note}`}</English>;
  return (
    <>
      <ol className="members">
        {members.items.map((item) => (
          <li key={item.zh}>
            <b lang="zh-Hans">{item.zh}</b> {item.pinyin ? <Pinyin>{item.pinyin}</Pinyin> : null} <span lang="en">{item.en}</span>
          </li>
        ))}
      </ol>
      {members.note ? <English>{members.note}</English> : null}
      <p>
        <SourceLink locale={locale} works={works} articles={articles} source={members.source} />
      </p>
    </>
  );
}

function Framing({ t, term, works, articles, locale }: EntryContext) {
  if (!term.framing) return null;
  const { promoters, analysts } = term.framing;
  return (
    <div className="framing">
      {(
        [
          ["promoters", promoters],
          ["analysts", analysts],
        ] as const
      ).map(([who, voice]) => (
        <div key={who}>
          <h3>{t(who === "promoters" ? "glossary:promoters" : "glossary:analysts")}</h3>
          <English>{voice.text}</English>
          <p className="evidence">
            <span className={`badge ${voice.confidence}`}>{t(`glossary:confidence.${voice.confidence}`)}</span>{" "}
            {voice.source ? <SourceLink locale={locale} works={works} articles={articles} source={voice.source} /> : null}
          </p>
        </div>
      ))}
    </div>
  );
}

function Claims({ t, term, works, articles, locale }: EntryContext) {
  return (
    <ul className="claims">
      {term.claims.map((claim) => (
        <li key={claim.text}>
          <span lang="en">{claim.text}</span>{" "}
          <span className="evidence">
            <span className={`badge ${claim.confidence}`}>{t(`glossary:confidence.${claim.confidence}`)}</span>{" "}
            {claim.source ? <SourceLink locale={locale} works={works} articles={articles} source={claim.source} /> : null}{" "}
            {claim.quote ? <q lang={hasHanzi(claim.quote) ? "zh-Hans" : "en"}>{nestQuotes(claim.quote)}</q> : null}
            {claim.from ? <span lang="en">{t("glossary:from", { from: claim.from })}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Two entries beside each other: offered for those that are easily taken for one another. */
const compareHref = (locale: Locale, a: string, b: string): string => `${href(locale, "glossary/compare")}?a=${a}&b=${b}`;

const relationNames = ["contrast", "confused", "broader", "narrower", "succeeds", "succeededBy", "partOf"] as const;

function Related({ t, locale, term, related }: EntryContext) {
  return relationNames
    .filter((name) => related[name].length)
    .map((name) => (
      <div key={name}>
        <h3>{t(`glossary:relations.${name}`)}</h3>
        <TermLinks locale={locale} terms={related[name]} />
        {name === "contrast" || name === "confused" ? (
          <p className="compare-links">
            {related[name].map((other) => (
              <a key={other.id} href={compareHref(locale, term.id, other.id)}>
                {t("glossary:compareWith", { a: term.zh, b: other.zh })}
              </a>
            ))}
          </p>
        ) : null}
      </div>
    ));
}

/** A term's page, in a calm order: what it is, how to say it, what it consists of, where it comes from, who says what, the evidence, where it occurs. */
export function TermEntry({ lines, points, source, ...context }: EntryContext & { lines: ConcordanceLine[]; points: Point[]; source: string }) {
  const { t, term, related, locale } = context;
  const spans = term.parts.filter((part) => !related.parts.some((p) => p.id === part));
  return (
    <article className="page entry">
      <Head {...context} />
      <Part title={t("glossary:sense")}>
        <English>{term.sense}</English>
      </Part>
      <Part title={t("glossary:renderings")}>
        <Renderings {...context} />
      </Part>
      {term.members ? (
        <Part title={t("glossary:members")}>
          <Members {...context} />
        </Part>
      ) : null}
      {term.parts.length ? (
        <Part title={t("glossary:parts")}>
          <TermLinks locale={locale} terms={related.parts} />
          {spans.length ? <p lang="zh-Hans">{spans.join(" · ")}</p> : null}
        </Part>
      ) : null}
      {term.context ? (
        <Part title={t("glossary:context")}>
          <English>{term.context}</English>
        </Part>
      ) : null}
      {term.usage ? (
        <Part title={t("glossary:usage")}>
          <English>{term.usage}</English>
        </Part>
      ) : null}
      {term.framing ? (
        <Part title={t("glossary:framing")}>
          <Framing {...context} />
        </Part>
      ) : null}
      <Part title={t("glossary:origin")}>
        <Origin {...context} />
      </Part>
      <Part title={t("glossary:claims")}>
        <Claims {...context} />
      </Part>
      {relationNames.some((name) => related[name].length) ? (
        <Part title={t("glossary:relations.label")}>
          <RelationMap locale={locale} t={t} term={term} related={related} />
          <Related {...context} />
        </Part>
      ) : null}
      {term.study ? (
        <Part title={t("glossary:study")}>
          <English>{term.study}</English>
        </Part>
      ) : null}
      <Part title={t("glossary:occurrences")}>
        <Concordance locale={locale} t={t} lines={lines} articles={context.articles} />
      </Part>
      <Trajectory t={t} points={points} source={source} />
      <Part title={t("glossary:cite")}>
        <p id="citation" lang="en" className="citation">
          {citeTerm(term, `${siteUrl}${href(locale, termPath(term.id))}`)}
        </p>
        <p>
          <button
            type="button"
            hidden
            data-copy={citeTerm(term, `${siteUrl}${href(locale, termPath(term.id))}`)}
            data-done={t("glossary:copied")}
            aria-describedby="citation"
          >
            {t("glossary:copy")}
          </button>
        </p>
      </Part>
      <p className="edited">
        {t("glossary:edited", { date: term.edited })}
        {term.reviewedBy ? ` · ${t("glossary:reviewedBy", term.reviewedBy)}` : null}
      </p>
    </article>
  );
}
