import { termPath } from "@/core/glossary/schema";
import type { Edition } from "@/core/edition";
import { groupBy } from "@/core/collections";
import type { Term } from "@/core/glossary/schema";
import { everyTerm, type Place, type Rule } from "./rule";

const formsOf = ({ zh, aliases }: Term): string[] => [zh, ...aliases.map((alias) => alias.zh)];

/** The same characters in two entries, where a scope does not tell the entries apart. */
function findShared({ terms }: Edition): Place[] {
  const owners = groupBy(
    terms.flatMap((term) => [...new Set(formsOf(term))].map((zh) => ({ zh, term }))),
    ({ zh }) => zh,
  );
  return [...owners].flatMap(([zh, entries]) =>
    entries.length < 2
      ? []
      : entries
          .filter(({ term }) => !term.scope)
          .map(({ term }) => ({
            file: termPath(term.id),
            where: term.zh === zh ? "zh" : "aliases",
            message: `${zh} also stands in ${entries
              .filter((other) => other.term !== term)
              .map((other) => other.term.id)
              .join(", ")}, and this entry has no scope`,
          })),
  );
}

/** Which characters an entry answers to. */
export const formRules: Rule[] = [
  {
    code: "T17",
    severity: "error",
    keeps: "A scope names articles that exist or words nearby",
    hint: "Give scope.articles (slugs) or scope.near (words), or remove scope.",
    find: everyTerm(({ scope }, { articles }) => {
      if (!scope) return [];
      const slugs = scope.articles ?? [];
      const unknown = slugs.flatMap((slug, i) =>
        articles.some((a) => a.slug === slug) ? [] : [{ where: `scope.articles[${i}]`, message: `there is no article ${slug}` }],
      );
      const empty =
        slugs.length + (scope.near?.length ?? 0) === 0 || scope.near?.length === 0 ? [{ where: "scope", message: "the scope selects nothing" }] : [];
      return [...unknown, ...empty];
    }),
  },
  {
    code: "T18",
    severity: "error",
    keeps: "Two entries share characters only where each has a scope",
    hint: "Give both entries a scope, or keep the characters in one of them.",
    find: findShared,
  },
  {
    code: "T19",
    severity: "error",
    keeps: "An alias differs from the headword and from the other aliases",
    hint: "Remove the alias.",
    find: everyTerm((term) => {
      const forms = formsOf(term);
      return term.aliases.flatMap(({ zh }, i) => (forms.indexOf(zh) <= i ? [{ where: `aliases[${i}]`, message: `${zh} stands twice` }] : []));
    }),
  },
];
