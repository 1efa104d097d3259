import { CopyButton } from "@/components/ui/CopyButton";
import { href, siteUrl, termPath } from "@/components/site";
import { citeTerm } from "@/core/glossary/cite";
import type { ConcordanceLine } from "@/core/glossary/concordance";
import type { Heard } from "@/core/glossary/heard";
import { nameOf } from "@/core/glossary/relations";
import type { ObservedTerm, ReadDocument } from "@/core/glossary/observed";
import type { Point } from "@/core/glossary/trajectory";
import type { Note } from "@/core/study/note";
import { Concordance } from "./Concordance";
import { Origin } from "./Evidence";
import type { EntryContext } from "./entry-context";
import { Claims } from "./entry/Claims";
import { Framing } from "./entry/Framing";
import { Head } from "./entry/Head";
import { Members } from "./entry/Members";
import { English, Part } from "./entry/Part";
import { Chips, Related } from "./entry/Related";
import { Renderings } from "./entry/Renderings";
import { InNews } from "./InNews";
import { ObservedRenderings } from "./ObservedRenderings";
import { RelationMap } from "./RelationMap";
import { TallyByArticle, TallyByRendering } from "./Tallies";
import { Trajectory } from "./Trajectory";

interface Props extends EntryContext {
  found: { times: { n: number; articles: number }; often: [slug: string, n: number][]; lines: ConcordanceLine[] };
  points: Point[];
  news: { heard: Heard | null | undefined; held: number };
  note: Note;
  level: string;
  observed: ObservedTerm | undefined;
  documents: ReadDocument[];
}

/** A term's page: how to say it in English first, then what it is, who says what, the evidence, where it occurs; beside it what is seen at a glance. */
export function TermEntry({ found, points, news, note, level, observed, documents, ...context }: Props) {
  const { t, term, related, locale, articles } = context;
  const spans = term.parts.filter((part) => !related.parts.some((p) => p.id === part));
  const { times, often, lines } = found;
  const citation = citeTerm(term, `${siteUrl}${href(locale, termPath(term.id))}`, locale);
  return (
    <article className="entry">
      <p className="crumb">
        <a href={href(locale, "glossary")}>{t("glossary:title")}</a>
      </p>
      <Head {...context} note={note} level={level} times={times} />
      <div className="entry-main">
        <Part title={t("glossary:renderings")}>
          <Renderings {...context} />
        </Part>
        <Part title={t("glossary:observed.title")}>
          <ObservedRenderings
            t={t}
            locale={locale}
            observed={observed}
            documents={documents}
            official={term.renderings.some(({ kind }) => kind === "official")}
          />
        </Part>
        {term.parts.length ? (
          <Part title={t("glossary:parts")}>
            <Chips t={t} locale={locale} terms={related.parts} />
            {spans.length ? <p lang="zh-Hans">{spans.join(" · ")}</p> : null}
          </Part>
        ) : null}
        {related.partOf.length ? (
          <Part title={t("glossary:relations.partOf")}>
            <Chips t={t} locale={locale} terms={related.partOf} />
          </Part>
        ) : null}
        {term.members ? (
          <Part title={t("glossary:members")}>
            <Members {...context} />
          </Part>
        ) : null}
        <Part title={t("glossary:sense")}>
          <English>{term.sense}</English>
        </Part>
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
        <RelationMap locale={locale} t={t} term={nameOf(term)} related={related} />
        <Part title={t("glossary:origin")}>
          <Origin {...context} />
        </Part>
        <Part title={t("glossary:claims")}>
          <Claims {...context} />
        </Part>
        <section id="occurrences">
          <h2>{t("glossary:occurrences")}</h2>
          <Concordance locale={locale} t={t} all={times.n} zh={term.zh} lines={lines} articles={articles} />
        </section>
      </div>
      <aside className="rail" aria-label={t("glossary:rail")}>
        <Trajectory t={t} points={points} />
        <InNews locale={locale} t={t} {...news} />
        <p className="legend">
          <a href={`${href(locale, "reports")}?term=${term.id}`}>{t("reports:link")}</a>
        </p>
        <Related {...context} />
        {term.study ? (
          <Part title={t("glossary:study")}>
            <English>{term.study}</English>
          </Part>
        ) : null}
        {lines.length ? (
          <>
            <Part title={t("glossary:byArticle")}>
              <TallyByArticle locale={locale} often={often} articles={articles} />
            </Part>
            <Part title={t("glossary:byRendering")}>
              <TallyByRendering t={t} lines={lines} />
            </Part>
          </>
        ) : null}
        <Part title={t("glossary:cite")}>
          <p id="citation" className="citation">
            {citation}
          </p>
          <CopyButton t={t} text={citation}>
            {t("glossary:copy")}
          </CopyButton>
        </Part>
      </aside>
    </article>
  );
}
