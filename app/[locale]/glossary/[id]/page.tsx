import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TermEntry } from "@/components/glossary/TermEntry";
import { preferred, type Relations, relate } from "@/core/glossary/relations";
import { isLocale } from "@/core/locales";
import { concordance } from "@/server/concordance";
import { edition } from "@/server/edition";
import { translation } from "@/server/i18n";

type Props = { params: Promise<{ locale: string; id: string }> };

export const generateStaticParams = () => edition().terms.map(({ id }) => ({ id }));

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
  const { term } = await find(params);
  return { title: `${term.zh}: ${preferred(term)}`, description: term.gloss };
}

export default async function TermPage({ params }: Props) {
  const { locale, term, related } = await find(params);
  const { works, articles } = edition();
  return (
    <TermEntry locale={locale} t={translation(locale).t} term={term} related={related} works={works} articles={articles} lines={concordance(term.id)} />
  );
}
