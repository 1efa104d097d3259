import { successorsOf } from "@/core/glossary/retired";
import type { Rule } from "./rule";

const file = "glossary/retired.yaml";

/** What was published stays: a retired id leads on. */
export const retiredRules: Rule[] = [
  {
    code: "R01",
    severity: "error",
    keeps: "An id is an entry or retired, not both",
    hint: "Remove the entry's file, or its line in glossary/retired.yaml.",
    find: ({ retired }, { terms }) =>
      Object.keys(retired).flatMap((id) => (terms.has(id) ? [{ file, where: id, message: "the entry is still in glossary/terms", term: id }] : [])),
  },
  {
    code: "R02",
    severity: "error",
    keeps: "A retired id leads to an entry, by however many others",
    hint: "Name in `to` the entry that has what this one had, or another retired id that leads to it.",
    find: ({ retired }, { terms }) => {
      const successors = successorsOf(retired, (id) => terms.has(id));
      return Object.entries(retired).flatMap(([id, { to }]) =>
        terms.has(id) || successors.has(id) ? [] : [{ file, where: id, message: `${to} leads to no entry`, term: id }],
      );
    },
  },
];
