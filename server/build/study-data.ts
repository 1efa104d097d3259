import { preferred, relate } from "@/core/glossary/relations";
import type { StudyLibrary, StudyTerm } from "@/core/study/library";
import { briefOf } from "../brief";
import { edition, successors } from "../edition";
import { openLookupDictionary } from "../lookup";
import { occurrences } from "../reading";

/** A sentence longer than this teaches little on a card. */
const longest = 120;

/** The shortest sentence of the articles that has a term. */
function contextOf(id: string): StudyTerm["context"] {
  const places = (occurrences().get(id) ?? []).map(({ article, segment }) => ({
    article: article.slug,
    segment,
    zh: article.zh[segment] ?? "",
    en: article.en[segment] ?? "",
  }));
  return (
    places
      .filter(({ zh, en }) => zh && en && zh.length <= longest)
      .sort((a, b) => Number(a.zh.length < 12) - Number(b.zh.length < 12) || a.zh.length - b.zh.length)[0] ?? null
  );
}

/** What the cards of every term need, and which terms each article has. */
export function studyData(): StudyLibrary {
  const { terms, articles } = edition();
  const relations = relate(terms);
  const frequency = (id: string): number => occurrences().get(id)?.length ?? 0;
  return {
    // A whole rank or theme begins with what is met most.
    terms: [...terms]
      .sort((a, b) => frequency(b.id) - frequency(a.id))
      .map((term) => {
        const en = preferred(term);
        const own = relations.get(term.id);
        return {
          id: term.id,
          zh: term.zh,
          pinyin: term.pinyin,
          en,
          gloss: term.gloss,
          rank: term.rank,
          themes: [...term.themes],
          accept: [...new Set(term.renderings.filter((r) => r.en !== en && r.kind !== "avoid" && r.kind !== "literal").map((r) => r.en))],
          forms: term.aliases.map(({ zh }) => zh),
          avoid: term.renderings.filter((r) => r.kind === "avoid").map((r) => ({ en: r.en, why: r.why ?? "" })),
          members: term.members?.listed ? term.members.items.map(({ zh, pinyin, en: english }) => ({ zh, pinyin: pinyin ?? "", en: english })) : [],
          near: [...new Set([...(own?.confused ?? []), ...(own?.contrast ?? [])].map(({ id }) => id))],
          context: contextOf(term.id),
        };
      }),
    articles: articles.map((article) => {
      const { key, terms: all } = briefOf(article);
      return { slug: article.slug, key, terms: all };
    }),
    retired: Object.fromEntries(successors()),
    variants: [...openLookupDictionary().dictionary.variants]
      .filter(([from, to]) => from.length === 1 && to.length === 1)
      .flat()
      .join(""),
  };
}
