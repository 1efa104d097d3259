import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RetiredEntry } from "@/components/glossary/RetiredEntry";
import { SitePage } from "@/components/ui/SitePage";
import { TermEntry } from "@/components/glossary/TermEntry";
import { href, siteUrl, termPath } from "@/components/site";
import { structuredTerm } from "@/core/glossary/cite";
import { preferred, type Relations, relate } from "@/core/glossary/relations";
import { trajectoryOf } from "@/core/glossary/trajectory";
import { isLocale } from "@/core/locales";
import { asset } from "@/server/assets";
import { concordance } from "@/server/concordance";
import { edition, retiredEntry, successors } from "@/server/edition";
import { translation } from "@/server/i18n";
import { trajectoryTable } from "@/server/trajectory/load";

type Props = { params: Promise<{ locale: string; id: string }> };

/** The entries, and those that are no more: their addresses stay. */
export const generateStaticParams = () => [...edition().terms.map(({ id }) => id), ...successors().keys()].map((id) => ({ id }));

let relations: Map<string, Relations> | undefined;

async function find(params: Props["params"]) {
  const { locale, id } = await params;
  const term = edition().terms.find((entry) => entry.id === id);
  relations ??= relate(edition().terms);
  const related = relations.get(id);
  if (!isLocale(locale) || !term || !related) notFound();
  return { locale, term, related };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const retired = retiredEntry((await params).id);
  if (retired) {
    const { locale } = await params;
    return {
      title: `${retired.zh}: ${preferred(retired.successor)}`,
      description: retired.reason,
      alternates: isLocale(locale) ? { canonical: siteUrl + href(locale, termPath(retired.successor.id)) } : {},
    };
  }
  const { term } = await find(params);
  return { title: `${term.zh}: ${preferred(term)}`, description: term.gloss };
}

export default async function TermPage({ params }: Props) {
  const retired = retiredEntry((await params).id);
  if (retired) {
    const { locale } = await params;
    if (!isLocale(locale)) notFound();
    const { t } = translation(locale);
    return (
      <SitePage locale={locale} t={t} current="glossary">
        <RetiredEntry locale={locale} t={t} retired={retired} />
      </SitePage>
    );
  }
  const { locale, term, related } = await find(params);
  const { works, articles } = edition();
  return (
    <SitePage locale={locale} t={translation(locale).t} current="glossary">
      <TermEntry
        locale={locale}
        t={translation(locale).t}
        term={term}
        related={related}
        works={works}
        articles={articles}
        lines={concordance(term.id)}
        points={trajectoryOf(term.id, trajectoryTable())}
        source={trajectoryTable().source}
      />
      {/* A data block, which no policy runs; cite.ts escapes it. */}
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: structuredTerm(term, siteUrl + href(locale, termPath(term.id)), siteUrl + href(locale, "glossary")) }}
      />
      <script type="module" src={asset("entry-page.js")} data-tifa="" />
    </SitePage>
  );
}
